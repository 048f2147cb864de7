/// A value that may not stand in a message, refused when it is made.
///
/// Composing itself never fails: whatever was accepted can be written.
package struct MailError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What the refused text was meant to be.
  package enum Code: Equatable, Sendable {
    /// Not an ASCII `local@domain` of dot-atoms (RFC 5322 §3.4.1).
    case notAnAddress
    /// Not `dot-atom@domain` (RFC 5322 §3.6.4).
    case notAMessageID
    /// Not a dotted name of at most 255 octets (RFC 2919 §2).
    case notAListID
    /// Not an `https:` or `mailto:` address of URI characters (RFC 8058 §3.1, RFC 2369 §2).
    case notAnUnsubscribeAddress
    /// Not shaped like a tag of BCP 47 (RFC 5646 §2.1).
    case notAContentLanguage
    /// Not `type/subtype`, or a type that may not be encoded (RFC 2045 §5.1, §6.4).
    case notAMediaType
    /// Nothing is left of the file's name once it is fit for a header (RFC 2183 §2.3).
    case emptyAttachmentName
  }

  /// Why, to switch on.
  package let code: Code
  /// The refused text as it came; hostile, so for logs only.
  package let text: String

  /// The fault, with the refused text quoted and escaped.
  package var description: String { "\(code): \(text.debugDescription)" }
}
