import Entries
import Foundation
import Markup
import Testing

@testable import Templates

@Suite("Words for events, sizes and files")
struct EventWordsTests {
  private func date(_ text: String) throws -> PublicationDate {
    if let day = CalendarDay(iso8601: text) { return .day(day) }
    return .instant(try #require(RFC3339.instant(text)))
  }

  @Test(
    "write out when something takes place",
    arguments: [
      ("en", "2026-05-12", "", "12 May 2026"),
      ("en", "2026-05-12", "2026-05-12", "12 May 2026"),
      ("en", "2026-05-12", "2026-05-14", "12 May – 14 May 2026"),
      ("en", "2026-12-31", "2027-01-01", "31 December 2026 – 1 January 2027"),
      ("en", "2026-05-12", "2026-05-11", "12 May 2026"),
      ("en", "2026-05-12T12:30:00Z", "", "12 May 2026, 14:30 (UTC+2)"),
      ("en", "2026-01-12T12:00:00Z", "2026-01-12T12:00:00Z", "12 January 2026, 13:00 (UTC+1)"),
      ("en", "2026-05-12T07:05:00Z", "2026-05-12T14:00:00Z", "12 May 2026, 9:05–16:00 (UTC+2)"),
      (
        "en", "2026-05-12T12:00:00Z", "2026-05-13T14:00:00Z",
        "12 May 2026, 14:00 – 13 May 2026, 16:00 (UTC+2)"
      ),
      (
        "en", "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z",
        "28 March 2026, 13:00 (UTC+1) – 29 March 2026, 14:00 (UTC+2)"
      ),
      ("en", "2026-05-12T12:00:00Z", "2026-05-14", "12 May – 14 May 2026"),
      ("fr", "2026-05-01", "2026-05-02", "du 1er mai au 2 mai 2026"),
      ("fr", "2026-05-12T12:30:00Z", "", "12 mai 2026 à 14\u{A0}h\u{A0}30 (UTC+2)"),
      ("nl", "2026-05-12T12:00:00Z", "", "12 mei 2026, 14.00 uur (UTC+2)"),
      ("nl", "2026-05-12", "2026-05-14", "12 mei t/m 14 mei 2026"),
    ]
  )
  func when(_ language: String, start: String, end: String, written: String) throws {
    let event = Event(
      start: try date(start),
      end: end.isEmpty ? nil : try date(end),
      place: nil
    )
    let zone = try #require(TimeZone(identifier: "Europe/Brussels"))
    let phrases = try TemplateSet().phraseBook.phrases(for: language)
    #expect(phrases.when(event, in: zone) == written)
  }

  @Test(
    "write a zone's distance from UTC",
    arguments: [(0, "UTC"), (19_800, "UTC+5:30"), (-12_600, "UTC\u{2212}3:30"), (7_200, "UTC+2")]
  )
  func zones(offset: Int, written: String) throws {
    let zone = try #require(TimeZone(secondsFromGMT: offset))
    let wall = WallTime(Date(timeIntervalSince1970: 0), in: zone)
    #expect(EventMoment.Clock(wall).zoneText == written)
  }

  @Test(
    "write sizes for people",
    arguments: [
      ("en", 0, "1\u{A0}KB"), ("en", 1, "1\u{A0}KB"), ("en", 999_499, "999\u{A0}KB"),
      ("en", 999_500, "1\u{A0}MB"), ("en", 1_234_567, "1.2\u{A0}MB"),
      ("en", 9_960_000, "10\u{A0}MB"),
      ("en", 12_400_000, "12\u{A0}MB"), ("fr", 1_250_000, "1,3\u{A0}Mo"),
      ("nl", 2_500_000_000, "2,5\u{A0}GB"), ("en", Int.max, "9223372037\u{A0}GB"),
    ]
  )
  func sizes(_ language: String, bytes: Int, written: String) throws {
    let phrases = try TemplateSet().phraseBook.phrases(for: language)
    #expect(phrases.size(bytes: bytes) == written)
  }

  @Test(
    "tell a file by its type, or else by its ending",
    arguments: [
      ("https://example.org/a.mp3", "audio/mpeg", "a.mp3", PhraseKey.audio),
      ("https://example.org/a/b.PDF", nil, "b.PDF", .pdf),
      ("https://example.org/Ordre%20du%20jour.docx?x=a/b#c", nil, "Ordre du jour.docx", .document),
      ("https://example.org/file", "image/png", "file", .picture),
      ("https://example.org/%1B%5B2J.zip", nil, "[2J.zip", .file),
      ("https://example.org", "video/mp4", nil, .video),
      ("https://example.org/pdf", nil, "pdf", .file),
    ] as [(String, String?, String?, PhraseKey)]
  )
  func files(address: String, type: String?, name: String?, kind: PhraseKey) throws {
    let file = Enclosure(
      address: try #require(WebAddress(address)),
      mediaType: type,
      length: nil
    )
    #expect(file.fileName == name)
    #expect(file.kind == kind)
  }
}
