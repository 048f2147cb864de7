package import Entries
package import Foundation
internal import Markup

/// A page of a feed's archive, in parts: what opens it, entries as they stand, what closes it.
extension Feed {
  /// Where a page of an archive stands.
  package struct ArchivePlace: Hashable, Sendable {
    package let own: WebAddress
    /// The page that was closed before it; `nil` for the first.
    package let previous: WebAddress?
    /// The page that is closed with it or after it, where that is known.
    package let next: WebAddress?

    package init(own: WebAddress, previous: WebAddress?, next: WebAddress?) {
      self.own = own
      self.previous = previous
      self.next = next
    }
  }

  /// What stands around the entries of an archive document (RFC 5005 §4).
  ///
  /// It says only what will still be so in years: whose feed it is, by the feed's own id; where the
  /// live feed is; which page came before it; how a browser shows it, beside the folder of the feed. What may come and go – other languages, other formats, a
  /// hub, a logo – stands in the live feed.
  ///
  /// - Parameters:
  ///   - place: of the page and of the one before it.
  ///   - changed: the newest change of an entry of the page.
  /// - Returns: the bytes before the first entry, and those behind the last.
  package func archiveFrame(
    _ place: ArchivePlace,
    changed: Date
  ) -> (opening: [UInt8], closing: [UInt8]) {
    var xml = XMLDocumentWriter()
    if let guide { xml.styleSheet("../" + guide.styleSheet) }
    let namespaces: [XMLDocumentWriter.Attribute] =
      [
        ("xmlns", "http://www.w3.org/2005/Atom"),
        ("xmlns:fh", "http://purl.org/syndication/history/1.0"),
      ] + Self.allModuleNamespaces + [("xml:lang", language.description)]
    xml.element("feed", namespaces) { xml in
      xml.element("id", text: id)
      xml.text("title", [title])
      if let subtitle { xml.text("subtitle", [subtitle]) }
      xml.element("updated", text: RFC3339.text(changed, in: zone))
      xml.element("author") { $0.person(author) }
      xml.element("fh:archive")
      let type = PublishedFormat.atom.mediaType
      xml.link("self", place.own, type: type)
      xml.link("current", addresses.atom, type: type)
      if let previous = place.previous { xml.link("prev-archive", previous, type: type) }
      if let next = place.next { xml.link("next-archive", next, type: type) }
      xml.link("alternate", page, type: "text/html", language: language)
    }
    let closing = Array("</feed>\n".utf8)
    return (Array(xml.document.dropLast(closing.count)), closing)
  }

  /// An entry alone, as it stands in the feed's document and on a page of its archive.
  ///
  /// - Parameter item: of this feed, though perhaps not among those that it shows.
  /// - Returns: a part of a document.
  package func atomEntry(_ item: Item) -> [UInt8] {
    var xml = XMLDocumentWriter(partAtDepth: 1)
    writeEntry(item, to: &xml)
    return xml.document
  }
}
