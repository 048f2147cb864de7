/// What one entry says in its title and opening and another does not, in bits.
struct Unshared {
  /// Numbers, days and people, which a translation keeps as they are.
  var facts: Float = 0
  /// Of those the numbers and days.
  var numbers: Float = 0
  /// Institutions and places.
  var settings: Float = 0
  /// Word beginnings and topics.
  var words: Float = 0
  /// Of those the topics.
  var topics: Float = 0
  /// Names, which another language may write in its own way.
  var names: Float = 0
  /// What the title says.
  var title: Float = 0
  /// What the other would have as well if it said it: numbers, days, and all that the tables know in
  /// both languages.
  var known: Float = 0

  /// What a sign of a title tells at most here, in bits.
  private static let mostOfTitle: Float = 4

  /// Counts a sign that the other entry lacks.
  mutating func count(_ sign: PairingSign, _ bits: Float) {
    switch sign.kind {
    case .fullName: facts += bits
    case .date, .number:
      facts += bits
      numbers += bits
    case .acronym, .place: settings += bits
    case .topic, .commonplace:
      topics += bits
      words += bits
    case .stem, .longStem: words += bits
    case .name: if sign.isSure { names += bits }
    case .gathering, .calendar, .ordinal, .year, .document, .address, .picture: break
    }
    switch sign.kind {
    case .topic, .commonplace, .acronym, .place, .gathering, .calendar, .year, .number, .date:
      known += bits
    case .name, .fullName, .stem, .longStem, .ordinal, .document, .address, .picture: break
    }
    guard sign.place == .title else { return }
    switch sign.kind {
    case .fullName, .date, .number, .acronym, .place, .topic, .commonplace, .longStem:
      title += min(bits, Self.mostOfTitle)
    case .name, .stem, .gathering, .calendar, .ordinal, .year, .document, .address, .picture:
      break
    }
  }

  /// Of each what the entry lacks less of that lacks less: a contradiction has two sides.
  static func lesser(_ one: Self, _ other: Self) -> Self {
    Self(
      facts: min(one.facts, other.facts),
      numbers: min(one.numbers, other.numbers),
      settings: min(one.settings, other.settings),
      words: min(one.words, other.words),
      topics: min(one.topics, other.topics),
      names: min(one.names, other.names),
      title: min(one.title, other.title),
      known: min(one.known, other.known)
    )
  }
}
