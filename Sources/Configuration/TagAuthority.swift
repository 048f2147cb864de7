internal import Entries

/// Who mints `tag:` URIs: a domain name, and a date on which it was theirs (RFC 4151 §2.1).
package struct TagAuthority: Hashable, Sendable, CustomStringConvertible {
  /// A domain name in lower case, with at least one dot.
  package let name: String
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `nil` when the file does not say.
  package let date: String?

  /// As written in the file: `example.org,2026` or `example.org`.
  package var description: String {
    date.map { "\(name),\($0)" } ?? name
  }

  /// The tagging entity of ids (RFC 4151 §2.1): where the file gives no date, the year in which
  /// the program began to mint them stands in, and stays.
  package var tagging: String { "\(name),\(date ?? "2026")" }

  /// Takes `example.org` or `example.org,2026[-MM[-DD]]`; `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), isDomainName(parts[0]), parts[0].contains("."),
      parts[0] == parts[0].lowercased()
    else { return nil }
    name = parts[0]
    date = parts.count == 2 ? parts[1] : nil
    if let date,
      CalendarDay(iso8601: (date + "-01-01").prefix(10).description) == nil
        || ![4, 7, 10].contains(date.utf8.count)
    {
      return nil
    }
  }
}

extension ConfigurationShape where Value == TagAuthority {
  /// A domain name with an optional date.
  static var authority: Self {
    let expected =
      "a domain name in lower case such as example.org, or with a date: example.org,2026"
    return Self(expected) { node, mistakes in
      guard let text = node.text(expected: expected, reporting: &mistakes) else { return nil }
      if let authority = TagAuthority(text.text) { return authority }
      let lowercased = text.text.lowercased()
      mistakes.add(
        at: text.place,
        found: "found “\(visible(text.text))”",
        expected: expected,
        nearest: TagAuthority(lowercased) == nil ? nil : lowercased
      )
      return nil
    }
  }
}

/// Whether a text is a domain name: labels of letters, digits and inner hyphens (RFC 1123 §2.1).
func isDomainName(_ text: String) -> Bool {
  let hyphen = UInt8(ascii: "-")
  let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return text.utf8.count <= 253
    && labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
        && label.allSatisfy { byte in
          switch byte {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
          default: false
          }
        }
    }
}
