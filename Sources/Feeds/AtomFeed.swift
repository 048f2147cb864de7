internal import Entries
internal import Foundation
internal import Markup

extension Feed {
  /// The feed as Atom 1.0 (RFC 4287), with its deletions (RFC 6721).
  package var atom: [UInt8] {
    var xml = XMLDocumentWriter()
    let namespaces: [XMLDocumentWriter.Attribute] = [
      ("xmlns", "http://www.w3.org/2005/Atom"),
      ("xmlns:at", deletions.isEmpty ? nil : "http://purl.org/atompub/tombstones/1.0"),
      ("xml:lang", language.description),
    ]
    xml.element("feed", namespaces) { xml in
      xml.element("id", text: id)
      xml.element("title", text: title)
      if let subtitle { xml.element("subtitle", text: subtitle) }
      xml.element("updated", text: RFC3339.text(updated, in: zone))
      xml.element("author") { $0.element("name", text: author) }
      xml.link("self", address, type: "application/atom+xml")
      xml.link("alternate", page, type: "text/html", language: language)
      if let hub { xml.link("hub", hub) }
      for translation in translations {
        // Two alternates of one type need different languages (RFC 4287 §4.1.1).
        xml.link(
          "alternate",
          translation.address,
          type: "application/atom+xml",
          language: translation.language
        )
      }
      for deletion in deletions {
        xml.element(
          "at:deleted-entry",
          [("ref", deletion.id.description), ("when", RFC3339.text(deletion.at, in: zone))]
        )
      }
      for item in items { write(item, to: &xml) }
    }
    return xml.document
  }

  private func write(_ item: Item, to xml: inout XMLDocumentWriter) {
    let own = item.language == language ? nil : item.language.description
    let textLanguage = item.textLanguage?.description
    xml.element("entry", [("xml:lang", own)]) { xml in
      xml.element("id", text: item.id.description)
      xml.element("title", text: item.title.description)
      xml.element("published", text: RFC3339.text(item.published, in: zone))
      xml.element("updated", text: RFC3339.text(item.updated, in: zone))
      xml.link("alternate", item.address, type: "text/html", language: item.language)
      // `related`, because many readers open the last alternate they meet, whatever its language.
      for translation in item.translations {
        xml.link("related", translation.address, type: "text/html", language: translation.language)
      }
      if let source = item.source, source != item.address { xml.link("via", source) }
      for category in item.categories {
        xml.element("category", [("term", category.term), ("label", category.label)])
      }
      if !item.summary.isEmpty {
        xml.element(
          "summary",
          [("type", "text"), ("xml:lang", textLanguage)],
          text: item.summary.description
        )
      }
      if let content = item.content, !content.isEmpty {
        xml.element("content", [("type", "html"), ("xml:lang", textLanguage)], text: content.html)
      }
    }
  }
}

extension XMLDocumentWriter {
  fileprivate mutating func link(
    _ relation: String,
    _ address: WebAddress,
    type: String? = nil,
    language: LanguageTag? = nil
  ) {
    element(
      "link",
      [
        ("rel", relation), ("type", type), ("hreflang", language?.description),
        ("href", address.description),
      ]
    )
  }
}
