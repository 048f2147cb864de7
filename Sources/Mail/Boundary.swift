/// What stands between the parts of a multipart (RFC 2046 §5.1.1).
///
/// It begins with `=_`, which neither quoted-printable nor base64 can write (RFC 2045 §6.7). All
/// have the same length, so none is the beginning of another.
struct Boundary: Equatable, Sendable, CustomStringConvertible {
  /// `=_` and sixteen hexadecimal digits.
  let description: String

  /// Derives a boundary from the parts and from the place of their multipart in the message.
  ///
  /// Equal parts in two places get different boundaries. Headers inside the parts may hold any
  /// ASCII, so a boundary that occurs there is passed over.
  init(of parts: [EncodedPart], at place: String) {
    var fingerprint = Fingerprint()
    for part in parts { fingerprint.combine(part.fingerprint) }
    fingerprint.combine(place.utf8)
    var candidate = Self.text(fingerprint)
    while parts.contains(where: { $0.contains(candidate) }) {
      fingerprint.combine("again".utf8)
      candidate = Self.text(fingerprint)
    }
    description = candidate
  }

  private static func text(_ fingerprint: Fingerprint) -> String {
    let digits = String(fingerprint.value, radix: 16)
    return "=_" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
