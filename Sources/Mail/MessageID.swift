/// The name of a message, or of a part of one, that no other bears (RFC 5322 §3.6.4).
package struct MessageID: Hashable, Sendable, CustomStringConvertible {
  /// With its angle brackets: `<2026-11.fr.7c1f@example.org>`.
  package let description: String

  /// Takes the two sides of the `@`; whoever owns the domain keeps the left side unique.
  ///
  /// - Parameters:
  ///   - unique: a dot-atom, stable for the same content.
  ///   - domain: the name of a host with a dot in it.
  /// - Throws: `MailError` with `.notAMessageID`, also beyond 250 octets.
  package init(unique: String, domain: String) throws(MailError) {
    let text = "\(unique)@\(domain)"
    guard Atom.matchesDotted(unique), DomainName.matches(domain), text.utf8.count <= 250 else {
      throw MailError(code: .notAMessageID, text: text)
    }
    description = "<\(text)>"
  }

  /// The address by which HTML names the part that bears this as its Content-ID (RFC 2392 §2).
  package var url: String {
    description.utf8.dropFirst().dropLast().reduce(into: "cid:") { url, octet in
      // Octets that a URI, an attribute of HTML or a style sheet would take for their own.
      if "%#?/&'`{|}^".utf8.contains(octet) {
        url += "%" + hexadecimal(octet)
      } else {
        url.unicodeScalars.append(Unicode.Scalar(octet))
      }
    }
  }
}
