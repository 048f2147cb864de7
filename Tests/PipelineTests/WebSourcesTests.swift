import Entries
import Foundation
import LoopbackWeb
import Synchronization
import Testing

@testable import Pipeline

@Suite("Sources on the web", .serialized)
struct WebSourcesTests {
  /// A site whose answers a test changes.
  private final class Site: Sendable {
    let pages = Mutex<[String: LoopbackWeb.Reply]>([:])

    func web() throws -> LoopbackWeb {
      try LoopbackWeb { [self] question in
        let reply = pages.withLock { $0[question.path] } ?? .status(404)
        guard case .answer(200, let fields, _) = reply, let tag = fields["ETag"],
          question.fields["if-none-match"] == tag
        else { return reply }
        return .status(304, fields: ["ETag": tag])
      }
    }

    func set(_ path: String, _ reply: LoopbackWeb.Reply) {
      pages.withLock { $0[path] = reply }
    }
  }

  private static func feed(_ titles: String...) -> String {
    let items = titles.enumerated().map { index, title in
      "<item><title>\(title)</title><guid>\(title)</guid>"
        + "<description>What the gardeners of the town said about the \(title) at length.</description>"
        + "<pubDate>Mon, \(String(format: "%02d", 20 - index)) Mar 2026 10:00:00 GMT</pubDate></item>"
    }
    return "<rss version=\"2.0\"><channel><title>News</title>\(items.joined())</channel></rss>"
  }

  private static func publication(_ web: LoopbackWeb, more: String = "") throws -> Publication {
    try Publication(["feeds.yml": feeds(web, more: more)])
  }

  private static func feeds(_ web: LoopbackWeb, more: String = "") -> String {
    """
    publication:
      authority: example.org
      title: Example News
      languages: [en]
      timezone: Europe/Brussels
      base_url: https://feeds.example.org
    delegations:
      - { id: eu, name: Union }
    fetching: { spacing: 0s, deadline: 20s }
    sources:
      - id: web
        adapter: feed
        url: \(web.base)/feed
        delegation: eu
        allow_private: ['127.0.0.1:\(web.port)']
        \(more)
    """
  }

  private static func outcome(_ report: Build.Report) -> SourceReport.Outcome? {
    report.gathered.sources.first?.outcome
  }

  @Test("are asked whether anything has changed, with their own words")
  func conditional() throws {
    let site = Site()
    site.set("/feed", .ok(Self.feed("Trees", "Wells"), fields: ["ETag": "W/\"a b\""]))
    let web = try site.web()
    let publication = try Self.publication(web)
    #expect(Self.outcome(try publication.build(offline: false)) == .read(2))
    #expect(Self.outcome(try publication.build(offline: false)) == .unchanged)
    #expect(web.questions.map { $0.fields["if-none-match"] } == [nil, "W/\"a b\""])
    site.set("/feed", .ok(Self.feed("Roses", "Trees", "Wells"), fields: ["ETag": "\"c\""]))
    #expect(Self.outcome(try publication.build(offline: false)) == .read(3))
    #expect(try publication.timeline().count == 3)
    // Bytes that nothing is read from any more are not kept.
    let kept = publication.root.appending(path: ".depeche/responses").filePath
    let files = FileManager.default.enumerator(atPath: kept)?.allObjects ?? []
    #expect(files.count { "\($0)".count > 60 } == 1)
  }

  @Test(
    "keep their last good pieces published, whatever they answer",
    arguments: [
      .status(404), .status(500), .status(204), .status(206),
      .ok("<!DOCTYPE html><title>Sign in</title><form></form>", "text/html"), .ok(""),
      .half(Array("<rss><channel>".utf8)), .ok("<rss version=\"2.0\"><channel></channel></rss>"),
    ] as [LoopbackWeb.Reply]
  )
  func failing(reply: LoopbackWeb.Reply) throws {
    let site = Site()
    site.set("/feed", .ok(Self.feed("Trees", "Wells")))
    let web = try site.web()
    defer { withExtendedLifetime(web) {} }
    let publication = try Self.publication(web)
    try publication.build(offline: false)
    let before = try publication.timeline()
    site.set("/feed", reply)
    for day in ["01", "02", "03"] {
      let report = try publication.build("2026-04-\(day)T02:00:00Z", offline: false)
      #expect(report.gathered.sources.contains { $0.isFailure })
      #expect(report.isAbandoned)
    }
    #expect(try publication.timeline() == before)
    site.set("/feed", .ok(Self.feed("Trees", "Wells")))
    let report = try publication.build("2026-04-04T02:00:00Z", offline: false)
    #expect(Self.outcome(report) == .unchanged)
    #expect(try publication.timeline() == before)
    #expect(try Status(of: publication.workspace, now: .now).sources.map(\.state) == [.ok])
  }

