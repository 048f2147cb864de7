extension DateReader {
  /// Reads a line that says when a piece was published, and perhaps by whom: “Posted on August 24, 2026 by”.
  ///
  /// - Returns: `nil` where it says anything else.
  func byline(_ line: Substring) -> Reading? {
    for part in line.split(whereSeparator: { "·|•".contains($0) }) {
      var words = part.split(whereSeparator: \.isWhitespace)
      while let word = words.first, Self.leads.contains(Self.bare(word)) { words.removeFirst() }
      while let word = words.last, Self.tails.contains(Self.bare(word)) { words.removeLast() }
      guard let first = words.first, let last = words.last, words.count <= 6 else { continue }
      let date = whole(line[first.startIndex..<last.endIndex])
      if case .date? = date { return date }
    }
    return nil
  }

  private static func bare(_ word: Substring) -> String {
    word.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The words before such a date, in the languages that sources are written in.
  private static let leads: Set<String> = [
    "posted", "published", "publication", "date", "on", "publié", "publiée", "posté", "le",
    "veröffentlicht", "erstellt", "am", "vom", "geplaatst", "gepubliceerd", "op", "publicado",
    "publicada", "el", "em", "pubblicato", "pubblicata", "il",
  ]

  /// The words between it and a name.
  private static let tails: Set<String> = [
    "by", "par", "von", "durch", "door", "por", "da", "di", "",
  ]
}
