internal import Entries
internal import Foundation
internal import Markup

extension Feed {
  /// The feed as JSON Feed 1.1, its members in the order of the specification.
  ///
  /// The first of the authors stands in `author` as well, where readers of version 1 look for one.
  ///
  /// What JSON Feed has no word for stands in `_depeche`: of the feed its `id`, its address in other
  /// formats and its feeds in other languages; of an item the delegations' short names, the language
  /// of its text, how exactly its date is known if not to the moment, the page it was found on, its
  /// translations, its picture's words and measures, and its event. Deletions have no place in it.
  package var json: [UInt8] {
    JSONText.present([
      ("version", .text("https://jsonfeed.org/version/1.1")),
      ("title", .text(title)),
      ("home_page_url", .text(page.uri)),
      ("feed_url", addresses.json.map { .text($0.uri) }),
      ("description", subtitle.map { .text($0) }),
      ("icon", icon.map { .text($0.uri) }),
      ("author", publisher),
      ("authors", .list([publisher])),
      ("language", .text(language.description)),
      (
        "hubs",
        hub.map {
          .list([.record([("type", "WebSub"), ("url", .text($0.uri))])])
        }
      ),
      ("_depeche", extensionMembers),
      ("items", .list(items.map(member))),
    ]).document
  }

  /// Who publishes the feed, as an author.
  private var publisher: JSONText { .record([("name", .text(author)), ("url", .text(page.uri))]) }

  private var extensionMembers: JSONText {
    JSONText.present([
      ("id", .text(id)),
      ("atom_url", .text(addresses.atom.uri)),
      ("rss_url", addresses.rss.map { .text($0.uri) }),
      ("logo", logo.map { .text($0.uri) }),
      (
        "translations",
        JSONText.list(of: siblings) { sibling in
          let address = sibling.addresses.json ?? sibling.addresses.atom
          return .record([
            ("language", .text(sibling.language.description)),
            ("url", .text(address.uri)),
          ])
        }
      ),
    ])
  }

  private func member(_ item: Item) -> JSONText {
    let whole = item.wholeText
    let hasOwnLanguage = item.language != language
    return JSONText.present([
      ("id", .text(item.id.description)),
      ("url", .text(item.address.uri)),
      ("title", .text(item.heading)),
      ("content_html", whole.map { .text($0.html) }),
      ("content_text", whole == nil ? .text(item.excerpt.joined(separator: "\n")) : nil),
      (
        "summary",
        whole == nil || item.summary.isEmpty ? nil : .text(item.summary.description)
      ),
      ("image", item.picture.map { .text($0.address.uri) }),
      ("date_published", .text(RFC3339.text(item.published, in: zone))),
      ("date_modified", .text(RFC3339.text(item.updated, in: zone))),
      ("author", item.authors.first.map(member)),
      ("authors", JSONText.list(of: item.authors, member)),
      ("tags", JSONText.list(of: item.subjects) { .text($0) }),
      ("language", hasOwnLanguage ? .text(item.language.description) : nil),
      ("attachments", JSONText.list(of: item.enclosures, member)),
      ("_depeche", extensionMembers(of: item)),
    ])
  }

  private func member(_ author: Author) -> JSONText {
    JSONText.present([
      ("name", .text(author.publicName)), ("url", author.page.map { .text($0.uri) }),
    ])
  }

  private func member(_ enclosure: Enclosure) -> JSONText {
    JSONText.present([
      ("url", .text(enclosure.address.uri)),
      ("mime_type", .text(enclosure.someType)),
      ("size_in_bytes", enclosure.statedLength.map { .number($0) }),
    ])
  }

  private func extensionMembers(of item: Item) -> JSONText? {
    let source = item.source.flatMap { $0 == item.address ? nil : $0 }
    let members = JSONText.present([
      ("delegations", JSONText.list(of: item.categories) { .text($0.term) }),
      ("text_language", item.textLanguage.map { .text($0.description) }),
      ("date_precision", item.precision == .instant ? nil : .text(item.precision.rawValue)),
      ("source_url", source.map { .text($0.uri) }),
      (
        "translations",
        JSONText.list(of: item.translations) { translation in
          .record([
            ("language", .text(translation.language.description)),
            ("url", .text(translation.address.uri)),
          ])
        }
      ),
      ("image", item.picture.flatMap(member)),
      ("event", item.event.map(member)),
    ])
    return members.isEmptyRecord ? nil : members
  }

  private func member(_ picture: Picture) -> JSONText? {
    let alternative = picture.alternative
    let members = JSONText.present([
      ("alternative", alternative.isEmpty ? nil : .text(alternative.description)),
      ("mime_type", picture.statedType.map { .text($0) }),
      ("size_in_bytes", picture.length.map { .number($0) }),
      ("width", picture.width.map { .number($0) }),
      ("height", picture.height.map { .number($0) }),
    ])
    return members.isEmptyRecord ? nil : members
  }

  private func member(_ event: Event) -> JSONText {
    JSONText.present([
      ("start", .text(event.start.text(in: zone))),
      ("end", event.end.map { .text($0.text(in: zone)) }),
      ("place", event.place.map { .text($0.description) }),
    ])
  }
}

extension JSONText {
  /// A record of the members that are there.
  fileprivate static func present(_ members: [(String, JSONText?)]) -> JSONText {
    .record(members.compactMap { name, value in value.map { (name, $0) } })
  }

  /// A list with something in it, or nothing.
  fileprivate static func list<Element>(
    of elements: [Element],
    _ member: (Element) -> JSONText
  ) -> JSONText? {
    elements.isEmpty ? nil : .list(elements.map(member))
  }

  fileprivate var isEmptyRecord: Bool {
    guard case .record(let members) = self else { return false }
    return members.isEmpty
  }
}
