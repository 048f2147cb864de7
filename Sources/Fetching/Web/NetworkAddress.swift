/// The bytes of a network address that a connection is about to be opened to.
struct NetworkAddress: Hashable, Sendable {
  /// Four or sixteen.
  private let bytes: [UInt8]

  /// - Parameter bytes: in network order; `nil` for any other number of them.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Whether anybody may be reached there: not this machine, its network, or a network's own services.
  ///
  /// By the registries of special-purpose addresses (RFC 6890).
  var isPublic: Bool {
    if bytes.count == 4 { return Self.isPublic(bytes) }
    let network = bytes.prefix(12)
    // An IPv4 address in another dress: mapped, compatible, translated (RFC 4291 §2.5.5, RFC 6052).
    if network.elementsEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
      || network.allSatisfy({ $0 == 0 })
      || network.elementsEqual([0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0])
    {
      return Self.isPublic(Array(bytes.suffix(4)))
    }
    // 6to4 carries one behind its prefix (RFC 3056).
    if bytes.starts(with: [0x20, 0x02]) { return Self.isPublic(Array(bytes[2..<6])) }
    // Of all the rest only global unicast is given out, and of that not documentation or Teredo.
    guard bytes.first.map({ $0 & 0xE0 == 0x20 }) ?? false else { return false }
    return !bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8]) && !bytes.starts(with: [0x20, 0x01, 0, 0])
  }

  /// The same for the four bytes of an IPv4 address.
  private static func isPublic(_ bytes: [UInt8]) -> Bool {
    let value = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return !special.contains { network, length in
      value >> (32 - length) == network >> (32 - length)
    }
  }

  /// The networks of IPv4 that are not the public's, and the lengths of their prefixes (RFC 6890).
  private static let special: [(UInt32, UInt32)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16),
    (0xAC10_0000, 12), (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16),
    (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
  ]
}
