import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("A first publication")
struct FirstPublicationTests {
  private func first(
    title: String = "Our News",
    languages: [String] = ["en", "fr"],
    offices: [String] = ["eu=European Union"]
  ) throws -> FirstPublication {
    FirstPublication(
      title: title,
      authority: "example.org",
      languages: languages.compactMap { LanguageTag($0) },
      timezone: "Europe/Brussels",
      baseURL: nil,
      offices: offices.compactMap { FirstPublication.Office($0) },
      today: try #require(CalendarDay(iso8601: "2026-03-02"))
    )
  }

  @Test(
    "can be built as it is, whatever its title",
    arguments: ["Our News", #"“It’s: {ours}” # "quoted" \ <b>"#, "新闻", "- a: [b"]
  )
  func builds(title: String) throws {
    let publication = try Publication([:])
    _ = try first(title: title).write(to: publication.root)
    let report = try publication.build()
    #expect(report.gathered.newEntries == 1)
    #expect(try publication.outputs().keys.contains("public/en/eu/atom.xml"))
    #expect(try publication.outputs().keys.contains("mail/2026-03/bilingual.eml"))
    let findings = try Check(workspace: publication.workspace, now: .distantFuture).findings().all
    #expect(findings == [])
  }

  @Test("never overwrites a publication that is there")
  func refuses() throws {
    let publication = try Publication(["feeds.yml": "mine"])
    #expect(throws: PipelineError.self) { try first().write(to: publication.root) }
    #expect(try publication.text("feeds.yml") == "mine")
  }

  @Test("is refused with every mistake of the answers, and writes nothing")
  func mistakes() throws {
    let publication = try Publication([:])
    let answers = try first(offices: ["eu=Union", "eu=Union again"])
    let error = #expect(throws: PipelineError.self) { try answers.write(to: publication.root) }
    #expect(error?.code == .configuration)
    #expect(!FileManager.default.fileExists(atPath: publication.root.filePath))
  }

  @Test(
    "takes the address of a site for the domain that it is in",
    arguments: [
      ("https://www.Example.org/fr/?a=1", "example.org"), ("www.example.org", "example.org"),
      ("http://news.example.org:8080", "news.example.org"), ("example.org,2026", "example.org"),
      ("https://müller.example", "xn--mller-kva.example"), ("Our News", nil), ("localhost", nil),
    ]
  )
  func authority(text: String, domain: String?) {
    #expect(FirstPublication.authority(of: text) == domain)
  }

  @Test(
    "makes a delegation's id of its name",
    arguments: [
      ("eu=European Union", "eu", "European Union"),
      ("Union européenne", "union-europeenne", "Union européenne"),
      (" New York (UN) ", "new-york-un", "New York (UN)"),
    ]
  )
  func offices(text: String, id: String, name: String) throws {
    let office = try #require(FirstPublication.Office(text))
    #expect(office.id.description == id && office.name == name)
  }

  @Test(
    "takes no delegation without a name that can stand in an address",
    arguments: ["", "=", "é=", "北京"]
  )
  func noOffice(text: String) {
    #expect(FirstPublication.Office(text) == nil)
  }
}
