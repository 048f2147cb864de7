package import Entries
package import Foundation

extension ConfigurationShape where Value == DelegationID {
  /// A delegation's new id.
  static var delegationID: Self {
    Self(
      text: "a name of lower-case letters, digits and inner hyphens, and not “all”",
      taking: { DelegationID($0) }
    )
  }
}

extension ConfigurationShape where Value == SourceID {
  /// A source's new id.
  static var sourceID: Self {
    Self(text: "a name of lower-case letters, digits and inner hyphens, and not “restored”") {
      text in
      SourceID(text).flatMap { $0 == .restored ? nil : $0 }
    }
  }
}

extension ConfigurationShape where Value == WebAddress {
  /// An absolute `http` or `https` address.
  package static var webAddress: ConfigurationShape<WebAddress> {
    Self(text: "an address that begins with https:// or http://") { text in
      let hasSpace = text.unicodeScalars.contains { scalar in
        scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
      }
      return hasSpace ? nil : WebAddress(text)
    }
  }

  /// An absolute `https` address.
  package static var secureWebAddress: ConfigurationShape<WebAddress> {
    Self.webAddress.expecting("an address that begins with https://") {
      $0.description.lowercased().hasPrefix("https://")
    }
  }
}

extension ConfigurationShape where Value == TimeZone {
  /// A zone of the tz database named by its place, such as `Europe/Brussels`, or `UTC`.
  ///
  /// Abbreviations (`CET`) and offsets (`GMT+2`) are refused: they do not say when clocks change.
  package static var timeZone: ConfigurationShape<TimeZone> {
    let expected = "a time zone such as Europe/Brussels or UTC"
    return Self(expected) { node, mistakes in
      guard let text = node.text(expected: expected, reporting: &mistakes) else { return nil }
      let isName = text.text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2F: true
        default: false
        }
      }
      if isName, text.text == "UTC" || text.text.contains("/"),
        let zone = TimeZone(identifier: text.text)
      {
        return zone
      }
      mistakes.refuse(
        text,
        expected: expected,
        among: TimeZone.knownTimeZoneIdentifiers + ["UTC"]
      )
      return nil
    }
  }
}
