internal import Entries
internal import Markup

/// A format that a feed is published in.
enum PublishedFormat: CaseIterable {
  case atom
  case rss
  case json

  /// What a web server calls it; the first two are registered or in use everywhere, the third is the
  /// specification's own.
  var mediaType: String {
    switch self {
    case .atom: "application/atom+xml"
    case .rss: "application/rss+xml"
    case .json: "application/feed+json"
    }
  }

  /// Where a feed stands in this format, if it does.
  func address(in addresses: Feed.Addresses) -> WebAddress? {
    switch self {
    case .atom: addresses.atom
    case .rss: addresses.rss
    case .json: addresses.json
    }
  }
}

extension Feed {
  /// A feed that a reader may want instead.
  struct Alternate {
    let address: WebAddress
    let format: PublishedFormat
    let language: LanguageTag
  }

  /// The feeds in other languages in a format, then this one in the other formats.
  func alternates(of format: PublishedFormat) -> [Alternate] {
    let translated = siblings.compactMap { sibling in
      format.address(in: sibling.addresses).map {
        Alternate(address: $0, format: format, language: sibling.language)
      }
    }
    let others = PublishedFormat.allCases.filter { $0 != format }.compactMap { other in
      other.address(in: addresses).map {
        Alternate(address: $0, format: other, language: language)
      }
    }
    return translated + others
  }
}

extension XMLDocumentWriter {
  /// Writes a link to a feed that a reader may want instead.
  ///
  /// - Parameters:
  ///   - alternate: the feed.
  ///   - name: of the element, with a prefix in a document that is not Atom.
  mutating func link(to alternate: Feed.Alternate, as name: String = "link") {
    link(
      "alternate",
      alternate.address,
      type: alternate.format.mediaType,
      language: alternate.language,
      as: name
    )
  }
}
