import Entries
import Foundation
import Templates
import Testing

@testable import Newsletters

@Suite("The preview of an edition")
struct PreviewTests {
  @Test("shows every message in two widths and two colour schemes, and its text part")
  func views() throws {
    let test = try TestEdition()
    let edition = try test.edition([try .made("a", title: "The trees along the river")])
    #expect(test.newsletter.preview(edition).map(\.path) == ["preview/2026-03/index.html"])
    let page = try test.preview(edition)
    #expect(page.components(separatedBy: "<iframe class=\"light\"").count == 1 + 2 * 3)
    #expect(page.components(separatedBy: "<iframe class=\"dark\"").count == 1 + 2 * 3)
    #expect(page.components(separatedBy: " sandbox srcdoc=\"&lt;!DOCTYPE").count == 1 + 4 * 3)
    #expect(page.components(separatedBy: "<pre").count == 1 + 3)
    #expect(page.contains("<dd>Example &lt;news@example.org&gt;</dd>"))
    #expect(page.contains("<a href=\"../../mail/2026-03/bilingual.eml\">"))
    #expect(page.contains("<dd>Mon, 02 Mar 2026 12:00:00 +0100</dd>"))
  }

  @Test("runs nothing that a title brings with it")
  func inert() throws {
    let test = try TestEdition()
    let title = "</iframe><script>alert(1)</script>\" onload=\"x"
    let page = try test.preview(try test.edition([try .made("a", title: title)]))
    #expect(!page.contains("<script"))
    #expect(!page.contains("\" onload"))
  }

  @Test("lists what lacks a translation, a date or a title of its own")
  func findings() throws {
    let test = try TestEdition()
    let english = try Entry.made("a", title: "The trees along the river")
    let french = try Entry.made("b", title: "Les arbres", language: "fr", precision: .firstSeen)
    let alone = try Entry.made("c", title: "A few words…", isTitleDerived: true)
    let edition = try test.edition([alone], pairs: [[english, french]])
    let page = try test.preview(edition)
    let findings = try test.newsletter.findings(of: edition, nil)
    #expect(findings.map(\.rule) == [.translationMissing, .undated, .titleRepeated])
    #expect(findings.map(\.story?.title) == ["A few words…", "Les arbres", "A few words…"])
    for finding in findings { #expect(page.contains("<span>\(finding.reason)</span>")) }
    #expect(
      page.contains("<a href=\"https://example.org/b\" lang=\"fr\" dir=\"ltr\">Les arbres</a>")
    )
  }

  @Test("says so when there is nothing to look at")
  func nothing() throws {
    let test = try TestEdition()
    let english = try Entry.made("a", title: "The trees along the river")
    let french = try Entry.made("b", title: "Les arbres", language: "fr")
    let page = try test.preview(try test.edition([], pairs: [[english, french]]))
    #expect(page.contains("Nothing that needs a second look."))
  }

  @Test("says what was cut so that no mail program cuts off the end")
  func weight() throws {
    let test = try TestEdition()
    let stories = try (0..<60).map { number in
      try Entry.made("\(number)", title: String(repeating: "Title \(number) ", count: 60))
    }
    let page = try test.preview(try test.edition(stories))
    #expect(
      page.contains("<li><span>All languages: So that Gmail does not cut off its end, titles")
    )
  }
}
