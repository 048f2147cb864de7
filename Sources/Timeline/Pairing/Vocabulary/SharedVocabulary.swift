/// The words and terms that languages say differently and organisations say all the time.
///
/// The tables are open: a line is one meaning, its cells are the languages in the order of
/// `languages`, a cell's words are separated by commas and written in ASCII, without accents. `word*`
/// stands for all words that begin so, `WORD` for capitals alone, `Word` for one with a capital, and
/// several words for a term whose small words are left out, as in `conseil droits homme`.
enum SharedVocabulary {
  /// A meaning, by whatever word.
  struct Meaning: Sendable {
    let kind: PairingSign.Kind
    let key: SignKey
    /// 1 to 12 for a month.
    let month: Int?
  }

  /// The columns of the tables.
  static let languages = ["en", "fr", "nl", "de", "es", "it"]

  /// The words of a language.
  ///
  /// - Parameter primary: its subtag.
  /// - Returns: of a language that the tables do not have, the terms and places of all languages.
  static func wordlist(of primary: String) -> Wordlist {
    switch primary {
    case "en": english
    case "fr": french
    case "nl": dutch
    case "de": german
    case "es": spanish
    case "it": italian
    default: foreign
    }
  }

  // Each is made when the first text in its language is read: a publication has two or three.
  private static let english = Wordlist(column: 0)
  private static let french = Wordlist(column: 1)
  private static let dutch = Wordlist(column: 2)
  private static let german = Wordlist(column: 3)
  private static let spanish = Wordlist(column: 4)
  private static let italian = Wordlist(column: 5)
  private static let foreign = Wordlist(column: nil)

  /// The tables whose cells are languages, by what their words are.
  fileprivate static let tables: [(PairingSign.Kind, String)] = [
    (.acronym, institutions), (.place, places), (.calendar, calendar), (.gathering, gatherings),
    (.commonplace, commonplaces), (.topic, people), (.topic, society), (.topic, doings),
    (.topic, everyday), (.topic, publicLife),
  ]
}

extension Wordlist {
  /// The words of a column of the tables; `nil` for the terms and places of all columns.
  fileprivate init(column: Int?) {
    self.init(of: column.map { SharedVocabulary.languages[$0] } ?? "")
    for (kind, table) in SharedVocabulary.tables {
      if column == nil, kind != .acronym, kind != .place { continue }
      var number = 0
      table.utf8Span.span.forEachLine { line in
        var meaning: SharedVocabulary.Meaning?
        line.forEachCell { position, cell in
          let known =
            meaning
            ?? SharedVocabulary.Meaning(
              kind: kind,
              key: SignKey(kind, letters: cell),
              month: kind == .calendar && number < 12 ? number + 1 : nil
            )
          meaning = known
          if column == nil || column == position { add(cell, as: known) }
        }
        number += 1
      }
    }
    guard let column else { return }
    SharedVocabulary.quantities.utf8Span.span.forEachLine { line in
      var key: SignKey?
      line.forEachCell { position, cell in
        let known = key ?? SignKey(.number, letters: cell)
        key = known
        if position == column + 1 {
          add(cell, as: SharedVocabulary.Meaning(kind: .number, key: known, month: nil))
        }
      }
    }
  }
}

extension Span<UInt8> {
  /// Hands over each line that is not empty.
  fileprivate func forEachLine(_ body: (Span<UInt8>) -> Void) {
    var start = 0
    for end in 0...count where end == count || self[end] == UInt8(ascii: "\n") {
      if end > start { body(extracting(start..<end)) }
      start = end + 1
    }
  }

  /// Hands over each cell of a line, with its number from zero; cells may be empty.
  fileprivate func forEachCell(_ body: (Int, Span<UInt8>) -> Void) {
    var (start, position) = (0, 0)
    for end in 0...count where end == count || self[end] == UInt8(ascii: "|") {
      body(position, extracting(start..<end))
      start = end + 1
      position += 1
    }
  }
}
