/// An absolute `http` or `https` address, safe to write into a feed, a page or a header.
package struct WebAddress: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// ASCII without spaces, double quotes, angle brackets or control characters; 2,048 bytes at most.
  package let description: String

  /// Takes an absolute address with a host; characters outside ASCII are percent-encoded.
  ///
  /// `nil` when the scheme is another, the host is missing or not in ASCII, a user name stands before
  /// it or a control character is inside.
  package init?(_ text: String) {
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x00..<0x20, 0x7F: return nil
      case 0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x80...:
        encoded.append(0x25)
        encoded.append(contentsOf: Self.hexadecimal(byte))
      default: encoded.append(byte)
      }
    }
    let address = String(decoding: encoded, as: UTF8.self)
    guard encoded.count <= 2_048, let scheme = Self.scheme(of: address) else { return nil }
    let authority = address.dropFirst(scheme.utf8.count).prefix { !"/?#".contains($0) }
    let host = Self.host(of: authority)
    guard host.contains(where: { $0.isLetter || $0.isNumber }), !authority.contains("%"),
      !authority.contains("@")
    else { return nil }
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
    let rest = description.drop { $0 != "/" }.dropFirst(2)
    return Self.host(of: rest.prefix { !"/?#".contains($0) }).lowercased()
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.description < right.description
  }

  private init(joined description: String) {
    self.description = description
  }

  /// The host of an authority without user; an IPv6 address keeps its brackets.
  private static func host(of authority: Substring) -> Substring {
    guard authority.first == "[", let end = authority.firstIndex(of: "]") else {
      return authority.prefix { $0 != ":" }
    }
    return authority[...end]
  }

  private static func scheme(of address: String) -> String? {
    let lowercased = address.prefix(8).lowercased()
    if lowercased.hasPrefix("https://") { return "https://" }
    return lowercased.hasPrefix("http://") ? "http://" : nil
  }

  private static func hexadecimal(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
