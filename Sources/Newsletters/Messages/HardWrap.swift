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

  /// A heading with its too long words parted, so that it says the same in both parts of a message and
  /// stays in its column where a mail program breaks no word.
  static func parted(_ heading: String) -> String {
    guard heading.utf8.count > width else { return heading }
    return heading.split(separator: " ", omittingEmptySubsequences: false).flatMap(pieces)
      .joined(separator: " ")
  }

  /// A word as it may stand in a line, cut between characters where it is too long.
  private static func pieces(_ word: Substring) -> [Substring] {
    guard word.utf8.count > width, word.unicodeScalars.count > width, !word.contains("://") else {
      return [word]
    }
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
