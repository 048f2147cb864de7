import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("A timeline made from a real WordPress", .serialized)
struct WholeWordPressTests {
  /// The site, the publication that is made from it, and the hour.
  private final class Watch {
    let site: KitWordPress
    let publication: Publication
    private var hour = 0
    /// The ids of the entries by their posts: at first those that another timeline gave them.
    private(set) var ids: [Int: String]
    /// Posts that were deleted, whose entries stay for a while as they were.
    private var deleted: Set<Int> = []
    private var titles: [String: String] = [:]

    init(_ site: KitWordPress, with ids: [Int: String] = [:]) throws {
      self.ids = ids
      self.site = site
      let home = try site.truth().site.home
      let host = home.replacing("http://", with: "")
      let feeds = """
        publication:
          authority: example.org
          title: { en: Site, fr: Site }
          languages: [en, fr]
          timezone: Europe/Paris
          base_url: https://feeds.example.org
        delegations: [{ id: eu, name: EU }]
        fetching: { spacing: 0s, deadline: 3m, per_host: 4 }
        sources:
          - id: site
            adapter: wordpress
            url: \(home)/
            delegation: eu
            date_format: dd.MM.yy
            articles: 200
            allow_private: ['\(host)']
        """
      publication = try Publication(["feeds.yml": feeds])
    }

    var now: String {
      let date = Date(timeIntervalSince1970: 1_796_000_000 + Double(hour) * 3_600)
      return RFC3339.text(date, in: .gmt)
    }

    /// Builds an hour later; says what the source came to, and how many requests it was asked.
    func build() throws -> (outcome: SourceReport.Outcome?, requests: Int) {
      hour += 1
      let before = try site.requests()
      let report = try publication.build(now, offline: false)
      #expect(report.gathered.withdrawnEntries == 0)
      return (report.gathered.sources.first?.outcome, try site.requests() - before)
    }

    /// Builds until nothing is new.
    func settle() throws {
      for _ in 0..<8 where try build().outcome == .unchanged { return }
      Issue.record("it says something new each time")
    }

    /// Compares the timeline with the truth, and the ids with what they were.
    func compare(_ when: String, plain: Bool = false) throws {
      let truth = try site.truth()
      let items = try publication.timeline(now)
      let byURL = Dictionary(items.map { ($0.url, $0) }) { first, _ in first }
      #expect(byURL.count == items.count, "\(when)")
      let posts = truth.posts.filter { !$0.protected }
      #expect(items.count == posts.count + deleted.count, "\(when)")
      let gone = deleted.compactMap { ids[$0] }
      var wrong = items.filter { gone.contains($0.id) && $0.title != titles[$0.id] }
        .map { "\($0.url) is now “\($0.title)”" }
      titles = Dictionary(items.map { ($0.id, $0.title) }) { first, _ in first }
      var found: [Int: Publication.Item] = [:]
      for post in posts {
        guard let item = byURL[address(of: post, plain: plain)] else {
          wrong.append("\(post.url) is lacking")
          continue
        }
        found[post.id] = item
        if ids[post.id, default: item.id] != item.id { wrong.append("\(post.url) has a new id") }
        ids[post.id] = item.id
        if !isRight(item, post) { wrong.append("\(post.url): \(item.datePublished)") }
        if item.language != post.lang { wrong.append("\(post.url): \(item.language)") }
      }
      let numbers = Dictionary(found.map { ($1.id, $0) }) { first, _ in first }
      for post in posts {
        let pairs = found[post.id]?.translations.filter { $0.state == "confirmed" } ?? []
        let told = Set(pairs.compactMap { numbers[$0.id] })
        let meant = Set(post.translations.values).intersection(found.keys).subtracting([post.id])
        if told != meant { wrong.append("\(post.url): pairs \(told), not \(meant)") }
      }
      #expect(wrong.isEmpty, "\(when): \(wrong.count), \(wrong.prefix(5))")
      try compareWords(truth.hidden.map(\.word), when)
    }

    func delete(_ id: Int) { deleted.insert(id) }

    private func compareWords(_ hidden: [String], _ when: String) throws {
      for (path, output) in try publication.outputs() where output.content.count < 50_000_000 {
        let text = String(decoding: output.content, as: UTF8.self)
        #expect(!hidden.contains { text.contains($0) }, "\(when): \(path)")
      }
    }

