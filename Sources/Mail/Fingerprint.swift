/// A number that stands for some octets: 64 bits of FNV-1a, the same on every machine.
///
/// Good for telling the parts of one message apart, not for security.
struct Fingerprint: Equatable, Sendable {
  /// The number so far.
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes octets in, one by one.
  mutating func combine(_ octets: some Sequence<UInt8>) {
    for octet in octets { value = (value ^ UInt64(octet)) &* 0x0000_0100_0000_01B3 }
  }

  /// Takes in what stands for other octets.
  mutating func combine(_ other: Self) {
    combine((0..<8).map { UInt8(truncatingIfNeeded: other.value >> ($0 * 8)) })
  }
}
