internal import Markup

/// An absolute `http` or `https` address, safe to write into a feed, a page or a header.
package struct WebAddress: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// ASCII without spaces, double quotes, angle brackets or control characters, scheme and host in lower
  /// case; 2,048 bytes at most.
  package let description: String

  /// Takes an absolute address with a host; characters outside ASCII are percent-encoded, in the
  /// host they are written as the DNS knows them (RFC 3987 §3.1, RFC 3492).
  ///
  /// Capitals in scheme and host mean nothing and go (RFC 3986 §6.2.2.1).
  ///
  /// `nil` when the scheme is another, the host is missing or none, a user name stands before it or a
  /// control character is inside.
  package init?(_ text: String) {
    guard let address = Self.encoded(text) else { return nil }
    description = address
  }

  /// The address of a path below this one.
  ///
  /// - Parameter path: relative, its steps already fit for an address: `fr/eu/atom.xml`.
  /// - Returns: the address with one slash between the two.
  package func appending(_ path: String) -> WebAddress {
    WebAddress(joined: (description.hasSuffix("/") ? description : description + "/") + path)
  }

  /// The same without the parameters that count who came by which letter.
  package var withoutTracking: WebAddress {
    guard description.utf8.contains(UInt8(ascii: "?")) else { return self }
    let document = description.prefix { $0 != "#" }
    guard let mark = document.firstIndex(of: "?") else { return self }
    let fragment = description[document.endIndex...]
    let query = document[mark...].dropFirst().split(separator: "&")
    let kept = query.filter { !Self.isTracking($0) }
    guard kept.count < query.count else { return self }
    let rest = kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
    return WebAddress(joined: description[..<mark] + rest + fragment)
  }

  /// Whether a parameter of a query, `name=value`, says nothing of the piece.
  package static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || name.hasPrefix("mc_")
      || ["fbclid", "gclid", "msclkid", "igshid", "mkt_tok"].contains(name)
  }

  /// The host without user or port, in lower case.
  package var host: String {
    let bytes = description.utf8
    let rest = bytes.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
    let authority = rest.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    return String(Self.host(of: Substring(authority)))
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.description < right.description
  }

  private init(joined description: String) {
    self.description = description
  }

  /// The host of an authority without user; an IPv6 address keeps its brackets.
  private static func host(of authority: Substring) -> Substring {
    guard authority.utf8.first == UInt8(ascii: "["),
      let end = authority.utf8.firstIndex(of: UInt8(ascii: "]"))
    else { return Substring(authority.utf8.prefix { $0 != UInt8(ascii: ":") }) }
    return authority[...end]
  }
}

extension WebAddress {
  /// The longest address, in bytes.
  private static let longest = 2_048

  /// The address as it may be written anywhere; `nil` for what is none.
  private static func encoded(_ text: String) -> String? {
    if isWritten(text) { return text }
    guard text.utf8.count <= longest, let start = authorityStart(of: text) else { return nil }
    let rest = text.utf8[start...]
    let end = rest.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? rest.endIndex
    let authority = text[start..<end]
    var isPlain = true
    for byte in authority.utf8 {
      switch byte {
      case 0x80...: isPlain = false
      // A host has none of these, and a name before it is there to make one look like another.
      case 0x00...0x20, 0x7F, 0x22, 0x25, 0x3C, 0x3E, 0x40, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D:
        return nil
      default: break
      }
    }
    var path = text.utf8[end...]
    if isPlain {
      guard host(of: authority).utf8.contains(where: \.isASCIILetterOrDigit) else { return nil }
    }
    guard let host = isPlain ? authority.lowercased() : international(authority) else { return nil }
    var bytes = Array(text[..<start].lowercased().utf8)
    bytes.append(contentsOf: host.utf8)
    while let byte = path.popFirst() {
      guard byte >= 0x20, byte != 0x7F else { return nil }
      if isWritable(byte) {
        bytes.append(byte)
      } else {
        bytes.append(contentsOf: byte.percentEncoded)
      }
    }
    return bytes.count <= longest ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// Where the authority begins; `nil` for another scheme.
  private static func authorityStart(of text: String) -> String.Index? {
    for scheme in ["https://", "http://"] {
      let opening = text.utf8.prefix(scheme.utf8.count)
      let isSame = zip(opening, scheme.utf8).allSatisfy { written, meant in
        written == meant || meant >= 0x61 && written | 0x20 == meant
      }
      if isSame, opening.count == scheme.utf8.count { return opening.endIndex }
    }
    return nil
  }

  /// Whether a text is an address as it may be written, known by one look at each byte: most are.
  private static func isWritten(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count <= longest, let start = bytes.webAuthorityStart,
      bytes[start].isASCIILetterOrDigit
    else { return false }
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "/") {
      switch bytes[index] {
      case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"): break
      default: return false
      }
      index += 1
    }
    while index < bytes.count {
      guard isWritable(bytes[index]) else { return false }
      index += 1
    }
    return true
  }

  /// An authority with letters beyond ASCII, in ASCII.
  private static func international(_ authority: Substring) -> String? {
    let host = host(of: authority)
    guard let written = InternationalHost.ascii(String(host)),
      written.utf8.contains(where: \.isASCIILetterOrDigit)
    else { return nil }
    let port = authority[host.endIndex...]
    guard port.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return written + port
  }

  /// Whether a byte stands in an address as it is; others are percent-encoded.
  private static func isWritable(_ byte: UInt8) -> Bool { byte < 0x80 && !byte.isForeignToURIs }
}