    /// Whether an entry has the date of its post; listing pages say the day alone.
    private func isRight(_ item: Publication.Item, _ post: KitWordPress.Truth.Post) -> Bool {
      guard let meant = RFC3339.instant(post.dateUtc),
        let zone = TimeZone(identifier: "Europe/Paris")
      else { return false }
      if item.datePrecision == "day" {
        return item.datePublished.hasPrefix("\(CalendarDay(meant, in: zone))")
      }
      return RFC3339.instant(item.datePublished) == meant
    }

    private func address(of post: KitWordPress.Truth.Post, plain: Bool) -> String {
      guard plain, let url = URL(string: post.url), let port = url.port else { return post.url }
      return "http://\(url.host() ?? ""):\(port)/?p=\(post.id)"
        + (post.lang == "fr" ? "&lang=fr" : "")
    }
  }

  @Test("stands whatever way the site answers, hour after hour")
  func switches() throws {
    guard let site = KitWordPress() else { return }
    try site.turn([])
    defer { _ = try? site.turn([]) }
    let watch = try Watch(site)
    try watch.settle()
    try watch.compare("at first")
    #expect(try watch.build() == (.unchanged, 1))
    let ways: [[String]] = [
      ["rest_lang=wpml"], ["rest_lang=polylang"], ["rest_lang=wpml"], [], ["permalinks=plain"], [],
      ["rest=401"], ["rest=401", "permalinks=plain"], ["rest=401", "feed_content=excerpt"],
      ["rest=403html", "feeds=404"], ["rest=403html", "feeds=redirect", "seo=on"],
      ["hreflang=off", "gzip=on"], ["rest_lang=polylang", "permalinks=plain"], [],
    ]
    for way in ways {
      try site.turn(way)
      let when = way.joined(separator: " ")
      try watch.settle()
      try watch.compare(when, plain: way.contains("permalinks=plain"))
      let quiet = try watch.build()
      #expect(quiet.outcome == .unchanged, "\(when)")
      // Two listings, and once a day the robots.txt.
      #expect(quiet.requests <= 3, "\(when)")
    }
    try site.turn(["maintenance=on"])
    guard case .failed? = try watch.build().outcome else {
      Issue.record("a site that is being mended was read")
      return
    }
    try watch.compare("while it is being mended")
  }

  @Test("gives its posts the same ids by each road", arguments: [[], ["permalinks=plain"]])
  func roads(permalinks: [String]) throws {
    guard let site = KitWordPress() else { return }
    defer { _ = try? site.turn([]) }
    var ids: [Int: String] = [:]
    for road in [[], ["rest=401"], ["rest=401", "feeds=404"]] {
      try site.turn(road + permalinks)
      let watch = try Watch(site, with: ids)
      try watch.settle()
      try watch.compare(road.joined(separator: " "), plain: !permalinks.isEmpty)
      ids = watch.ids
    }
  }

  @Test(
    "shows an edit, a deletion and a new post by each road",
    arguments: [
      [], ["rest_lang=wpml"], ["rest_lang=polylang"], ["rest=401"],
      ["rest=401", "feed_content=excerpt"], ["rest=403html", "feeds=404"],
    ]
  )
  func changes(way: [String]) throws {
    guard let site = KitWordPress() else { return }
    try site.turn(way)
    defer { _ = try? site.turn([]) }
    let watch = try Watch(site)
    try watch.settle()
    let edited = try #require(try site.change("edit").edited).id
    let url = try #require(try site.truth().posts.first { $0.id == edited }).url
    try watch.settle()
    try watch.compare("after an edit")
    let entry = try watch.publication.timeline(watch.now).first { $0.url == url }
    #expect(entry?.title.hasPrefix("Updated") == true)
    let feed = try watch.publication.text("out/public/en/all/feed.json")
    #expect(feed.contains("a sentence was added"))
    watch.delete(try #require(try site.change("delete").deleted).id)
    try watch.settle()
    try watch.compare("after a deletion")
    _ = try #require(try site.change("add").added)
    try watch.settle()
    try watch.compare("after a new post")
    #expect(try watch.build().outcome == .unchanged)
  }
}
