import Configuration
import Entries
import Foundation
import Templates
import Testing

@testable import Newsletters

@Suite("An approved edition on the web")
struct WebEditionTests {
  private let test: TestEdition

  init() throws { test = try TestEdition() }

  private func approved(_ edition: Edition) throws -> Edition {
    var edition = edition
    edition.approved = Date(timeIntervalSince1970: 1_775_000_000)
    return edition
  }

  private func pages(_ edition: Edition) throws -> [String: String] {
    let files = try test.newsletter.webPages(edition).map { rendering in
      (rendering.path, String(decoding: try rendering.render(), as: UTF8.self))
    }
    return Dictionary(uniqueKeysWithValues: files)
  }

  @Test(
    "offers the files that its messages carry, and serves nothing that a browser runs",
    arguments: [
      ("Été.pdf", "%PDF-1.4 x", "pdf"), ("a.html", "<script>x</script>", "bin"),
      ("a.pdf", "<script>x</script>", "bin"), ("../a.p df", "x", "bin"), ("a", "x", "bin"),
    ]
  )
  func files(_ name: String, _ content: String, _ ending: String) throws {
    let made = try test.edition([.made("a", title: "The trees")])
    let path = try #require(LocalPath("content/file"))
    var front = EditionFront()
    front.attachments = [EditionAttachment(path: path, name: name, languages: [])]
    var edition = Edition(
      month: made.month,
      languages: made.languages,
      front: front,
      sections: made.sections
    )
    edition.files.attachments[path] = Array(content.utf8)
    let pages = try pages(approved(edition))
    let file = try #require(pages.keys.first { $0.hasSuffix(".\(ending)") })
    #expect(pages[file] == content)
    let page = try #require(pages["public/newsletter/2026-03/en/index.html"])
    let shown = try #require(file.split(separator: "/").last)
    #expect(page.contains("<a href=\"../\(shown)\" download=\""))
    let message = try test.newsletter.composed(#require(Letter.all(of: edition).first))
    #expect(!message.html.contains("download="))
  }

  @Test("marks a heading that stands in another language")
  func headings() throws {
    let made = try test.edition([.made("a", title: "The trees")])
    let french = try #require(LanguageTag("fr"))
    let edition = Edition(
      month: made.month,
      languages: made.languages,
      front: made.front,
      sections: made.sections.map { .init(heading: .words([french: "À la une"]), items: $0.items) }
    )
    let pages = try pages(approved(edition))
    let marked = "<span lang=\"fr\" dir=\"ltr\">À la une</span>"
    #expect(pages["public/newsletter/2026-03/en/index.html"]?.contains(marked) == true)
    #expect(pages["public/newsletter/2026-03/fr/index.html"]?.contains(marked) == false)
  }
}
