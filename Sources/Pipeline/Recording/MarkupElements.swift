/// The elements of a page or a feed by where they begin and end, without what they mean.
///
/// One walk over the bytes, whatever they are; an end tag that closes nothing is passed over.
struct MarkupElements {
  struct Element {
    /// In lower case.
    let name: String
    let start: Int
    /// Behind its end tag; where its parent ends, for one that nobody closed.
    var end: Int
    /// Its place among the elements; `nil` outside of all.
    let parent: Int?
  }

  /// In the order in which they begin.
  private(set) var elements: [Element] = []
  /// Comments, but for those that some programs read (`<!--[if`).
  private(set) var comments: [Range<Int>] = []

  /// Elements that have no end tag (HTML Living Standard §13.1.2).
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
  /// Elements in which nothing is markup (HTML Living Standard §13.1.2).
  private static let raw: Set<String> = ["script", "style"]

  private let bytes: [UInt8]
  private let isHTML: Bool
  private var index = 0
  private var open: [Int] = []
  private var openNames: [String: Int] = [:]

  init(in bytes: [UInt8]) {
    self.bytes = bytes
    let opening = String(decoding: bytes.prefix(2_048), as: UTF8.self).lowercased()
    isHTML =
      !["<?xml", "<rss", "<feed", "<rdf:rdf"].contains { opening.contains($0) }
      || opening.contains("<html")
    while let mark = next(0x3C) {
      index = mark
      step()
    }
    while let last = open.popLast() { elements[last].end = bytes.count }
  }

  private func next(_ byte: UInt8) -> Int? { bytes[index...].firstIndex(of: byte) }

  /// Where a text begins next, from the place of the walk on.
  private func find(_ text: String) -> Int? {
    let text = Array(text.utf8)
    guard let first = text.first else { return nil }
    var from = index
    while let mark = bytes[from...].firstIndex(of: first) {
      if bytes[mark...].starts(with: text) { return mark }
      from = mark + 1
    }
    return nil
  }

  private func stands(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  /// Goes behind the tag, the comment or the sign that stands here.
  private mutating func step() {
    let start = index
    if stands("<!--") {
      index += 4
      index = find("-->").map { $0 + 3 } ?? bytes.count
      if !bytes[start...].starts(with: Array("<!--[if".utf8)) { comments.append(start..<index) }
    } else if stands("<![CDATA[") {
      index = find("]]>").map { $0 + 3 } ?? bytes.count
    } else if stands("</") {
      index += 2
      let name = name()
      skipTag()
      close(name)
    } else {
      index += 1
      let name = name()
      let isClosed = skipTag()
      guard !name.isEmpty, stands(before: start) else { return }
      begin(name, at: start, isEmpty: isClosed && !isHTML || isHTML && Self.void.contains(name))
    }
  }

  /// Whether what begins there is a tag, and no `<!` or `<?`.
  private func stands(before start: Int) -> Bool {
    let following = start + 1 < bytes.count ? bytes[start + 1] : 0
    return 0x41...0x5A ~= following || 0x61...0x7A ~= following
  }

  private mutating func begin(_ name: String, at start: Int, isEmpty: Bool) {
    elements.append(Element(name: name, start: start, end: index, parent: open.last))
    guard !isEmpty else { return }
    let number = elements.count - 1
    if isHTML, Self.raw.contains(name) {
      while let mark = find("</") {
        index = mark + 2
        if self.name() == name { break }
      }
      index = next(0x3E).map { $0 + 1 } ?? bytes.count
      elements[number].end = index
    } else {
      open.append(number)
      openNames[name, default: 0] += 1
    }
  }

  private mutating func close(_ name: String) {
    guard openNames[name, default: 0] > 0 else { return }
    while let last = open.popLast() {
      elements[last].end = index
      openNames[elements[last].name, default: 1] -= 1
      if elements[last].name == name { return }
    }
  }

  /// The name that stands here, in lower case.
  private mutating func name() -> String {
    let start = index
    while index < bytes.count, ![0x09, 0x0A, 0x0C, 0x0D, 0x20, 0x2F, 0x3E].contains(bytes[index]) {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
  }

  /// Goes behind the tag's end, its quoted values passed over.
  ///
  /// - Returns: whether it ends in `/>`.
  @discardableResult
  private mutating func skipTag() -> Bool {
    var quote: UInt8?
    var isAfterSign = false
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x3E {
        return index >= 2 && bytes[index - 2] == 0x2F
      } else if isAfterSign, byte == 0x22 || byte == 0x27 {
        quote = byte
      }
      if ![0x09, 0x0A, 0x0D, 0x20].contains(byte) { isAfterSign = byte == 0x3D }
    }
    return false
  }
}
