import Entries
import Foundation
import LoopbackWeb
import Store
import Testing

@testable import Pipeline

@Suite("A timeline taken back from its feeds")
struct RestoreTests {
  static let later = "2026-04-02T02:00:00Z"

  func cards(_ texts: [(title: String, date: String, text: String)]) -> String {
    "News from the Union\n\n"
      + texts.map { Publication.card($0.title, $0.date, $0.text) }.joined(separator: "\n")
  }

  /// Pieces that say their day, that say none, and that have no title.
  static let three = [
    ("Gates", "01.03.26", "The gates of the town were painted, and the town is glad of them."),
    ("Wells", "", "Nobody knows when the wells of the town were dug, and nobody asked so far."),
    ("", "12.02.26", "Bridges are what the town speaks of this month. They are old and many."),
  ]

  func publication() throws -> Publication {
    try Publication([
      "feeds.yml": Publication.feeds(["page"], newsletter: true), "page.txt": cards(Self.three),
      "notes/unused.md": "",
    ])
  }

  func lose(_ publication: Publication) throws {
    try FileManager.default.removeItem(at: publication.root.appending(path: ".depeche"))
  }

  @discardableResult
  func restore(
    _ publication: Publication,
    from origin: Restore.Origin = .folder,
    isForced: Bool = false,
    isKept: Bool = true
  ) throws -> Restore.Report {
    let now = try #require(RFC3339.instant("2026-04-01T00:00:00Z"))
    return try Restore(of: publication.workspace, now: now)
      .run(from: origin, isForced: isForced, isKept: isKept)
  }

  /// Loses everything but what a web server has, and takes it back from there.
  func takeBackFromTheWeb(_ publication: Publication) throws -> Restore.Report {
    let served = try publication.outputs().mapValues(\.content)
    let web = try LoopbackWeb { question in
      let path = "public/" + question.path.replacing("/feeds/", with: "")
      guard let content = served[path] else { return .status(404) }
      return .answer(status: 200, fields: ["Content-Type": "application/xml"], body: Array(content))
    }
    try lose(publication)
    try FileManager.default.removeItem(at: publication.root.appending(path: "out"))
    let feeds = try publication.text("feeds.yml")
    try publication.write(feeds + "\nfetching: { spacing: 0s, deadline: 20s }\n", to: "feeds.yml")
    let address = try #require(WebAddress("http://127.0.0.1:\(web.port)/feeds"))
    let report = try restore(publication, from: .web(address))
    try publication.write(feeds, to: "feeds.yml")
    return report
  }

  /// The outputs that readers get, which nothing may change.
  func read(_ publication: Publication) throws -> [String: Data] {
    try publication.outputs().filter { $0.key.hasPrefix("public/") || $0.key.hasPrefix("mail/") }
      .mapValues(\.content)
  }

  func others(_ after: [String: Data], than before: [String: Data]) -> [String] {
    Set(after.keys).union(before.keys).filter { after[$0] != before[$0] }.sorted()
  }

  @Test("publishes the sample as it was, byte for byte")
  func sampleAgain() throws {
    let publication = try ShippedSample.publication()
    try publication.build()
    let before = try read(publication)
    try lose(publication)
    let report = try restore(publication)
    #expect(report.setAside == nil && report.damage == nil && report.problems.isEmpty)
    let built = try publication.build(Self.later)
    #expect(built.gathered.newEntries == 0)
    #expect(others(try read(publication), than: before) == [])
    // And it stays so: nothing of the restoring is news to a later build.
    #expect(try publication.build("2026-04-03T02:00:00Z").gathered.changedEntries == 0)
    #expect(others(try read(publication), than: before) == [])
  }

  @Test("keeps ids, dates and words where no source shows a piece any more")
  func lastKnown() throws {
    let publication = try publication()
    try publication.build()
    let before = try read(publication)
    try lose(publication)
    try publication.write("News from the Union\n\nNothing today.\n", to: "page.txt")
    try restore(publication)
    _ = try? publication.build(Self.later)
    let after = try read(publication)
    for path in ["atom.xml", "rss.xml", "feed.json"] {
      let file = "public/en/eu/\(path)"
      #expect(after[file] == before[file], "\(path)")
    }
  }

  @Test("keeps what was withdrawn gone, and its feeds say so")
  func withdrawn() throws {
    let publication = try Publication.ofNotes([
      "eu/a.en.md": "# Trees\n\n\(Publication.trees)\n",
      "eu/b.en.md": "# Bridges\n\nThe old bridge.\n",
    ])
    try publication.build("2026-03-10T02:00:00Z")
    try FileManager.default.removeItem(at: publication.root.appending(path: "notes/eu/b.en.md"))
    try publication.build("2026-03-11T02:00:00Z")
    let before = try read(publication)
    #expect(try publication.text("out/public/en/eu/atom.xml").contains("at:deleted-entry"))
    try lose(publication)
    #expect(try restore(publication).gone == 1)
    try publication.build(Self.later)
    #expect(others(try read(publication), than: before) == [])
  }

