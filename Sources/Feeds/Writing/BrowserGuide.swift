internal import Entries
internal import Markup

extension Feed {
  /// What a browser shows of a feed that somebody opened by hand: no browser knows what a feed is.
  package struct BrowserGuide: Hashable, Sendable {
    /// Of a style sheet in CSS, relative to the feed's folder.
    package let styleSheet: String
    /// `ltr` or `rtl`.
    package let direction: String
    /// Of the words of the two, by BCP 47 tag and `ltr` or `rtl`, where it is not the feed's own.
    package let foreign: Foreign?
    /// A sentence or two on what this is, and what to do with it.
    package let note: String
    /// What the link to the page beside the feed says.
    package let link: String

    /// A language whose words stand in for those of the feed's, which are missing.
    package struct Foreign: Hashable, Sendable {
      /// BCP 47 tag.
      package let language: String
      /// `ltr` or `rtl`.
      package let direction: String

      package init(language: String, direction: String) {
        self.language = language
        self.direction = direction
      }
    }

    package init(
      styleSheet: String,
      direction: String,
      foreign: Foreign? = nil,
      note: String,
      link: String
    ) {
      self.styleSheet = styleSheet
      self.direction = direction
      self.foreign = foreign
      self.note = note
      self.link = link
    }
  }
}

extension XMLDocumentWriter {
  /// Writes the words for people above the pieces of a feed.
  ///
  /// XHTML, because in a document of XML nothing else can be a link; feeds may hold elements of other
  /// vocabularies (RFC 4287 §6.4, RSS 2.0), and the readers that were tried pass them over. The default
  /// namespace is the element's own: validators warn of prefixes here.
  mutating func write(_ guide: Feed.BrowserGuide, title: String, page: WebAddress) {
    let namespace: Attribute = ("xmlns", "http://www.w3.org/1999/xhtml")
    element("div", [namespace, ("dir", guide.direction)]) { xml in
      xml.element("h1", text: title)
      let words: [Attribute] = [
        ("xml:lang", guide.foreign?.language), ("dir", guide.foreign?.direction),
      ]
      xml.element("p", words, text: guide.note)
      xml.element("p", words) { xml in
        xml.element("a", [("href", page.uri)], text: guide.link)
      }
    }
  }
}
