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
  ///   - text: as somebody wrote it, its character references read.
  ///   - use: a link may be `http`, `https`, `mailto` or `tel`, a picture the first two.
  ///   - resolver: makes it absolute while the text has room; its answer may also be a picture of ours.
  /// - Returns: `nil` for an address that may not be written.
  static func read(
    _ text: ArraySlice<UInt8>,
    for use: AddressUse,
    by resolver: inout AddressResolver
  ) -> ArraySlice<UInt8>? {
    if resolver.keepsAbsolute, isPlain(text) { return text }
    // As browsers do: no white space around, no line break or tab inside (URL §4.4).
    let outer = text.drop { $0 <= 0x20 }
    let end = outer.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? outer.startIndex
    let bytes = outer[..<end].filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    let address = String(decoding: bytes, as: UTF8.self)
    // Our own scheme is for what we say, and for nothing that we read.
    guard address.utf8.count <= longest, scheme(of: address) != ownScheme,
      let resolved = resolver.absolute(address, for: use)
    else { return nil }
    if case .image = use, resolved.hasPrefix(SafeHTML.mediaScheme) {
      let name = resolved.utf8.dropFirst(SafeHTML.mediaScheme.utf8.count)
      let isName = !name.isEmpty && name.first != UInt8(ascii: ".") && name.allSatisfy(isNameByte)
      return isName ? Array(resolved.utf8)[...] : nil
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

  /// Whether an address may stand as it is written, as most may.
  ///
  /// It is absolute, with a host, with nothing to encode and no dots to take out of its path.
  private static func isPlain(_ address: ArraySlice<UInt8>) -> Bool {
    guard address.count <= longest, let host = hostStart(of: address) else { return false }
    var isInHost = true
    var previous = UInt8(ascii: "/")
    for index in host..<address.endIndex {
      let byte = address[index]
      switch byte {
      case _ where byte.isForeignToURIs: return false
      case UInt8(ascii: "@") where isInHost: return false
      case UInt8(ascii: "."): if previous == UInt8(ascii: "/") { return false }
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
        // A backslash is encoded and an empty host is none.
        if index == host { return false }
        isInHost = false
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "%"):
        if !isInHost, LooseAddress.isLoose(byte, before: address[(index + 1)...]) { return false }
      default: break
      }
      previous = byte
    }
    return host < address.endIndex
  }

  /// Where the host begins in an address of the web whose scheme is in lower case.
  private static func hostStart(of address: ArraySlice<UInt8>) -> Int? {
    if address.starts(with: "https://".utf8) { return address.startIndex + 8 }
    return address.starts(with: "http://".utf8) ? address.startIndex + 7 : nil
  }

  private static let ownScheme = String(SafeHTML.mediaScheme.dropLast())

  private static func scheme(of address: String) -> String? {
    URIReference(address).scheme?.lowercased()
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == 0x2D || byte == 0x2E || byte == 0x5F
  }

  /// The address with its scheme in lower case and what no URI has there percent-encoded; letters
  /// beyond ASCII stay (RFC 3987).
  private static func encoded(_ address: String) -> ArraySlice<UInt8> {
    var bytes: [UInt8] = []
    var isScheme = true
    for byte in address.utf8 {
      if byte == UInt8(ascii: ":") { isScheme = false }
      if byte.isForeignToURIs {
        bytes.append(contentsOf: byte.percentEncoded)
      } else {
        bytes.append(isScheme ? byte.inLowerCase : byte)
      }
    }
    let path = hostStart(of: bytes[...]).map { host in
      bytes[host...].firstIndex { "/?#".utf8.contains($0) }
        ?? bytes.endIndex
    }
    let behindHost = path ?? bytes.startIndex
    return (bytes[..<behindHost] + LooseAddress.mended(bytes[behindHost...]))[...]
  }
}
