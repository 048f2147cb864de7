/// The full names that two entries share, and the words that are only splinters of one.
///
/// `Juan Fernando`, `Fernando López` and `López Aguilar` are one person.
struct SharedPeople {
  private struct Person {
    var words: Set<Substring>
    /// Two words each.
    var parts: [Substring]
    var place: PairingSign.Place
    var bits: Float
  }

  private var persons: [Person] = []
  /// Words of full names that one entry alone has.
  private var splinters: Set<Substring> = []

  /// What a name in full tells beyond the rarest of its words, in bits.
  private static let fullNameBits: Float = 1

  /// Joins the full names that have words in common.
  ///
  /// - Parameters:
  ///   - shared: all signs that the two share.
  ///   - others: full names that one of them has and the other lacks.
  init(_ shared: [PairMeasures.SharedSign], beside others: [String]) {
    for sign in shared where sign.first.kind == .fullName {
      var person = Person(
        words: Self.words(of: sign.first.surface),
        parts: [sign.first.surface[...]],
        place: sign.place,
        bits: sign.bits
      )
      persons.removeAll { other in
        guard !other.words.isDisjoint(with: person.words) else { return false }
        person.words.formUnion(other.words)
        person.parts += other.parts
        person.place = min(person.place, other.place)
        person.bits = max(person.bits, other.bits)
        return true
      }
      persons.append(person)
    }
    guard !others.isEmpty else { return }
    let names = Set(shared.lazy.filter { $0.first.kind == .name }.map { $0.first.surface[...] })
    guard !names.isEmpty else { return }
    for other in others {
      let words = Self.words(of: other)
      // Where the other entry has both words, its language writes nouns with capitals, too.
      if !words.isSubset(of: names), !know(other) { splinters.formUnion(words) }
    }
  }

  /// Counts a word as one of a name.
  ///
  /// - Returns: whether it is.
  mutating func take(_ sign: PairMeasures.SharedSign) -> Bool {
    let word = sign.first.surface[...]
    guard let index = persons.firstIndex(where: { $0.words.contains(word) }) else { return false }
    persons[index].place = min(persons[index].place, sign.place)
    persons[index].bits = max(persons[index].bits, sign.bits)
    return true
  }

  /// Whether a full name has a word of one that both share.
  func know(_ fullName: String) -> Bool {
    !persons.isEmpty && persons.contains { !$0.words.isDisjoint(with: Self.words(of: fullName)) }
  }

  /// Whether a word is one of a shared full name.
  func haveWord(_ word: String) -> Bool { persons.contains { $0.words.contains(word[...]) } }

  /// Whether a shared word is all that two different names have in common, such as `Matter` of an
  /// organisation's name that one entry gives in full.
  func areSplintered(by word: String) -> Bool { splinters.contains(word[...]) }

  /// One for each person.
  var things: [SharedThing] {
    persons.map { person in
      SharedThing(kind: .name, place: person.place, bits: person.bits + Self.fullNameBits)
    }
  }

  /// The names as the first entry has them, each once and as long as its parts make it.
  var names: [String] { persons.map { Self.chain($0.parts.sorted()) } }

  /// Joins parts that overlap by a word.
  private static func chain(_ parts: [Substring]) -> String {
    let pairs = parts.compactMap { part in
      part.firstIndex(where: isGap).map {
        (first: part[..<$0], rest: part[$0...], last: part[part.index(after: $0)...])
      }
    }
    let start = pairs.first { pair in !pairs.contains { $0.last == pair.first } } ?? pairs.first
    guard let start else { return parts.first.map(String.init) ?? "" }
    var name = String(start.first + start.rest)
    var last = start.last
    for _ in pairs {
      guard let next = pairs.first(where: { $0.first == last }) else { break }
      name += next.rest
      last = next.last
    }
    return name
  }

  private static func words(of surface: String) -> Set<Substring> {
    Set(surface.split(whereSeparator: isGap))
  }

  private static func isGap(_ character: Character) -> Bool {
    character == "-" || character.isWhitespace
  }
}