  @Test("are told of under -q when they failed three times in a row, once")
  func patience() throws {
    let site = Site()
    site.set("/feed", .status(500))
    let web = try site.web()
    defer { withExtendedLifetime(web) {} }
    let publication = try Self.publication(web)
    let letters = try (1...5).map { day in
      try publication.build("2026-04-0\(day)T02:00:00Z", offline: false)
        .gathered.sources[0].isWorthALetter
    }
    #expect(letters == [false, false, true, false, false])
  }

  @Test("that are gone for good are not asked again, unless somebody names them")
  func gone() throws {
    let site = Site()
    site.set("/feed", .status(410))
    let web = try site.web()
    let publication = try Self.publication(web)
    try publication.build(offline: false)
    let report = try publication.build(offline: false)
    guard case .notAsked(let reason) = Self.outcome(report) else {
      Issue.record("it was asked again")
      return
    }
    #expect(reason.contains("gone for good"))
    #expect(web.questions.count == 1)
    site.set("/feed", .ok(Self.feed("Trees")))
    #expect(Self.outcome(try publication.build(only: "web", offline: false)) == .read(1))
    #expect(Self.outcome(try publication.build(offline: false)) == .unchanged)
  }

  @Test(
    "that moved for good are asked there from the fourth visit on, and where they were if that fails"
  )
  func moved() throws {
    let site = Site()
    site.set("/feed", .status(301, fields: ["Location": "/new"]))
    site.set("/new", .ok(Self.feed("Trees")))
    let web = try site.web()
    let publication = try Self.publication(web)
    for day in 1...4 { try publication.build("2026-04-0\(day)T02:00:00Z", offline: false) }
    #expect(web.questions.map(\.path).suffix(3) == ["/feed", "/new", "/new"])
    site.set("/new", .status(404))
    site.set("/feed", .ok(Self.feed("Trees", "Wells")))
    for day in 5...6 { try publication.build("2026-04-0\(day)T02:00:00Z", offline: false) }
    #expect(web.questions.map(\.path).suffix(2) == ["/new", "/feed"])
    #expect(try publication.timeline().count == 2)
  }

  @Test("are left alone as long as they ask, and as the configuration says")
  func resting() throws {
    let site = Site()
    site.set("/feed", .status(503, fields: ["Retry-After": "3600"]))
    let web = try site.web()
    let publication = try Self.publication(web, more: "every: 2h")
    try publication.build("2026-04-01T02:00:00Z", offline: false)
    // Whoever names it is told to wait as well.
    try publication.build("2026-04-01T02:59:00Z", only: "web", offline: false)
    #expect(web.questions.count == 1)
    site.set("/feed", .ok(Self.feed("Trees"), fields: ["Cache-Control": "max-age=600"]))
    try publication.build("2026-04-01T03:01:00Z", offline: false)
    #expect(web.questions.count == 2)
    try publication.build("2026-04-01T03:05:00Z", offline: false)
    try publication.build("2026-04-01T04:40:00Z", offline: false)
    #expect(web.questions.count == 2)
    try publication.build("2026-04-01T03:06:00Z", only: "web", offline: false)
    #expect(web.questions.count == 3)
    try publication.build("2026-04-01T05:07:00Z", offline: false)
    #expect(web.questions.count == 4)
  }

