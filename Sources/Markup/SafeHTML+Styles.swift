extension SafeHTML {
  /// The same with a style on every element of some names, for mail programs, which drop style sheets.
  ///
  /// Headings follow each other without a gap below the level that they begin at, whatever level their
  /// writer began with. Tables are read row by row, as those are that a message is laid out with: screen
  /// readers would else announce all of them.
  ///
  /// A link that leads nowhere is left out, and its words stay.
  ///
  /// - Parameters:
  ///   - styles: declarations of CSS by the name of the element, as it is written here.
  ///   - level: of its first headings, 2 to 6.
  /// - Returns: the same words, for HTML mail alone.
  package func styled(by styles: [String: String], headingsFrom level: Int) -> SafeHTML {
    let attributes = styles.mapValues { Array(" style=\"\(Escaping.text($0))\"".utf8) }
    let bytes = Array(html.utf8)
    var levels = HeadingLevels(of: bytes, from: level)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var copied = 0
    /// Of the links around, whether each is written.
    var links: [Bool] = []
    for tag in FragmentTags(bytes) {
      if bytes[tag.name].elementsEqual(CollectionOfOne(UInt8(ascii: "a"))) {
        if !tag.isEnd { links.append(tag.hasAddress(in: bytes)) }
        let isWritten = tag.isEnd ? links.popLast() ?? true : links.last ?? true
        if !isWritten {
          result.append(contentsOf: bytes[copied..<tag.start])
          copied = min(tag.attributes.upperBound + 1, bytes.count)
          continue
        }
      }
      result.append(contentsOf: bytes[copied..<tag.name.lowerBound])
      copied = tag.name.upperBound
      var name = String(decoding: bytes[tag.name], as: UTF8.self)
      if let own = tag.headingLevel { name = "h\(levels.level(of: own, isEnd: tag.isEnd))" }
      result.append(contentsOf: (name == "th" ? "td" : name).utf8)
      if !tag.isEnd, name == "table" {
        result.append(contentsOf: " role=\"presentation\"".utf8)
      }
      if !tag.isEnd, let attribute = attributes[name] { result.append(contentsOf: attribute) }
    }
    result.append(contentsOf: bytes[copied...])
    return SafeHTML(stored: String(decoding: result, as: UTF8.self))
  }
}

/// The tags of a fragment that this module wrote: in it every `<` opens one.
struct FragmentTags: Sequence, IteratorProtocol {
  /// A tag by its name.
  struct Tag {
    let name: Range<Int>
    /// From behind the name to before the `>`.
    let attributes: Range<Int>
    let isEnd: Bool
    /// Where its `<` stands.
    var start: Int { name.lowerBound - (isEnd ? 2 : 1) }
    /// 1 to 6; `nil` for what is no heading.
    let headingLevel: Int?

    /// Whether it says where it leads.
    func hasAddress(in bytes: [UInt8]) -> Bool {
      bytes[attributes].firstRange(of: Array(" href=\"".utf8)) != nil
    }
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Tag? {
    guard let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) else { return nil }
    let isEnd = open + 1 < bytes.count && bytes[open + 1] == UInt8(ascii: "/")
    let start = open + (isEnd ? 2 : 1)
    guard start <= bytes.count else { return nil }
    let close = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    let end =
      bytes[start..<close].firstIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "/") }
      ?? close
    position = close
    let digit = end - start == 2 && bytes[start] == UInt8(ascii: "h") ? bytes[start + 1] : 0
    let isHeading = (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit)
    return Tag(
      name: start..<end,
      attributes: end..<close,
      isEnd: isEnd,
      headingLevel: isHeading ? Int(digit - UInt8(ascii: "0")) : nil
    )
  }
}

/// Headings moved below those around them, none more than one level below the one before it.
private struct HeadingLevels {
  private let ranks: [Int: Int]
  private let first: Int
  private var current: Int

  init(of bytes: [UInt8], from first: Int) {
    let levels = Set(FragmentTags(bytes).compactMap(\.headingLevel)).sorted()
    ranks = Dictionary(uniqueKeysWithValues: zip(levels, 0...))
    self.first = first
    current = first - 1
  }

  mutating func level(of own: Int, isEnd: Bool) -> Int {
    if !isEnd { current = min(first + (ranks[own] ?? 0), current + 1, 6) }
    return current
  }
}
