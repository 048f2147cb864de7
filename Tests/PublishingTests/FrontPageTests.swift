import Entries
import Markup
import Templates
import Testing

@testable import Publishing

@Suite("Front pages")
struct FrontPageTests {
  private func publication() throws -> TestPublication {
    try TestPublication([
      .made("old", title: "An old piece of the Union", day: 1),
      .made("geneva", title: "News from Geneva", day: 9, delegations: ["un-geneva"]),
      .made("fr", title: "Les arbres au bord de l’eau", day: 4, language: .french),
    ])
  }

  /// The newest title under each delegation's name, in order.
  private func offices(_ page: String) -> [String] {
    page.matches(
      of: /<p class="place"><a [^>]*>([^<]*)<(?:.*\n.*\n)(?:<p class="title"><a [^>]*>([^<]*)<)?/
    ).map { "\($0.output.1): \($0.output.2 ?? "")" }
  }

  @Test("name the newest piece of every delegation, and that of a part under the part alone")
  func newest() throws {
    let page = try #require(try publication().page("en/index.html"))
    #expect(
      offices(page) == [
        "European Union: An old piece of the Union", "United Nations: ",
        "UN Geneva: News from Geneva",
      ]
    )
    #expect(page.contains("<link rel=\"alternate\" type=\"application/atom+xml\""))
  }

  @Test("let choose a language where there are several, and speak the only one otherwise")
  func choice() throws {
    let page = try #require(try publication().page("index.html"))
    #expect(page.contains("<span lang=\"fr\" dir=\"ltr\">Choisissez votre langue</span>"))
    #expect(page.contains("<h2><a href=\"fr/all/index.html\" hreflang=\"fr\">français</a></h2>"))
    #expect(!page.contains("aria-current=\"true\""))
    let only = try #require(try TestPublication([.made("a")]).page("index.html"))
    #expect(!only.contains("Choose your language"))
    #expect(only.contains("News from every delegation in one place"))
  }

  @Test("lead to the feed of each language from the page where one is chosen, and back to it")
  func discovery() throws {
    let choice = try #require(try publication().page("index.html"))
    for language in ["en", "fr"] {
      #expect(
        choice.contains(
          "<link rel=\"alternate\" type=\"application/atom+xml\" hreflang=\"\(language)\""
        )
      )
    }
    #expect(choice.contains("hreflang=\"x-default\" href=\"index.html\""))
    let french = try #require(try publication().page("fr/index.html"))
    #expect(french.contains("hreflang=\"x-default\" href=\"../index.html\""))
    let only = try #require(try TestPublication([.made("a")]).page("en/index.html"))
    #expect(!only.contains("x-default"))
  }

  @Test(
    "link to the list of all feeds",
    arguments: [("index.html", "opml.xml"), ("fr/index.html", "../opml.xml")]
  )
  func list(path: String, opml: String) throws {
    let page = try #require(try publication().page(path))
    #expect(page.contains("<a href=\"\(opml)\" type=\"text/x-opml\">"))
  }

  @Test("are rendered anew when a channel that they show has changed")
  func fingerprint() throws {
    func fingerprints(_ entries: [Entry]) throws -> [String: String] {
      let fronts = try TestPublication(entries).publisher.renderings
        .filter { $0.path.hasSuffix("index.html") }
      return Dictionary(uniqueKeysWithValues: fronts.map { ($0.path, $0.fingerprint) })
    }
    let before = try fingerprints([.made("a"), .made("fr", language: .french)])
    let after = try fingerprints([.made("a"), .made("b"), .made("fr", language: .french)])
    #expect(before["public/index.html"] != after["public/index.html"])
    #expect(before["public/en/index.html"] != after["public/en/index.html"])
    #expect(before["public/fr/index.html"] == after["public/fr/index.html"])
  }
}
