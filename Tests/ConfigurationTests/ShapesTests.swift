import Entries
import Foundation
import Testing

@testable import Configuration

@Suite("Shapes of values")
struct ShapesTests {
  @Test(
    "durations have one unit",
    arguments: [
      ("14d", .seconds(14 * 86_400)), ("5m", .seconds(300)), ("1s", .seconds(1)),
      ("12h", .seconds(43_200)), ("2w", .seconds(14 * 86_400)), ("500ms", .milliseconds(500)),
      ("0s", nil), ("1.5h", nil), ("-1s", nil), ("14", nil), ("d", nil), ("1M", nil), ("", nil),
      ("999999999999999999999d", nil), ("99999w", nil), ("١d", nil),
    ] as [(String, Duration?)]
  )
  func durations(_ text: String, is expected: Duration?) {
    #expect(value(text, as: .duration) == expected)
  }

  @Test(
    "sizes have a unit",
    arguments: [
      ("15MB", 15_000_000), ("500 kB", 500_000), ("1KiB", 1_024), ("7B", 7), ("1GB", 1_000_000_000),
      ("2GB", nil), ("15", nil), ("0B", nil), ("1TB", nil), ("1e3B", nil), ("-1B", nil),
    ] as [(String, Int?)]
  )
  func sizes(_ text: String, is expected: Int?) {
    #expect(value(text, as: .byteCount) == expected)
  }

  @Test(
    "zones are named by places",
    arguments: [
      ("Europe/Brussels", true), ("UTC", true), ("Etc/UTC", true), ("Asia/Calcutta", true),
      ("America/Argentina/Buenos_Aires", true), ("CET", false), ("EST", false), ("GMT+2", false),
      ("europe/brussels", false), ("../../etc/passwd", false), ("Europe", false), ("/", false),
    ]
  )
  func zones(_ text: String, isKnown: Bool) {
    #expect((value(text, as: .timeZone) != nil) == isKnown)
  }

  @Test(
    "booleans are the words of YAML 1.1",
    arguments: [
      ("true", true), ("Yes", true), ("ON", true), ("false", false), ("no", false), ("Off", false),
      ("1", nil), ("y", nil), ("", nil), ("~", nil),
    ] as [(String, Bool?)]
  )
  func booleans(_ text: String, is expected: Bool?) {
    #expect(value(text, as: .bool) == expected)
  }

  @Test(
    "senders are an address with or without a name",
    arguments: [
      ("a@example.org", true), ("A B <a@example.org>", true),
      ("\"A, B\" <a.b+c@example.org>", true),
      ("Ä <a@example.org>", true), ("a@b@example.org", false), ("a@", false),
      ("@example.org", false),
      ("A <a@example.org", false), ("a..b@example.org", false), ("é@example.org", false),
      ("A <b> <a@example.org>", false), ("A\nBcc: x <a@example.org>", false), ("<>", false),
      ("", false),
    ]
  )
  func senders(_ text: String, isRight: Bool) {
    #expect((NamedAddress(text) != nil) == isRight)
  }

  @Test(
    "hosts and ports",
    arguments: [
      ("127.0.0.1:80", true), ("localhost:8080", true), ("[::1]:80", true), ("localhost", false),
      ("localhost:", false), ("localhost:0", false), ("localhost:65536", false), (":80", false),
      ("::1:80", false), ("[]:80", false), ("a b:80", false), ("[x]:80", false),
    ]
  )
  func hosts(_ text: String, isRight: Bool) {
    #expect((HostPort(text) != nil) == isRight)
  }

  @Test(
    "an unquoted null is nothing, a quoted one a text",
    arguments: [("~", false), ("null", false), ("\"null\"", true), ("'~'", true), ("no", true)]
  )
  func nulls(_ yaml: String, isText: Bool) {
    #expect((value(yaml: yaml, as: .line) != nil) == isText)
  }

  @Test("a word of an enumeration")
  func words() throws {
    #expect(value("asc", as: .word) == Order.ascending)
    var mistakes = ConfigurationMistakes()
    let mapping = ConfigurationMapping.read(
      Array("order: ascc".utf8),
      named: "f",
      reporting: &mistakes
    )
    let order = mapping?.value(
      of: "order",
      as: ConfigurationShape<Order>.word,
      reporting: &mistakes
    )
    #expect(order == nil)
    #expect(mistakes.sorted.first?.nearest == "asc")
    #expect(mistakes.sorted.first?.expected == "one of asc, desc")
  }

  private enum Order: String, CaseIterable, Sendable {
    case ascending = "asc"
    case descending = "desc"
  }

  private func value<Value>(_ text: String, as shape: ConfigurationShape<Value>) -> Value? {
    let place = ConfigurationPlace(file: "f", line: 1, column: 1, path: "")
    var mistakes = ConfigurationMistakes()
    let text = ConfigurationText(text: text, isQuoted: false, place: place)
    let value = shape.read(.text(text), reporting: &mistakes)
    #expect((value == nil) == !mistakes.isEmpty)
    return value
  }

  private func value<Value>(yaml: String, as shape: ConfigurationShape<Value>) -> Value? {
    var mistakes = ConfigurationMistakes()
    let mapping = ConfigurationMapping.read(
      Array("a: \(yaml)\n".utf8),
      named: "f",
      reporting: &mistakes
    )
    return mapping?.value(of: "a", as: shape, reporting: &mistakes)
  }
}
