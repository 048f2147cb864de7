/// The language of some text, as `Content-Language` names it (RFC 3282 §2, RFC 5646 §2.1).
package struct ContentLanguage: Hashable, Sendable, CustomStringConvertible {
  /// The tag as it came: `fr-CA`.
  package let description: String

  /// Takes a tag shaped like those of BCP 47; whether it is registered is not looked up.
  ///
  /// - Throws: `MailError` with `.notAContentLanguage`.
  package init(_ text: String) throws(MailError) {
    let subtags = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard text.utf8.count <= Self.longest, subtags.allSatisfy(Self.isSubtag),
      let primary = subtags.first, (2...3).contains(primary.count),
      primary.allSatisfy(Self.isLetter)
    else { throw MailError(code: .notAContentLanguage, text: text) }
    description = text
  }

  /// What every tag in use fits into (RFC 5646 §4.4.1).
  private static let longest = 35

  private static func isSubtag(_ subtag: Substring.UTF8View) -> Bool {
    (1...8).contains(subtag.count)
      && subtag.allSatisfy {
        isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
  }

  private static func isLetter(_ octet: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet | 0x20)
  }
}
