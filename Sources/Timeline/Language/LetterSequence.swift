/// Up to ten coded letters in a row, packed so that comparing them compares integers.
struct LetterSequence: Hashable, Sendable {
  /// The most letters, edges included, that a sequence holds.
  static let capacity = 10

  /// The letters' codes, the last one lowest.
  private(set) var bits: UInt64 = 0

  /// An empty sequence.
  init() {}

  /// The sequence that a profile writes as `text`; `_` is the edge of a word.
  init(_ text: Substring) {
    for scalar in text.unicodeScalars {
      append(LetterCode.code(of: scalar))
    }
  }

  /// Adds a letter at the end; beyond the capacity the first letters fall out.
  mutating func append(_ letter: UInt8) {
    let mask = (UInt64(1) << UInt64(LetterCode.width * Self.capacity)) - 1
    bits = (bits << UInt64(LetterCode.width) | UInt64(letter)) & mask
  }

  /// The last `count` letters.
  func suffix(_ count: Int) -> LetterSequence {
    var copy = self
    copy.bits &= (UInt64(1) << UInt64(LetterCode.width * count)) - 1
    return copy
  }
}
