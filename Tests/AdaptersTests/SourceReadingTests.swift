import Testing

@testable import Adapters

@Suite("What a reading leaves behind")
struct SourceReadingTests {
  @Test("is nothing, in two signs")
  func nothing() {
    let reading: SourceReading = []
    #expect(reading.requests.isEmpty && reading.summary == nil)
    #expect(reading.notes.count == 0 && reading.notes.lines.isEmpty)
  }

  @Test(
    "is told as far as anybody reads, and counted whole",
    .tags(.hostile),
    arguments: [(0, 0, nil), (1, 1, nil), (20, 20, nil), (21, 21, "and 1 more")]
      as [(Int, Int, String?)]
  )
  func most(_ count: Int, lines: Int, more: String?) {
    let notes = ReadingNotes((0..<count).map { "note \($0)" })
    #expect(notes.count == count)
    #expect(notes.lines.count == lines)
    #expect(notes.lines.dropFirst(20).first == more)
  }

  @Test("names the files of a folder, and keeps within its lines")
  func folder() {
    var notes: ReadingNotes = []
    notes.append(ReadingNotes(["a loose &"]), on: "a.xml")
    notes.append([], on: "b.xml")
    notes.append(ReadingNotes(Array(repeating: "cut", count: 30)), on: "c.xml")
    notes.append(ReadingNotes(["cut"]), on: nil)
    #expect(notes.count == 32)
    #expect(notes.lines.count == 21)
    #expect(notes.lines.prefix(2) == ["a.xml: a loose &", "c.xml: cut"])
    #expect(notes.lines.last == "and 12 more")
  }
}
