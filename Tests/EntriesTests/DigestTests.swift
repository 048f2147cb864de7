import Entries
import Markup
import Testing

@Suite("Digest")
struct DigestTests {
  @Test(
    "is SHA-256 (FIPS 180-4)",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ]
  )
  func isSHA256(of text: String, _ expected: String) {
    #expect(Digest(of: Array(text.utf8)).description == expected)
  }

  @Test(
    "tells lists apart that join to the same text",
    arguments: [
      ["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["", "abc"], ["1:a", "bc"], [],
    ]
  )
  func tellsApart(_ fields: [String]) {
    let others = [
      ["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["", "abc"], ["1:a", "bc"], [],
    ]
    #expect(others.filter { Digest(of: $0) == Digest(of: fields) } == [fields])
  }

  @Test("comes back from the store")
  func comesBack() {
    let digest = Digest(of: ["a"])
    #expect(Digest(stored: digest.description) == digest)
  }
}

@Suite("Sighting")
struct SightingTests {
  @Test("is the same content wherever it stood")
  func ignoresPlace() {
    var moved = Sighting(place: "line 1", title: PlainText(line: "Care"))
    let digest = moved.contentDigest
    moved.place = "line 90"
    #expect(moved.contentDigest == digest)
  }

  @Test("is other content in every other respect", arguments: Self.variants.indices)
  func tellsApart(_ index: Int) {
    let same = Self.variants.indices.filter {
      Self.variants[$0].contentDigest == Self.variants[index].contentDigest
    }
    #expect(same == [index])
  }

  private static let variants: [Sighting] = [
    Sighting(place: ""),
    Sighting(place: "", guid: "a"),
    Sighting(place: "", link: WebAddress("https://example.org/")),
    Sighting(place: "", page: WebAddress("https://example.org/")),
    Sighting(place: "", title: PlainText(line: "a")),
    Sighting(place: "", text: .init(plain: PlainText(line: "a"), isExcerpt: true)),
    Sighting(place: "", text: .init(plain: PlainText(line: "a"), isExcerpt: false)),
    Sighting(place: "", published: CalendarDay(iso8601: "2026-03-10").map { .day($0) }),
    Sighting(place: "", published: RFC3339.instant("2026-03-10T00:00:00Z").map { .instant($0) }),
    Sighting(place: "", claimedLanguage: LanguageTag("fr")),
    Sighting(place: "", delegations: [DelegationID("eu")].compactMap(\.self)),
    Sighting(place: "", warnings: [EntryWarning(.undated, "eu")]),
  ]

  @Test("warns in one short line", .tags(.hostile))
  func warnsShortly() {
    let warning = EntryWarning(.damagedText, "a\r\nb\u{1B}[2J" + String(repeating: "c", count: 400))
    #expect(warning.message.hasPrefix("a b[2Jc"))
    #expect(warning.message.count == 300)
  }
}
