/// Text in lines that every mail program shows whole.
enum HardWrap {
  /// The width that leaves room for a quote mark or two.
  static let width = 72

  /// Breaks each line at its spaces; an address that is longer stands alone, and holds.
  ///
  /// Lengths are counted in scalars, as programs do that show a sequence of emoji one by one. Another word
  /// that is too long for a line, which no person wrote, is cut.
  /// No-break spaces stay where they are. What follows in an item of a list stands below its first word.
  /// More than two empty lines in a row become two.
  static func wrapped(_ text: String) -> String {
    var lines: [String] = []
    var blanks = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split(separator: " ").flatMap(pieces)
      blanks = words.isEmpty ? blanks + 1 : 0
      guard blanks <= 2 else { continue }
      let (first, further) = indentations(of: line, beginning: words.first)
      var current = first
      var isEmpty = true
      for word in words {
        let length = word.unicodeScalars.count
        if !isEmpty, current.unicodeScalars.count + 1 + length > width {
          lines.append(current)
          current = further
          isEmpty = true
        }
        current += (isEmpty ? "" : " ") + word
        isEmpty = false
      }
      lines.append(current)
    }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A heading in parts between which a line may break, one after the other the whole of it.
  ///
  /// Both parts of a message break it at the same places: HTML where its column is too narrow.
  static func parts(of heading: String) -> [String] {
    guard heading.utf8.count > width else { return [heading] }
    var parts: [String] = []
    var current = ""
    for (position, word) in heading.split(separator: " ", omittingEmptySubsequences: false)
      .enumerated()
    {
      if position > 0 { current += " " }
      for (place, piece) in pieces(word).enumerated() {
        if place > 0 {
          parts.append(current)
          current = ""
        }
        current += piece
      }
    }
    return parts + [current]
  }

  /// A heading with a space wherever a line breaks in a word of it, as the text part reads in one line.
  static func parted(_ heading: String) -> String {
    parts(of: heading).joined(separator: " ")
  }

  /// A word as it may stand in a line, cut between characters where it is too long; an address stands
  /// alone, and holds.
  private static func pieces(_ word: Substring) -> [Substring] {
    guard word.utf8.count > width, word.unicodeScalars.count > width else { return [word] }
    let address = ["http://", "https://"].compactMap { word.firstRange(of: $0)?.lowerBound }.min()
    guard let address else { return cut(word) }
    let before = word[..<address]
    return (before.isEmpty ? [] : cut(before)) + [word[address...]]
  }

  private static func cut(_ word: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = word.startIndex
    var length = 0
    for index in word.indices {
      let scalars = word[index].unicodeScalars.count
      if length > 0, length + scalars > width {
        pieces.append(word[start..<index])
        start = index
        length = 0
      }
      length += scalars
    }
    return pieces + [word[start...]]
  }

  /// How far an item of a list stands in from the left, and its further lines: nothing for other lines.
  private static func indentations(
    of line: Substring,
    beginning mark: Substring?
  ) -> (first: String, further: String) {
    guard let mark, isListMark(mark) else { return ("", "") }
    let depth = min(line.prefix { $0 == " " }.count, width / 3)
    let first = String(repeating: " ", count: depth)
    return (first, first + String(repeating: " ", count: mark.count + 1))
  }

  private static func isListMark(_ word: Substring) -> Bool {
    if word == "-" { return true }
    let digits = word.dropLast()
    return word.hasSuffix(".") && (1...3).contains(digits.count)
      && digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
