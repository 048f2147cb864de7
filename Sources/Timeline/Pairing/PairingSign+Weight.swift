extension PairingSign {
  /// What a sign tells by itself, in bits.
  func bits(among rarity: SignRarity) -> Float { weight * rarity.bits(of: self) }

  /// The part of its rarity that a sign of its kind tells.
  private var weight: Float {
    switch kind {
    case .name: isSure ? 0.7 : 0.4
    case .fullName: 0.5
    case .stem: 0.2
    case .longStem: 0.3
    case .acronym: 0.6
    case .place: 0.7
    case .topic, .commonplace: 0.5
    case .calendar, .gathering: 0.4
    case .date: 0.9
    case .number: weightOfDigits
    case .ordinal: 0.3
    case .year: 0.25
    case .document: 2
    case .address: 0.8
    case .picture: 1
    }
  }
}

extension PairingSign {
  /// Numbers of few digits, and those that are words, stand in many texts.
  private var weightOfDigits: Float {
    switch digitCount {
    case 0: 0.3
    case 1: 0.35
    case 2: 0.7
    default: 1
    }
  }

  /// Whether a number is written in digits and not as a word.
  var isInDigits: Bool { digitCount > 0 }

  private var digitCount: Int { surface.utf8.count { (0x30...0x39).contains($0) } }
}

extension PairingSign.Place {
  /// How much of a sign counts that both entries have no further down than here.
  var weight: Float {
    switch self {
    case .title: 1.25
    case .opening: 1
    case .rest: 0.5
    }
  }
}

extension PairingSign {
  /// Whether entries are found by it: what half the entries of a language have finds none, and what
  /// stands far down in a text finds few that its title and opening do not.
  var isLookedUp: Bool {
    guard place != .rest else { return false }
    return switch kind {
    case .name, .fullName, .longStem, .acronym, .place, .topic, .date, .number, .document, .address,
      .picture:
      true
    case .stem, .commonplace, .calendar, .gathering, .ordinal, .year: false
    }
  }
}
