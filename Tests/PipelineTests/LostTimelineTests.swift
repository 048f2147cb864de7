import Foundation
import Testing

@testable import Pipeline

@Suite("A timeline that was lost while its feeds stand")
struct LostTimelineTests {
  /// What may happen to a state folder at night.
  enum Loss: CaseIterable {
    case folder, file, content, rows
  }

  private let later = "2026-04-02T02:00:00Z"

  private func publication() throws -> Publication {
    try Publication.ofNotes(["eu/2026-03-02-trees.en.md": "# Trees\n\n\(Publication.trees)\n"])
  }

  private func lose(_ publication: Publication, _ loss: Loss) throws {
    let state = publication.root.appending(path: ".depeche")
    let file = state.appending(path: "timeline.sqlite")
    switch loss {
    case .folder: try FileManager.default.removeItem(at: state)
    case .file: try FileManager.default.removeItem(at: file)
    case .content: try Data().write(to: file)
    case .rows:
      // What a run leaves that began a timeline and was killed.
      try FileManager.default.removeItem(at: file)
      _ = try publication.store
    }
  }

  @Test("is not begun anew by a build, a gathering or a publishing", arguments: Loss.allCases)
  func refused(loss: Loss) throws {
    let publication = try publication()
    try publication.build()
    let before = try publication.outputs()
    try lose(publication, loss)
    let moment = Date(timeIntervalSince1970: 1_775_095_200)
    let works: [(Build) throws -> Void] = [
      { _ = try $0.run(only: nil, offline: true) }, { _ = try $0.gather(only: nil, offline: true) },
      { _ = try $0.publish() }, { _ = try $0.changes() },
    ]
    for work in works {
      let build = Build(workspace: try publication.workspace, now: moment)
      let error = #expect(throws: PipelineError.self) { try work(build) }
      #expect(error?.code == .unreadable)
      #expect(error?.description.contains("`depeche restore`") == true)
      #expect(error?.description.contains("--anew") == true)
      #expect(try publication.outputs() == before)
    }
  }

  @Test("is taken back without being forced, and goes on", arguments: Loss.allCases)
  func restored(loss: Loss) throws {
    let publication = try publication()
    try publication.build()
    let before = try publication.outputs().filter { $0.key.hasPrefix("public/") }
    try lose(publication, loss)
    let now = Date(timeIntervalSince1970: 1_775_000_000)
    _ = try Restore(of: publication.workspace, now: now)
      .run(from: .folder, isForced: false, isKept: true)
    #expect(try publication.build(later).gathered.newEntries == 0)
    let after = try publication.outputs().filter { $0.key.hasPrefix("public/") }
    #expect(after.mapValues(\.content) == before.mapValues(\.content))
  }

  @Test("is begun anew where somebody says so, and where nothing was published")
  func anew() throws {
    let publication = try publication()
    try publication.build()
    try lose(publication, .folder)
    try publication.build(later, isAnew: true)
    try publication.build(later)
    try lose(publication, .folder)
    try FileManager.default.removeItem(at: publication.root.appending(path: "out"))
    try publication.build(later)
  }

  @Test("is no loss where nothing was ever gathered")
  func empty() throws {
    let publication = try Publication.ofNotes(["eu/readme.txt": "Notes go here."])
    for _ in 1...3 { _ = try? publication.build() }
    try publication.write("# Trees\n\n\(Publication.trees)\n", to: "notes/eu/2026-03-02-a.en.md")
    try publication.build(later)
  }
}
