internal import Entries
internal import Foundation
internal import Markup

extension Feed {
  /// The feed as RSS 2.0, with what RSS lacks taken from Atom, Dublin Core and the module Content.
  ///
  /// Deletions have no place in it.
  package var rss: [UInt8] {
    var xml = XMLDocumentWriter()
    if let guide { xml.styleSheet(guide.styleSheet) }
    let namespaces: [XMLDocumentWriter.Attribute] =
      [
        ("version", "2.0"), ("xmlns:atom", "http://www.w3.org/2005/Atom"),
        ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
      ] + moduleNamespaces
    xml.element("rss", namespaces) { xml in
      xml.element("channel") { xml in
        if let guide { xml.write(guide, title: title, page: page) }
        xml.plainText("title", title)
        xml.element("link", text: page.uri)
        xml.plainText("description", subtitle ?? title)
        xml.element("language", text: language.description)
        if let changed {
          xml.element("lastBuildDate", text: RFC822Date.text(changed, in: zone))
        }
        xml.element("docs", text: "https://www.rssboard.org/rss-specification")
        writeImage(to: &xml)
        writeLinks(to: &xml)
        for item in items { write(item, to: &xml) }
      }
    }
    return xml.document
  }

  /// Writes the logo; RSS knows three kinds of pictures.
  private func writeImage(to xml: inout XMLDocumentWriter) {
    let image = [logo, icon].compactMap(\.self).first { address in
      [".png", ".jpg", ".jpeg", ".gif"].contains { address.uri.lowercased().hasSuffix($0) }
    }
    guard let image else { return }
    xml.element("image") { xml in
      xml.element("url", text: image.uri)
      xml.plainText("title", title)
      xml.element("link", text: page.uri)
    }
  }

  private func writeLinks(to xml: inout XMLDocumentWriter) {
    if let own = addresses.rss {
      xml.link("self", own, type: PublishedFormat.rss.mediaType, as: "atom:link")
    }
    for feed in alternates(of: .rss) { xml.link(to: feed, as: "atom:link") }
    if let hub { xml.link("hub", hub, as: "atom:link") }
    if let newestArchive {
      let type = PublishedFormat.atom.mediaType
      xml.link("prev-archive", newestArchive, type: type, as: "atom:link")
    }
  }

  private func write(_ item: Item, to xml: inout XMLDocumentWriter) {
    xml.element("item") { xml in
      xml.plainText("title", item.heading)
      // Here a browser shows it (`feed.css`), which cannot tell words from HTML in this element.
      let opening = plainDescription(of: item)
      if let opening { xml.element("description", text: opening) }
      xml.element("link", text: item.address.uri)
      xml.element("guid", [("isPermaLink", "false")], text: item.id.description)
      xml.element("pubDate", text: RFC822Date.text(item.published, in: zone))
      if item.updated != item.published {
        xml.element("atom:updated", text: RFC3339.text(item.updated, in: zone))
      }
      if !item.authors.isEmpty {
        // One element: of several, many readers keep the first or the last alone.
        let names = item.authors.map(\.publicName).joined(separator: ", ")
        xml.element("dc:creator", text: TaggedText.name(names), references: .numeric)
      }
      if item.language != language {
        xml.element("dc:language", text: item.language.description)
      }
      // Without `domain`: a tag is of no taxonomy, and a delegation's has no address.
      for subject in item.subjects {
        xml.element("category", text: TaggedText.name(subject), references: .numeric)
      }
      writeText(of: item, isDescribed: opening != nil, to: &xml)
      writeFiles(of: item, to: &xml)
      for translation in item.translations {
        let language = translation.language
        xml.link(
          "related",
          translation.address,
          type: "text/html",
          language: language,
          as: "atom:link"
        )
      }
      if let source = item.source, source != item.address {
        xml.link("via", source, as: "atom:link")
      }
      if let picture = item.picture { xml.picture(picture) }
      if let event = item.event { xml.event(event, in: zone) }
    }
  }

  /// The description of an item where it is the same as words and as HTML.
  private func plainDescription(of item: Item) -> String? {
    guard item.wholeText == nil || !item.summary.isEmpty else { return nil }
    let html = TaggedText.html(item.excerpt)
    return item.excerpt == [html] ? html : nil
  }

  /// Writes the summary, unless it stands there already, and the whole text; where there is no summary, the whole text is what RSS
  /// itself calls the description.
  private func writeText(
    of item: Item,
    isDescribed: Bool,
    to xml: inout XMLDocumentWriter
  ) {
    guard let whole = item.wholeText else {
      if !isDescribed { xml.element("description", text: TaggedText.html(item.excerpt)) }
      return
    }
    guard !item.summary.isEmpty else {
      xml.element("description", text: whole.html)
      return
    }
    if !isDescribed { xml.element("description", text: TaggedText.html(item.excerpt)) }
    xml.element("content:encoded", text: whole.html)
  }

  /// Writes the first file as RSS asks for it, the others as Atom does: RSS allows one.
  private func writeFiles(of item: Item, to xml: inout XMLDocumentWriter) {
    guard let first = item.enclosures.first else { return }
    xml.element(
      "enclosure",
      [
        ("url", first.address.uri), ("length", "\(first.statedLength ?? 0)"),
        ("type", first.someType),
      ]
    )
    for enclosure in item.enclosures.dropFirst() {
      xml.link(
        "enclosure",
        enclosure.address,
        type: enclosure.statedType,
        length: enclosure.statedLength,
        as: "atom:link"
      )
    }
  }
}

extension XMLDocumentWriter {
  /// Writes a text that is no HTML in an element where some readers expect it.
  fileprivate mutating func plainText(_ name: String, _ text: String) {
    // A text with an end tag is said in HTML after all, or such a reader would lose the tag.
    let isTagged = TaggedText.hasEndTag(text)
    element(name, text: isTagged ? Escaping.text(text) : text, references: .numeric)
  }
}
