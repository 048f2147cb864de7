internal import Entries
internal import Markup

/// The signs of one entry as they are found in its words.
struct SignList {
  /// In the order of the text, repetitions and all.
  private(set) var signs: [PairingSign] = []

  /// The entry's own day: a date that says the same adds nothing.
  private let day: CalendarDay?
  private var spelling: [UInt8] = []

  /// - Parameter day: on which the entry was published; `nil` where nobody knows.
  init(day: CalendarDay?) {
    self.day = day
  }

  /// Adds what does not stand in the words: a document, a picture.
  mutating func add(_ kind: PairingSign.Kind, _ key: String, surface: String) {
    let key = SignKey(kind, key.utf8)
    signs.append(
      PairingSign(
        kind: kind,
        place: .opening,
        isSure: true,
        key: key,
        surface: Self.bounded(surface[...])
      )
    )
  }

  /// Adds a word or a term that has a meaning in the tables.
  mutating func add(
    _ meaning: SharedVocabulary.Meaning,
    _ surface: Substring,
    _ place: PairingSign.Place
  ) {
    signs.append(
      PairingSign(
        kind: meaning.kind,
        place: place,
        isSure: true,
        key: meaning.key,
        surface: Self.bounded(surface)
      )
    )
  }

  /// Adds a day and a month.
  mutating func addDate(day: Int, month: Int, _ place: PairingSign.Place) {
    if let own = self.day, own.day == day, own.month == month { return }
    signs.append(
      PairingSign(
        kind: .date,
        place: place,
        isSure: true,
        key: SignKey(.date, "\(day).\(month)".utf8),
        surface: "\(day).\(month)."
      )
    )
  }

  /// Adds a number, and where it counts in a row that as well.
  mutating func addNumber(
    _ value: Int,
    _ word: WordReader.Word,
    _ text: Substring,
    _ place: PairingSign.Place
  ) {
    let isYear = (1900...2100).contains(value) && word.letters.count == 4
    let kind: PairingSign.Kind = isYear ? .year : .number
    let surface = Self.bounded(text[word.range])
    let key = SignKey(kind, "\(value)".utf8)
    signs.append(
      PairingSign(kind: kind, place: place, isSure: true, key: key, surface: surface)
    )
    guard word.isOrdinal, !isYear else { return }
    let ordinal = SignKey(.ordinal, "\(value)".utf8)
    signs.append(
      PairingSign(kind: .ordinal, place: place, isSure: true, key: ordinal, surface: surface)
    )
  }

  /// Adds a word that the tables do not have: as a name and by its stem.
  mutating func addWord(
    _ folded: Span<UInt8>,
    _ word: WordReader.Word,
    isNamed: Bool,
    _ text: Substring,
    _ place: PairingSign.Place
  ) {
    let surface = Self.bounded(text[word.range])
    func sign(_ kind: PairingSign.Kind, _ key: SignKey, isSure: Bool) -> PairingSign {
      PairingSign(kind: kind, place: place, isSure: isSure, key: key, surface: surface)
    }
    if isNamed {
      var key = SignKey(.name)
      for index in folded.indices { key.append(folded[index]) }
      signs.append(sign(.name, key, isSure: !word.isFirst || word.shape == .capitals))
    }
    CognateStem.spell(folded, into: &spelling)
    guard spelling.count >= CognateStem.length else { return }
    let stem = SignKey(.stem, spelling.prefix(CognateStem.length))
    signs.append(sign(.stem, stem, isSure: true))
    guard spelling.count >= CognateStem.longLength else { return }
    signs.append(sign(.longStem, SignKey(.longStem, spelling), isSure: true))
  }

  /// Adds two names that stand beside each other.
  mutating func addFullName(
    _ letters: some Sequence<UInt8>,
    _ surface: Substring,
    _ place: PairingSign.Place
  ) {
    signs.append(
      PairingSign(
        kind: .fullName,
        place: place,
        isSure: true,
        key: SignKey(.fullName, letters),
        surface: Self.bounded(surface)
      )
    )
  }

  /// Words of an entry in a bounded length, on one line.
  private static func bounded(_ words: Substring) -> String {
    let bytes = words.utf8.span
    if bytes.count <= 40, bytes.indices.allSatisfy({ (0x21..<0x80).contains(bytes[$0]) }) {
      return bytes.validText
    }
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars.prefix(40) {
      let isSpace = scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
      result.append(isSpace ? " " : scalar)
    }
    return String(result)
  }
}
