internal import Foundation

/// Hosts with letters beyond ASCII, as the DNS knows them (RFC 5890 §2.3.2.1).
enum InternationalHost {
  /// The host in ASCII: `www.xn--8ws00zhy3a.com`.
  ///
  /// Letters are made small and composed as browsers do (UTS 46, without its table of deviations).
  ///
  /// - Parameter host: without port or user, percent-encoding read.
  /// - Returns: `nil` for a host with anything in it but letters, marks, digits, hyphens and dots.
  static func ascii(_ host: String) -> String? {
    guard host.utf8.count <= 1_000 else { return nil }
    let mapped = host.precomposedStringWithCompatibilityMapping.lowercased()
      .precomposedStringWithCompatibilityMapping
    var labels: [String] = []
    let scalars = mapped.unicodeScalars
    for label in scalars.split(omittingEmptySubsequences: false, whereSeparator: isDot) {
      guard label.allSatisfy(isAllowed), let written = ascii(label) else { return nil }
      labels.append(written)
    }
    let whole = labels.joined(separator: ".")
    return whole.utf8.count <= 253 ? whole : nil
  }

  private static func ascii(_ label: Substring.UnicodeScalarView) -> String? {
    guard label.contains(where: { !$0.isASCII }) else {
      return label.count <= 63 ? String(label) : nil
    }
    return Punycode.encoded(label).flatMap { encoded in
      encoded.utf8.count <= 59 ? "xn--" + encoded : nil
    }
  }

  /// The full stops that part labels (RFC 3490 §3.1).
  private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E, 0x3002, 0xFF0E, 0xFF61: true
    default: false
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: return true
    case 0x00...0x7F: return false
    // Joiners are letters' own in some scripts (RFC 5892 appendix A).
    case 0x200C, 0x200D: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark,
      .decimalNumber:
      return true
    // Some letters, and pictures that hosts in the wild are made of, are neither.
    case .otherSymbol: return scalar.properties.isEmoji
    default: return false
    }
  }
}
