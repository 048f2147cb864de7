import Entries
import Markup
import Testing

@testable import Feeds

@Suite("The name of an author")
struct PublicNameTests {
  @Test(
    "has no address for mail in it",
    arguments: [
      ("Ève Martin", "Ève Martin"), ("Jo <jo@example.org>", "Jo"),
      ("jo@example.org (Jo Li)", "Jo Li"),
      ("jo@example.org", "jo"), ("<jo@example.org>", "jo"), ("\"Jo\" [jo@example.org]", "Jo"),
      ("@jo", "@jo"), ("Jo @ Geneva", "Jo @ Geneva"), ("Jo (UN)", "Jo (UN)"), ("a@b c@d", "a"),
    ]
  )
  func isBare(_ text: String, as name: String) throws {
    let author = try #require(Author(name: PlainText(line: text)))
    #expect(author.publicName == name)
  }

  @Test("is made of what there is")
  func standsIn() throws {
    let page = try FeedParts.address("jo")
    let mail = PlainText(line: "jo@example.org")
    #expect(
      try #require(Author(name: nil, email: mail, page: page)).publicName
        == "feeds.example.org"
    )
    #expect(try #require(Author(name: nil, email: mail)).publicName == "jo")
  }
}
