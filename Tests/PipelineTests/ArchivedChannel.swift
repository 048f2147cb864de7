import Foundation
import Testing

@testable import Pipeline

/// A channel as a reader finds it that follows every link to an older page (RFC 5005 §4).
struct ArchivedChannel {
  /// What the live feed shows: ids with the moment of their last change.
  let live: [String: String]
  /// The pages of the archive by their paths in the output folder, the newest first.
  let pages: [(path: String, text: String)]

  /// Walks from the live feed to the oldest page.
  ///
  /// - Parameters:
  ///   - folder: of the channel, such as `en/all`.
  ///   - publication: whose it is.
  ///   - base: where the publication is served.
  /// - Throws: where a link leads nowhere.
  init(_ folder: String, of publication: Publication, at base: String) throws {
    let text = try publication.text("out/public/\(folder)/atom.xml")
    live = Self.entries(text)
    var pages: [(path: String, text: String)] = []
    var older = Self.link("prev-archive", in: text)
    while let address = older, pages.count < 10_000 {
      #expect(address.hasPrefix("\(base)/\(folder)/archive/"))
      let path = "public/\(address.dropFirst(base.count + 1))"
      let page = try publication.text("out/\(path)")
      #expect(Self.link("self", in: page) == address)
      #expect(Self.link("current", in: page) == "\(base)/\(folder)/atom.xml")
      let isFirst = Self.link("prev-archive", in: page) == nil
      let next = "\(base)/\(folder)/archive/2.xml"
      #expect(Self.link("next-archive", in: page) == (isFirst ? next : nil))
      #expect(page.contains("<fh:archive/>"))
      pages.append((path, page))
      older = Self.link("prev-archive", in: page)
    }
    self.pages = pages
  }

  /// Every entry that the live feed or a page has.
  var ids: Set<String> {
    pages.reduce(into: Set(live.keys)) { $0.formUnion(Self.entries($1.text).keys) }
  }

  /// The entries of a document in Atom: ids with the moment of their last change.
  static func entries(_ text: String) -> [String: String] {
    text.matches(of: /<entry[^>]*>\s*<id>(.*?)<\/id>[\s\S]*?<updated>(.*?)<\/updated>/)
      .reduce(into: [:]) { $0[String($1.1)] = String($1.2) }
  }

  /// The ids of a document's entries, in its order.
  static func order(_ text: String) -> [String] {
    text.matches(of: /<entry[^>]*>\s*<id>(.*?)<\/id>/).map { String($0.1) }
  }

  /// Where the feed itself links to by a relation.
  private static func link(_ relation: String, in text: String) -> String? {
    let head = text.prefix(upTo: text.firstRange(of: "<entry")?.lowerBound ?? text.endIndex)
    return head.matches(of: /<link rel="([a-z-]+)"[^>]*href="(.*?)"/)
      .first { $0.1 == relation }.map { String($0.2) }
  }
}

extension Publication {
  /// Notes of the delegations `eu` and `un` whose feeds show four entries.
  static func archived(_ notes: [String: String]) throws -> Publication {
    let publication = try ofNotes(notes)
    let feeds = feedsOfNotes().replacing("base_url:", with: "entries: 4\n  base_url:")
    try publication.write(feeds, to: "feeds.yml")
    return publication
  }

  /// A note of a day in March 2026, by its path in the folder of notes.
  static func note(_ number: Int, day: Int, saying words: String = "") -> (String, String) {
    let day = "2026-03-" + (day < 10 ? "0\(day)" : "\(day)")
    let name = "eu/\(day)-piece-\(number).en.md"
    return (
      name, "# Piece \(number) of the Union\n\nThe members of house \(number) met. \(words)\n"
    )
  }

  /// The files of all closed pages, by their paths in the output folder.
  func closedPages() throws -> [String: Data] {
    try outputs().filter { $0.key.contains("/archive/") }.mapValues(\.content)
  }
}
