package import Entries
internal import Markup

/// A list of feeds that a reader can take in at once (OPML 2.0).
///
/// It carries no date: it changes when a feed comes or goes, and not with every piece.
package struct OPMLDocument: Sendable {
  /// A line of the list, in the order of the list.
  package indirect enum Outline: Sendable {
    /// A heading with lines below it.
    case group(String, [Outline])
    case feed(Subscription)
  }

  /// A feed to subscribe to.
  package struct Subscription: Sendable {
    package let title: String
    /// A sentence about it.
    package let summary: String?
    /// The feed's address.
    package let address: WebAddress
    /// The page beside it.
    package let page: WebAddress
    package let language: LanguageTag

    package init(
      title: String,
      summary: String?,
      address: WebAddress,
      page: WebAddress,
      language: LanguageTag
    ) {
      self.title = title
      self.summary = summary
      self.address = address
      self.page = page
      self.language = language
    }
  }

  package let title: String
  package let outlines: [Outline]

  package init(title: String, outlines: [Outline]) {
    self.title = title
    self.outlines = outlines
  }

  /// The list as a document.
  package var bytes: [UInt8] {
    var xml = XMLDocumentWriter()
    xml.element("opml", [("version", "2.0")]) { xml in
      xml.element("head") { xml in
        xml.element("title", text: Self.html(title))
      }
      xml.element("body") { xml in
        for outline in outlines { Self.write(outline, to: &xml) }
        // A body has one outline at least.
        if outlines.isEmpty { Self.write(.group(title, []), to: &xml) }
      }
    }
    return xml.document
  }

  private static func write(_ outline: Outline, to xml: inout XMLDocumentWriter) {
    switch outline {
    case .group(let text, let outlines):
      guard !outlines.isEmpty else {
        xml.element("outline", [("text", html(text))])
        return
      }
      xml.element("outline", [("text", html(text))]) { xml in
        for outline in outlines { write(outline, to: &xml) }
      }
    case .feed(let feed):
      xml.element(
        "outline",
        [
          ("type", "rss"), ("text", html(feed.title)), ("title", html(feed.title)),
          ("description", feed.summary.map(html)), ("language", feed.language.description),
          ("xmlUrl", feed.address.uri), ("htmlUrl", feed.page.uri),
        ]
      )
    }
  }

  /// Text as HTML, which an outline's is (OPML 2.0, "Text attribute").
  ///
  /// Only what would be read as markup is escaped: most readers show the text as it stands.
  private static func html(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
      case 0x26 where rest.first != 0x20: bytes.append(contentsOf: "&amp;".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
