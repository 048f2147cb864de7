import Testing

@testable import Fetching

@Suite("A robots.txt")
struct RobotsRulesTests {
  private static func rules(_ text: String) -> RobotsRules {
    RobotsRules(Array(text.utf8), for: "depeche")
  }

  @Test(
    "tells how long the host wants to rest, half a minute at most",
    arguments: [
      ("User-agent: *\nCrawl-delay: 10", 10), ("user-agent: *\ncrawl-delay: 2.5 # s", 2.5),
      ("User-agent: *\nCrawl-delay: 86400", 30), ("User-agent: *\nCrawl-delay: 1e400", 30),
      ("User-agent: *\nCrawl-delay: 0", nil), ("User-agent: *\nCrawl-delay: -3", nil),
      ("User-agent: *\nCrawl-delay: nan", nil), ("User-agent: *\nCrawl-delay: soon", nil),
      ("User-agent: other\nCrawl-delay: 10\n\nUser-agent: *\nDisallow: /x", nil),
      ("User-agent: *\nCrawl-delay: 10\nUser-agent: Depeche\nCrawl-delay: 3", 3),
      ("User-agent: *\nCrawl-delay: 10\nDisallow:\nUser-agent: depeche\nDisallow: /x", nil),
    ] as [(String, Double?)]
  )
  func delay(text: String, seconds: Double?) {
    #expect(Self.rules(text).delay == seconds.map { .seconds($0) })
  }

  @Test(
    "lets the longest pattern decide, and of two as long the one that allows",
    arguments: [
      ("/news/2026", true), ("/news/private/x", false), ("/news/private/open", true),
      ("/a?lang=fr", false), ("/file.pdf", false), ("/file.pdf?x", true), ("/", true),
      ("/caf%C3%A9", false), ("/café", false),
    ]
  )
  func longest(path: String, isAllowed: Bool) {
    let rules = Self.rules(
      """
      User-agent: *
      Disallow: /news/private
      Allow: /news/private/open
      Disallow: /*?lang=
      Disallow: /*.pdf$
      Disallow: /caf%c3%a9
      Disallow:
      """
    )
    #expect(rules.allows(path) == isAllowed)
  }

  @Test("that names us is meant for us alone; one group may name several programs")
  func groups() {
    let rules = Self.rules(
      """
      user-agent: *
      disallow: /
      # ours
      User-Agent: other
      User-Agent: Depeche
      Disallow: /x
      Crawl-delay: 2
      Sitemap: https://example.org/map
      Allow: /x/y

      User-agent: third
      Disallow: /z
      """
    )
    #expect(rules.allows("/"))
    #expect(!rules.allows("/x"))
    #expect(rules.allows("/x/y"))
    #expect(rules.allows("/z"))
  }

  @Test(
    "in any state forbids nothing that it does not name",
    arguments: ["", "Disallow: /", "\u{0}\u{1}", "user-agent\ndisallow", "<html>: /</html>"]
  )
  func broken(text: String) {
    #expect(Self.rules(text).allows("/"))
  }

  @Test("with many stars costs little")
  func stars() {
    let rules = Self.rules(
      "User-agent: *\nDisallow: /" + String(repeating: "a*", count: 2_000) + "b$"
    )
    #expect(rules.allows("/" + String(repeating: "a", count: 2_000)))
  }
}
