/// A URI, or what stands for one beside another: its five parts (RFC 3986 §4.1).
package struct URIReference: Hashable, Sendable, CustomStringConvertible {
  /// Without its colon; `nil` for a relative reference.
  package let scheme: String?
  /// Host, port and user, without the slashes before; `nil` where there are none.
  package let authority: String?
  /// Perhaps empty.
  package let path: String
  /// Without its question mark.
  package let query: String?
  /// Without its number sign.
  package let fragment: String?

  /// Takes any text apart (RFC 3986 appendix B); every text is a reference of some kind.
  package init(_ text: String) {
    var rest = text.utf8[...]
    func string(_ bytes: some Sequence<UInt8>) -> String {
      String(decoding: Array(bytes), as: UTF8.self)
    }
    let name = rest.prefix { $0.isASCIILetterOrDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
    if name.first?.isASCIILetter == true, rest.dropFirst(name.count).first == UInt8(ascii: ":") {
      scheme = string(name)
      rest = rest.dropFirst(name.count + 1)
    } else {
      scheme = nil
    }
    if let mark = rest.firstIndex(of: UInt8(ascii: "#")) {
      fragment = string(rest[mark...].dropFirst())
      rest = rest[..<mark]
    } else {
      fragment = nil
    }
    if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
      query = string(rest[mark...].dropFirst())
      rest = rest[..<mark]
    } else {
      query = nil
    }
    if rest.starts(with: "//".utf8) {
      let host = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
      authority = string(host)
      rest = rest.dropFirst(2 + host.count)
    } else {
      authority = nil
    }
    path = string(rest)
  }

  private init(
    scheme: String?,
    authority: String?,
    path: String,
    query: String?,
    fragment: String?
  ) {
    self.scheme = scheme
    self.authority = authority
    self.path = path
    self.query = query
    self.fragment = fragment
  }

  /// The parts put together again (RFC 3986 §5.3).
  package var description: String {
    (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path
      + (query.map { "?" + $0 } ?? "") + (fragment.map { "#" + $0 } ?? "")
  }

  /// What the reference means beside a base (RFC 3986 §5.2).
  ///
  /// - Parameter base: an absolute URI; beside any other a relative reference stays relative.
  /// - Returns: the reference itself where it has a scheme.
  package func resolved(against base: URIReference) -> URIReference {
    guard scheme == nil else { return with(authority: authority, path: Self.withoutDots(path)) }
    guard authority == nil else {
      return with(scheme: base.scheme, authority: authority, path: Self.withoutDots(path))
    }
    guard !path.isEmpty else {
      return URIReference(
        scheme: base.scheme,
        authority: base.authority,
        path: base.path,
        query: query ?? base.query,
        fragment: fragment
      )
    }
    let whole = path.hasPrefix("/") ? path : Self.merged(path, with: base)
    return with(scheme: base.scheme, authority: base.authority, path: Self.withoutDots(whole))
  }

  private func with(scheme: String? = nil, authority: String?, path: String) -> URIReference {
    URIReference(
      scheme: scheme ?? self.scheme,
      authority: authority,
      path: path,
      query: query,
      fragment: fragment
    )
  }

  /// A relative path behind the base's last slash (RFC 3986 §5.2.3).
  private static func merged(_ path: String, with base: URIReference) -> String {
    if base.authority != nil, base.path.isEmpty { return "/" + path }
    guard let slash = base.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return base.path[...slash] + path
  }

  /// A path with its `.` and `..` steps gone (RFC 3986 §5.2.4).
  private static func withoutDots(_ path: String) -> String {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    guard steps.contains(where: { $0 == "." || $0 == ".." }) else { return path }
    let isRooted = path.hasPrefix("/")
    var kept: [Substring] = []
    for step in isRooted ? steps.dropFirst() : steps[...] {
      switch step {
      case ".": continue
      case "..": _ = kept.popLast()
      default: kept.append(step)
      }
    }
    // A last step of dots leaves the folder that it names.
    if steps.last == "." || steps.last == ".." { kept.append("") }
    return (isRooted ? "/" : "") + kept.joined(separator: "/")
  }
}

extension URIReference {
  /// The absolute address of a reference.
  ///
  /// - Parameters:
  ///   - text: as somebody wrote it, perhaps with white space around.
  ///   - base: where it stood, if that is known.
  /// - Returns: `nil` for a relative reference without a base.
  package static func absolute(_ text: String, against base: String?) -> String? {
    if isAbsolute(text) { return text }
    let reference = URIReference(text)
    let whole = base.map { reference.resolved(against: URIReference($0)) } ?? reference
    return whole.scheme == nil ? nil : whole.description
  }

  /// Whether a text is an address of the web in which nothing is to be resolved, as most are.
  private static func isAbsolute(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard let start = bytes.webAuthorityStart else { return false }
    // A step that begins with a dot may be one that goes nowhere, or back.
    var slash = bytes.firstIndex(of: UInt8(ascii: "/"), from: start)
    while let step = slash.map({ $0 + 1 }), step < bytes.count {
      if bytes[step] == UInt8(ascii: ".") { return false }
      slash = bytes.firstIndex(of: UInt8(ascii: "/"), from: step)
    }
    return true
  }
}

extension UInt8 {
  /// Whether no URI has it as it is (RFC 3986 §2): it is written as a percent sign and two digits.
  package var isForeignToURIs: Bool {
    switch self {
    case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x7F: true
    default: false
    }
  }

  /// The percent sign and the two digits (RFC 3986 §2.1).
  package var percentEncoded: [UInt8] {
    func digit(_ value: UInt8) -> UInt8 {
      value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
    return [UInt8(ascii: "%"), digit(self >> 4), digit(self & 15)]
  }
}

extension Span<UInt8> {
  /// Where the authority of an address of the web begins, in whose scheme no letter is a capital;
  /// `nil` for any other text.
  package var webAuthorityStart: Int? {
    guard count > 8, self[0] == UInt8(ascii: "h"), self[1] == UInt8(ascii: "t"),
      self[2] == UInt8(ascii: "t"), self[3] == UInt8(ascii: "p")
    else { return nil }
    let colon = self[4] == UInt8(ascii: "s") ? 5 : 4
    let isWeb =
      self[colon] == UInt8(ascii: ":") && self[colon + 1] == UInt8(ascii: "/")
      && self[colon + 2] == UInt8(ascii: "/")
    return isWeb ? colon + 3 : nil
  }
}
