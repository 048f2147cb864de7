/// An entry's traits with what each of its signs tells among the others.
struct WeighedTraits: Sendable {
  let traits: PairingTraits
  /// What each sign tells by itself, in bits, in the order of the signs.
  let bits: [Float]

  init(_ traits: PairingTraits, among rarity: SignRarity) {
    self.traits = traits
    bits = traits.signs.map { $0.bits(among: rarity) }
  }
}
