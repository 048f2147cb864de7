/// A sign of an entry as a number: FNV-1a of its folded letters, so that prefixes cost nothing.
///
/// Two signs may meet in one number by chance or by somebody's will; a pair then has one sign more
/// than it should, which no proposal hangs on.
struct SignKey: Hashable, Comparable, Sendable {
  /// The number, different for equal letters of different kinds.
  private(set) var value: UInt64

  /// Begins with what kind of sign it is to be.
  init(_ kind: PairingSign.Kind) {
    value = 0xCBF2_9CE4_8422_2325
    append(UInt8(ascii: " ") - kind.rawValue)
  }

  /// The key of letters that were folded before.
  init(_ kind: PairingSign.Kind, _ letters: some Sequence<UInt8>) {
    self.init(kind)
    for letter in letters { append(letter) }
  }

  /// The same of letters that stand elsewhere.
  init(_ kind: PairingSign.Kind, letters: Span<UInt8>) {
    self.init(kind)
    for index in letters.indices { append(letters[index]) }
  }

  /// Takes back what the store kept of a key.
  init(stored value: UInt64) {
    self.value = value
  }

  /// Adds a letter at the end.
  mutating func append(_ letter: UInt8) {
    value = (value ^ UInt64(letter)) &* 0x100_0000_01B3
  }

  static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}
