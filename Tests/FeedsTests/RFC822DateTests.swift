import Entries
import Foundation
import Testing

@testable import Feeds

@Suite("RFC 822 date-time")
struct RFC822DateTests {
  @Test(
    "is written in English with the zone's offset",
    arguments: [
      ("Europe/Brussels", "Tue, 10 Mar 2026 13:00:00 +0100"),
      ("GMT", "Tue, 10 Mar 2026 12:00:00 +0000"),
      ("America/St_Johns", "Tue, 10 Mar 2026 09:30:00 -0230"),
      ("Pacific/Kiritimati", "Wed, 11 Mar 2026 02:00:00 +1400"),
      ("Asia/Kathmandu", "Tue, 10 Mar 2026 12:00:00 +0000"),
    ]
  )
  func isWritten(in zone: String, as text: String) throws {
    let instant = try FeedParts.instant("2026-03-10T12:00:00Z")
    #expect(RFC822Date.text(instant, in: try FeedParts.zone(zone)) == text)
  }

  @Test(
    "knows the day of the week before and after 1970",
    arguments: [
      ("1970-01-01T00:00:00Z", "Thu, 01 Jan 1970"), ("1969-12-31T23:59:59Z", "Wed, 31 Dec 1969"),
      ("2000-02-29T00:00:00Z", "Tue, 29 Feb 2000"), ("1900-01-01T00:00:00Z", "Mon, 01 Jan 1900"),
    ]
  )
  func weekday(of instant: String, is text: String) throws {
    #expect(RFC822Date.text(try FeedParts.instant(instant), in: .gmt).hasPrefix(text))
  }

  @Test(
    "is one for any instant",
    .tags(.hostile),
    arguments: [-Double.infinity, .infinity, .nan, -1e300, 1e300]
  )
  func survives(_ seconds: Double) {
    let text = RFC822Date.text(Date(timeIntervalSince1970: seconds), in: .gmt)
    #expect(text.utf8.count == 31)
  }
}
