/// The names of hosts, as addresses and identifiers carry them.
enum DomainName {
  /// Whether a text is at least two labels of letters, digits and inner hyphens (RFC 1123 §2.1).
  static func matches(_ text: some StringProtocol) -> Bool {
    let labels = Array(text.utf8)
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count >= 2 && text.utf8.count <= 253 && labels.allSatisfy(isLabel)
  }

  private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
    guard let first = label.first, let last = label.last, label.count <= 63 else { return false }
    return first != UInt8(ascii: "-") && last != UInt8(ascii: "-")
      && label.allSatisfy(isLetterDigitHyphen)
  }

  private static func isLetterDigitHyphen(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
