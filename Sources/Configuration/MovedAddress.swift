package import Entries

/// The editors' word on addresses that were published and that nothing makes any more.
package struct MovedAddress: Hashable, Sendable {
  /// What is no more: it, and everything below it.
  package let origin: PublishedPlace
  /// Where its readers are sent.
  package let destination: Destination

  /// Where the readers of an address are sent.
  package enum Destination: Hashable, Sendable {
    /// Nowhere: what stood there has ended.
    case gone
    /// To what stands there now.
    case place(PublishedPlace)
  }

  /// The delegations whose feeds in one language it leads from and to; `nil` where it moves anything else.
  package var delegations: (origin: DelegationID, destination: DelegationID)? {
    guard case .path(let origin) = origin, case .place(.path(let target)) = destination,
      let from = Self.delegation(of: origin), let to = Self.delegation(of: target)
    else { return nil }
    return (from, to)
  }

  /// The delegation of `en/eu`.
  private static func delegation(of path: String) -> DelegationID? {
    let steps = path.split(separator: "/")
    guard steps.count == 2, LanguageTag(String(steps[0])) != nil else { return nil }
    return DelegationID(String(steps[1]))
  }
}

/// Something that is published, or was: by its path below the web root, or by its whole address.
package enum PublishedPlace: Hashable, Sendable, CustomStringConvertible {
  /// Steps of letters, digits, dots, hyphens and underscores with `/` between them; none is `.` or `..`.
  case path(String)
  /// Without query or fragment, and without a slash at its end.
  case address(WebAddress)

  /// Takes a path or an address as written, a slash at its end or not; `nil` for what is neither.
  package init?(_ text: String) {
    let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
    if trimmed.contains("://") {
      guard !trimmed.contains(where: { "?#".contains($0) || $0.isWhitespace }),
        let address = WebAddress(trimmed)
      else { return nil }
      self = .address(address)
    } else {
      let steps = trimmed.split(separator: "/", omittingEmptySubsequences: false)
      guard steps.allSatisfy(Self.isStep) else { return nil }
      self = .path(trimmed)
    }
  }

  /// As it is written in `feeds.yml`.
  package var description: String {
    switch self {
    case .path(let path): path
    case .address(let address): address.description
    }
  }

  private static func isStep(_ step: Substring) -> Bool {
    !step.isEmpty && step != "." && step != ".."
      && step.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
      }
  }
}

extension ConfigurationShape where Value == [MovedAddress] {
  /// A mapping from what was published to where it is: `{ en/un-vienna: en/un, nl: gone }`.
  static var movedAddresses: Self {
    let expected = "a mapping from paths or addresses, such as { en/un-vienna: en/un, nl: gone }"
    return Self(expected) { node, mistakes in
      guard let mapping = node.mapping(expected: expected, reporting: &mistakes) else { return nil }
      let moves = mapping.pairs.compactMap { move($0, reporting: &mistakes) }
      return moves.count == mapping.pairs.count ? moves : nil
    }
  }

  private static func move(
    _ pair: ConfigurationMapping.Pair,
    reporting mistakes: inout ConfigurationMistakes
  ) -> MovedAddress? {
    let origin = PublishedPlace(pair.key.text)
    if origin == nil {
      mistakes.refuse(pair.key, expected: "a path such as en/un-vienna, or an address")
    }
    let shape = ConfigurationShape<MovedAddress.Destination>(
      text: "gone, a path such as en/un, or an address",
      among: ["gone"]
    ) { text in
      if text == "gone" { return .gone }
      return PublishedPlace(text).flatMap { $0 == origin ? nil : .place($0) }
    }
    guard let destination = shape.read(pair.value, reporting: &mistakes), let origin else {
      return nil
    }
    return MovedAddress(origin: origin, destination: destination)
  }
}
