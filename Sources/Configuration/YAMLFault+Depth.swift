extension YAMLFault {
  /// A line that stands too far left or right for what it is, and beside which other it should stand.
  struct DepthFault {
    let mark: YAMLMark
    let found: String
    let expected: String
  }

  /// What is wrong with the depth of a line, seen from those above it; `nil` where nothing is.
  static func depthFault(onLine number: Int, in text: YAMLText) -> DepthFault? {
    if let fault = shallowText(before: number, in: text) { return fault }
    let line = String(text.line(number))
    guard let start = column(of: line) else { return nil }
    let isItem = isItem(line)
    guard isItem || hasKey(line) else { return nil }
    for above in stride(from: number - 1, through: max(1, number - 400), by: -1) {
      let other = String(text.line(above))
      guard let begin = column(of: other), isItem ? Self.isItem(other) : true else { continue }
      let column = isItem || !Self.isItem(other) ? begin : begin + 2
      guard column != start else { return nil }
      return DepthFault(
        mark: YAMLMark(line: number, column: start),
        found: isItem
          ? "an item of a list whose hyphen stands in column \(start)"
          : "a key that begins in column \(start)",
        expected: isItem
          ? "the hyphens of one list in one column: the one in line \(above) stands in column \(column)"
          : "the keys of one thing in one column: the one in line \(above) begins in column \(column)"
      )
    }
    return nil
  }

  /// Words below a bar that do not stand further in than the key before it.
  static func shallowText(before number: Int, in text: YAMLText) -> DepthFault? {
    let numbers = stride(from: number, through: max(2, number - 20), by: -1)
    guard let last = numbers.first(where: { column(of: String(text.line($0))) != nil }),
      let start = column(of: String(text.line(last))), !hasKey(String(text.line(last))),
      !isItem(String(text.line(last)))
    else { return nil }
    let above = String(text.line(last - 1))
    guard above.hasSuffix("|") || above.hasSuffix(">"), let key = column(of: above), start <= key
    else { return nil }
    return DepthFault(
      mark: YAMLMark(line: last, column: start),
      found: "a text in column \(start), below a key that begins in column \(key)",
      expected: "every line of the text two columns further in, from column \(key + 2) on"
    )
  }

  /// Where a line begins, from 1; `nil` for one that says nothing.
  private static func column(of line: String) -> Int? {
    TextLines.isBlankOrComment(line) ? nil : line.prefix { $0 == " " }.count + 1
  }

  private static func isItem(_ line: String) -> Bool {
    let words = line.drop { $0 == " " }
    return words.hasPrefix("- ") || words == "-"
  }

  private static func hasKey(_ line: String) -> Bool {
    let words = line.drop { $0 == " " }
    guard let colon = words.firstIndex(of: ":") else { return false }
    let behind = words[words.index(after: colon)...].first
    return (behind == nil || behind == " ") && !words[..<colon].contains(" ")
  }
}
