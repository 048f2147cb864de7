extension SafeHTML {
  /// Its words for a reader without HTML: paragraphs with a blank line between them, lists with hyphens or
  /// numbers, and behind each link's words where it leads, in parentheses.
  package var writtenOut: String {
    let bytes = Array(html.utf8)
    var words = WrittenWords()
    var position = 0
    for tag in FragmentTags(bytes) {
      // Before the name stand `<` and perhaps `/`.
      words.append(bytes[position..<(tag.name.lowerBound - (tag.isEnd ? 2 : 1))])
      position = min(tag.attributes.upperBound + 1, bytes.count)
      let name = String(decoding: bytes[tag.name], as: UTF8.self)
      guard let element = HTMLElement(rawValue: name) else { continue }
      if tag.isEnd {
        words.end(element)
      } else {
        words.start(element, address: element == .a ? Self.address(in: bytes[tag.attributes]) : nil)
      }
    }
    words.append(bytes[position...])
    return words.finished
  }

  /// The `href` among attributes, its references read.
  private static func address(in attributes: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: attributes, as: UTF8.self)
    guard let mark = text.firstRange(of: " href=\"") else { return nil }
    var address: [UInt8] = []
    let value = text[mark.upperBound...].prefix { $0 != "\"" }
    CharacterReference.append(Array(value.utf8)[...], in: .attribute, to: &address)
    return String(decoding: address, as: UTF8.self)
  }
}

/// Words as they are gathered, line by line.
private struct WrittenWords {
  private var text = ""
  /// What stands before the next word of a list's item: its mark, below those around it.
  private var mark = ""
  /// The lists around: the number of the last item, `nil` for hyphens.
  private var lists: [Int?] = []
  /// The links around: where they lead, and behind how many bytes their words begin.
  private var links: [(address: String, start: Int)] = []
  private var preformatted = 0

  /// The longest address that stands among words.
  private static let longest = 60

  var finished: String {
    var result = text[...]
    while result.last?.isWhitespace == true { result.removeLast() }
    return String(result)
  }

  mutating func append(_ slice: ArraySlice<UInt8>) {
    guard !slice.isEmpty else { return }
    var bytes: [UInt8] = []
    CharacterReference.append(slice, in: .text, to: &bytes)
    var words = String(decoding: bytes, as: UTF8.self)
    if preformatted == 0 {
      words = words.replacing("\n", with: " ")
      if isAtLineStart { words = String(words.drop { $0 == " " }) }
    }
    guard !words.isEmpty else { return }
    text += mark + words
    mark = ""
  }

  mutating func start(_ element: HTMLElement, address: String?) {
    switch element {
    case .a:
      text += mark
      mark = ""
      links.append((address ?? "", text.utf8.count))
    case .br: text += "\n"
    case .hr:
      part()
      text += "* * *"
      part()
    case .ul, .ol:
      if lists.isEmpty { part() }
      lists.append(element == .ol ? 0 : nil)
    case .li:
      breakLine()
      let indentation = String(repeating: "  ", count: max(0, lists.count - 1))
      if let number = lists.last ?? nil {
        lists[lists.count - 1] = number + 1
        mark = "\(indentation)\(number + 1). "
      } else {
        mark = indentation + "- "
      }
    case .td, .th: if !isAtLineStart { text += " | " }
    case .pre:
      part()
      preformatted += 1
    default: if element.isBlock { separate(element) }
    }
  }

  mutating func end(_ element: HTMLElement) {
    switch element {
    case .a:
      guard let link = links.popLast() else { return }
      let words = String(decoding: text.utf8.dropFirst(link.start), as: UTF8.self)
      let isItself = ["", "https://", "http://", "mailto:"].contains { $0 + words == link.address }
      guard !isItself, !words.isEmpty, !link.address.isEmpty else { return }
      // A long address holds on a line of its own, where programs still know it for one.
      let isLong = link.address.utf8.count > Self.longest
      text += isLong ? "\n\(link.address)\n" : " (\(link.address))"
    case .ul, .ol:
      _ = lists.popLast()
      if lists.isEmpty { part() } else { breakLine() }
    case .pre:
      preformatted = max(0, preformatted - 1)
      part()
    case .td, .th, .li: break
    default: if element.isBlock { separate(element) }
    }
  }

  /// Rows and the items of a list stand line by line, other blocks with a blank line between them.
  private mutating func separate(_ element: HTMLElement) {
    if lists.isEmpty, !element.isTablePart { part() } else { breakLine() }
  }

  private var isAtLineStart: Bool { mark.isEmpty && (text.isEmpty || text.hasSuffix("\n")) }

  private mutating func breakLine() {
    mark = ""
    while text.utf8.last == UInt8(ascii: " ") { text.unicodeScalars.removeLast() }
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
  }

  private mutating func part() {
    breakLine()
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }
}
