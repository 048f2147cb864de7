/// The parts of an address that a request is made of.
extension WebAddress {
  /// Scheme, host and port: `https://example.org:8443`.
  package var origin: String { String(description[..<authorityEnd]) }

  /// What is asked of the host: `/news?page=2`; `/` for an address that ends with its host.
  package var pathAndQuery: String {
    let rest = description[authorityEnd...].prefix { $0 != "#" }
    return rest.hasPrefix("/") ? String(rest) : "/" + rest
  }

  /// 1 to 65,535; that of the scheme where the address names none, `nil` where it is no port.
  package var port: Int? {
    let authority = description.utf8[..<authorityEnd].drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
    let behind = authority.dropFirst(host.utf8.count)
    guard behind.first == UInt8(ascii: ":"), behind.count > 1 else {
      return description.hasPrefix("https:") ? 443 : 80
    }
    return Int(Substring(behind.dropFirst())).flatMap { (1...65_535).contains($0) ? $0 : nil }
  }

  private var authorityEnd: String.Index {
    // Behind the two slashes of the scheme.
    let rest = description.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
    return rest.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? rest.endIndex
  }
}
