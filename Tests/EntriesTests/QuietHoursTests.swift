import Foundation
import Testing

@testable import Entries

@Suite("Hours at which a source is left alone")
struct QuietHoursTests {
  private static func quiet(hours: [String] = [], days: [String] = []) -> QuietHours {
    var quiet = QuietHours()
    for hour in hours { quiet.add(hour: hour) }
    for day in days { quiet.add(day: day) }
    return quiet
  }

  @Test(
    "end with the next hour that is none of them",
    arguments: [
      // A Sunday.
      (["2", "3", "4"], [], "2026-11-22T02:10:00Z", "2026-11-22T05:00:00Z"),
      (["2", "3", "4"], [], "2026-11-22T05:10:00Z", "2026-11-22T05:10:00Z"),
      (["22", "23", "24"], [], "2026-11-22T22:00:00Z", "2026-11-23T01:00:00Z"),
      ([], ["Saturday", "Sunday"], "2026-11-21T00:00:00Z", "2026-11-23T00:00:00Z"),
      (["0"], ["Saturday", "Sunday"], "2026-11-22T23:59:59Z", "2026-11-23T01:00:00Z"),
      ([], ["Sunday"], "1969-12-28T12:00:00Z", "1969-12-29T00:00:00Z"),
    ] as [([String], [String], String, String)]
  )
  func ends(hours: [String], days: [String], now: String, end: String) throws {
    let now = try #require(RFC3339.instant(now))
    #expect(Self.quiet(hours: hours, days: days).end(after: now) == RFC3339.instant(end))
  }

  @Test("are none where they are no hours, or all of them")
  func none() {
    #expect(Self.quiet(hours: ["25", "-1", "noon", ""], days: ["someday"]).isEmpty)
    let all = Self.quiet(hours: (0..<24).map(String.init))
    #expect(all.isEmpty && all.end(after: .distantFuture) == .distantFuture)
    let both = Self.quiet(
      hours: (1..<24).map(String.init),
      days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    )
    // Foundation's is a Saturday.
    #expect(both.end(after: .distantPast).timeIntervalSince(.distantPast) == 86_400)
  }

  @Test("are written as they are read")
  func words() {
    let quiet = Self.quiet(hours: ["3", "24", "1"], days: ["SUN", "Saturday"])
    #expect(quiet.description == "0 1 3 sun sat")
    #expect(QuietHours(quiet.description) == quiet)
    for other in ["3 1", "1 1", "x", "1  2", "99"] { #expect(QuietHours(other) == nil) }
  }
}
