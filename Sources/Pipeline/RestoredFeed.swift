internal import Entries
internal import Foundation
internal import Markup

/// Reads a feed of ours, its archives and the list of all feeds, with what is written there for programs:
/// Atom (RFC 4287), its deletions (RFC 6721) and archives (RFC 5005), OPML 2.0.
///
/// What cannot be read is passed over: of a feed that was cut, the whole entries before the cut count.
struct RestoredFeed: XMLReceiver {
  /// What the feed calls itself: `tag:example.org,2026:en/all`.
  private(set) var id: String?
  private(set) var title: String?
  /// Older entries of the same feed (RFC 5005 §4).
  private(set) var previous: String?
  private(set) var pieces: [RestoredPiece] = []
  private(set) var deletions: [(id: EntryID, at: Date)] = []
  /// The feeds that a list names.
  private(set) var listed: [String] = []
  /// Whether it is a feed or a list at all.
  private(set) var isKnown = false

  private var path: [Step] = []
  private var language: LanguageTag?
  private var draft: RestoredDraft?
  private var captured = ""

  /// An element that is open.
  private struct Step {
    let name: String
    let tag: RestoredTag
  }

  private static let deepest = 64

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: of a feed or a list.
  ///   - place: what it is called, for people.
  init(_ bytes: [UInt8], at place: String) {
    _ = XMLReader.read(DecodedDocument(bytes), knowing: RestoredTag.vocabulary, to: &self)
    for index in pieces.indices { pieces[index].place = place }
  }

  var wantsText: Bool { !path.isEmpty }
  var isSatisfied: Bool { false }

  mutating func start(_ tag: XMLStartTag) {
    let tag = RestoredTag(tag)
    captured = ""
    if path.isEmpty {
      isKnown = tag.name == "atom:feed" || tag.name == ":opml"
      language = tag["lang"].flatMap(LanguageTag.init)
    }
    if isKnown, path.count < Self.deepest { begin(tag) }
    path.append(Step(name: tag.name, tag: tag))
  }

  mutating func text(_ text: String) {
    captured += text
  }

  mutating func breakOff() {
    // An entry that was cut says less than it said.
    draft = nil
    captured = ""
  }

  mutating func end() {
    guard let step = path.popLast(), isKnown else { return }
    defer { captured = "" }
    if step.name == "atom:entry", path.count == 1 {
      if let piece = draft?.piece { pieces.append(piece) }
      draft = nil
    } else if draft != nil {
      draft?.end(step.tag, path.dropFirst(2).map(\.name), captured)
    } else if step.name == "atom:id", path.count == 1 {
      id = captured
    } else if step.name == "atom:title", path.count == 1 {
      title = captured
    }
  }

  private mutating func begin(_ tag: RestoredTag) {
    switch (path.count, tag.name) {
    case (1, "atom:entry"):
      draft = RestoredDraft(language: tag["lang"].flatMap(LanguageTag.init) ?? language)
    case (1, "at:deleted-entry"):
      guard let id = tag["ref"].flatMap({ EntryID($0) }), id.isMinted,
        let at = tag["when"].flatMap(RFC3339.instant)
      else { return }
      deletions.append((id, at))
    case (1, "atom:link") where tag["rel"] == "prev-archive": previous = previous ?? tag["href"]
    case (_, ":outline"): if let address = tag["xmlUrl"] { listed.append(address) }
    default: draft?.begin(tag, path.dropFirst(2).map(\.name))
    }
  }
}

/// An element by its name with the prefix that it is known by here.
struct RestoredTag {
  let name: String
  private let attributes: [(name: String, value: String)]

  private static let prefixes = ["atom", "at", "media", "ev", "", "xml"]

  static let vocabulary = XMLVocabulary(
    namespaces: [
      "http://www.w3.org/2005/Atom": 0, "http://purl.org/atompub/tombstones/1.0": 1,
      "http://search.yahoo.com/mrss/": 2, "http://purl.org/rss/1.0/modules/event/": 3, "": 4,
      "http://www.w3.org/XML/1998/namespace": 5,
    ],
    words: []
  )

  init(_ tag: XMLStartTag) {
    let prefix = tag.name.namespace.flatMap { number in
      Self.prefixes.indices.contains(number) ? Self.prefixes[number] : nil
    }
    name = "\(prefix ?? "?"):\(tag.name.local)"
    attributes = tag.attributes.map { ($0.name.local, $0.value) }
  }

  /// The value of an attribute by its local name.
  subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }
}
