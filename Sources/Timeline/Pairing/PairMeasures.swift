internal import Entries

/// What two entries of different languages have in common, and what speaks against them.
struct PairMeasures {
  /// A sign that both have.
  struct SharedSign {
    let first: PairingSign
    let second: PairingSign
    /// What it tells where it stands, in bits.
    let bits: Float

    /// The place where both entries have it, or the less prominent of two.
    var place: PairingSign.Place { max(first.place, second.place) }

    /// - Parameters:
    ///   - first: of one entry.
    ///   - firstBits: what it tells by itself.
    ///   - second: the same sign of the other entry.
    ///   - secondBits: what that tells by itself; of a name one may be surer than the other.
    init(
      _ first: PairingSign,
      _ firstBits: Float,
      _ second: PairingSign,
      _ secondBits: Float
    ) {
      self.first = first
      self.second = second
      bits = max(first.place, second.place).weight * max(firstBits, secondBits)
    }
  }

  /// How the delegations of two entries relate.
  enum Delegations {
    case unknown
    case shared([DelegationID])
    /// One belongs to a part or to the whole of the other's.
    case related
    case apart
  }

  /// Days between the two; `nil` where nobody knows.
  let days: Int?
  let delegations: Delegations
  /// Rising by key.
  let shared: [SharedSign]
  /// Whom both name.
  let people: SharedPeople
  /// What the shared signs say.
  let substance: SharedSubstance
  /// The part of the shorter entry's title and opening that the other has, 0 to 1.
  let overlap: Float
  /// The part of the shorter title that the other title has, 0 to 1.
  let titleOverlap: Float
  /// The part that `substance` is of what one entry says: of the one that has more in common, and of
  /// the other, 0 to 1.
  let coverage: Float
  let leastCoverage: Float
  /// What each says and the other does not.
  let unshared: Unshared
  /// How much each says that a translation would say in words of its own: the geometric mean of the
  /// two, in bits.
  ///
  /// Little where one of them is a summary of the other.
  let otherMatter: Float
  /// Whether both count a session or an anniversary, and not the same.
  let isOtherEvent: Bool
  /// Whether both titles name a place that the other entry does not.
  let isOtherPlace: Bool
  /// Whether both titles name a year, or a month, and not the same.
  let isOtherTime: Bool
  /// Whether both name somebody in full, and have no name in common.
  let isOtherPerson: Bool
  /// Whether both give numbers or days that tell something, and have none in common; of titles each
  /// number in digits does.
  let isOtherNumber: Bool
  /// A day, such as `14.10.`, that both name and that was to come for one and past for the other, as
  /// in a call to take part and the report afterwards.
  let dayBetween: String?
  let sharesDocument: Bool
  let sharesAddress: Bool
  let sharesPicture: Bool
  /// How many times longer the longer one is; 1 or more.
  let stretch: Float

  /// Compares two entries.
  init(_ first: WeighedTraits, _ second: WeighedTraits) {
    let (firstBits, secondBits) = (first.bits, second.bits)
    let (first, second) = (first.traits, second.traits)
    days = first.day.flatMap { one in second.day.map { abs(one - $0) } }
    delegations = Self.relation(first, second)
    var shared: [SharedSign] = []
    var one = SideMeasures()
    var other = SideMeasures()
    var (index, otherIndex) = (0, 0)
    while index < first.signs.count || otherIndex < second.signs.count {
      let left = index < first.signs.count ? first.signs[index].key : nil
      let right = otherIndex < second.signs.count ? second.signs[otherIndex].key : nil
      if let left, left == right {
        let pair = SharedSign(
          first.signs[index],
          firstBits[index],
          second.signs[otherIndex],
          secondBits[otherIndex]
        )
        shared.append(pair)
        one.count(pair.first, firstBits[index], sharedWith: pair.second)
        other.count(pair.second, secondBits[otherIndex], sharedWith: pair.first)
        index += 1
        otherIndex += 1
      } else if let left, right.map({ left < $0 }) ?? true {
        one.count(first.signs[index], firstBits[index], sharedWith: nil)
        index += 1
      } else {
        other.count(second.signs[otherIndex], secondBits[otherIndex], sharedWith: nil)
        otherIndex += 1
      }
    }
    self.shared = shared
    let people = SharedPeople(shared, beside: one.otherNames + other.otherNames)
    self.people = people
    let substance = SharedSubstance(SharedThing.list(of: shared, people: people))
    let unshared = (one.unshared(beside: people), other.unshared(beside: people))
    let coverages = [unshared.0, unshared.1].map { rest in
      substance.bits / max(Self.leastSaid, substance.bits + rest.words + rest.facts)
    }
    self.substance = substance
    coverage = coverages.max() ?? 0
    leastCoverage = coverages.min() ?? 0
    self.unshared = .lesser(unshared.0, unshared.1)
    otherMatter = (unshared.0.known * unshared.1.known).squareRoot()
    overlap = max(one.overlap, other.overlap)
    titleOverlap = max(one.titleOverlap, other.titleOverlap)
    isOtherEvent = one.ordinals.isApart(from: other.ordinals)
    isOtherPlace = one.titlePlaces.isApart(from: other.titlePlaces)
    isOtherTime =
      one.titleYears.isApart(from: other.titleYears)
      || one.titleMonths.isApart(from: other.titleMonths)
    isOtherPerson =
      one.fullNames.isApart(from: other.fullNames)
      && !shared.contains { $0.first.kind == .name && ($0.first.isSure || $0.second.isSure) }
    isOtherNumber =
      one.titleNumbers.isApart(from: other.titleNumbers)
      || !substance.sharesNumber && self.unshared.numbers >= Self.otherNumbers
    dayBetween = Self.dayBetween(first.day, second.day, of: shared)
    sharesDocument = shared.contains { $0.first.kind == .document }
    sharesAddress = shared.contains { $0.first.kind == .address }
    sharesPicture = shared.contains { $0.first.kind == .picture }
    let lengths = (Float(max(1, first.length)), Float(max(1, second.length)))
    stretch = max(lengths.0, lengths.1) / min(lengths.0, lengths.1)
  }

  /// What the shortest entry counts as saying, in bits: of a few words nothing is a large part.
  private static let leastSaid: Float = 10

  /// What the numbers of each tell at least for their difference to speak against a pair, in bits.
  private static let otherNumbers: Float = 2

  /// The first shared day that lies between the days of two entries.
  private static func dayBetween(
    _ one: Int?,
    _ other: Int?,
    of shared: [SharedSign]
  ) -> String? {
    guard let one, let other, abs(one - other) > 1 else { return nil }
    let between = (min(one, other) + 1)..<max(one, other)
    return shared.first { sign in
      sign.first.kind == .date && sign.place != .rest && sign.first.fallsWithin(between)
    }?.first.surface
  }

  private static func relation(_ first: PairingTraits, _ second: PairingTraits) -> Delegations {
    guard !first.delegations.isEmpty, !second.delegations.isEmpty else { return .unknown }
    let shared = first.delegations.filter(second.delegations.contains)
    if !shared.isEmpty { return .shared(shared) }
    let isRelated =
      first.delegations.contains(where: second.wholes.contains)
      || second.delegations.contains(where: first.wholes.contains)
      || first.wholes.contains(where: second.wholes.contains)
    return isRelated ? .related : .apart
  }
}
