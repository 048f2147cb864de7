/// Text in lines that every mail program shows whole.
enum HardWrap {
  /// The width that leaves room for a quote mark or two.
  static let width = 72

  /// Breaks each line at its spaces; a word that is longer stands alone, so that addresses hold.
  ///
  /// No-break spaces stay where they are. More than two empty lines in a row become two.
  static func wrapped(_ text: String) -> String {
    var lines: [String] = []
    var blanks = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split(separator: " ")
      blanks = words.isEmpty ? blanks + 1 : 0
      guard blanks <= 2 else { continue }
      var current = ""
      for word in words {
        if !current.isEmpty, current.count + 1 + word.count > width {
          lines.append(current)
          current = ""
        }
        current += (current.isEmpty ? "" : " ") + word
      }
      lines.append(current)
    }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
