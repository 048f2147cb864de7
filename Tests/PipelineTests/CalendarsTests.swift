import Foundation
import Testing

@testable import Pipeline

@Suite("Calendars of what is announced")
struct CalendarsTests {
  @Test("lose an event that its note takes back, and stay where people follow them")
  func events() throws {
    let event = "---\nevent: { start: 2026-05-12, place: Lime Tree Room }\n---\n"
    let note = "# Trees\n\n\(Publication.trees)\n"
    let publication = try Publication.ofNotes(["eu/a.en.md": event + note])
    try publication.build()
    let calendar = "out/public/en/eu/events.ics"
    #expect(try publication.text(calendar).contains("DTSTART;VALUE=DATE:20260512\r\n"))
    try publication.write(note, to: "notes/eu/a.en.md")
    try publication.build("2026-04-01T02:00:00Z")
    let left = try publication.text(calendar)
    #expect(!left.contains("VEVENT") && left.hasSuffix("END:VCALENDAR\r\n"))
    #expect(try publication.build("2026-04-01T02:00:00Z").written.isEmpty)
    let quiet = try Publication.ofNotes(["eu/a.en.md": note])
    try quiet.build()
    #expect(try !quiet.outputs().keys.contains("public/en/eu/events.ics"))
  }
}