  @Test("leaves closed pages as they are, also where what stands there was corrected")
  func archives() throws {
    let notes = Dictionary(uniqueKeysWithValues: (1...11).map { Publication.note($0, day: $0) })
    let publication = try Publication.archived(notes)
    try publication.build("2026-03-20T02:00:00Z")
    for (path, text) in [
      Publication.note(2, day: 2, saying: "This was put right."), Publication.note(21, day: 1),
    ] {
      try publication.write(text, to: "notes/\(path)")
    }
    try publication.build("2026-03-21T02:00:00Z")
    let pages = try publication.closedPages()
    #expect(pages.count >= 4)
    let before = try ArchivedChannel("en/all", of: publication, at: "https://feeds.example.org")
    try lose(publication)
    try restore(publication)
    try publication.build(Self.later)
    #expect(try publication.closedPages() == pages)
    let after = try ArchivedChannel("en/all", of: publication, at: "https://feeds.example.org")
    #expect(after.ids == before.ids && after.ids.count == 12)
    #expect(Set(after.live.keys).isSuperset(of: before.live.keys))
    for (id, updated) in before.live { #expect(after.live[id] == updated) }
    // It goes on behind them.
    for day in 23...27 {
      let (path, text) = Publication.note(day, day: day)
      try publication.write(text, to: "notes/\(path)")
    }
    try publication.build("2026-04-03T02:00:00Z")
    let all = try publication.closedPages()
    #expect(all.count > pages.count && pages.allSatisfy { all[$0.key] == $0.value })
  }

  @Test("needs one feed of each piece, in whatever format")
  func halfLost() throws {
    let publication = try publication()
    try publication.build()
    let before = try publication.timeline()
    try lose(publication)
    for path in ["en/all", "fr", "en/eu/atom.xml", "en/eu/rss.xml", "en/eu/index.html"] {
      try? FileManager.default.removeItem(
        at: publication.root.appending(path: "out/public/\(path)")
      )
    }
    #expect(try restore(publication).entries == before.count)
    try publication.build(Self.later)
    let after = try publication.timeline()
    #expect(after.map(\.id) == before.map(\.id))
    #expect(after.map(\.datePublished) == before.map(\.datePublished))
  }

  @Test(
    "is asked for where the database is damaged, and nothing is touched",
    arguments: [true, false]
  )
  func damaged(isCut: Bool) throws {
    let publication = try publication()
    try publication.build()
    let before = try publication.outputs()
    let ids = try publication.timeline().map(\.id)
    let database = publication.root.appending(path: ".depeche/timeline.sqlite")
    var bytes = try Data(contentsOf: database)
    if isCut {
      bytes = bytes.prefix(bytes.count / 2)
    } else {
      bytes.replaceSubrange(0..<4_096, with: Data(repeating: 0x5A, count: 4_096))
    }
    try bytes.write(to: database)
    let error = #expect(throws: StoreError.self) { try publication.build(Self.later) }
    #expect(error?.code == .damaged && error?.description.contains("depeche restore") == true)
    #expect(try publication.outputs() == before)
    #expect(try Data(contentsOf: database) == bytes)
    let report = try restore(publication)
    #expect(report.damage != nil && report.setAside == "timeline.set-aside-1.sqlite")
    let aside = publication.root.appending(path: ".depeche/timeline.set-aside-1.sqlite")
    #expect(try Data(contentsOf: aside) == bytes)
    try publication.build(Self.later)
    #expect(try publication.timeline().map(\.id) == ids)
  }

  @Test("leaves a sound database alone unless it is forced, and a trial changes nothing")
  func refuses() throws {
    let publication = try publication()
    try publication.build()
    let error = #expect(throws: PipelineError.self) { try restore(publication) }
    #expect(error?.code == .unreadable && error?.description.contains("--force") == true)
    let state = publication.root.appending(path: ".depeche")
    let files = try FileManager.default.contentsOfDirectory(atPath: state.filePath).sorted()
    #expect(try restore(publication, isForced: true, isKept: false).entries == 3)
    #expect(try FileManager.default.contentsOfDirectory(atPath: state.filePath).sorted() == files)
    #expect(try restore(publication, isForced: true).setAside == "timeline.set-aside-1.sqlite")
    #expect(try restore(publication, isForced: true).setAside == "timeline.set-aside-2.sqlite")
  }

  @Test("says where the feeds may be where there are none")
  func nothing() throws {
    let publication = try publication()
    let error = #expect(throws: PipelineError.self) { try restore(publication) }
    #expect(error?.code == .unreadable && error?.description.contains("--from") == true)
  }

  @Test("is read from the web where out/ is lost too")
  func live() throws {
    let publication = try publication()
    try publication.build()
    let before = try read(publication)
    #expect(try takeBackFromTheWeb(publication).problems == [])
    try publication.build(Self.later)
    #expect(others(try read(publication), than: before) == [])
  }

  @Test("reads the whole entries of a feed that was cut, and of anything else nothing")
  func broken() {
    let entry = { (key: String) in
      "<entry><id>tag:example.org,2026:\(key)</id><title>Gates</title>"
        + "<updated>2026-03-01T11:00:00Z</updated></entry>"
    }
    let whole = "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + entry("0123456789abcdef0123")
    let cut = whole + "<entry><id>tag:example.org,2026:1123456789abcdef0123</id><title>Cut"
    #expect(RestoredFeed(Array(cut.utf8), at: "").pieces.map(\.id.key) == ["0123456789abcdef0123"])
    for foreign in ["", "<html/>", "<feed>\(entry("0123456789abcdef0123"))</feed>", "{}"] {
      #expect(RestoredFeed(Array(foreign.utf8), at: "").pieces.isEmpty)
    }
    let strange = whole + entry("moved-to-another") + entry("../../../etc/passwd") + "</feed>"
    #expect(RestoredFeed(Array(strange.utf8), at: "").pieces.count == 1)
  }
}
