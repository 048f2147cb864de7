/// What kind of file some octets are: `application/pdf` (RFC 2045 §5.1).
package struct MediaType: Hashable, Sendable, CustomStringConvertible {
  /// In lower case, without parameters.
  package let description: String

  /// Takes the type of a file.
  ///
  /// `multipart` and `message` are refused: they may not be written in base64 (RFC 2045 §6.4).
  ///
  /// - Throws: `MailError` with `.notAMediaType`.
  package init(_ text: String) throws(MailError) {
    let lowered = text.lowercased()
    let halves = lowered.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard halves.count == 2, halves.allSatisfy(Self.isName),
      !lowered.hasPrefix("multipart/"), !lowered.hasPrefix("message/")
    else { throw MailError(code: .notAMediaType, text: text) }
    description = lowered
  }

  /// A restricted name, short enough for its line (RFC 6838 §4.2).
  private static func isName(_ name: Substring.UTF8View) -> Bool {
    (1...127).contains(name.count)
      && name.allSatisfy { octet in
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "!#$&-^_.+".utf8.contains(octet)
        }
      }
  }
}
