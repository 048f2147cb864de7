/// The names of the organisation itself, which stand in most of what it publishes and tell nothing.
struct OwnNames: Sendable {
  /// Each by the numbers of its words.
  private let names: [[UInt64]]

  /// How many words of a name are compared.
  private static let longest = 12

  /// Takes names as people write them.
  init(_ names: [String]) {
    let numbers = names.map { name in
      let reader = WordReader(name[...], limit: Self.longest)
      return reader.words.map { Wordlist.number(of: reader.letters[$0.letters]) }
    }
    self.names = Set(numbers.filter { !$0.isEmpty }).sorted { $0.lexicographicallyPrecedes($1) }
      .sorted { $0.count > $1.count }
  }

  /// The position behind a name that begins at a word.
  ///
  /// - Parameters:
  ///   - position: of a word; one without a capital begins no name.
  ///   - passage: the text.
  /// - Returns: `nil` where none begins.
  func end(at position: Int, of passage: Passage) -> Int? {
    guard !names.isEmpty, passage.words[position].shape != .small else { return nil }
    let rest = passage.words[position...].prefix(Self.longest)
    let numbers = rest.map { Wordlist.number(of: passage.letters(of: $0)) }
    return names.first(where: numbers.starts(with:)).map { position + $0.count }
  }
}
