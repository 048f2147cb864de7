internal import Markup

/// The words of a heading, compared with lines without the differences of typography and case.
struct OpeningWords: Hashable {
  private let letters: [String]

  init(_ text: String) {
    letters = PlainText(line: text).description.map(Self.plain)
  }

  var isEmpty: Bool { !letters.contains { $0.contains { $0.isLetter || $0.isNumber } } }

  /// The number of characters: of two headings that open a line the longer one is meant.
  var length: Int { letters.count }

  /// Where these words end in a line that opens with them; `nil` for any other line.
  ///
  /// The cost is bounded by the heading, not by the line.
  func end(in line: Substring) -> Substring.Index? {
    var index = line.startIndex
    for letter in letters {
      guard index < line.endIndex, Self.plain(line[index]) == letter else { return nil }
      index = line.index(after: index)
    }
    return index
  }

  /// Where these words begin in a line that closes with them; `nil` for any other line.
  func start(in line: Substring) -> Substring.Index? {
    var index = line.endIndex
    for letter in letters.reversed() {
      guard index > line.startIndex else { return nil }
      index = line.index(before: index)
      guard Self.plain(line[index]) == letter else { return nil }
    }
    return index
  }

  private static func plain(_ character: Character) -> String {
    // A letter under thousands of accents is an attack, and no heading has one.
    guard character.utf8.count <= 64 else { return "" }
    return switch character {
    case "’", "‘", "`", "´", "ʼ": "'"
    case "“", "”", "«", "»", "„": "\""
    case "–", "—", "‐", "‑": "-"
    case _ where character.isWhitespace: " "
    default: character.lowercased()
    }
  }
}
