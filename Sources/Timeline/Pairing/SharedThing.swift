/// One thing that two entries share, however many signs it gives.
///
/// A word with a capital is a name and two word beginnings; somebody's name and surname are all that
/// twice, and one sign more. Counted by signs, one speaker of a meeting would outweigh what the
/// pieces say.
struct SharedThing {
  /// What it tells about two entries.
  enum Kind {
    /// A word that the tables do not have, by its beginning.
    case word
    case name
    case topic
    case number
    case date
    /// An institution or a term that languages shorten, or any other word in capitals.
    case institution
    case place
    /// A session, a month, a year: it says which meeting, not which piece.
    case occasion
    /// A document, a page elsewhere, the picture.
    case link
  }

  let kind: Kind
  /// The most prominent place that both entries have it at.
  let place: PairingSign.Place
  /// What it tells there, in bits.
  let bits: Float
}

extension SharedThing {
  /// Gathers the things that shared signs are signs of.
  ///
  /// - Parameters:
  ///   - shared: of two entries, in an order that depends on the entries alone.
  ///   - people: what is known of the names among them.
  /// - Returns: people first, then words, then the others.
  static func list(of shared: [PairMeasures.SharedSign], people: SharedPeople) -> [SharedThing] {
    var people = people
    var words: [SharedWord] = []
    var others: [SharedThing] = []
    let ordinals = shared.filter { $0.first.kind == .ordinal }.map(\.first.surface)
    for sign in shared {
      let kind: Kind
      switch sign.first.kind {
      case .fullName: continue
      case .name, .stem, .longStem:
        if people.take(sign) || people.areSplintered(by: sign.first.surface) { continue }
        if let index = words.firstIndex(where: { $0.surface == sign.first.surface }) {
          words[index].take(sign)
        } else {
          words.append(SharedWord(sign))
        }
        continue
      case .acronym: kind = .institution
      case .place: kind = .place
      case .topic, .commonplace: kind = .topic
      case .date: kind = .date
      // `61st` is a number, too.
      case .number: kind = ordinals.contains(sign.first.surface) ? .occasion : .number
      case .gathering, .calendar, .ordinal, .year: kind = .occasion
      case .document, .address, .picture: kind = .link
      }
      others.append(SharedThing(kind: kind, place: sign.place, bits: sign.bits))
    }
    return people.things + words.map(\.thing) + others
  }
}

/// A word outside the tables that two entries share, with the signs that it gives.
private struct SharedWord {
  let surface: String
  private var place: PairingSign.Place
  private var isSureName = false
  private var nameBits: Float = 0
  private var stemBits: Float = 0

  init(_ sign: PairMeasures.SharedSign) {
    surface = sign.first.surface
    place = sign.place
    take(sign)
  }

  mutating func take(_ sign: PairMeasures.SharedSign) {
    place = min(place, sign.place)
    if sign.first.kind == .name {
      nameBits = sign.bits
      isSureName = isSureName || sign.first.isSure || sign.second.isSure
    } else {
      stemBits += sign.bits
    }
  }

  var thing: SharedThing {
    let most = max(nameBits, stemBits)
    if nameBits > 0, isAbbreviation {
      return SharedThing(kind: .institution, place: place, bits: most)
    }
    if nameBits > 0, isSureName { return SharedThing(kind: .name, place: place, bits: most) }
    return SharedThing(kind: .word, place: place, bits: stemBits > 0 ? stemBits : nameBits)
  }

  /// Whether half of its letters and more than one are capitals: `IMCO`, `CSocD`, `NGOs`.
  private var isAbbreviation: Bool {
    let letters = surface.unicodeScalars.filter(\.properties.isAlphabetic)
    let capitals = letters.count { $0.properties.isUppercase }
    return capitals > 1 && capitals * 2 >= letters.count
  }
}
