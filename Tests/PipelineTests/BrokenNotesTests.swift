import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("While a note cannot be read")
struct BrokenNotesTests {
  private static let broken = "---\ntitle: [\n---\n\nx\n"

  private static func note(_ number: Int) -> String {
    "---\ntitle: Note number \(number) of the week\ndate: 2026-02-0\(number)T08:00:00Z\n---\n\n"
      + "The text of note \(number) says something about the town, its river and the school behind the mill. "
      + "Who lives there has known it since the year 19\(number)4, and told us in the kitchen of house \(number).\n"
  }

  /// Four notes that were published: `eu/n1.en.md` to `eu/n4.en.md`.
  private func publication() throws -> Publication {
    let publication = try Publication.ofNotes(
      Dictionary(uniqueKeysWithValues: (1...4).map { ("eu/n\($0).en.md", Self.note($0)) })
    )
    try publication.build("2026-03-01T04:00:00Z")
    return publication
  }

  private func move(_ name: String, to other: String, in publication: Publication) throws {
    let folder = publication.root.appending(path: "notes")
    let target = folder.appending(path: other)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try FileManager.default.moveItem(at: folder.appending(path: name), to: target)
  }

  /// The ids of all pieces by their titles, each title once.
  private func ids(_ publication: Publication) throws -> [String] {
    try publication.timeline().map { "\($0.title) \($0.id)" }.sorted()
  }

  @Test(
    "another that is renamed keeps its id and stands once",
    arguments: ["eu/b.en.md", "un/b.en.md", "eu/n4.en.md"]
  )
  func renamed(beside broken: String) throws {
    let publication = try publication()
    let before = try ids(publication)
    try move("eu/n1.en.md", to: "eu/first.en.md", in: publication)
    try publication.write(Self.broken, to: "notes/\(broken)")
    for day in 2...3 {
      try publication.build("2026-03-0\(day)T04:00:00Z")
      #expect(try ids(publication) == before)
    }
    #expect(try !publication.text("out/public/en/eu/atom.xml").contains("deleted-entry"))
  }

  @Test(
    "another that is renamed and corrected at once keeps its id",
    arguments: ["text", "title", "end"],
    [nil, "eu/b.en.md", "un/b.en.md"]
  )
  func corrected(_ what: String, beside broken: String?) throws {
    let publication = try publication()
    let before = try publication.timeline().map(\.id).sorted()
    try move("eu/n1.en.md", to: "eu/first.en.md", in: publication)
    let note = Self.note(1)
    try publication.write(
      what == "text"
        ? note.replacing("something", with: "much")
        : what == "title"
          ? note.replacing("Note number", with: "Word number")
          : note + "\nAnd more was said of it.\n",
      to: "notes/eu/first.en.md"
    )
    if let broken { try publication.write(Self.broken, to: "notes/\(broken)") }
    try publication.build("2026-03-02T04:00:00Z")
    #expect(try publication.timeline().map(\.id).sorted() == before)
    if let broken { try publication.write(Self.note(5), to: "notes/\(broken)") }
    try publication.build("2026-03-03T04:00:00Z")
    let after = try publication.timeline().map(\.id)
    #expect(after.count == before.count + (broken == nil ? 0 : 1))
    #expect(Set(after).isSuperset(of: before))
    #expect(try !publication.text("out/public/en/eu/atom.xml").contains("deleted-entry"))
  }

  @Test("a folder that is renamed keeps the ids of all its notes", arguments: ["eu", "un"])
  func renamedFolder(beside folder: String) throws {
    let publication = try publication()
    let before = try ids(publication)
    for number in 1...4 {
      try move("eu/n\(number).en.md", to: "un/n\(number).en.md", in: publication)
    }
    try publication.write(Self.broken, to: "notes/\(folder)/b.en.md")
    try publication.build("2026-03-02T04:00:00Z")
    #expect(try ids(publication) == before)
    #expect(try publication.timeline().allSatisfy { $0.delegations == ["un"] })
  }

  @Test("it may be one that was renamed, and has its id again when it is mended")
  func renamedItself() throws {
    let publication = try publication()
    let before = try ids(publication)
    try move("eu/n1.en.md", to: "eu/first.en.md", in: publication)
    try move("eu/n2.en.md", to: "eu/second.en.md", in: publication)
    try publication.write(Self.broken, to: "notes/eu/first.en.md")
    try publication.build("2026-03-02T04:00:00Z")
    #expect(try ids(publication) == before)
    // Another moves while it is still broken, and it is mended last.
    try move("eu/n3.en.md", to: "eu/third.en.md", in: publication)
    try publication.build("2026-03-03T04:00:00Z")
    #expect(try ids(publication) == before)
    try publication.write(Self.note(1), to: "notes/eu/first.en.md")
    try publication.build("2026-03-04T04:00:00Z")
    #expect(try ids(publication) == before)
  }

  @Test("what stood in for it goes to the file that turns out to have its words")
  func foundLater() throws {
    let publication = try publication()
    let before = try ids(publication)
    let folder = publication.root.appending(path: "notes/eu")
    try FileManager.default.removeItem(at: folder.appending(path: "n1.en.md"))
    try publication.write(Self.broken, to: "notes/eu/b.en.md")
    try publication.build("2026-03-02T04:00:00Z")
    #expect(try ids(publication) == before)
    try publication.write(Self.note(1), to: "notes/eu/first.en.md")
    try publication.build("2026-03-03T04:00:00Z")
    #expect(try ids(publication) == before)
    try FileManager.default.removeItem(at: folder.appending(path: "b.en.md"))
    try publication.build("2026-03-04T04:00:00Z")
    #expect(try ids(publication) == before)
  }
}
