import Entries
import Foundation
import Testing

@testable import Newsletters
@testable import Pipeline

@Suite("Checking an edition before it is sent")
struct EditionCheckTests {
  private static let march = CalendarMonth("2026-03")
  private static let notes = [
    "eu/2026-03-02-garden.en.md": "# A garden\n\nThe children dig.",
    "eu/2026-03-02-garden.fr.md": "# Un jardin\n\nLes enfants bêchent.",
  ]

  private func now() throws -> Date { try #require(RFC3339.instant("2026-04-02T08:00:00Z")) }

  /// A publication with a drafted edition of March.
  private func drafted() throws -> Publication {
    let publication = try Publication.ofNotes(Self.notes, newsletter: true)
    try publication.build("2026-04-01T08:00:00Z")
    _ = try Drafting(workspace: publication.workspace, now: now()).draft(Self.march, isTrial: false)
    return publication
  }

  private func rewrite(_ publication: Publication, _ old: String, _ new: String) throws {
    let text = try publication.text("editions/2026-03.yml")
    try publication.write(text.replacing(old, with: new), to: "editions/2026-03.yml")
  }

  private func approve(
    _ publication: Publication,
    despite: Bool = false
  ) throws
    -> Approving.Outcome
  {
    try Approving(workspace: publication.workspace, now: now())
      .approve(Self.march, by: "Anna", despiteFindings: despite)
  }

  private func findings(_ publication: Publication) throws -> [FindingRule] {
    try EditionCheck(workspace: publication.workspace, now: now()).check(nil).findings.map(\.rule)
  }

  @Test("finds nothing grave in what a draft makes of sound pieces")
  func sound() throws {
    #expect(try findings(drafted()).filter(\.isGrave) == [])
  }

  @Test("keeps an edition with something grave from being approved, unless somebody insists")
  func refusal() throws {
    let publication = try drafted()
    try rewrite(publication, "title: \"A garden\"", "title: \"TODO garden\"")
    let before = try publication.text("editions/2026-03.yml")
    #expect(try findings(publication).first == .leftoverWords)
    guard case .refused(let month, let found) = try approve(publication) else {
      Issue.record("it was approved")
      return
    }
    #expect(month == Self.march)
    #expect(found.allSatisfy { $0.isGrave })
    #expect(found.contains { $0.rule == .leftoverWords })
    #expect(try publication.text("editions/2026-03.yml") == before)
    guard case .approved(_, let approval) = try approve(publication, despite: true) else {
      Issue.record("it was refused")
      return
    }
    #expect(approval.name == "Anna")
    #expect(approval.despite == found.count)
    #expect(try publication.text("editions/2026-03.yml").contains("  despite: \(found.count)"))
  }

  @Test("tells of editions with something grave, and of those that were changed after approval")
  func problems() throws {
    let publication = try drafted()
    let check = try EditionCheck(workspace: publication.workspace, now: now())
    #expect(try check.problems() == [])
    _ = try approve(publication)
    #expect(try check.problems() == [])
    try rewrite(publication, "title: \"A garden\"", "title: \"TODO garden\"")
    let problems = try check.problems()
    #expect(problems.count == 2)
    #expect(problems.first?.contains("was changed after Anna approved it") == true)
    #expect(problems.last?.contains("depeche newsletter check 2026-03") == true)
    let all = try Check(workspace: publication.workspace, now: now()).findings()
    #expect(problems.allSatisfy(all.all.contains))
  }

  @Test("makes HTML for a mailing service only where it knows the service's mark")
  func service() throws {
    let publication = try drafted()
    let composing = try Composing(workspace: publication.workspace, now: now())
    let error = #expect(throws: PipelineError.self) { try composing.serviceHTML(nil) }
    #expect(error?.code == .configuration)
    let feeds = try publication.text("feeds.yml")
    #expect(feeds.contains("unsubscribe: {"))
    try publication.write(
      feeds.replacing("unsubscribe: {", with: "unsubscribe: { placeholder: '*|UNSUB|*',"),
      to: "feeds.yml"
    )
    let report = try Composing(workspace: publication.workspace, now: now()).serviceHTML(nil)
    for file in report.files {
      #expect(try publication.text("out/\(file)").contains("href=\"*|UNSUB|*\""))
    }
    #expect(report.files.count == 3)
  }
}
