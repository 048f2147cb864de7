import Testing

@testable import Configuration

@Suite("Words")
struct WordsTests {
  @Test(
    "the nearest known word",
    arguments: [
      ("adaptor", "adapter"), ("lang", "language"), ("color", "colour"), ("IDs", "id"),
      ("idd", "id"), ("pubilcation", "publication"), ("Language", "language"), ("xyz", nil),
      ("", nil), ("x", nil),
    ] as [(String, String?)]
  )
  func nearest(_ typed: String, is expected: String?) {
    let words = ["adapter", "id", "language", "colour", "publication"]
    #expect(nearestWord(to: typed, among: words) == expected)
  }

  @Test(
    "what acts or hides is shown as an escape",
    arguments: [
      ("a\u{1B}[2J", "a\\u{1B}[2J"), ("a\nb\tc\r", "a\\nb\\tc\\r"), ("\u{202E}x", "\\u{202E}x"),
      ("\u{2028}", "\\u{2028}"), ("Dépêche", "Dépêche"),
    ]
  )
  func escapes(_ text: String, as shown: String) {
    #expect(visible(text) == shown)
  }

  @Test("a long text is cut")
  func bounds() {
    #expect(visible(String(repeating: "a", count: 70), limit: 5) == "aaaaa…")
    #expect(visible("aaaaa", limit: 5) == "aaaaa")
  }

  @Test(
    "date formats name a day without doubt",
    arguments: [
      ("dd.MM.yy", true), ("d MMMM yyyy", true), ("d 'de' MMMM 'de' yyyy", true),
      ("yyyy-MM-dd HH:mm", true), ("MMM d, yyyy", true), ("DD.MM.YY", false), ("dd.MM", false),
      ("dd.mm.yy", false), ("d M yyy", false), ("d M y", false), ("d d M yy", false),
      ("d M yy mm", false), ("d M yy 'x", false), ("d M yy h", false), ("", false),
      ("d de MMMM yyyy", false),
    ]
  )
  func dateFormats(_ text: String, isRight: Bool) {
    #expect(((try? DateFormat(text)) != nil) == isRight)
  }

  @Test("a date format's quotes are literals")
  func literals() throws {
    let format = try DateFormat("d'o''clock' M''yy")
    #expect(
      format.fields == [
        .day(digits: 1), .literal("o'clock "), .month(digits: 1), .literal("'"), .year(digits: 2),
      ]
    )
  }

  @Test(
    "expressions compile or say why not",
    arguments: [
      ("a|b", nil), ("(", "expected ')'"), ("(?<=a)b", "lookbehind is not currently supported"),
    ] as [(String, String?)]
  )
  func expressions(_ text: String, reason: String?) {
    do throws(TextPatternError) {
      _ = try TextPattern(text)
      #expect(reason == nil)
    } catch {
      #expect(error.reason == reason)
    }
  }

  @Test(
    "authorities are domain names with a date or without",
    arguments: [
      ("example.org", true), ("example.org,2026", true), ("example.org,2026-02", true),
      ("example.org,2026-02-28", true), ("example.org,2026-02-30", false), ("example.org,", false),
      ("example.org,26", false), ("example", false), ("Example.org", false),
      ("exa mple.org", false),
      ("example.org,2026,1", false), ("-a.org", false), ("é.org", false),
    ]
  )
  func authorities(_ text: String, isRight: Bool) {
    #expect((TagAuthority(text) != nil) == isRight)
  }
}