  @Test("are left alone in the hours that they name, though not for longer than a day")
  func quietHours() throws {
    let site = Site()
    let hours = (0...5).map { "<hour>\($0)</hour>" }.joined()
    let pauses = "<skipHours>\(hours)</skipHours><skipDays><day>Friday</day></skipDays>"
    site.set("/feed", .ok(Self.feed("Trees").replacing("<item>", with: pauses + "<item>")))
    let web = try site.web()
    let publication = try Self.publication(web)
    try publication.build("2026-04-01T04:30:00Z", offline: false)
    // A Wednesday.
    let report = try publication.build("2026-04-01T05:00:00Z", offline: false)
    #expect(
      report.gathered.sources.map(\.outcome)
        == [.notAsked("it asks to be left alone until 2026-04-01T08:00:00+02:00")]
    )
    try publication.build("2026-04-01T06:00:00Z", offline: false)
    #expect(web.questions.count == 2)
    // A timer that is due at five each day asks each day, on Fridays too.
    for day in 2...4 { try publication.build("2026-04-0\(day)T05:00:00Z", offline: false) }
    #expect(web.questions.count == 5)
  }

  @Test("are read again from what is kept when the settings change, without the network")
  func offline() throws {
    let site = Site()
    site.set("/feed", .ok(Self.feed("Trees", "Wells")))
    let web = try site.web()
    let publication = try Self.publication(web)
    try publication.build(offline: false)
    #expect(try publication.timeline().allSatisfy { $0.delegations == ["eu"] })
    let changed = Self.feeds(web).replacing("        delegation: eu\n", with: "")
      .replacing("    delegation: eu\n", with: "")
    try publication.write(changed, to: "feeds.yml")
    #expect(Self.outcome(try publication.build()) == .read(2))
    #expect(try publication.timeline().allSatisfy { $0.delegations.isEmpty })
    #expect(web.questions.count == 1)
    try FileManager.default.removeItem(at: publication.root.appending(path: ".depeche/responses"))
    try publication.write(Self.feeds(web), to: "feeds.yml")
    #expect(try publication.build().gathered.sources[0].failure?.contains("gone from") == true)
    #expect(Self.outcome(try publication.build(offline: false)) == .read(2))
  }

  @Test("that had no turn before the run's deadline are asked first in the next one")
  func turns() throws {
    let site = Site()
    for slow in 1...3 { site.set("/slow\(slow)", .silence) }
    site.set("/feed", .ok(Self.feed("Trees")))
    let web = try site.web()
    let place = "allow_private: ['127.0.0.1:\(web.port)']"
    let slow = (1...3).map { number in
      "  - { id: slow\(number), adapter: feed, url: '\(web.base)/slow\(number)', \(place) }\n"
    }
    let feeds = Self.feeds(web)
      .replacing("spacing: 0s, deadline: 20s", with: "spacing: 0s, per_host: 1, deadline: 1500ms")
      .replacing("sources:\n", with: "sources:\n" + slow.joined())
    let publication = try Publication(["feeds.yml": feeds])
    let first = try publication.build("2026-04-01T02:00:00Z", offline: false).gathered.sources
    guard case .notAsked(let reason) = first.last?.outcome else {
      Issue.record("it had a turn")
      return
    }
    #expect(reason.contains("deadline"))
    let second = try publication.build("2026-04-01T03:00:00Z", offline: false).gathered.sources
    #expect(second.last?.outcome == .read(1))
  }

  @Test("leave nothing behind that no answer has, also where a run was killed")
  func sweeping() throws {
    let site = Site()
    site.set("/feed", .ok(Self.feed("Trees"), fields: ["ETag": "\"a\""]))
    let web = try site.web()
    let publication = try Self.publication(web)
    try publication.build("2026-04-01T02:00:00Z", offline: false)
    let orphan = ".depeche/responses/ab/\(String(repeating: "ab", count: 32))"
    try publication.write("left by a run that was killed", to: orphan)
    try publication.build("2026-04-01T03:00:00Z", offline: false)
    #expect((try? publication.text(orphan)) != nil)
    try publication.build("2026-04-02T03:00:00Z", offline: false)
    #expect((try? publication.text(orphan)) == nil)
    #expect(Self.outcome(try publication.build(offline: false)) == .unchanged)
    #expect(web.questions.last?.fields["if-none-match"] == "\"a\"")
  }

  @Test("are asked for the whole once a week, because validators may lie")
  func lyingValidators() throws {
    let site = Site()
    site.set("/feed", .ok(Self.feed("Trees", "Wells"), fields: ["ETag": "\"a\""]))
    let web = try site.web()
    let publication = try Self.publication(web)
    for day in [1, 5, 8, 9, 14, 15] {
      let now = "2026-04-\(String(format: "%02d", day))T02:00:00Z"
      try publication.build(now, offline: false)
    }
    let asked = web.questions.map { $0.fields["if-none-match"] != nil }
    #expect(asked == [false, true, false, true, true, false])
    #expect(try publication.timeline().count == 2)
  }

  @Test("are planned without asking anybody")
  func plan() throws {
    let site = Site()
    site.set("/feed", .ok(Self.feed("Trees"), fields: ["ETag": "\"a\""]))
    let web = try site.web()
    let publication = try Self.publication(web, more: "every: 1d")
    let now = try #require(RFC3339.instant("2026-04-01T02:00:00Z"))
    let first = try FetchPlan(of: publication.workspace, now: now).items
    #expect(first[0].requests.map(\.address.description) == [web.base + "/feed"])
    #expect(first[0].requests.map(\.isConditional) == [false])
    #expect(web.questions.isEmpty)
    try publication.build("2026-04-01T02:00:00Z", offline: false)
    let second = try FetchPlan(of: publication.workspace, now: now + 60).items
    #expect(second[0].requests.isEmpty)
    #expect(second[0].reason?.contains("every") == true)
    let third = try FetchPlan(of: publication.workspace, now: now + 90_000).items
    #expect(third[0].requests.map(\.isConditional) == [true])
  }
}
