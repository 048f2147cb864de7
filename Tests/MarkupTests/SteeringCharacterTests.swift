import Testing

@testable import Markup

@Suite("Steering characters")
struct SteeringCharacterTests {
  @Test("are found in bytes wherever they are found by number")
  func agree() {
    var different: [UInt32] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var bytes: [UInt8] = []
      scalar.append(to: &bytes)
      let length = SteeringCharacter.found(in: bytes.span, at: 0)?.length
      if length != (scalar.isSteering ? bytes.count : nil) { different.append(value) }
    }
    #expect(different == [])
  }

  @Test(
    "go, part words or part lines",
    arguments: [
      ("a\u{0}b\u{1B}c\u{7F}d\u{80}e", "abcde"), ("a\tb\u{B}c\u{C}d\u{85}e", "a b c d e"),
      ("a\r\nb\rc\nd\u{2028}e\u{2029}f", "a\nb\nc\nd\ne\nf"), ("a\u{202E}\u{2066}b\u{FEFF}", "ab"),
      ("é\u{200D}’\u{A0}—€𝄞", "é\u{200D}’\u{A0}—€𝄞"), ("\u{E0041}\u{FFFE}\u{1FFFF}", ""),
    ]
  )
  func areCleared(_ text: String, _ expected: String) {
    var bytes = Array(text.utf8)
    bytes.clearOfSteering()
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test("are no stop where UTF-8 is cut off", arguments: [0xC2, 0xD8, 0xE2, 0xEF, 0xF3] as [UInt8])
  func survivesACut(_ lead: UInt8) {
    for tail: [UInt8] in [[], [0x80], [0xA0], [0x80, 0x80], [0xBF, 0xBF]] {
      var bytes = [0x61, lead] + tail
      bytes.clearOfSteering()
      #expect(bytes.first == 0x61)
    }
  }

  @Test(
    "are looked for behind the last visible character",
    arguments: 0...255 as ClosedRange<UInt8>
  )
  func endOfVisibleASCII(_ byte: UInt8) {
    let isVisible = byte >= 0x20 && byte < 0x7F
    for length in 0..<20 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: UInt8(ascii: "~"), count: length)
        bytes[place] = byte
        #expect(bytes.span.endOfVisibleASCII(from: 0) == (isVisible ? length : place))
        #expect(bytes.span.endOfVisibleASCII(from: place + 1) == length)
      }
    }
  }
}
