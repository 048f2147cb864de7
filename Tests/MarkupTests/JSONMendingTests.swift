import Markup
import SeededRandom
import Testing

@Suite("JSON that is broken")
struct JSONMendingTests {
  private typealias Case = (String, String, JSONFault.Reason)

  private static let mended: [Case] = [
    ("[1, 2,]", "[1,2]", .looseComma), ("[,1]", "[1]", .looseComma),
    ("[1,,2]", "[1,2]", .looseComma),
    ("[,]", "[]", .looseComma), ("{\"a\": 1,}", "{a:1}", .looseComma),
    ("[1 2]", "[1,2]", .missingComma), ("{\"a\": 1 \"b\": 2}", "{a:1,b:2}", .missingComma),
    ("{\"a\":, \"b\": 2}", "{a:nothing,b:2}", .missingValue),
    ("{\"a\":}", "{a:nothing}", .missingValue),
    ("[{\"a\": 1]", "[{a:1}]", .mismatchedBracket), ("{\"a\": [1}", "{a:[1]}", .mismatchedBracket),
    ("[1}, 2]", "[1,2]", .mismatchedBracket),
    ("[1 /* , \" */, 2]", "[1,2]", .comment), ("// \"\n[1]", "[1]", .comment),
    ("[1,\0 2]", "[1,2]", .foreignSpace), ("[\u{A0}1\u{FEFF}]", "[1]", .foreignSpace),
    ("[NaN, 1]", "[null,1]", .unknownWord), ("[-Infinity, 1]", "[null,1]", .unknownWord),
    ("[True]", "[null]", .unknownWord),
    ("[007]", "[007]", .malformedNumber), ("[+1]", "[+1]", .malformedNumber),
    ("[.5]", "[.5]", .malformedNumber), ("[1.]", "[1.]", .malformedNumber),
    ("[1e]", "[1e]", .malformedNumber), ("[--1]", "[null]", .unexpected),
    ("[\"a\nb\"]", "['a\nb']", .controlCharacter), ("[\"\0\"]", "['\0']", .controlCharacter),
    ("[\"\\'\\u12\"]", "[''u12']", .unknownEscape), ("[\"\\é\"]", "['é']", .unknownEscape),
    ("[\"\\ud800\"]", "['\u{FFFD}']", .unpairedSurrogate),
    ("[\"\\udc00\\ud800\\u0041\"]", "['\u{FFFD}\u{FFFD}A']", .unpairedSurrogate),
    ("[1] 2", "[1]", .furtherText), ("{} {}", "{}", .furtherText),
  ]

  private static let stopped: [Case] = [
    ("[1, 2", "[1,2]", .cut), ("{\"a\": \"wor", "{a:'wor'}", .cut), ("{\"a\"", "{}", .cut),
    ("{\"a", "{}", .cut), ("{\"a\":", "{a:nothing}", .cut), ("[\"\\u00", "['u00']", .cut),
    ("[\"\\", "['']", .cut), ("[[", "[[]]", .cut), ("[{\"a\": [1", "[{a:[1]}]", .cut),
    ("{\"a\": 1, b: 2}", "{a:1}", .unexpected), ("{\"a\" 1}", "{}", .unexpected),
    ("[1, ;, 2]", "[1,nothing]", .unexpected),
    ("{\"a\": \"he \"said\" so\"}", "{a:'he '}", .unexpected),
  ]

  private func read(_ bytes: [UInt8]) -> (text: String, faults: [JSONFault]) {
    var json = JSONReader(bytes)
    let text = MarkupTests.rendered(&json)
    json.finish()
    return (text, json.faults)
  }

  @Test("is mended where people err", arguments: mended)
  func mends(_ text: String, _ expected: String, _ reason: JSONFault.Reason) {
    let (read, faults) = read(Array(text.utf8))
    #expect(read == expected)
    #expect(faults.map(\.reason).contains(reason))
  }

  @Test("is read as far as it goes", arguments: stopped)
  func stops(_ text: String, _ expected: String, _ reason: JSONFault.Reason) {
    let (read, faults) = read(Array(text.utf8))
    #expect(read == expected)
    #expect(faults.last?.reason == reason)
  }

