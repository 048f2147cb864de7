internal import Adapters
internal import Configuration
internal import Entries
internal import Feeds
internal import Foundation
internal import Markup

/// Bytes that nobody vouches for, and the reader that they are for.
///
/// The first byte chooses the reader, the rest is what it reads. A reader may refuse what it gets; it
/// may not trap, hang, or give what its documentation excludes.
package struct HostileInput {
  /// A reader and the byte that chooses it.
  private enum Reading: UInt8 {
    /// `f`: a feed of any format, with every text in it sanitised and made plain.
    case feed = 0x66
    /// `h`: HTML to sanitise and to make plain.
    case markup = 0x68
    /// `j`: any JSON, walked through.
    case json = 0x6A
    /// `m`: Markdown as in notes.
    case markdown = 0x6D
    /// `n`: a note.
    case note = 0x6E
    /// `p`: a page saved as text.
    case page = 0x70
    /// `x`: markup inside an item of RSS.
    case element = 0x78
  }

  /// Something that a reader's documentation excludes has come out of it.
  package struct BrokenPromise: Error, CustomStringConvertible {
    package let description: String
  }

  private let reading: Reading
  private let bytes: [UInt8]
  /// What relative addresses stand beside.
  private static let base = "https://example.org/a/feed.xml"

  /// Takes the byte that chooses and what is to be read; a byte that chooses nothing means a feed.
  package init(_ input: some Collection<UInt8>) {
    reading = input.first.flatMap(Reading.init(rawValue:)) ?? .feed
    bytes = Array(input.dropFirst())
  }

  /// Reads the input to its end.
  ///
  /// - Throws: where the reader broke a promise; a refusal is none.
  package func read() throws(BrokenPromise) {
    switch reading {
    case .feed: try readFeed()
    case .markup: try readMarkup(text)
    case .json: readJSON()
    case .markdown: try readMarkdown()
    case .note: try readSource(as: NotesAdapter.kind, named: "eu/2026-03-20-care.en.md")
    case .page: try readSource(as: PageTextAdapter.kind, named: "page.txt")
    case .element: try readFeed(wrappedIn: ("<rss><channel><item><description>", "</description>"))
    }
  }

  private var text: String { String(decoding: bytes, as: UTF8.self) }

  private func readFeed(wrappedIn frame: (String, String) = ("", "")) throws(BrokenPromise) {
    let whole = Array(frame.0.utf8) + bytes + Array(frame.1.utf8)
    // A refusal is an answer.
    var items: [FeedItem] = []
    let outcome = try? FeedReader(base: Self.base).read(whole) { item, _ in items.append(item) }
    guard let head = outcome?.head else { return }
    for (index, item) in items.enumerated() {
      guard item.position == index + 1 else {
        throw BrokenPromise(description: "item \(index + 1) says that it is \(item.position)")
      }
      let links =
        [item.address, item.externalAddress, item.picture] + item.enclosures.map(\.address)
      for case let link? in links { try check(link) }
      for case let words? in [item.content, item.contentText, item.summary] { try check(words) }
      for case let line? in [item.title] + item.authors.map(\.name) + item.tags { try check(line) }
    }
    for case let link? in [head.homePage, head.address] { try check(link) }
    if let words = head.description { try check(words) }
    if let title = head.title { try check(title) }
  }

  private func readMarkup(_ html: String) throws(BrokenPromise) {
    try check(SafeHTML(sanitizing: html, base: Self.base), beside: Self.base)
    _ = PlainText(html: html)
    try check(PlainText(lineOfHTML: html))
    try check(PlainText(line: html))
    _ = PlainText(lines: html)
  }

  private func readMarkdown() throws(BrokenPromise) {
    let html = SafeHTML(markdown: text) { text, _ in URIReference.absolute(text, against: Self.base)
    }
    try readMarkup(html.html)
  }

  private func readJSON() {
    var json = JSONReader(bytes)
    var depth = 0
    // Walks down by a count, as no reader of a format would: every state is met.
    while true {
      if json.enterRecord() || json.enterList() {
        depth += 1
      } else {
        _ = json.kind
        _ = json.text() ?? json.number()?.description
      }
      while depth > 0, json.nextMember() == nil, !json.nextElement() { depth -= 1 }
      if depth == 0 { break }
    }
    json.finish()
  }

  private func readSource(as kind: AdapterKind, named name: String) throws(BrokenPromise) {
    let source = Source(
      inspecting: name,
      adapter: kind,
      page: WebAddress(Self.base),
      language: nil,
      dateFormat: try? DateFormat("dd.MM.yyyy"),
      maxBody: .max
    )
    let adapter = source.flatMap { AdapterRegistry.standard.adapter(for: $0, in: .open) }
    guard let adapter else { throw BrokenPromise(description: "there is no adapter for \(kind)") }
    var sightings: [Sighting] = []
    let response = StoredResponse(.bytes(bytes), name: name)
    _ = try? adapter.read(response) { sightings.append($0) }
    for sighting in sightings {
      if let link = sighting.link { try check(link) }
      if let title = sighting.title { try check(title) }
    }
  }

  private func check(_ words: FeedText) throws(BrokenPromise) {
    try check(words.markup, beside: words.base)
    _ = words.plain
    try check(words.line)
  }

  /// What was sanitised is not changed by it a second time.
  private func check(_ markup: SafeHTML, beside base: String?) throws(BrokenPromise) {
    let again = SafeHTML(sanitizing: markup.html, base: base)
    // Text that was misread more than twice is mended a little further by each reading.
    let mayBeMisread = markup.html.unicodeScalars.contains { (0xC2...0xF4).contains($0.value) }
    guard mayBeMisread || again == markup else {
      throw BrokenPromise(description: "\(markup.html) becomes \(again.html)")
    }
  }

  /// A line has no line break in it and nothing that steers.
  private func check(_ line: PlainText) throws(BrokenPromise) {
    let isLine = line.description.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && !(0x2028...0x202E).contains($0.value)
    }
    guard isLine else { throw BrokenPromise(description: "“\(line)” is no line") }
  }

  private func check(_ address: WebAddress) throws(BrokenPromise) {
    let isSafe = address.description.utf8.allSatisfy {
      (0x21...0x7E).contains($0) && ![0x22, 0x3C, 0x3E].contains($0)
    }
    guard isSafe, WebAddress(address.description) == address else {
      throw BrokenPromise(description: "\(address) is no address")
    }
  }
}
