import Entries
import Foundation
import SeededRandom
import Testing

@Suite("RFC 3339 date-time")
struct RFC3339Tests {
  @Test(
    "is read with every offset",
    arguments: [
      "2026-03-10T12:00:00Z", "2026-03-10t12:00:00z", "2026-03-10 12:00:00Z",
      "2026-03-10T13:00:00+01:00", "2026-03-10T07:00:00-05:00", "2026-03-10T17:45:00+05:45",
      "2026-03-11T02:00:00+14:00", "2026-03-10T12:00:00-00:00", "2026-03-10T12:00:00.25Z",
      "2026-03-10T13:00:00.123456789+01:00",
    ]
  )
  func isRead(_ text: String) {
    #expect(RFC3339.instant(text) == Date(timeIntervalSince1970: 1_773_144_000))
  }

  @Test(
    "is nothing else",
    .tags(.hostile),
    arguments: [
      "", "now", "2026-03-10", "2026-03-10T12:00:00", "2026-03-10T12:00Z", "2026-02-30T12:00:00Z",
      "2026-03-10T24:00:00Z", "2026-03-10T12:60:00Z", "2026-03-10T12:00:61Z",
      "2026-03-10T12:00:00.Z", "2026-03-10T12:00:00.5", "2026-03-10T12:00:00+1:00",
      "2026-03-10T12:00:00+24:00", "2026-03-10T12:00:00+01:60", "2026-03-10T12:00:00+0100",
      "2026-03-10T12:00:00ZZ", "2026-03-10T+1:00:00Z", "+026-03-10T12:00:00Z",
      "2026-03-10T１2:00:00Z", "2026-03-10T12:00:00+01:00x", "é026-03-10T12:00:00Z",
    ]
  )
  func isNothingElse(_ text: String) {
    #expect(RFC3339.instant(text) == nil)
  }

  @Test("takes a leap second for the first of the next minute")
  func readsLeapSecond() {
    #expect(RFC3339.instant("2016-12-31T23:59:60Z") == RFC3339.instant("2017-01-01T00:00:00Z"))
  }

  @Test(
    "is written in a zone",
    arguments: [
      ("Europe/Brussels", "2026-07-10T14:00:00+02:00"), ("GMT", "2026-07-10T12:00:00Z"),
      ("America/New_York", "2026-07-10T08:00:00-04:00"),
      ("Asia/Kathmandu", "2026-07-10T17:45:00+05:45"),
      ("America/St_Johns", "2026-07-10T09:30:00-02:30"),
    ]
  )
  func isWritten(in zone: String, as text: String) throws {
    let instant = try #require(RFC3339.instant("2026-07-10T12:00:00Z"))
    #expect(RFC3339.text(instant, in: try #require(TimeZone(identifier: zone))) == text)
  }

  @Test("is written in UTC where clocks were set to seconds of the sun's time")
  func oldOffset() throws {
    let instant = try #require(RFC3339.instant("1930-02-03T00:00:00Z"))
    let zone = try #require(TimeZone(identifier: "Europe/Amsterdam"))
    let text = RFC3339.text(instant, in: zone)
    #expect(RFC3339.instant(text) == instant, "\(text)")
  }

  @Test("comes back from its text", arguments: 1...20 as ClosedRange<UInt64>)
  func comesBack(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let names = ["Europe/Brussels", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia"]
    for name in names {
      let zone = try #require(TimeZone(identifier: name))
      let instant = Date(
        timeIntervalSince1970: Double(Int.random(in: 0...4_000_000_000, using: &generator))
      )
      #expect(RFC3339.instant(RFC3339.text(instant, in: zone)) == instant, "seed \(seed), \(name)")
    }
  }

  @Test("survives bytes at random", .tags(.hostile), arguments: 1...50 as ClosedRange<UInt64>)
  func survives(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array("2026-03-10T12:00:00.5+01:00".utf8)
    for _ in 0..<200 {
      bytes[Int.random(in: bytes.indices, using: &generator)] = .random(
        in: .min ... .max,
        using: &generator
      )
      let count = Int.random(in: 0...bytes.count, using: &generator)
      _ = RFC3339.instant(String(decoding: bytes.prefix(count), as: UTF8.self))
    }
  }
}
