import Entries
import Foundation
import Testing

@testable import Adapters

@Suite("A real WordPress", .tags(.slow), .serialized)
struct RealWordPressTests {
  /// How the site is switched, and which road leads to its posts then.
  struct Way: Sendable, CustomStringConvertible {
    enum Road: Sendable { case interface, feeds, excerpts, pages }

    let switches: [String]
    let road: Road
    var showsTranslations = true
    var tail = ""

    var description: String { switches.isEmpty ? "as it is" : switches.joined(separator: " ") }
  }

  static let ways: [Way] = [
    Way(switches: [], road: .interface, tail: "wp-json/"),
    Way(switches: ["rest_lang=polylang"], road: .interface),
    Way(switches: ["rest_lang=wpml"], road: .interface),
    Way(switches: ["permalinks=plain"], road: .interface),
    Way(switches: ["gzip=on", "seo=on", "hreflang=off"], road: .interface),
    Way(switches: ["rest=401"], road: .feeds),
    Way(switches: ["rest=403html", "permalinks=plain"], road: .feeds),
    Way(switches: ["rest=401", "feed_content=excerpt"], road: .excerpts),
    Way(switches: ["rest=401", "feeds=404"], road: .pages),
    Way(switches: ["rest=403html", "feeds=redirect", "seo=on"], road: .pages),
    Way(switches: ["rest=401", "feeds=404", "permalinks=plain"], road: .pages),
  ]

  @Test("shows every public post, and no word of a hidden one", arguments: ways)
  func everything(way: Way) throws {
    guard let site = RealWordPress() else { return }
    try site.run("switch.php", ["reset"] + way.switches)
    defer { _ = try? site.run("switch.php", ["reset"]) }
    let truth = try site.truth()
    var source = try VisitedSource(
      "wordpress",
      at: truth.site.home + "/" + way.tail,
      keys: "date_format: dd.MM.yy\narticles: 200"
    )
    var visits = 0
    repeat { visits += 1 } while try source.visit(fetching: site.fetch).isNew && visits < 6

    let pieces = SeenPiece.all(in: source.sightings)
    let posts = Dictionary(
      uniqueKeysWithValues: truth.posts.filter { !$0.protected }.map { (address(of: $0, way), $0) }
    )
    #expect(Set(pieces.keys).subtracting(posts.keys).isEmpty)
    #expect(Set(posts.keys).subtracting(pieces.keys).isEmpty)
    for (address, post) in posts {
      guard let piece = pieces[address] else { continue }
      check(piece, post, way, address)
    }
    expectPairs(pieces, posts, truth)
    let everything = source.sightings.map { "\($0)" }.joined()
    #expect(truth.hidden.filter { everything.contains($0.word) }.isEmpty)
    #expect(!everything.contains("For members only"))

    let quiet = try source.visit(fetching: site.fetch)
    #expect(!quiet.isNew)
    #expect(quiet.requests.count <= 2)
  }

