/// The runs of characters that structured fields carry without quotes (RFC 5322 §3.2.3).
enum Atom {
  /// Whether every character of a text is `atext`, and there is one.
  static func matches(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(isAtext)
  }

  /// Whether a text is atoms with single dots between them.
  static func matchesDotted(_ text: some StringProtocol) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtext) }
  }

  private static func isAtext(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(octet)
    }
  }
}
