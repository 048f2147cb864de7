/// The weights of letter sequences in several languages, for one look-up per sequence.
struct SequenceTable: Sendable {
  /// A score for each language, in the order of the profiles; those behind them are nothing.
  typealias Scores = SIMD8<Int32>

  /// How many languages a table has at most.
  static let mostLanguages = Scores.scalarCount

  /// Each language's score before anything is read, in eighths of a nat.
  let biases: Scores

  /// How many languages there are.
  let count: Int

  /// Packed sequences by slot, zero where the slot is free; a power of two of them.
  private var keys: [UInt64]

  /// By slot, the sequence's weight in each language.
  private var weights: [SIMD8<Int8>]

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
    keys = [UInt64](repeating: 0, count: capacity * 2)
    weights = [SIMD8<Int8>](repeating: .zero, count: keys.count)
    for (sequence, column, weight) in found {
      let slot = slot(of: sequence)
      keys[slot] = sequence.bits
      weights[slot][column] = weight
    }
  }

  /// Adds a sequence's weight in each language, `factor` times, to `scores`.
  ///
  /// The weights of a few thousand sequences are far from what a score can hold.
  func add(_ sequence: LetterSequence, times factor: Int32, to scores: inout Scores) {
    let slot = slot(of: sequence)
    guard keys[slot] != 0 else { return }
    scores &+= Scores(truncatingIfNeeded: weights[slot]) &* factor
  }

  /// Where a sequence stands, or the free slot where it would.
  private func slot(of sequence: LetterSequence) -> Int {
    let mask = keys.count - 1
    // The upper half of a product by 2⁶⁴ divided by the golden ratio spreads like bits well.
    var slot = Int(truncatingIfNeeded: (sequence.bits &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != 0, keys[slot] != sequence.bits {
      slot = (slot + 1) & mask
    }
    return slot
  }
}
