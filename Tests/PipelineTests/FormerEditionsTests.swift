import Configuration
import Entries
import Foundation
import Newsletters
import Testing

@testable import Pipeline

@Suite("An edition that was approved before the configuration changed")
struct FormerEditionsTests {
  private static let month = CalendarMonth("2026-03")

  /// A publication whose edition of March is approved and on the web, in English and French.
  private func publication() throws -> Publication {
    let publication = try Publication.ofNotes(
      [
        "eu/2026-03-02-trees.en.md": "# Trees\n\n\(Publication.trees)\n",
        "eu/2026-03-02-trees.fr.md": "# Arbres\n\n\(Publication.arbres)\n",
        "un/2026-03-03-more.en.md": "# Bridges\n\nThe old bridge was painted, and all are glad.\n",
      ],
      newsletter: true
    )
    try publication.build("2026-04-01T02:00:00Z")
    let now = try #require(RFC3339.instant("2026-04-01T08:00:00Z"))
    _ = try Drafting(workspace: publication.workspace, now: now).draft(nil, isTrial: false)
    _ = try Approving(workspace: publication.workspace, now: now).approve(nil, by: "Anna")
    try publication.build("2026-04-01T09:00:00Z")
    return publication
  }

  private func pages(_ publication: Publication) throws -> [String: Data] {
    try publication.outputs().filter { $0.key.hasPrefix("public/newsletter/2026-03/") }
      .mapValues(\.content)
  }

  private func status(_ publication: Publication) throws -> EditionStatus.Month {
    let now = try #require(RFC3339.instant("2026-04-02T08:00:00Z"))
    return try #require(
      try EditionStatus(workspace: publication.workspace, now: now).months(nil).first
    )
  }

  @Test("stands byte for byte when a delegation is renamed, also made anew")
  func renamed() throws {
    let publication = try publication()
    let before = try pages(publication)
    #expect(before.count == 2)
    try publication.renameDelegation(saying: "{ en/un: en/onu }")
    try publication.build("2026-04-02T02:00:00Z")
    #expect(try pages(publication) == before)
    let web = publication.root.appending(path: "out/public/newsletter/2026-03")
    try FileManager.default.removeItem(at: web)
    try publication.build("2026-04-02T03:00:00Z")
    #expect(try pages(publication) == before)
    let status = try status(publication)
    #expect(status.former == ["delegation un"])
    guard case .approved = status.standing else {
      Issue.record("\(status.standing)")
      return
    }
  }

  @Test("stands byte for byte when a delegation is gone, whose name nothing has any more")
  func gone() throws {
    let publication = try publication()
    let before = try pages(publication)
    try publication.renameDelegation(saying: "{ en/un: gone }")
    try publication.change("United Nations", to: "Nations of the World")
    try publication.build("2026-04-02T02:00:00Z")
    #expect(try pages(publication) == before)
  }

  @Test("stands byte for byte when a language is gone, and messages are made in the others")
  func language() throws {
    let publication = try publication()
    let before = try pages(publication)
    try publication.dropFrench(saying: "{ fr: gone }")
    try publication.build("2026-04-02T02:00:00Z")
    #expect(try pages(publication) == before)
    #expect(try status(publication).former == ["language fr"])
    let now = try #require(RFC3339.instant("2026-04-02T08:00:00Z"))
    let composed = try Composing(workspace: publication.workspace, now: now).compose(Self.month)
    #expect(composed.files == ["mail/2026-03/en.eml"])
    let page = "public/newsletter/2026-03/fr/index.html"
    try FileManager.default.removeItem(at: publication.root.appending(path: "out/\(page)"))
    try publication.build("2026-04-02T03:00:00Z")
    #expect(try publication.text("out/\(page)").contains("Arbres"))
  }

  @Test("is answered for with its line where it is not what was approved, and as a draft")
  func changed() throws {
    let publication = try publication()
    try publication.renameDelegation(saying: "{ en/un: en/onu }")
    let file = "editions/2026-03.yml"
    let text = try publication.text(file)
    try publication.write(text.replacing("Bridges", with: "New bridges"), to: file)
    for _ in 1...2 {
      let error = #expect(throws: PipelineError.self) {
        try publication.build("2026-04-02T02:00:00Z")
      }
      #expect(error?.code == .configuration)
      #expect(error?.description.contains("\(file):") == true)
      let draft = text.replacing(#/approved:.*\n( {2}.*\n)*/#, with: "")
      try publication.write(draft, to: file)
    }
  }

  @Test("is told of where it was changed after its approval and its pages on the web are lost")
  func lostPages() throws {
    let publication = try publication()
    let file = "editions/2026-03.yml"
    try publication.write(
      try publication.text(file).replacing("Trees", with: "Old trees"),
      to: file
    )
    try publication.build("2026-04-02T02:00:00Z")
    func findings() throws -> [String] {
      let now = try #require(RFC3339.instant("2026-04-02T08:00:00Z"))
      return try Check(workspace: publication.workspace, now: now).findings().all
        .filter { $0.contains("nothing makes what was approved again") }
    }
    #expect(try findings() == [])
    try publication.write("", to: "out/public/newsletter/2026-03/fr/index.html")
    try FileManager.default.removeItem(
      at: publication.root.appending(path: "out/public/newsletter/2026-03/en/index.html")
    )
    let found = try findings()
    #expect(found.count == 1)
    #expect(found.first?.contains("newsletter/2026-03/en/index.html") == true)
    #expect(found.first?.contains("newsletter/2026-03/fr/index.html") == true)
  }
}
