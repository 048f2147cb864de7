internal import Entries
internal import Foundation
internal import Markup

extension Feed {
  /// The feed as Atom 1.0 (RFC 4287), with its deletions (RFC 6721) and the way to its archive
  /// (RFC 5005 §4).
  package var atom: [UInt8] {
    var xml = XMLDocumentWriter()
    if let guide { xml.styleSheet(guide.styleSheet) }
    let namespaces: [XMLDocumentWriter.Attribute] =
      [
        ("xmlns", "http://www.w3.org/2005/Atom"),
        ("xmlns:at", deletions.isEmpty ? nil : "http://purl.org/atompub/tombstones/1.0"),
      ] + moduleNamespaces + [("xml:lang", language.description)]
    xml.element("feed", namespaces) { xml in
      if let guide { xml.write(guide, title: title, page: page) }
      xml.element("id", text: id)
      xml.text("title", [title])
      if let subtitle { xml.text("subtitle", [subtitle]) }
      xml.element("updated", text: RFC3339.text(changed ?? Self.unchanged, in: zone))
      xml.element("author") { $0.person(author) }
      if let icon { xml.element("icon", text: icon.uri) }
      if let logo { xml.element("logo", text: logo.uri) }
      xml.link("self", addresses.atom, type: PublishedFormat.atom.mediaType)
      writeAlternates(to: &xml)
      if let hub { xml.link("hub", hub) }
      if let newestArchive {
        xml.link("prev-archive", newestArchive, type: PublishedFormat.atom.mediaType)
      }
      for deletion in deletions {
        xml.element(
          "at:deleted-entry",
          [("ref", deletion.id.description), ("when", RFC3339.text(deletion.at, in: zone))]
        )
      }
      for item in items { writeEntry(item, to: &xml) }
    }
    return xml.document
  }

  /// What an empty feed says instead of a change, which it must: the month of RFC 4287 itself.
  private static let unchanged = Date(timeIntervalSince1970: 1_133_395_200)

  /// Links the page, the feeds in other languages and this feed in other formats.
  ///
  /// Two alternates need different types or languages (RFC 4287 §4.1.1).
  private func writeAlternates(to xml: inout XMLDocumentWriter) {
    xml.link("alternate", page, type: "text/html", language: language)
    let feeds = alternates(of: .atom)
    guard !feeds.isEmpty else { return }
    for feed in feeds { xml.link(to: feed) }
    // The page again, without a language: newsboat opens the last alternate of a feed, others the
    // first, and neither looks at its type.
    xml.link("alternate", page, type: "text/html")
  }

  /// Writes an entry, the same in the feed and on a page of its archive.
  func writeEntry(_ item: Item, to xml: inout XMLDocumentWriter) {
    let own = item.language == language ? nil : item.language.description
    let textLanguage = item.textLanguage?.description
    xml.element("entry", [("xml:lang", own)]) { xml in
      xml.element("id", text: item.id.description)
      xml.text("title", [item.heading])
      xml.element("published", text: RFC3339.text(item.published, in: zone))
      xml.element("updated", text: RFC3339.text(item.updated, in: zone))
      for author in item.authors {
        xml.element("author") { $0.person(author.publicName, page: author.page) }
      }
      writeLinks(of: item, to: &xml)
      for category in item.categories {
        let label = TaggedText.name(category.label)
        xml.element(
          "category",
          [("term", category.term), ("label", label)],
          references: .numeric
        )
      }
      for tag in item.otherTags {
        xml.element("category", [("term", tag)], references: .numeric)
      }
      if !item.summary.isEmpty || item.wholeText == nil {
        let own = item.summary.isEmpty ? nil : textLanguage
        xml.text("summary", language: own, item.excerpt)
      }
      if let content = item.wholeText {
        xml.element("content", [("type", "html"), ("xml:lang", textLanguage)], text: content.html)
      }
      if let picture = item.picture { xml.picture(picture) }
      if let event = item.event { xml.event(event, in: zone) }
    }
  }

  private func writeLinks(of item: Item, to xml: inout XMLDocumentWriter) {
    xml.link("alternate", item.address, type: "text/html", language: item.language)
    // `related`, because many readers open the last alternate they meet, whatever its language.
    for translation in item.translations {
      xml.link("related", translation.address, type: "text/html", language: translation.language)
    }
    if let source = item.source, source != item.address { xml.link("via", source) }
    for enclosure in item.enclosures {
      xml.link(
        "enclosure",
        enclosure.address,
        type: enclosure.statedType,
        length: enclosure.statedLength
      )
    }
  }
}

extension XMLDocumentWriter {
  /// Writes a text construct (RFC 4287 §3.1): text, or HTML where a text would pass for it.
  ///
  /// Its type is always said: what stands without one is text, and a reader there is takes it for HTML.
  mutating func text(
    _ name: String,
    language: String? = nil,
    _ lines: [String]
  ) {
    let isTagged = lines.contains(where: TaggedText.hasEndTag)
    element(
      name,
      [("type", isTagged ? "html" : "text"), ("xml:lang", language)],
      text: isTagged ? TaggedText.html(lines) : lines.joined(separator: "\n"),
      references: isTagged ? .named : .numeric
    )
  }

  /// Writes what a person construct holds (RFC 4287 §3.2).
  mutating func person(_ name: String, page: WebAddress? = nil) {
    element("name", text: TaggedText.name(name), references: .numeric)
    if let page { element("uri", text: page.uri) }
  }
}
