import Entries
import Foundation
import LoopbackWeb
import Testing

@testable import Configuration
@testable import Fetching

@Suite("Fetching", .serialized)
struct FetcherTests {
  private static let body = String(repeating: "words of a feed ", count: 100)

  /// Asks a server for some paths, allowed to do so, and waits for all of it.
  static func fetch(
    _ paths: [String],
    from web: LoopbackWeb,
    maxBody: Int = 1_000_000,
    deadline: Duration = .seconds(20),
    heedsRobots: Bool = false,
    isAllowed: Bool = true
  ) throws -> [Result<WebAnswer, WebFailure>] {
    let settings = FetchingSettings(
      width: 4,
      perHost: 4,
      spacing: .zero,
      deadline: deadline,
      maxBody: maxBody,
      patience: 3,
      contact: "web@example.org"
    )
    let spool = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    let fetcher = try Fetcher(
      settings,
      spool: spool,
      robots: [:],
      limits: WebTransfer.Limits(connecting: 2_000, total: 4_000, idle: 2, slowest: 1)
    )
    defer { fetcher.end() }
    let place = try #require(HostPort("127.0.0.1:\(web.port)"))
    for (ticket, path) in paths.enumerated() {
      let request = WebRequest(
        try #require(WebAddress(web.base + path)),
        kind: .feed,
        allowedPrivate: isAllowed ? [place] : [],
        maxBody: maxBody,
        heedsRobots: heedsRobots
      )
      fetcher.ask(request, ticket: ticket)
    }
    var results: [Int: Result<WebAnswer, WebFailure>] = [:]
    while let outcome = fetcher.next() { results[outcome.ticket] = outcome.result }
    return try paths.indices.map { try #require(results[$0]) }
  }

  static func code(_ result: Result<WebAnswer, WebFailure>) -> WebFailure.Code? {
    if case .failure(let failure) = result { failure.code } else { nil }
  }

  static func words(_ result: Result<WebAnswer, WebFailure>) -> String {
    if case .failure(let failure) = result { failure.description } else { "" }
  }

  @Test("follows redirects, and tells a move for good from one for now")
  func redirects() throws {
    let web = try LoopbackWeb { question in
      switch question.path {
      case "/old": .status(301, fields: ["Location": "/moved"])
      case "/moved": .status(308, fields: ["Location": "/feed"])
      case "/now": .status(302, fields: ["Location": "/old"])
      case "/loop": .status(302, fields: ["Location": "/loop?again"])
      case "/loop?again": .status(302, fields: ["Location": "/loop"])
      case "/self": .status(302, fields: ["Location": "/self"])
      case "/file": .status(302, fields: ["Location": "file:///etc/passwd"])
      default: .ok(Self.body)
      }
    }
    let results = try Self.fetch(["/old", "/now", "/loop", "/self", "/file"], from: web)
    #expect(try results[0].get().moved?.description == web.base + "/feed")
    #expect(try results[1].get().moved == nil)
    #expect(try results[1].get().address.description == web.base + "/feed")
    #expect(results[2...].map(Self.code) == [.redirect, .redirect, .redirect])
  }

  @Test("opens no connection to this machine that was not allowed, whatever leads there")
  func privateAddresses() throws {
    let canary = try LoopbackWeb { _ in .ok("secret") }
    let web = try LoopbackWeb { question in
      .status(302, fields: ["Location": "http://\(question.path.dropFirst()):\(canary.port)/"])
    }
    let names = [
      "127.0.0.1", "localhost", "2130706433", "0x7f000001", "127.1", "0.0.0.0", "[::1]",
      "[::ffff:127.0.0.1]",
    ]
    for result in try Self.fetch(names.map { "/\($0)" }, from: web) {
      #expect([.privateAddress, .unreachable, .redirect].contains(Self.code(result)))
    }
    #expect(canary.questions.isEmpty)
    // A connection that another source was allowed is no way in either.
    #expect(Self.code(try Self.fetch(["/"], from: canary, isAllowed: false)[0]) == .privateAddress)
    #expect(canary.questions.isEmpty)
  }

  @Test("cuts a body that is too long, inflated or not, and keeps what came")
  func longBodies() throws {
    let web = try LoopbackWeb { question in
      question.path == "/half"
        ? .half(Array(Self.body.utf8)) : .ok(String(repeating: Self.body, count: 2_000))
    }
    let results = try Self.fetch(["/long", "/half"], from: web, maxBody: 2_000_000)
    let answer = try results[0].get()
    #expect(answer.isCut)
    guard case .file(let path, 2_000_000) = answer.body else {
      Issue.record("a large body is held in memory")
      return
    }
    #expect(FileManager.default.contents(atPath: path)?.count == 2_000_000)
    try FileManager.default.removeItem(atPath: path)
    #expect(Self.code(results[1]) == .broken)
  }

  @Test("waits for nobody longer than it may, neither for one nor for all")
  func slowness() throws {
    let web = try LoopbackWeb { question in
      question.path == "/silent" ? .silence : .ok(Self.body)
    }
    let paths = ["/silent", "/a", "/silent", "/b"]
    let start = ContinuousClock.now
    let results = try Self.fetch(paths, from: web)
    #expect(results.map(Self.code) == [.slow, nil, .slow, nil])
    let late = try Self.fetch(paths, from: web, deadline: .milliseconds(300))
    #expect(late.map(Self.code) == [.slow, nil, .slow, nil])
    #expect(ContinuousClock.now - start < .seconds(9))
  }

  @Test("asks a host for its robots.txt once, and only for pages")
  func robots() throws {
    let web = try LoopbackWeb { question in
      question.path == "/robots.txt"
        ? .ok("User-agent: *\nDisallow: /private", "text/plain") : .ok(Self.body)
    }
    _ = try Self.fetch(["/private/feed"], from: web)
    #expect(web.questions.map(\.path) == ["/private/feed"])
    let results = try Self.fetch(["/private/x", "/news", "/more"], from: web, heedsRobots: true)
    #expect(results.map(Self.code) == [.robots, nil, nil])
    #expect(web.questions.map(\.path).filter { $0 == "/robots.txt" }.count == 1)
    #expect(!web.questions.contains { $0.path == "/private/x" })
  }

  @Test("tells why a host cannot be asked, and calls it no ban of its robots.txt")
  func unreachableRules() throws {
    let web = try LoopbackWeb { _ in .ok(Self.body) }
    let refused = try Self.fetch(["/news"], from: web, heedsRobots: true, isAllowed: false)
    #expect(Self.code(refused[0]) == .privateAddress)
    #expect(Self.words(refused[0]).contains("allow_private: ['127.0.0.1:\(web.port)']"))
    let gone = try LoopbackWeb { _ in .silence }
    gone.close()
    let closed = try Self.fetch(["/news"], from: gone, heedsRobots: true)
    #expect(Self.code(closed[0]) == .unreachable)
    #expect(Self.words(closed[0]).contains("cannot be reached"))
  }

  @Test("asks for rules anew where another source may reach what one may not")
  func rulesOfPrivatePlaces() throws {
    let web = try LoopbackWeb { question in
      question.path == "/robots.txt" ? .status(404) : .ok(Self.body)
    }
    let spool = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    let fetcher = try Fetcher(.standard, spool: spool)
    defer { fetcher.end() }
    let place = try #require(HostPort("127.0.0.1:\(web.port)"))
    for (ticket, allowed) in [[], [place]].enumerated() {
      let request = WebRequest(
        try #require(WebAddress(web.base + "/news")),
        kind: .page,
        allowedPrivate: allowed,
        maxBody: 10_000,
        heedsRobots: true
      )
      fetcher.ask(request, ticket: ticket)
    }
    var results: [Int: Result<WebAnswer, WebFailure>] = [:]
    while let outcome = fetcher.next() { results[outcome.ticket] = outcome.result }
    #expect(results[0].flatMap(Self.code) == .privateAddress)
    #expect(try results[1]?.get().status == 200)
  }

  @Test(
    "asks nothing of a host whose robots.txt fails, and says how it fails",
    arguments: [(503, "it answers 503"), (429, "it answers 429")]
  )
  func failingRules(status: Int, words: String) throws {
    let web = try LoopbackWeb { question in
      question.path == "/robots.txt" ? .status(status) : .ok(Self.body)
    }
    let results = try Self.fetch(["/news"], from: web, heedsRobots: true)
    #expect(Self.code(results[0]) == .robots)
    #expect(Self.words(results[0]).contains(words))
    #expect(web.questions.map(\.path) == ["/robots.txt"])
  }

  @Test("names itself and whom to write to, and sends no cookie and no referrer")
  func manners() throws {
    let web = try LoopbackWeb { _ in .ok(Self.body, fields: ["Set-Cookie": "a=b"]) }
    _ = try Self.fetch(["/1", "/2"], from: web)
    for question in web.questions {
      #expect(question.fields["user-agent"]?.contains("web@example.org") == true)
      #expect(question.fields["cookie"] == nil)
      #expect(question.fields["referer"] == nil)
      #expect(question.fields["accept-encoding"]?.contains("gzip") == true)
    }
  }
}
