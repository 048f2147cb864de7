/// What tells a mail program which list a message belongs to, and how to leave it.
package struct ListHeaders: Hashable, Sendable {
  /// The name of the list for people; may be empty.
  package let name: String
  /// The dotted name of the list: `news-fr.example.org` (RFC 2919 §2).
  package let id: String
  /// How to leave; `nil` if whoever sends the message adds it.
  package let unsubscribe: Unsubscribe?

  /// Takes a list's two names.
  ///
  /// - Throws: `MailError` with `.notAListID`.
  package init(
    name: String = "",
    id: String,
    unsubscribe: Unsubscribe? = nil
  ) throws(MailError) {
    guard DomainName.matches(id) else { throw MailError(code: .notAListID, text: id) }
    self.name = HeaderText(name).text
    self.id = id
    self.unsubscribe = unsubscribe
  }

  /// The addresses by which a reader leaves a list with one click (RFC 8058 §3.1).
  package struct Unsubscribe: Hashable, Sendable {
    /// Answers a POST without asking anything more.
    package let https: String
    /// For programs that can only write; comes second.
    package let mailto: String?

    /// Takes addresses that are written as they are: a token for the reader is already in them.
    ///
    /// - Throws: `MailError` with `.notAnUnsubscribeAddress`, also for a mark of a template that
    ///   is no character of a URI.
    package init(https: String, mailto: String? = nil) throws(MailError) {
      guard Self.isAddress(https, scheme: "https://") else {
        throw MailError(code: .notAnUnsubscribeAddress, text: https)
      }
      if let mailto, !Self.isAddress(mailto, scheme: "mailto:") {
        throw MailError(code: .notAnUnsubscribeAddress, text: mailto)
      }
      self.https = https
      self.mailto = mailto
    }

    /// Leaves room for the brackets and a comma in a line of 998 octets (RFC 5322 §2.1.1).
    private static let longest = 900

    private static func isAddress(_ text: String, scheme: String) -> Bool {
      text.hasPrefix(scheme) && text.utf8.count > scheme.utf8.count
        && text.utf8.count <= longest && text.utf8.allSatisfy(isURICharacter)
    }

    /// RFC 3986 §2: `%` included, so that what is encoded stays so.
    private static func isURICharacter(_ octet: UInt8) -> Bool {
      switch octet {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(octet)
      }
    }
  }

  /// `List-Id`, then `List-Unsubscribe` and `List-Unsubscribe-Post` if there is a way to leave.
  var fields: [HeaderField] {
    var list = HeaderField("List-Id")
    list.append(phrase: HeaderText(name))
    list.append("<\(id)>")
    return [list] + (unsubscribe.map(Self.fields) ?? [])
  }

  private static func fields(_ unsubscribe: Unsubscribe) -> [HeaderField] {
    var addresses = HeaderField("List-Unsubscribe")
    let uris = [unsubscribe.https] + (unsubscribe.mailto.map { [$0] } ?? [])
    for (index, token) in HeaderField.listed(uris.map { "<\($0)>" }).enumerated() {
      // A line for each: relays that fold long lines again would break a signature.
      if index > 0 { addresses.fold() }
      addresses.append(token)
    }
    return [addresses, HeaderField("List-Unsubscribe-Post", ["List-Unsubscribe=One-Click"])]
  }
}
