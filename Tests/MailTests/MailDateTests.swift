import Foundation
import Testing

@testable import Mail

@Suite("The date of a message")
struct MailDateTests {
  @Test(
    "is written as the zone's wall shows it",
    arguments: [
      (1_793_523_600, 0, "Sun, 01 Nov 2026 09:00:00 +0000"),
      (1_793_523_600, 3_600, "Sun, 01 Nov 2026 10:00:00 +0100"),
      (1_793_523_600, -12_600, "Sun, 01 Nov 2026 05:30:00 -0330"),
      (1_793_490_000, -18_000, "Sat, 31 Oct 2026 18:40:00 -0500"),
      (1_709_164_800, 0, "Thu, 29 Feb 2024 00:00:00 +0000"),
      (-1, 0, "Wed, 31 Dec 1969 23:59:59 +0000"),
      (0, 561, "Thu, 01 Jan 1970 00:09:00 +0009"),
    ]
  )
  func writes(_ seconds: Double, offset: Int, text: String) throws {
    let zone = try #require(TimeZone(secondsFromGMT: offset))
    #expect(MailDate(Date(timeIntervalSince1970: seconds), in: zone).description == text)
  }

  @Test("follows the clock changes of a named zone")
  func daylight() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Paris"))
    let summer = MailDate(Date(timeIntervalSince1970: 1_782_864_000), in: zone)
    #expect(summer.description == "Wed, 01 Jul 2026 02:00:00 +0200")
  }

  @Test(
    "stays one that the form can write",
    .tags(.hostile),
    arguments: [-Double.infinity, .infinity, .nan, -1e300, 1e300, -62_135_596_800, 253_402_300_800]
  )
  func bounded(_ seconds: Double) throws {
    for offset in [-50_400, 0, 50_400] {
      let zone = try #require(TimeZone(secondsFromGMT: offset))
      let text = MailDate(Date(timeIntervalSince1970: seconds), in: zone).description
      #expect(text.utf8.count == 31)
    }
  }
}
