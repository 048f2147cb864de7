/// The address of a server that takes mail on: `smtp://mail.example.org:587` (RFC 5321, RFC 8314).
package struct SMTPServer: Hashable, Sendable, CustomStringConvertible {
  /// How the connection is kept from others.
  package enum Security: Hashable, Sendable {
    /// TLS from the first byte (RFC 8314 §3.3).
    case implicit
    /// TLS before anything is said; a server that does not offer it gets no message (RFC 3207).
    case startTLS
    /// None: for a server on this machine alone.
    case none
  }

  /// A domain name, or an IP address without brackets.
  package let host: String
  /// 1 to 65535.
  package let port: Int
  package let security: Security

  package init(host: String, port: Int, security: Security) {
    self.host = host
    self.port = port
    self.security = security
  }

  /// Takes `smtp://HOST[:PORT]` or `smtps://HOST[:PORT]`.
  ///
  /// The port is 587, 465 with `smtps`, and 25 on this machine, unless the text says. `nil` for anything
  /// else, a user or a password in it included.
  package init?(_ text: String) {
    let scheme = text.prefix { $0 != ":" }
    var rest = text[scheme.endIndex...]
    guard rest.hasPrefix("://"), ["smtp", "smtps"].contains(scheme.lowercased()) else { return nil }
    let isImplicit = scheme.utf8.count == "smtps".utf8.count
    rest = rest.dropFirst("://".count)
    if rest.last == "/" { rest.removeLast() }
    guard let (host, portText) = Self.parts(rest) else { return nil }
    let isHere = Self.isLoopback(host)
    security = isImplicit ? .implicit : isHere ? .none : .startTLS
    if let portText {
      guard let named = digits(portText), (1...65_535).contains(named) else { return nil }
      port = named
    } else {
      port = isImplicit ? 465 : isHere ? 25 : 587
    }
    self.host = host
  }

  /// As an address of the web writes it, with its port.
  package var description: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return "\(security == .implicit ? "smtps" : "smtp")://\(name):\(port)"
  }

  /// The host, and what stands behind its colon; `nil` where the host is none.
  private static func parts(_ text: Substring) -> (host: String, port: Substring?)? {
    if text.first == "[", let close = text.firstIndex(of: "]") {
      let host = text[text.index(after: text.startIndex)..<close]
      let rest = text[text.index(after: close)...]
      guard isIPv6(host), rest.isEmpty || rest.first == ":" else { return nil }
      return (String(host), rest.isEmpty ? nil : rest.dropFirst())
    }
    let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let host = halves.first, isDomainName(String(host)) else { return nil }
    return (String(host), halves.count == 2 ? halves[1] : nil)
  }

  /// Whether a text is made of what addresses of IPv6 are made of; the resolver knows the rest.
  private static func isIPv6(_ text: Substring) -> Bool {
    (2...45).contains(text.utf8.count) && text.contains(":")
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66, UInt8(ascii: ":"), UInt8(ascii: "."): true
        default: false
        }
      }
  }

  /// Whether a host is this machine by its very name (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3).
  private static func isLoopback(_ host: String) -> Bool {
    let name = host.lowercased()
    if name == "localhost" || name == "::1" { return true }
    let octets = name.split(separator: ".", omittingEmptySubsequences: false)
    return octets.count == 4 && octets[0] == "127"
      && octets.allSatisfy { octet in digits(octet).map { (0...255).contains($0) } ?? false }
  }
}

extension ConfigurationShape where Value == SMTPServer {
  /// The address of a mail server.
  static var smtpServer: Self {
    let expected =
      "a mail server such as smtp://mail.example.org:587 or smtps://mail.example.org:465 (user and password have keys of their own)"
    return Self(expected) { node, mistakes in
      guard let text = node.text(expected: expected, reporting: &mistakes) else { return nil }
      if let server = SMTPServer(text.text) { return server }
      if text.text.contains("@") {
        // Never shown: what stands there may be a password, and mistakes end in logs.
        mistakes.add(at: text.place, found: "found a user inside", expected: expected)
      } else {
        mistakes.refuse(text, expected: expected)
      }
      return nil
    }
  }
}
