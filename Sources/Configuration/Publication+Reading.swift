internal import Entries
internal import Foundation

extension Publication {
  /// The keys in `feeds.yml`.
  static let keys = [
    "authority", "title", "languages", "timezone", "base_url", "entries", "brand", "hub", "moved",
    "precompress",
  ]

  /// Reads `publication`; `nil` after a mistake was reported.
  init?(
    reading mapping: ConfigurationMapping,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    mapping.allowOnly(Self.keys, reporting: &mistakes)
    let authority = mapping.required("authority", as: .authority, reporting: &mistakes)
    let title = mapping.required("title", as: .localized(in: context), reporting: &mistakes)
    let languages = mapping.required(
      "languages",
      as: .list(of: .language),
      reporting: &mistakes
    )
    let zone = mapping.value(of: "timezone", as: .timeZone, reporting: &mistakes)
    let base = mapping.required("base_url", as: .baseAddress, reporting: &mistakes)
    let entries = mapping.value(of: "entries", as: .whole(1...1_000), reporting: &mistakes)
    let brand = mapping.value(of: "brand", as: .brand, reporting: &mistakes)
    hub = mapping.value(of: "hub", as: .webAddress, reporting: &mistakes)
    let moved = mapping.value(of: "moved", as: .movedAddresses, reporting: &mistakes)
    let isPrecompressed = mapping.value(of: "precompress", as: .bool, reporting: &mistakes)
    guard let authority, let title, let languages, let base else { return nil }
    self.authority = authority
    self.title = title
    self.languages = languages
    timezone = zone ?? .gmt
    baseURL = base
    self.entries = entries ?? 50
    self.brand = brand ?? Brand(colour: nil, logo: nil)
    self.moved = moved ?? []
    self.isPrecompressed = isPrecompressed ?? false
  }

  /// The languages that a file gives the publication, whatever else is wrong with it.
  static func languages(in node: ConfigurationNode?) -> [LanguageTag] {
    guard case .mapping(let mapping) = node, case .list(let list) = mapping["languages"] else {
      return []
    }
    return list.items.compactMap { item in
      if case .text(let text) = item { LanguageTag(text.text) } else { nil }
    }
  }
}

extension Publication.Brand {
  /// The keys in `feeds.yml`.
  static let keys = ["colour", "logo"]
}

extension ConfigurationShape where Value == Publication.Brand {
  fileprivate static var brand: Self {
    let expected = "a mapping such as { colour: '#7a1f4d', logo: content/logo.png }"
    return Self(expected) { node, mistakes in
      guard let mapping = node.mapping(expected: expected, reporting: &mistakes) else { return nil }
      mapping.allowOnly(Publication.Brand.keys, reporting: &mistakes)
      return Publication.Brand(
        colour: mapping.value(of: "colour", as: .colour, reporting: &mistakes),
        logo: mapping.value(of: "logo", as: .path, reporting: &mistakes)
      )
    }
  }
}

extension ConfigurationShape where Value == String {
  fileprivate static var colour: Self {
    Self(text: "a colour such as '#7a1f4d', in quotes") { text in
      let digits = text.dropFirst().utf8
      let isColour =
        text.hasPrefix("#") && digits.count == 6
        && digits.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte)
            || (0x61...0x66).contains(byte)
        }
      return isColour ? text.lowercased() : nil
    }
  }
}

extension ConfigurationShape where Value == WebAddress {
  fileprivate static var baseAddress: Self {
    let expected = "an address that begins with https:// or http://, without “?” or “#”"
    return Self(text: expected) { text in
      text.contains { "?#".contains($0) || $0.isWhitespace } ? nil : WebAddress(text)
    }
  }
}
