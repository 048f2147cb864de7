/// The weights of letter sequences in several languages, for one look-up per sequence.
struct SequenceTable: Sendable {
  /// A score for each language, in the order of the profiles; those behind them are nothing.
  typealias Scores = SIMD8<Int32>

  /// The same of one word, whose few dozen sequences weigh 127 each at most.
  typealias Weights = SIMD8<Int16>

  /// How many languages a table has at most.
  static let mostLanguages = Scores.scalarCount

  /// Each language's score before anything is read, in eighths of a nat.
  let biases: Scores

  /// How many languages there are.
  let count: Int

  /// A sequence and its weight in each language, beside each other: one look into memory finds both.
  private struct Slot {
    /// The packed sequence; zero where the slot is free.
    var key: UInt64 = 0
    var weights: SIMD8<Int8> = .zero
  }

  /// A power of two of them.
  private var slots: [Slot]

  /// Puts the profiles side by side, in their order: `mostLanguages` of them at most.
  init(_ profiles: [LanguageProfile]) {
    precondition(profiles.count <= Self.mostLanguages, "a table has no room for a language")
    count = profiles.count
    var found: [(sequence: LetterSequence, column: Int, weight: Int8)] = []
    for (column, profile) in profiles.enumerated() {
      profile.forEachWeight { found.append(($0, column, $1)) }
    }
    // Sequences of several languages are counted more than once: some room is left over.
    var capacity = 64
    while capacity < found.count { capacity *= 2 }
    var biases = Scores.zero
    for (column, profile) in profiles.enumerated() { biases[column] = Int32(profile.bias) }
    self.biases = biases
    slots = [Slot](repeating: Slot(), count: capacity * 2)
    for (sequence, column, weight) in found {
      let slot = slot(of: sequence)
      slots[slot].key = sequence.bits
      slots[slot].weights[column] = weight
    }
  }

  /// Adds a sequence's weight in each language to those of its word.
  func add(_ sequence: LetterSequence, to weights: inout Weights) {
    weights &+= Weights(truncatingIfNeeded: slots[slot(of: sequence)].weights)
  }

  /// Where a sequence stands, or the free slot where it would.
  private func slot(of sequence: LetterSequence) -> Int {
    let mask = slots.count - 1
    // The upper half of a product by 2⁶⁴ divided by the golden ratio spreads like bits well.
    var slot = Int(truncatingIfNeeded: (sequence.bits &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot].key != 0, slots[slot].key != sequence.bits {
      slot = (slot + 1) & mask
    }
    return slot
  }
}
