import Foundation
import Testing

@testable import Fetching

@Suite("How long a server asks to be left alone")
struct HTTPWaitingTests {
  private static let now = Date(timeIntervalSince1970: 1_774_900_000)

  private static func seconds(_ status: Int, _ fields: [String: String]) -> Double? {
    HTTPWaiting(status: status, fields: fields).end(from: now)?.timeIntervalSince(now)
  }

  @Test(
    "after a refusal: seconds or a date, never longer than a day",
    arguments: [
      ("120", 120), ("Mon, 30 Mar 2026 19:48:40 GMT", 120), ("99999999999999999999", 86_400),
      ("0", nil), ("-5", nil), ("soon", nil), ("1.5", nil), ("Thu, 01 Jan 1998 00:00:00 GMT", nil),
      ("", nil),
    ] as [(String, Double?)]
  )
  func retryAfter(value: String, seconds: Double?) {
    #expect(Self.seconds(503, ["retry-after": value]) == seconds)
    #expect(Self.seconds(429, ["retry-after": value]) == seconds)
  }

  @Test(
    "as long as an answer is fresh",
    arguments: [
      (["cache-control": "max-age=600"], 600),
      (["cache-control": "public, Max-Age=\"600\"", "age": "100"], 500),
      (["cache-control": "max-age=99999999999999"], 86_400),
      (["cache-control": "no-cache, max-age=600"], nil),
      (["cache-control": "max-age=0", "expires": "Mon, 30 Mar 2026 20:46:40 GMT"], nil),
      (
        [
          "expires": "Mon, 30 Mar 2026 20:46:40 GMT", "date": "Mon, 30 Mar 2026 19:46:40 GMT",
        ], 3_600
      ),
      (["expires": "0", "date": "Mon, 30 Mar 2026 19:46:40 GMT"], nil),
      ([:], nil),
    ] as [([String: String], Double?)]
  )
  func freshness(fields: [String: String], seconds: Double?) {
    #expect(Self.seconds(200, fields) == seconds)
  }
}