  @Test(
    "shows an edit, a deletion and a new post by what changed alone",
    arguments: [[], ["rest_lang=polylang"], ["rest_lang=wpml"], ["rest=401"]]
  )
  func changes(switches: [String]) throws {
    guard let site = RealWordPress() else { return }
    try site.run("switch.php", ["reset"] + switches)
    defer { _ = try? site.run("switch.php", ["reset"]) }
    var source = try VisitedSource(
      "wordpress",
      at: try site.truth().site.home,
      keys: "articles: 0"
    )
    _ = try source.visit(fetching: site.fetch)
    for change in ["edit", "add", "delete", "all"] {
      try site.run("change.php", [change])
      let visit = try source.visit(fetching: site.fetch)
      #expect(visit.isNew)
      if switches.first?.hasPrefix("rest=") != true { #expect(visit.requests.count <= 12) }
      if change == "all" { _ = try source.visit(fetching: site.fetch) }
      let truth = try site.truth()
      let titles = SeenPiece.all(in: source.sightings).mapValues { $0.titles.last ?? "" }
      var expected: [String: String] = [:]
      for post in truth.posts where !post.protected {
        let isFeed = switches.first?.hasPrefix("rest=") == true
        expected[post.url] = isFeed ? post.title.textFeed : post.title.textRest
      }
      let others = titles.filter { expected[$0.key]?.withoutQuotes != $0.value.withoutQuotes }
      #expect(others.isEmpty, "\(change)")
      #expect(expected.filter { titles[$0.key] == nil }.isEmpty, "\(change)")
    }
  }

  @Test("says nothing while it is being mended, and goes on after")
  func maintenance() throws {
    guard let site = RealWordPress() else { return }
    try site.run("switch.php", ["reset"])
    defer { _ = try? site.run("switch.php", ["reset"]) }
    var source = try VisitedSource("wordpress", at: try site.truth().site.home, keys: "articles: 0")
    _ = try source.visit(fetching: site.fetch)
    let before = source.sightings
    try site.run("switch.php", ["maintenance=on"])
    #expect(throws: SourceFailure.self) { try source.visit(fetching: site.fetch) }
    try site.run("switch.php", ["reset"])
    #expect(try !source.visit(fetching: site.fetch).isNew)
    #expect(source.sightings == before)
    try site.run("switch.php", ["rest=401"])
    _ = try source.visit(fetching: site.fetch)
    let links = Set(before.compactMap(\.link))
    #expect(Set(source.sightings.compactMap(\.link)) == links)
    #expect(Set(source.sightings.compactMap(\.guid)) == Set(before.compactMap(\.guid)))
  }

  /// Where a post is read.
  private func address(of post: RealWordPress.Truth.Post, _ way: Way) -> String {
    guard way.switches.contains("permalinks=plain") else { return post.url }
    let home = URL(string: post.url).flatMap { url in
      url.port.map { "\(url.scheme ?? "")://\(url.host() ?? ""):\($0)/" }
    }
    return "\(home ?? "")?p=\(post.id)" + (post.lang == "fr" ? "&lang=fr" : "")
  }

  private func check(
    _ piece: SeenPiece,
    _ post: RealWordPress.Truth.Post,
    _ way: Way,
    _ address: String
  ) {
    let title =
      switch way.road {
      case .interface: post.title.textRest
      case .feeds, .excerpts: post.title.textFeed
      case .pages: post.title.textPage
      }
    #expect((piece.titles.first ?? "").withoutQuotes == title.withoutQuotes, "\(address)")
    let texts = piece.texts.map(\.withoutQuotes)
    #expect(texts.contains(post.contentText.withoutQuotes), "\(address)")
    #expect(piece.languages == [post.lang], "\(address)")
    if way.road == .pages {
      #expect(!piece.days.isEmpty || !piece.dates.isEmpty, "\(address)")
    } else {
      #expect(piece.dates == Set([RFC3339.instant(post.dateUtc)].compactMap(\.self)), "\(address)")
      #expect(piece.guids == [post.guid], "\(address)")
    }
  }

  private func expectPairs(
    _ pieces: [String: SeenPiece],
    _ posts: [String: RealWordPress.Truth.Post],
    _ truth: RealWordPress.Truth
  ) {
    var seen: Set<Set<String>> = []
    for (address, piece) in pieces {
      for other in piece.translations { seen.insert([address, other]) }
      for (another, second) in pieces where another != address {
        if !piece.keys.isDisjoint(with: second.keys) { seen.insert([address, another]) }
      }
    }
    let addresses = Dictionary(uniqueKeysWithValues: posts.map { ($0.value.id, $0.key) })
    var meant: Set<Set<String>> = []
    for post in posts.values where post.translations.count > 1 {
      let pair = Set(post.translations.values.compactMap { addresses[$0] })
      if pair.count > 1 { meant.insert(pair) }
    }
    #expect(seen.subtracting(meant).isEmpty)
    #expect(meant.subtracting(seen).isEmpty)
  }
}

extension String {
  /// The text without spaces and quotation marks, which WordPress makes by the language of the request.
  fileprivate var withoutQuotes: String {
    filter { !"\"“”«»‘’'".contains($0) && !$0.isWhitespace }
  }
}