  @Test("names the line of each kind of fault once, where it is first")
  func lines() {
    let (_, faults) = read(Array("[1,\n2,,\n3,, /* */\n\n NaN, \"\n\" x".utf8))
    #expect(
      faults.map(\.description) == [
        "line 2: a comma with nothing beside it",
        "line 3: a comment, which JSON does not have",
        "line 5: a word that is no value of JSON",
        "line 5: a control character in a string",
        "line 6: a comma is missing",
        "line 6: the document ends before its value does",
      ]
    )
  }

  @Test("says of a value whether the end of the document cut it")
  func cut() {
    var json = JSONReader(Array("[\"whole\", 12".utf8))
    guard json.enterList() else { return }
    var cuts: [String: Bool] = [:]
    while json.nextElement() {
      let value = json.text() ?? json.number()?.description
      cuts[value ?? ""] = json.isCut
    }
    #expect(cuts == ["whole": false, "12": true])
  }

  @Test("has broken UTF-8 mended")
  func encoding() {
    #expect(read([0x5B, 0x22, 0xC3, 0x22, 0x5D]).text == "['\u{FFFD}']")
  }

  @Test("stands any change of a good document, and always ends", .tags(.hostile), arguments: 0..<40)
  func mutations(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let document = Array(
      #"{"a": [1, -2.5e3, "é\n\ud83c\udf0d", {"b": null}], "c": {"d": [true, [[]]]}, "e": "f"}"#
        .utf8
    )
    let marks = Array("{}[]\",:\\/*-+.0eE\n\0u \u{FEFF}".utf8)
    for _ in 0..<500 {
      var bytes = document
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<max(1, bytes.count), using: &random)
        let byte = marks.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<4, using: &random) {
        case 0 where !bytes.isEmpty: bytes[place] = byte
        case 1: bytes.insert(byte, at: min(place, bytes.count))
        case 2: bytes.removeSubrange(min(place, bytes.count)...)
        default: bytes.insert(contentsOf: bytes.prefix(place), at: min(place, bytes.count))
        }
      }
      // What is read is no longer than what was written, in a form that adds little to it.
      let length = read(bytes).text.utf8.count
      #expect(
        length <= bytes.count * 8 + 16,
        "seed \(seed): \(String(decoding: bytes, as: UTF8.self))"
      )
    }
  }

  @Test("is none where our own writer made it", arguments: 0..<20)
  func roundTrip(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let value = Self.value(depth: 4, using: &random)
    let (compact, faults) = read(Array(value.description.utf8))
    #expect(faults.isEmpty, "seed \(seed)")
    #expect(read(value.document).text == compact, "seed \(seed)")
    #expect(compact == Self.rendered(value), "seed \(seed)")
  }

  private static func value(depth: Int, using random: inout SeededGenerator) -> JSONText {
    let scalars = ["é", "\"", "\\", "\n", "\u{1F}", "🌍", "/", "a", "\u{7F}", " "]
    let text = (0..<Int.random(in: 0...12, using: &random))
      .map { _ in scalars.randomElement(using: &random) ?? "" }.joined()
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &random) {
    case 0: return .text(text)
    case 1: return .number(Int.random(in: .min ... .max, using: &random))
    case 2: return .flag(Bool.random(using: &random))
    case 3: return .null
    case 4: return .list((0..<3).map { _ in value(depth: depth - 1, using: &random) })
    default:
      return .record((0..<3).map { ("\(text)\($0)", value(depth: depth - 1, using: &random)) })
    }
  }

  private static func rendered(_ value: JSONText) -> String {
    switch value {
    case .text(let text): "'\(text)'"
    case .number(let number): "\(number)"
    case .thousandths(let number): "\(Double(number) / 1_000)"
    case .flag: "flag"
    case .null: "null"
    case .list(let items): "[" + items.map(rendered).joined(separator: ",") + "]"
    case .record(let members):
      "{" + members.map { "\($0.0):\(rendered($0.1))" }.joined(separator: ",") + "}"
    }
  }
}
