/// What two entries share, summed up by what it says about them.
///
/// Institutions, sessions, months and the cities where meetings are say that two pieces come from
/// the same occasion. Words, names, numbers and far places say that they are the same piece.
struct SharedSubstance {
  /// What words outside the tables tell that stand in both titles, in bits.
  private(set) var titleWords: Float = 0
  /// What such words tell that stand in the titles and openings.
  private(set) var openingWords: Float = 0
  /// What names, numbers, dates and topics tell there.
  private(set) var told: Float = 0
  /// What all of these tell further down.
  private(set) var rest: Float = 0
  /// What places and institutions tell beyond those that half the publication is about.
  private(set) var rare: Float = 0
  /// What they tell in the openings short of that.
  private(set) var settings: Float = 0
  /// What says that the two come from one occasion.
  private(set) var occasion: Float = 0
  /// What words, names, numbers and topics tell by themselves, in bits.
  private(set) var bits: Float = 0
  /// How many of those things the openings share, and how many of them the titles.
  private(set) var count = 0
  private(set) var titleCount = 0
  /// Whether both give a number or a day that says more than which session it was.
  private(set) var sharesNumber = false
  /// How many of all things are so rare that few other pieces have them.
  private(set) var rareCount = 0

  /// What an institution or a place tells at most that many pieces are about, in bits.
  private static let common: Float = 2.2
  /// What a thing tells at least to be counted as one, in bits.
  private static let leastTelling: Float = 1.5
  /// What a name tells at least, and a number or a day, for few other pieces to have it.
  private static let rareName: Float = 3
  private static let rareNumber: Float = 3.5

  /// Whether hardly anything says what the two are about, while something says where they are from.
  var saysOccasion: Bool {
    occasion + settings >= Self.common && count <= 1 && titleCount == 0 && rareCount <= 1
      && rest < Self.common
  }

  /// Sums things up.
  init(_ things: [SharedThing]) {
    for thing in things { count(thing) }
  }

  private mutating func count(_ thing: SharedThing) {
    let isFarDown = thing.place == .rest
    if thing.kind == .number || thing.kind == .date { sharesNumber = true }
    switch thing.kind {
    case .link: break
    case .occasion: if !isFarDown { occasion += thing.bits }
    case .institution, .place:
      guard !isFarDown else { return }
      let beyond = max(0, thing.bits - Self.common)
      rare += beyond
      if beyond >= 1 { rareCount += 1 }
      if thing.kind == .institution, thing.place == .title {
        occasion += thing.bits - beyond
      } else {
        settings += thing.bits - beyond
      }
    case .word, .name, .topic, .number, .date:
      guard !isFarDown else {
        rest += thing.bits
        return
      }
      bits += thing.bits / thing.place.weight
      let isTitle = thing.place == .title
      if thing.bits >= Self.leastTelling { count += 1 }
      if isTitle { titleCount += 1 }
      if isRare(thing) { rareCount += 1 }
      if thing.kind == .word {
        if isTitle { titleWords += thing.bits } else { openingWords += thing.bits }
      } else if !isTitle {
        told += thing.bits
      }
    }
  }

  private func isRare(_ thing: SharedThing) -> Bool {
    switch thing.kind {
    case .name: thing.bits >= Self.rareName
    case .number, .date: thing.bits >= Self.rareNumber
    case .word, .topic, .institution, .place, .occasion, .link: false
    }
  }
}
