/// What an address in markup is for.
package enum AddressUse: Hashable, Sendable {
  /// Somebody may follow it.
  case link
  /// It is fetched and shown.
  case image
}

/// Addresses that are inert to write: of a scheme that runs nothing, and absolute.
enum SafeAddress {
  /// The longest that is kept, in bytes.
  static let longest = 4_096

  /// An address as it may be written.
  ///
  /// - Parameters:
  ///   - text: as somebody wrote it.
  ///   - use: a link may be `http`, `https`, `mailto` or `tel`, a picture the first two.
  ///   - resolve: makes it absolute; its answer may also be a picture of ours.
  /// - Returns: `nil` for an address that may not be written.
  static func text(
    of text: String,
    for use: AddressUse,
    resolving resolve: (String, AddressUse) -> String?
  ) -> String? {
    // As browsers do: no white space around, no line break or tab inside (URL §4.4).
    let outer = text.utf8.drop { $0 <= 0x20 }
    let end = outer.lastIndex { $0 > 0x20 }.map { outer.index(after: $0) } ?? outer.startIndex
    let bytes = outer[..<end].filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    let address = String(decoding: bytes, as: UTF8.self)
    // Our own scheme is for what we say, and for nothing that we read.
    guard address.utf8.count <= longest, scheme(of: address) != ownScheme,
      let resolved = resolve(address, use)
    else { return nil }
    if case .image = use, resolved.hasPrefix(SafeHTML.mediaScheme) {
      let name = resolved.dropFirst(SafeHTML.mediaScheme.count)
      return !name.isEmpty && name.first != "." && name.utf8.allSatisfy(isPlain) ? resolved : nil
    }
    guard let scheme = scheme(of: resolved), resolved.utf8.count <= longest else { return nil }
    switch (scheme, use) {
    case ("http", _), ("https", _):
      guard let authority = URIReference(resolved).authority, !authority.isEmpty else { return nil }
      // A name before the host is there to make one address look like another.
      return authority.utf8.contains(UInt8(ascii: "@")) ? nil : encoded(resolved)
    case ("mailto", .link), ("tel", .link): return encoded(resolved)
    default: return nil
    }
  }

  private static let ownScheme = String(SafeHTML.mediaScheme.dropLast())

  private static func scheme(of address: String) -> String? {
    URIReference(address).scheme?.lowercased()
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == 0x2D || byte == 0x2E || byte == 0x5F
  }

  /// The address with its scheme in lower case and what no URI has percent-encoded; letters beyond
  /// ASCII stay (RFC 3987).
  private static func encoded(_ address: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    let scheme = address.prefix { $0 != ":" }
    bytes.append(contentsOf: scheme.lowercased().utf8)
    for byte in address[scheme.endIndex...].utf8 {
      switch byte {
      case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x7F:
        bytes.append(contentsOf: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
