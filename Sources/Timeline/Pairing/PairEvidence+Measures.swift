internal import Entries

extension PairEvidence {
  /// How many words a list of evidence names at most, the most telling ones.
  private static let mostNames = 4
  /// What a name tells at least to be named, in bits: not the organisation's own.
  private static let leastTelling: Float = 1
  /// What each of two entries says for itself to be told of, in bits: five things or more.
  private static let muchMatter: Float = 9
  /// How many signs are looked at for them.
  private static let mostRead = 12

  /// What speaks for two entries and against them, best first, in an order that never changes.
  static func of(_ measures: PairMeasures) -> [PairEvidence] {
    var evidence: [PairEvidence] = []
    let shared = measures.shared
    // Places are put in order, not the signs, whose words would be counted in and out each time.
    let order = shared.indices.sorted { left, right in
      let (one, other) = (shared[left].bits, shared[right].bits)
      return one != other ? one > other : left < right
    }
    func surfaces(of kinds: PairingSign.Kind...) -> [Term] {
      order.lazy.filter { kinds.contains(shared[$0].first.kind) }.prefix(Self.mostRead)
        .map { Term(first: shared[$0].first.surface, second: shared[$0].second.surface) }
    }
    if let document = surfaces(of: .document).first { evidence.append(.document(document.first)) }
    if measures.sharesPicture { evidence.append(.picture) }
    if let link = surfaces(of: .address).first { evidence.append(.link(link.first)) }
    switch measures.days {
    case 0: evidence.append(.sameDay)
    case let days?: evidence.append(.daysApart(days))
    case nil: evidence.append(.undated)
    }
    switch measures.delegations {
    case .shared(let ids): evidence.append(.delegations(ids))
    case .related: evidence.append(.relatedDelegations)
    case .unknown, .apart: break
    }
    let named =
      measures.people.names
      + order.lazy.filter { isName(shared[$0], beside: measures.people) }.prefix(mostRead)
      .map { shared[$0].first.surface }
    let terms = surfaces(of: .acronym, .place)
    let alike = terms.filter { $0.first.lowercased() == $0.second.lowercased() }.map(\.first)
    let names = distinct(named + alike)
    if !names.isEmpty { evidence.append(.names(Array(names.prefix(mostNames)))) }
    let translated = terms.filter { $0.first.lowercased() != $0.second.lowercased() }
    if !translated.isEmpty {
      evidence.append(.terms(Array(distinct(translated).prefix(mostNames))))
    }
    let numbers = distinct(
      surfaces(of: .number).compactMap { number in
        [number.first, number.second].first { $0.first?.isNumber == true }
      }
    )
    if !numbers.isEmpty { evidence.append(.numbers(Array(numbers.prefix(mostNames)))) }
    let dates = distinct(surfaces(of: .date).map(\.first))
    if !dates.isEmpty { evidence.append(.dates(Array(dates.prefix(mostNames)))) }
    let namedWords = Set(named.flatMap { $0.split(separator: " ") })
    let words = distinct(surfaces(of: .topic, .commonplace, .gathering, .longStem, .stem))
      .filter { word in
        !measures.people.areSplintered(by: word.first) && !namedWords.contains(word.first[...])
      }
    if !words.isEmpty { evidence.append(.words(Array(words.prefix(mostNames)))) }
    if measures.isOtherEvent { evidence.append(.otherEvent) }
    if measures.isOtherPlace { evidence.append(.otherPlace) }
    if measures.isOtherTime { evidence.append(.otherTime) }
    if measures.isOtherPerson { evidence.append(.otherPeople) }
    if measures.isOtherNumber { evidence.append(.otherNumbers) }
    if let date = measures.dayBetween { evidence.append(.dayBetween(date)) }
    if measures.otherMatter >= Self.muchMatter { evidence.append(.otherMatter) }
    if measures.substance.saysOccasion { evidence.append(.occasion) }
    return evidence
  }

  /// Whether a shared sign is a name of one word, by its capitals or by being written alike: neither
  /// a surname of a whole name nor a splinter of another.
  private static func isName(
    _ sign: PairMeasures.SharedSign,
    beside people: SharedPeople
  ) -> Bool {
    let (first, second) = (sign.first, sign.second)
    guard first.kind == .name, sign.bits >= leastTelling,
      first.isSure || second.isSure || first.surface == second.surface
    else { return false }
    return !people.haveWord(first.surface) && !people.areSplintered(by: first.surface)
  }

  /// The first of each, in their order.
  private static func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
