import SeededRandom
import Testing

@testable import Markup

@Suite("Documents as UTF-8")
struct DecodedDocumentTests {
  private func decoded(_ bytes: [UInt8], _ contentType: String? = nil) -> DecodedDocument {
    DecodedDocument(bytes, contentType: contentType.flatMap(ContentType.init))
  }

  private func text(_ document: DecodedDocument) -> String {
    String(decoding: document.bytes, as: UTF8.self)
  }

  /// The text as numbers of two or four bytes.
  private func wide(_ text: String, _ width: Int, bigEndian: Bool) -> [UInt8] {
    let units = width == 2 ? text.utf16.map(UInt32.init) : text.unicodeScalars.map(\.value)
    return units.flatMap { unit in
      let bytes = (0..<width).map { UInt8(truncatingIfNeeded: unit >> UInt32(8 * $0)) }
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  @Test("are their own bytes where they are UTF-8 already")
  func untouched() {
    let bytes = Array("<?xml version='1.0'?><a>Genève 東京 😀</a>".utf8)
    let document = decoded(bytes)
    #expect(document.encoding == "utf-8")
    #expect(document.notes == [])
    let isShared = unsafe document.bytes.withUnsafeBufferPointer { copy in
      unsafe bytes.withUnsafeBufferPointer { unsafe $0.baseAddress == copy.baseAddress }
    }
    #expect(isShared)
  }

  @Test(
    "lose their byte order mark, twice if need be",
    arguments: ["\u{FEFF}", "\u{FEFF}\u{FEFF}"]
  )
  func mark(_ mark: String) {
    #expect(text(decoded(Array((mark + "<a>é</a>").utf8))) == "<a>é</a>")
  }

  @Test(
    "show their wide encoding by a mark or by their first character",
    arguments: [2, 4],
    [true, false]
  )
  func wideOnes(_ width: Int, _ bigEndian: Bool) {
    for opening in [
      "<?xml version='1.0' encoding='utf-\(width * 8)'?>", "<a>", "\n <a>", "{\"a\":",
    ] {
      for mark in ["", "\u{FEFF}"] {
        let words = opening + "Genève 東京 😀"
        let document = decoded(wide(mark + words, width, bigEndian: bigEndian))
        #expect(text(document) == words)
        #expect(document.encoding == "utf-\(width * 8)\(bigEndian ? "be" : "le")")
        #expect(document.notes == [])
      }
    }
  }

  @Test("believe a mark before the transport, and the transport before the declaration")
  func order() {
    let declared = "<?xml version='1.0' encoding='koi8-r'?><a>"
    let marked = decoded(
      wide("\u{FEFF}\(declared)é", 2, bigEndian: false),
      "text/xml; charset=big5"
    )
    #expect(text(marked) == declared + "é")
    #expect(marked.encoding == "utf-16le")
    #expect(marked.notes == ["it is labelled big5 and was read as utf-16le"])

    let cyrillic = Array(declared.utf8) + [0xCC, 0xEE]
    #expect(text(decoded(cyrillic, "application/xml; charset=windows-1251")) == declared + "Мо")
    #expect(text(decoded(cyrillic, "application/xml")) == declared + "лН")
    #expect(text(decoded(cyrillic)) == declared + "лН")
  }

  @Test(
    "take the next label where one is unknown or their bytes deny it",
    arguments: [
      "application/xml; charset=x-klingon", "application/xml; charset=us-ascii", "text/xml",
      "application/xml; charset=utf-8", "application/xml; charset=utf-16",
    ]
  )
  func nextLabel(_ contentType: String) {
    let declared = "<?xml version='1.0' encoding='koi8-r'?><a>"
    let document = decoded(Array(declared.utf8) + [0xCC, 0xEE], contentType)
    #expect(text(document) == declared + "лН")
    #expect(document.encoding == "koi8-r")
    #expect(!document.notes.isEmpty)
  }

  @Test(
    "are UTF-8 where all of them is, whatever set of single bytes they are said to be in",
    arguments: ["iso-8859-1", "us-ascii", "windows-1252", "iso-8859-15", "windows-1251", "utf-7"]
  )
  func denied(_ label: String) {
    let words = "<?xml version='1.0' encoding='\(label)'?><a>l’été à Genève</a>"
    let document = decoded(Array(words.utf8))
    #expect(text(document) == words)
    #expect(document.encoding == "utf-8")
    #expect(document.notes.count == 1)
  }

  @Test(
    "are Windows-1252 where they say UTF-8, or nothing, and are not",
    arguments: [
      "<?xml version='1.0' encoding='utf-8'?><a>", "<?xml version='1.0'?><a>", "<a>",
      "<?xml version='1.0' encoding='x-klingon'?><a>",
    ]
  )
  func western(_ opening: String) {
    let document = decoded(Array(opening.utf8) + [0x6C, 0x92, 0xE9, 0x74, 0xE9, 0x80])
    #expect(text(document) == opening + "l’été€")
    #expect(document.encoding == "windows-1252")
    #expect(!document.notes.isEmpty)
  }

  @Test(
    "stay UTF-8 with a few wrong bytes, each read as Windows-1252",
    arguments: [
      ([0x92], "’"), ([0xE9], "é"), ([0xE2, 0x80], "â€"), ([0xC0, 0xBC], "À¼"),
      ([0x81], "\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}"), ([0xF4, 0x90, 0x80, 0x80], "ô\u{FFFD}€€"), ([0xFF], "ÿ"),
    ] as [([UInt8], String)]
  )
  func repaired(_ wrong: [UInt8], _ meant: String) {
    let opening = "<a>L’été à Genève était très agréable, paraît-il, "
    let document = decoded(Array(opening.utf8) + wrong + Array("</a>".utf8))
    #expect(text(document) == opening + meant + "</a>")
    #expect(document.encoding == "utf-8")
    #expect(document.notes.count == 1 + (meant.contains("\u{FFFD}") ? 1 : 0))
  }

  @Test("are UTF-8 with a wrong byte in it, not the single bytes that they are said to be")
  func almost() {
    let words =
      "<?xml version='1.0' encoding='iso-8859-1'?><a>L’été à Genève, près des écoles à côté"
    let document = decoded(Array(words.utf8) + [0x92])
    #expect(text(document) == words + "’")
    #expect(document.encoding == "utf-8")
    #expect(document.notes.contains("it is labelled iso-8859-1 and was read as utf-8"))
  }

  @Test("end in one replacement where a character is cut", arguments: [1, 2, 3])
  func cut(_ length: Int) {
    let opening = "<a>L’été à Genève "
    let document = decoded(Array(opening.utf8) + Array("😀".utf8.prefix(length)))
    #expect(text(document) == opening + "\u{FFFD}")
  }

  @Test("have a replacement for each lone surrogate and each byte that means nothing")
  func nothing() {
    let surrogate = wide("<a>é", 2, bigEndian: true) + [0xD8, 0x3D] + wide("x", 2, bigEndian: true)
    #expect(text(decoded(surrogate)) == "<a>é\u{FFFD}x")
    let beyond = wide("<a>é", 4, bigEndian: true) + [0x00, 0x11, 0x00, 0x00]
    #expect(text(decoded(beyond)) == "<a>é\u{FFFD}")
    let japanese = "<?xml version='1.0' encoding='shift_jis'?><a>"
    let document = decoded(Array(japanese.utf8) + [0x93, 0xFA, 0xFF, 0x3C, 0x93])
    #expect(text(document) == japanese + "日\u{FFFD}<\u{FFFD}")
    #expect(document.notes == ["in 2 places the bytes mean nothing in shift_jis"])
  }

  @Test("are read in EBCDIC by their declaration")
  func ebcdic() {
    let declaration: [UInt8] = [
      0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40, 0x85, 0x95, 0x83, 0x96, 0x84, 0x89, 0x95, 0x87, 0x7E,
      0x7F, 0x83, 0x97, 0xF5, 0xF0, 0xF0, 0x7F, 0x6F, 0x6E,
    ]
    let document = decoded(declaration + [0x15, 0x4C, 0x81, 0x6E, 0x51, 0x4A])
    #expect(text(document) == "<?xml encoding=\"cp500\"?>\n<a>é[")
    #expect(document.encoding == "ibm500")
  }

  @Test("name US-ASCII where the transport means it and it is true")
  func ascii() {
    #expect(decoded(Array("<a>".utf8), "text/xml").encoding == "us-ascii")
    #expect(decoded(Array("<a>".utf8), "text/xml; charset='us-ascii'").encoding == "us-ascii")
    #expect(decoded(Array("<a>".utf8), "application/xml").encoding == "utf-8")
    #expect(decoded(Array("<a>é".utf8), "text/xml").encoding == "utf-8")
    #expect(decoded(Array("<a>é".utf8), "text/xml").notes.count == 1)
  }

  @Test(
    "say whether there is a character that XML does not allow",
    arguments: [
      ("<a>\t\r\n plain \u{7F}\u{85}", false), ("<a>\u{0}", true), ("<a>é\u{1}", true),
      ("\u{1B}", true), ("<a>\u{FFFE}", true), ("<a>\u{FFFF}é", true), ("<a>\u{FFFD}", false),
      ("", false),
    ]
  )
  func forbidden(_ words: String, _ isThere: Bool) {
    for padding in [0, 31, 32, 33, 100] {
      let document = decoded(Array((String(repeating: "x", count: padding) + words).utf8))
      #expect(document.hasForbiddenCharacters == isThere)
    }
  }

  @Test(
    "are valid UTF-8 whatever they were",
    .tags(.hostile),
    arguments: [0x5EED, 1, 2, 3] as [UInt64]
  )
  func anything(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let labels = [
      "utf-8", "utf-16", "shift_jis", "iso-2022-jp", "gb18030", "big5", "euc-kr", "euc-jp", "cp037",
      "windows-1255", "iso-8859-1", "us-ascii", "x-nothing",
    ]
    let openings: [[UInt8]] = [
      [], [0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xFF, 0xFE], [0, 0, 0xFE, 0xFF], [0xFF, 0xFE, 0, 0],
      [0, 0x3C], [0x3C, 0], [0, 0, 0, 0x3C], [0x3C, 0, 0, 0], [0x4C, 0x6F, 0xA7, 0x94],
    ]
    for _ in 0..<400 {
      let label = labels.randomElement(using: &generator) ?? ""
      let declaration = Bool.random(using: &generator) ? "<?xml encoding='\(label)'?>" : ""
      let alphabet: ClosedRange<UInt8> = Bool.random(using: &generator) ? 0...0xFF : 0x1B...0xF4
      let bytes =
        (openings.randomElement(using: &generator) ?? []) + Array(declaration.utf8)
        + (0..<Int.random(in: 0...90, using: &generator)).map { _ in
          UInt8.random(in: alphabet, using: &generator)
        }
      let type = Bool.random(using: &generator) ? "text/xml; charset=\(label)" : nil
      let document = decoded(bytes, type)
      let isValid = String(validating: document.bytes, as: UTF8.self) != nil
      #expect(isValid, "seed \(seed): \(bytes)")
      #expect(!document.bytes.starts(with: [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF]))
      #expect(document.bytes.count <= 12 * bytes.count)
    }
  }
}
