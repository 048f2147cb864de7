/// Something that an entry says and that a translation of it says as well.
struct PairingSign: Hashable, Sendable {
  /// What can be the same in two languages.
  enum Kind: UInt8, CaseIterable, Sendable {
    /// A word with a capital letter, which is written alike where it names somebody.
    case name = 1
    /// Two such words beside each other, mostly somebody's name and surname.
    case fullName
    /// The first five letters of a word, spelled as the languages that borrowed it agree.
    case stem
    /// The first seven of them: a longer likeness, which counts beside the shorter.
    case longStem
    /// An institution or a term that each language shortens in its own way.
    case acronym
    /// A country, a city or a people.
    case place
    /// A word of the vocabulary of such organisations.
    case topic
    /// A month or a day of the week.
    case calendar
    /// A day and a month beside each other, other than the entry's own.
    case date
    /// A number other than a year.
    case number
    /// The number of a session, an anniversary, an edition: other numbers say another event.
    case ordinal
    /// A year of four digits.
    case year
    /// A document that the entry links to or carries.
    case document
    /// A page elsewhere that the entry links to.
    case address
    /// The picture that stands for the entry.
    case picture
    /// A meeting or a body that meets: where something was said, not what.
    case gathering
    /// A topic of any piece of such an organisation: mothers, women, days.
    case commonplace
  }

  /// Where in the entry it stands.
  enum Place: UInt8, CaseIterable, Comparable, Sendable {
    case title = 1
    /// Within what a listing shows of a text.
    case opening
    case rest

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  let kind: Kind
  let place: Place
  /// Whether it is what its kind says; a capital at the beginning of a sentence is not sure.
  let isSure: Bool
  let key: SignKey
  /// The words as the entry has them, for people; 40 characters at most.
  let surface: String
}

extension PairingSign {
  /// The order in which signs are kept: by key, the most prominent place first.
  static func isBefore(_ left: Self, _ right: Self) -> Bool {
    if left.key != right.key { return left.key < right.key }
    if left.place != right.place { return left.place < right.place }
    return left.isSure && !right.isSure
  }
}
