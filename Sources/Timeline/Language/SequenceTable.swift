/// The weights of letter sequences in several languages, for one look-up per sequence.
struct SequenceTable: Sendable {
  /// Each language's score before anything is read, in eighths of a nat.
  let biases: [Int]

  /// Packed sequences by slot, zero where the slot is free; a power of two of them.
  private var keys: [UInt64]

  /// One row per slot: the sequence's weight in each language.
  private var weights: [Int8]

  /// Puts the profiles side by side, in their order.
  init(_ profiles: [LanguageProfile]) {
    var found: [(sequence: LetterSequence, column: Int, weight: Int8)] = []
    for (column, profile) in profiles.enumerated() {
      profile.forEachWeight { found.append(($0, column, $1)) }
    }
    // Sequences of several languages are counted more than once: some room is left over.
    var capacity = 64
    while capacity < found.count { capacity *= 2 }
    biases = profiles.map(\.bias)
    keys = [UInt64](repeating: 0, count: capacity * 2)
    weights = [Int8](repeating: 0, count: keys.count * profiles.count)
    for (sequence, column, weight) in found {
      let slot = slot(of: sequence)
      keys[slot] = sequence.bits
      weights[slot * profiles.count + column] = weight
    }
  }

  /// Adds a sequence's weight in each language, `factor` times, to `scores`.
  func add(_ sequence: LetterSequence, times factor: Int, to scores: inout [Int]) {
    let slot = slot(of: sequence)
    guard keys[slot] != 0 else { return }
    let row = slot * scores.count
    for column in scores.indices {
      scores[column] += Int(weights[row + column]) * factor
    }
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
