import Entries
import Foundation
import Testing

@testable import Newsletters
@testable import Pipeline

@Suite("Editions, month after month")
struct EditionMonthsTests {
  private static let notes = [
    "eu/2026-02-10-library.en.md": "# A library\n\nIt opens its doors.",
    "eu/2026-03-02-garden.en.md": "# A garden\n\nThe children dig.",
    "eu/2026-03-02-garden.fr.md": "# Un jardin\n\nLes enfants bêchent.",
    "un/2026-03-09-paix.fr.md": "# Un jour pour la paix\n\nDes fleurs et du silence.",
  ]

  private static let months = (
    february: CalendarMonth("2026-02"), march: CalendarMonth("2026-03"),
    april: CalendarMonth("2026-04")
  )

  private func publication() throws -> Publication {
    try Publication.ofNotes(Self.notes, newsletter: true)
  }

  private func moment(_ text: String) throws -> Date { try #require(RFC3339.instant(text)) }

  @discardableResult
  private func draft(
    _ month: CalendarMonth?,
    _ publication: Publication,
    now: String = "2026-04-30T08:00:00Z",
    isTrial: Bool = false
  ) throws -> Drafting.Report {
    try Drafting(workspace: publication.workspace, now: moment(now)).draft(month, isTrial: isTrial)
  }

  private func approve(_ month: CalendarMonth?, _ publication: Publication) throws {
    _ = try Approving(workspace: publication.workspace, now: moment("2026-04-02T08:00:00Z"))
      .approve(month, by: "Anna")
  }

  private func file(_ month: String, _ publication: Publication) throws -> String {
    try publication.text("editions/\(month).yml")
  }

  @Test("are messages again after the outputs were lost, approved or not, and then left alone")
  func lostOutputs() throws {
    let publication = try publication()
    try publication.build("2026-04-01T08:00:00Z")
    try draft(Self.months.february, publication)
    try draft(Self.months.march, publication)
    try approve(Self.months.february, publication)
    try publication.build("2026-04-03T08:00:00Z")
    let before = try publication.outputs().filter { $0.key.hasPrefix("mail/") }
    #expect(before.keys.contains("mail/2026-02/en.eml"))
    try FileManager.default.removeItem(at: publication.root.appending(path: "out"))
    try publication.build("2026-04-04T08:00:00Z")
    let after = try publication.outputs().filter { $0.key.hasPrefix("mail/") }
    #expect(after.mapValues(\.content) == before.mapValues(\.content))
    // What somebody approved stays as it was written, whatever templates say later.
    try publication.write("Other words", to: "out/mail/2026-02/en.eml")
    try publication.build("2026-04-05T08:00:00Z")
    #expect(try publication.text("out/mail/2026-02/en.eml") == "Other words")
  }

  @Test("are drafted with what is of the month, languages side by side")
  func first() throws {
    let publication = try publication()
    try publication.build("2026-03-31T08:00:00Z")
    #expect(try draft(nil, publication, isTrial: true).candidates == 2)
    #expect(throws: (any Error).self) { try file("2026-03", publication) }
    let report = try draft(nil, publication)
    #expect(report.month == Self.months.march)
    let text = try file("2026-03", publication)
    #expect(text.contains("title: \"A garden\""))
    #expect(text.contains("title: \"Un jardin\""))
    #expect(text.contains("en: missing"))
    #expect(!text.contains("A library"))
    #expect(try draft(nil, publication).changes.isNothing)
  }

  @Test("say what people wrote, and are composed until somebody approves them")
  func approved() throws {
    let publication = try publication()
    try publication.build("2026-04-01T08:00:00Z")
    try draft(Self.months.march, publication)
    let text = try file("2026-03", publication)
      .replacing("title: \"A garden\"", with: "title: \"Digging\"")
    try publication.write(text, to: "editions/2026-03.yml")
    #expect(try publication.build("2026-04-01T08:00:00Z").edition == Self.months.march)
    #expect(try publication.text("out/mail/2026-03/en.eml").contains("Digging"))
    try publication.write(
      try file("2026-03", publication).replacing("\"Digging\"", with: "\"Sowing\""),
      to: "editions/2026-03.yml"
    )
    try approve(nil, publication)
    #expect(try publication.text("out/mail/2026-03/en.eml").contains("Sowing"))
    #expect(try publication.build("2026-04-01T08:00:00Z").edition == nil)
    let report = try draft(Self.months.march, publication)
    #expect(report.approval?.name == "Anna")
    try publication.write(
      try file("2026-03", publication).replacing("Sowing", with: "Planting"),
      to: "editions/2026-03.yml"
    )
    #expect(try publication.build("2026-04-01T08:00:00Z").edition == Self.months.march)
  }

  @Test("leave what comes after the approval to the next month, once")
  func late() throws {
    let publication = try publication()
    try publication.build("2026-03-31T08:00:00Z")
    try draft(Self.months.february, publication)
    try approve(Self.months.february, publication)
    try publication.write("# Too late\n\nIt was in the post.", to: "notes/eu/2026-02-20-post.en.md")
    try publication.build("2026-03-31T08:00:00Z")
    try draft(Self.months.march, publication)
    let march = try file("2026-03", publication)
    #expect(march.contains("Too late"))
    #expect(march.contains("# Late: it is of 2026-02"))
    #expect(!march.contains("A library"))
    try publication.write("# April\n\nShowers.", to: "notes/eu/2026-04-05-april.en.md")
    try publication.build("2026-04-30T08:00:00Z")
    try draft(Self.months.april, publication)
    #expect(!(try file("2026-04", publication)).contains("Too late"))
    #expect(try draft(Self.months.march, publication).changes.isNothing)
  }

  @Test("offer a late translation of what was told, dropped")
  func lateTranslation() throws {
    let publication = try publication()
    try publication.build("2026-03-01T08:00:00Z")
    try draft(Self.months.february, publication)
    try approve(Self.months.february, publication)
    try publication.write(
      "---\ndate: 2026-03-20\n---\n# Une bibliothèque\n\nElle ouvre ses portes.",
      to: "notes/eu/2026-02-10-library.fr.md"
    )
    try publication.build("2026-03-31T08:00:00Z")
    try draft(Self.months.march, publication)
    let march = try file("2026-03", publication)
    #expect(march.contains("Une bibliothèque"))
    #expect(march.contains("drop: \"the edition of 2026-02 told it in another language\""))
    #expect(!march.contains("A library"))
  }

  @Test("take what is new and what changed, beside what people wrote")
  func again() throws {
    let publication = try publication()
    try publication.build("2026-03-31T08:00:00Z")
    try draft(Self.months.march, publication)
    let text = try file("2026-03", publication)
      .replacing("title: \"A garden\"", with: "title: \"Mine\"  # my words")
    try publication.write(text, to: "editions/2026-03.yml")
    try publication.write(
      "# A new garden\n\nThe children dig.",
      to: "notes/eu/2026-03-02-garden.en.md"
    )
    try publication.write(
      "# Un grand jardin\n\nLes enfants bêchent.",
      to: "notes/eu/2026-03-02-garden.fr.md"
    )
    try publication.write(
      "# A day for peace\n\nFlowers and silence.",
      to: "notes/un/2026-03-09-paix.en.md"
    )
    try publication.write("# Night\n\nMoon.", to: "notes/un/2026-03-12-night.en.md")
    try publication.build("2026-03-31T09:00:00Z")
    let report = try draft(Self.months.march, publication)
    #expect(report.changes.added == ["Night"])
    #expect(report.changes.completed == ["A day for peace"])
    #expect(report.changes.updated == ["Un grand jardin"])
    #expect(report.changes.marked == ["Mine"])
    #expect(report.changes.byHand == [])
    let changed = try file("2026-03", publication)
    #expect(changed.contains("title: \"Mine\"  # my words"))
    #expect(changed.contains("title: \"A new garden\""))
    // What is new stands as deep as the stories that it is moved to.
    #expect(changed.contains("\nnew:\n\n      - delegation: un\n        en:\n"))
    #expect(changed.contains("\n      - en:\n          title: \"Mine\""))
  }

  @Test(
    "stop a build with the line of a mistake, before anything is written",
    arguments: [
      ("2026-03", "edition: 2026-3\n", "editions/2026-03.yml:1:10"),
      ("march", "", "editions/march.yml"),
    ]
  )
  func mistakes(name: String, text: String, place: String) throws {
    let publication = try publication()
    try publication.write(text, to: "editions/\(name).yml")
    let error = #expect(throws: PipelineError.self) { try publication.build() }
    #expect(error?.code == .configuration)
    #expect(error?.description.contains(place) == true, "\(error?.description ?? "")")
    #expect(try publication.outputs().isEmpty)
  }
}
