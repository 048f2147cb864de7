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
    (.topic, everyday),
  ]
}

extension Wordlist {
  /// The words of a column of the tables; `nil` for the terms and places of all columns.
  fileprivate init(column: Int?) {
    self.init(of: column.map { SharedVocabulary.languages[$0] } ?? "")
    let bar = UInt8(ascii: "|")
    for (kind, table) in SharedVocabulary.tables {
      if column == nil, kind != .acronym, kind != .place { continue }
      for (number, line) in table.utf8.split(separator: UInt8(ascii: "\n")).enumerated() {
        let cells = line.split(separator: bar, omittingEmptySubsequences: false)
        guard let first = cells.first else { continue }
        let meaning = SharedVocabulary.Meaning(
          kind: kind,
          key: SignKey(kind, first),
          month: kind == .calendar && number < 12 ? number + 1 : nil
        )
        for (position, cell) in cells.enumerated() where column == nil || column == position {
          add(cell, as: meaning)
        }
      }
    }
    guard let column else { return }
    for line in SharedVocabulary.quantities.utf8.split(separator: UInt8(ascii: "\n")) {
      let cells = line.split(separator: bar, omittingEmptySubsequences: false)
      guard let digits = cells.first, column + 1 < cells.count else { continue }
      let key = SignKey(.number, digits)
      add(cells[column + 1], as: SharedVocabulary.Meaning(kind: .number, key: key, month: nil))
    }
  }
}
