import Entries
import Foundation
import Testing

@testable import Configuration

@Suite("A good feeds.yml", .tags(.fixtures))
struct GoodFilesTests {
  private let file: FeedsFile

  init() throws {
    file = try readGood("feeds.yml")
  }

  @Test("gives the publication")
  func publication() throws {
    let publication = file.publication
    #expect(publication.authority.name == "example.org")
    #expect(publication.authority.date == "2026-01")
    #expect(publication.languages.map(\.description) == ["en", "fr"])
    #expect(publication.title.text(in: try language("fr")) == "Dépêches")
    #expect(publication.timezone.identifier == "Europe/Brussels")
    #expect(publication.baseURL.description == "https://feeds.example.org/news")
    #expect(publication.entries == 30)
    #expect(publication.brand.colour == "#7a1f4d")
    #expect(publication.brand.logo?.description == "content/logo.png")
    #expect(publication.hub?.description == "https://hub.example.org")
  }

  @Test("gives the delegations in its order, and what they are part of")
  func delegations() throws {
    let delegations = file.delegations
    let ids = delegations.list.map(\.id)
    #expect(ids.map(\.description) == ["un", "un-geneva", "palais", "belgium"])
    #expect(delegations.wholes(of: ids[2]) == [ids[1], ids[0]])
    #expect(delegations.parts(of: ids[0]) == [ids[1], ids[2]])
    #expect(delegations.isPart(ids[2], of: ids[0]))
    #expect(!delegations.isPart(ids[0], of: ids[0]))
    #expect(!delegations.isPart(ids[0], of: ids[1]))
    let geneva = try #require(delegations[ids[1]])
    #expect(geneva.name.text(in: try language("fr")) == "UN Geneva")
    #expect(geneva.summary?.text(in: try language("fr")) == "Le Palais et son conseil")
    #expect("ONU Genève, Conseil –".prefixMatch(of: try #require(geneva.dateline).regex()) != nil)
    #expect(geneva.languages.map(\.description) == ["en", "fr"])
    #expect(delegations.list[2].name.text(in: try language("en")) == "2026-03")
    #expect(delegations.list[3].languages.map(\.description) == ["fr", "nl"])
  }

  @Test("gives the sources")
  func sources() throws {
    let page = try #require(file.sources.first)
    #expect(page.id.description == "page")
    #expect(page.adapter.description == "page-text")
    #expect(page.location == LocalPath("content/page.txt").map(SourceLocation.path))
    #expect(page.pageURL?.description == "https://example.org/fr/delegations")
    #expect(page.language?.description == "fr")
    #expect(page.delegations.map(\.description) == ["un", "belgium"])
    #expect(page.dateFormat == (try DateFormat("d 'de' MMMM yyyy, HH:mm")))
    #expect(page.timezone == TimeZone(identifier: "UTC"))
    #expect(page.every == .seconds(43_200))
    #expect(page.expectEvery == .seconds(14 * 86_400))
    #expect(!page.isEnabled)
    #expect(page.routes.map(\.prefix) == ["/strategie/united-nations", "https://example.org/be/"])
    #expect(page.routes.last?.delegations.map(\.description) == ["belgium", "un"])
    #expect(page.categories.map(\.word) == ["Care & work"])
    #expect(page.categories.first?.matches("CARE & WORK") == true)
    #expect(page.allowedPrivate.map(\.description) == ["127.0.0.1:8191", "[::1]:80"])
    #expect(page.maxBody == 20 * 1_048_576)
  }

  @Test("keeps an adapter's own keys for the adapter")
  func options() throws {
    let page = try #require(file.sources.first)
    #expect(page.options.pairs.map(\.key.text) == ["sections", "more", "article"])
    let options = try #require(page.options(as: SectionOptions.self, in: file.context))
    #expect(options.owners["MMM à l'ONU"]?.map(\.description) == ["un"])
    #expect(options.more == ["Lire plus", "no"])
    #expect(options.isArticle)
    #expect(page.options.place(of: "more").line == 41)
  }

  @Test("gives how to fetch and the newsletter")
  func settings() throws {
    let expected = FetchingSettings(
      width: 40,
      perHost: 4,
      spacing: .zero,
      deadline: .seconds(600),
      maxBody: 10_000_000,
      patience: 3,
      contact: "web@example.org"
    )
    #expect(file.fetching == expected)
    let newsletter = try #require(file.newsletter)
    #expect(newsletter.from == NamedAddress("Example News <news@example.org>"))
    #expect(newsletter.from.name == "Example News")
    #expect(newsletter.to[.bilingual].address == "both@example.org")
    #expect(newsletter.to[.multilingual].address == "both@example.org")
    #expect(newsletter.to[.single(try language("fr"))].address == "fr@example.org")
    #expect(newsletter.listID[.bilingual].description == "news.example.org")
    #expect(newsletter.postalAddress.text(in: try language("en")) == "1 Example Street\nParis")
    #expect(newsletter.unsubscribe.url.description == "https://example.org/u")
    #expect(newsletter.unsubscribe.mailto == "leave@example.org")
    #expect(newsletter.languages.map(\.description) == ["fr", "en"])
    #expect(newsletter.replyTo?.address == "desk@example.org")
    #expect(newsletter.title?.text(in: try language("fr")) == "Le mois")
  }

  @Test("may be the example of the contract")
  func contract() throws {
    let file = try readGood("contract.yml")
    #expect(file.delegations.list.map(\.id.description) == ["eu", "un", "un-geneva", "belgium"])
    #expect(file.context.languages.map(\.description) == ["en", "fr", "nl"])
    #expect(file.newsletter?.languages == file.publication.languages)
    #expect(file.fetching.contact == "web@example.org")
  }

  @Test("may leave out all that has a default")
  func least() throws {
    let file = try readGood("least.yml")
    #expect(file.publication.timezone == .gmt)
    #expect(file.publication.entries == 50)
    #expect(file.publication.brand == Publication.Brand(colour: nil, logo: nil))
    #expect(file.fetching == .standard)
    #expect(file.newsletter == nil)
    let source = try #require(file.sources.first)
    #expect(source.isEnabled)
    #expect(source.maxBody == 15_000_000)
    #expect(source.timezone == file.publication.timezone)
    #expect(source.every == nil)
    #expect(source.routes.isEmpty)
  }

  @Test("may begin with a byte order mark and have line ends of any system")
  func lineEnds() throws {
    let bytes = try bytes(of: "feeds.yml")
    let text = String(decoding: bytes, as: UTF8.self)
    let windows = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    #expect(try read(Array(windows.utf8)).publication == file.publication)
  }

  private func language(_ text: String) throws -> LanguageTag {
    try #require(LanguageTag(text))
  }
}

private func readGood(_ name: String) throws -> FeedsFile {
  try read(try bytes(of: name))
}

private func bytes(of name: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: try fixtures("good").appending(path: name)))
}
