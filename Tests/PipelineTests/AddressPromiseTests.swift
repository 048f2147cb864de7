import Entries
import Foundation
import Store
import Testing

@testable import Pipeline

@Suite("The promise of addresses")
struct AddressPromiseTests {
  private let later = "2026-03-05T02:00:00Z"

  @Test("is written down, in the order of its bytes, without a picture or a map")
  func manifest() throws {
    let publication = try Publication.published()
    let lines = try publication.text("out/public/addresses.txt").split(separator: "\n")
    #expect(lines.contains("https://feeds.example.org/en/un/atom.xml"))
    #expect(lines.contains("https://feeds.example.org/index.html"))
    #expect(lines == lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(lines).count == lines.count)
    #expect(lines.allSatisfy { !$0.contains("addresses.txt") && !$0.contains("redirects") })
  }

  @Test(
    "is not broken by a configuration: nothing is gathered or written, and the cure is named",
    arguments: [
      ("languages: [en, fr]", "languages: [en]", "fr: gone"),
      (
        "base_url: https://feeds.example.org", "base_url: https://example.org/feeds",
        "https://feeds.example.org: https://example.org/feeds"
      ),
    ]
  )
  func refuses(_ old: String, _ new: String, _ cure: String) throws {
    let publication = try Publication.published()
    let before = try publication.outputs()
    try publication.change(old, to: new)
    if old.hasPrefix("languages") {
      try publication.change("{ en: United Nations, fr: Nations Unies }", to: "United Nations")
    }
    try publication.write("# New\n\n\(Publication.trees)\n", to: "notes/eu/2026-03-04-new.en.md")
    let error = #expect(throws: PipelineError.self) { try publication.build(later) }
    #expect(error?.code == .configuration)
    #expect(error?.description.contains("    \(cure)") == true, "\(error?.description ?? "")")
    #expect(try publication.outputs() == before)
    #expect(try publication.timeline(later).count == 3)
  }

  @Test("is not broken by a new name of a delegation, also after the timeline is lost")
  func renamed() throws {
    let publication = try Publication.published()
    try publication.renameDelegation()
    for isLost in [false, true] {
      if isLost {
        try FileManager.default.removeItem(at: publication.root.appending(path: ".depeche"))
      }
      let error = #expect(throws: PipelineError.self) { try publication.build(later) }
      #expect(error?.description.contains("https://feeds.example.org/en/un/atom.xml") == true)
      #expect(error?.description.contains("    en/un: en/onu") == true)
    }
  }

  @Test(
    "is proposed to go on where a new delegation has the name or the pieces, and never guessed",
    arguments: [
      ("name: { en: United Nations, fr: Nations Unies }", "name: The Nations", false, "gone"),
      ("name: { en: United Nations, fr: Nations Unies }", "name: The Nations", true, "en/onu"),
      ("delegations:", "delegations:\n  - { id: two, name: United Nations }", false, "gone"),
    ]
  )
  func proposes(_ old: String, _ new: String, isGathered: Bool, _ proposal: String) throws {
    let publication = try Publication.published()
    try publication.change(old, to: new)
    try publication.renameDelegation()
    if isGathered {
      let now = try #require(RFC3339.instant(later))
      _ = try Build(workspace: publication.workspace, now: now).gather(only: nil, offline: true)
    }
    let refusal = try #require(throws: PipelineError.self) { try publication.build(later) }
    #expect(refusal.description.contains("    en/un: \(proposal)"), "\(refusal)")
  }

  @Test("holds after the outputs are lost")
  func outputsLost() throws {
    let publication = try Publication.published()
    try FileManager.default.removeItem(at: publication.root.appending(path: "out"))
    try publication.renameDelegation()
    #expect(throws: PipelineError.self) { try publication.build(later) }
  }

  @Test("is kept by https in place of http")
  func secure() throws {
    let publication = try Publication.published()
    try publication.change("base_url: https://", to: "base_url: http://")
    try publication.build(later)
  }

  @Test("knows an address that was recorded with capitals, as base_url had them")
  func capitals() throws {
    let publication = try Publication.published()
    try publication.change("base_url: https://feeds", to: "base_url: HTTPS://Feeds")
    try publication.store.recordAddresses(["HTTPS://Feeds.example.org/en/eu/events.ics"])
    try publication.build(later)
    let addresses = try publication.text("out/public/addresses.txt")
    #expect(!addresses.contains("HTTPS") && !addresses.contains("Feeds"))
    #expect(addresses.contains("https://feeds.example.org/en/eu/events.ics\n"))
    #expect(try publication.outputs().keys.contains("public/en/eu/events.ics"))
  }

  @Test("keeps a feed whose last entry left, and refuses nothing by accident")
  func withoutEntries() throws {
    let publication = try Publication.published()
    try FileManager.default.removeItem(
      at: publication.root.appending(path: "notes/eu/2026-03-02-trees.fr.md")
    )
    try publication.build(later, only: "notes")
    try publication.build("2026-04-15T02:00:00Z", only: "notes")
    #expect(try publication.text("out/public/fr/eu/atom.xml").contains("<feed"))
    // Nothing is due yet, and the feeds stand.
    try FileManager.default.removeItem(at: publication.root.appending(path: ".depeche"))
    try publication.build("2026-02-20T02:00:00Z", isAnew: true)
    #expect(try publication.text("out/public/en/eu/feed.json").contains("\"items\": []"))
  }

  @Test("refuses a list of addresses that is damaged, with a cure")
  func damaged() throws {
    let publication = try Publication.published()
    try publication.write(
      "https://feeds.example.org/a.xml\nno address\n",
      to: "out/public/addresses.txt"
    )
    let error = #expect(throws: PipelineError.self) { try publication.build(later) }
    #expect(error?.code == .unreadable)
    #expect(error?.description.contains("line 2 is no address") == true)
  }

  @Test("is told by a check, and by what a publishing would change")
  func checked() throws {
    let publication = try Publication.published()
    try publication.renameDelegation()
    let now = try #require(RFC3339.instant(later))
    let check = try Check(workspace: publication.workspace, now: now).findings()
    #expect(check.all.contains { $0.contains("en/un: en/onu") })
    #expect(throws: PipelineError.self) {
      try Build(workspace: publication.workspace, now: now).changes()
    }
  }
}
