import Testing

@testable import Adapters

@Suite("A response's bytes as text")
struct DecodedTextTests {
  @Test(
    "follow a byte order mark",
    arguments: [
      [0xEF, 0xBB, 0xBF, 0xC3, 0xA9], [0xFF, 0xFE, 0xE9, 0x00], [0xFE, 0xFF, 0x00, 0xE9],
    ] as [[UInt8]]
  )
  func mark(bytes: [UInt8]) {
    #expect(DecodedText.text(of: bytes) == "é")
  }

  @Test("are UTF-8 where they are valid")
  func utf8() {
    #expect(DecodedText.text(of: Array("Genève – l’été".utf8)) == "Genève – l’été")
  }

  @Test("are Windows-1252 where they are not")
  func windows1252() {
    let bytes: [UInt8] = [0x6C, 0x92, 0xE9, 0x74, 0xE9, 0x20, 0x80, 0x20, 0x9C]
    #expect(DecodedText.text(of: bytes) == "l’été € œ")
  }

  @Test("stay UTF-8 with a character cut in half")
  func cut() {
    let bytes = Array("L’été à Genève".utf8) + [0xC3]
    #expect(DecodedText.text(of: bytes) == "L’été à Genève\u{FFFD}")
  }

  @Test("may be cut anywhere", .tags(.hostile))
  func odd() {
    #expect(DecodedText.text(of: [0xFF, 0xFE, 0xE9]).isEmpty)
    #expect(DecodedText.text(of: []).isEmpty)
  }
}
