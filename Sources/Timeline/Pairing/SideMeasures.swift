/// What one of two entries has, counted while they are compared.
struct SideMeasures {
  /// Whether two sides have signs of a kind, and whether any of them is shared.
  struct Presence {
    private(set) var isThere = false
    private(set) var isShared = false

    mutating func count(isShared: Bool) {
      isThere = true
      self.isShared = self.isShared || isShared
    }

    func isApart(from other: Presence) -> Bool { isThere && other.isThere && !isShared }
  }

  private var total: Float = 0
  private var sharedTotal: Float = 0
  private var title: Float = 0
  private(set) var sharedTitle: Float = 0
  /// What the other side lacks, without people.
  private var unshared = Unshared()
  /// The full names that the other side lacks, with what they tell.
  private var lacked: [(sign: PairingSign, bits: Float)] = []
  private(set) var ordinals = Presence()
  private(set) var fullNames = Presence()
  private(set) var titlePlaces = Presence()
  private(set) var titleYears = Presence()
  private(set) var titleMonths = Presence()
  /// The numbers of the title that are written in digits.
  private(set) var titleNumbers = Presence()

  var overlap: Float { total > 0 ? sharedTotal / max(total, 12) : 0 }
  var titleOverlap: Float { title > 0 ? sharedTitle / max(title, 8) : 0 }

  /// The full names that the other side lacks.
  var otherNames: [String] { lacked.map(\.sign.surface) }

  /// What the other side lacks: of people those that it does not name in another way.
  func unshared(beside people: SharedPeople) -> Unshared {
    var all = unshared
    for name in lacked where !people.know(name.sign.surface) {
      all.count(name.sign, name.bits)
    }
    return all
  }

  /// Counts a sign of this side.
  ///
  /// - Parameters:
  ///   - sign: as this side has it.
  ///   - bits: what it tells by itself.
  ///   - other: the same sign as the other side has it; `nil` where it has none.
  mutating func count(_ sign: PairingSign, _ bits: Float, sharedWith other: PairingSign?) {
    guard sign.place != .rest else { return }
    let isShared = other != nil
    switch sign.kind {
    case .ordinal: ordinals.count(isShared: isShared)
    case .fullName: fullNames.count(isShared: isShared)
    case .place where sign.place == .title: titlePlaces.count(isShared: isShared)
    case .year where sign.place == .title: titleYears.count(isShared: isShared)
    case .calendar where sign.place == .title: titleMonths.count(isShared: isShared)
    case .number where sign.place == .title && sign.isInDigits:
      titleNumbers.count(isShared: isShared)
    default: break
    }
    if !isShared {
      if sign.kind == .fullName {
        lacked.append((sign, bits))
      } else {
        unshared.count(sign, bits)
      }
    }
    // A capital tells little about a word that the other language may write without.
    guard sign.kind != .name || isShared else { return }
    total += bits
    if isShared { sharedTotal += bits }
    guard sign.place == .title else { return }
    title += bits
    if other?.place == .title { sharedTitle += bits }
  }
}
