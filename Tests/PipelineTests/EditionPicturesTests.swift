import Entries
import Foundation
import Testing

@testable import Newsletters
@testable import Pipeline

@Suite("Pictures, attachments and the web version of an edition")
struct EditionPicturesTests {
  private static let notes = ["eu/2026-03-02-garden.en.md": "# A garden\n\nThe children dig."]

  /// A GIF of one pixel, and so many bytes behind it.
  private static func picture(padding: Int = 0) -> Data {
    Data("GIF89a".utf8) + Data([1, 0, 1, 0, 0x80, 0, 0]) + Data(count: padding)
  }

  private static func edition(_ front: String = "", picture: String = "content/dot.gif") -> String {
    """
    edition: 2026-03
    \(front)
    sections:
      - delegation: eu
        stories:
          - picture: \(picture)
            en: { title: A garden, alt: A dot, link: "https://example.org/a" }
            fr: { title: Un jardin, alt: Un point, link: "https://example.org/b" }
          - picture: \(picture)
            en: { title: Again, alt: The dot }
            fr: { title: Encore, alt: Le point }
    """
  }

  private func publication(_ edition: String) throws -> Publication {
    let publication = try Publication.ofNotes(Self.notes, newsletter: true)
    try publication.write(Self.picture(), to: "content/dot.gif")
    try publication.write(Data("%PDF-1.4".utf8), to: "content/bilan.pdf")
    try publication.write(edition, to: "editions/2026-03.yml")
    return publication
  }

  @Test("travel in the message, a picture once, with words in each language")
  func composed() throws {
    let front = "attachments: [{ file: content/bilan.pdf, name: Bilan d’été.pdf, languages: [fr] }]"
    let publication = try publication(Self.edition(front))
    try publication.build()
    let french = try publication.text("out/mail/2026-03/fr.eml")
    #expect(french.contains("multipart/mixed"))
    #expect(french.contains("type=\"text/html\""))
    #expect(french.components(separatedBy: "Content-Type: image/gif").count == 2)
    #expect(french.contains("filename*=utf-8''Bilan%20d%E2%80%99%C3%A9t%C3%A9.pdf"))
    #expect(french.contains("Content-Type: application/pdf"))
    let english = try publication.text("out/mail/2026-03/en.eml")
    #expect(!english.contains("multipart/mixed"))
    let html = english.replacing("=\r\n", with: "")
    #expect(html.contains("alt=3D\"A dot\""))
    #expect(!html.contains("Un point"))
    #expect(html.components(separatedBy: "src=3D\"cid:").count == 3)
  }

  @Test(
    "are refused with the line where they are not there, too large, mute or no picture",
    arguments: [
      ("content/none.gif", "editions/2026-03.yml:6:"), ("content/big.gif", "301 KB"),
      ("content/bilan.pdf", "no PNG, JPEG or GIF"), ("yes", "no entry of the story"),
    ]
  )
  func refused(_ picture: String, _ words: String) throws {
    let publication = try publication(Self.edition(picture: picture))
    try publication.write(Self.picture(padding: 300_500), to: "content/big.gif")
    let error = #expect(throws: PipelineError.self) {
      try publication.build()
      try publication.build()
    }
    #expect(error?.code == .configuration)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    #expect(!FileManager.default.fileExists(atPath: publication.root.filePath + "/out/public"))
  }

  @Test(
    "are never taken from outside the folder",
    arguments: ["/etc/hostname", "../../etc/hostname", "content/../../hostname"]
  )
  func outside(path: String) throws {
    let publication = try publication(Self.edition("attachments: [{ file: \(path) }]"))
    let error = #expect(throws: PipelineError.self) { try publication.build() }
    #expect(error?.description.contains("outside the folder") == true)
    #expect(error?.description.contains("editions/2026-03.yml:2:") == true)
  }

  @Test("ask for words where a picture has none")
  func mute() throws {
    let text = Self.edition().replacing(", alt: Un point", with: "")
    let error = #expect(throws: PipelineError.self) { try publication(text).build() }
    #expect(error?.description.contains("a picture without words in fr") == true)
  }

  @Test("are on the web once somebody approved, and stay when the file changes")
  func web() throws {
    let publication = try publication(Self.edition())
    try publication.build()
    let page = "out/public/newsletter/2026-03/en/index.html"
    let files = FileManager.default
    #expect(!files.fileExists(atPath: publication.root.appending(path: page).filePath))
    let moment = try #require(RFC3339.instant("2026-04-02T08:00:00Z"))
    _ = try Approving(workspace: publication.workspace, now: moment)
      .approve(CalendarMonth("2026-03"), by: "Anna")
    try publication.build()
    let html = try publication.text(page)
    #expect(html.contains("<link rel=\"canonical\""))
    #expect(html.contains("hreflang=\"fr\""))
    #expect(!html.contains("cid:"))
    #expect(!html.contains("example.org/u"), "no way to leave a list from the web")
    #expect(try publication.text("out/public/en/index.html").contains("newsletter/en/atom.xml"))
    let list = try publication.text("out/public/opml.xml")
    #expect(list.contains("/newsletter/en/atom.xml") && list.contains("/newsletter/fr/atom.xml"))
    let feed = try publication.text("out/public/newsletter/fr/atom.xml")
    #expect(feed.contains("<updated>2026-04-02T10:00:00+02:00</updated>"))
    #expect(feed.contains("Un jardin"))
    let changed = try publication.text("editions/2026-03.yml")
      .replacing("A garden", with: "A secret").replacing("Un jardin", with: "Un secret")
    try publication.write(changed, to: "editions/2026-03.yml")
    try publication.build()
    #expect(try publication.text(page) == html)
    for name in ["en/atom.xml", "fr/atom.xml", "fr/feed.json"] {
      let feed = try publication.text("out/public/newsletter/\(name)")
      #expect(feed.contains("/newsletter/2026-03/"), "\(name)")
      #expect(!feed.contains("secret"), "\(name)")
    }
  }
}
