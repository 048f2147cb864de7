import Testing

@testable import Mail

@Suite("Quoted-printable")
struct QuotedPrintableTests {
  @Test(
    "writes what a line may not hold as it is",
    arguments: [
      ("", ""),
      ("plain\n", "plain\r\n"),
      ("a\r\nb\rc\nd", "a\r\nb\r\nc\r\nd"),
      ("santé = health", "sant=C3=A9 =3D health"),
      ("From here\n>From there\nFromage", "=46rom here\r\n=3EFrom there\r\nFromage"),
      (".\n..\n.x\na.", "=2E\r\n=2E.\r\n=2Ex\r\na."),
      ("blank \ntab\t\n \nend ", "blank=20\r\ntab=09\r\n=20\r\nend=20"),
      ("\u{0}\u{7F}", "=00=7F"),
    ]
  )
  func writes(_ text: String, encoded: String) {
    #expect(Self.encoded(text) == encoded)
  }

  @Test("fills 76 columns only where the line ends", arguments: [75, 76, 77, 150, 151, 152])
  func fills(length: Int) {
    let lines = Self.encoded(String(repeating: "x", count: length) + "\nnext")
      .split(separator: "\r\n")
    let softBreaks = max(0, (length - 2) / 75)
    #expect(lines.count == softBreaks + 2)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 })
  }

  @Test("keeps a character in one line", arguments: ["é", "’", "😀"])
  func wholeCharacters(_ character: String) {
    for line in Self.encoded(String(repeating: "ab" + character, count: 60)).split(
      separator: "\r\n"
    ) {
      let octets = WireReader.quotedPrintable(
        Array((line.last == "=" ? line.dropLast() : line).utf8)
      )
      #expect(octets.flatMap { String(validating: $0, as: UTF8.self) } != nil)
    }
  }

  @Test("encodes what a soft break brings to the start of a line")
  func hazardsAfterSoftBreak() {
    let text = String(repeating: "x", count: 75)
    #expect(Self.encoded(text + ".\nFrom ").contains(".\r\n=46rom=20"))
    #expect(Self.encoded(text + "..").contains("=\r\n=2E."))
    #expect(Self.encoded(text + "From me").contains("=\r\n=46rom me"))
  }

  @Test("gives any octets back", .tags(.hostile), arguments: RandomText.seeds)
  func octetsRoundTrip(seed: UInt64) {
    let octets = RandomText.octets(seed: seed).filter { $0 != 0x0A && $0 != 0x0D }
    expectExact(octets, QuotedPrintable.encoded(octets.span))
  }

  @Test("gives any text back", .tags(.hostile), arguments: RandomText.seeds)
  func textRoundTrip(seed: UInt64) {
    let text = RandomText.make(seed: seed)
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    expectExact(
      Array(lines.replacing("\n", with: "\r\n").utf8),
      QuotedPrintable.encoded(text.utf8Span.span)
    )
  }

  private func expectExact(_ octets: [UInt8], _ encoded: [UInt8]) {
    #expect(WireReader.quotedPrintable(encoded) == octets)
    for line in WireReader.lines(encoded) {
      #expect(line.utf8.count <= 76)
      #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x09 })
      #expect(!line.hasSuffix(" ") && !line.hasSuffix("\t"))
      #expect(!line.hasPrefix("From ") && !line.hasPrefix("."))
    }
  }

  private static func encoded(_ text: String) -> String {
    String(decoding: QuotedPrintable.encoded(text.utf8Span.span), as: UTF8.self)
  }
}
