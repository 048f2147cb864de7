import Testing

@testable import Markup

@Suite("Encodings by their labels")
struct CharacterEncodingTests {
  @Test(
    "read what people wrote in them",
    arguments: [
      ("us-ascii", "plain", [0x70, 0x6C, 0x61, 0x69, 0x6E]),
      ("iso-8859-1", "Genève", [0x47, 0x65, 0x6E, 0xE8, 0x76, 0x65]),
      (
        "iso-8859-2", "Příliš žluť",
        [0x50, 0xF8, 0xED, 0x6C, 0x69, 0xB9, 0x20, 0xBE, 0x6C, 0x75, 0xBB]
      ),
      ("iso-8859-5", "Москва", [0xBC, 0xDE, 0xE1, 0xDA, 0xD2, 0xD0]),
      ("iso-8859-6", "سلام", [0xD3, 0xE4, 0xC7, 0xE5]),
      ("iso-8859-7", "Αθήνα", [0xC1, 0xE8, 0xDE, 0xED, 0xE1]),
      ("iso-8859-8-i", "שלום", [0xF9, 0xEC, 0xE5, 0xED]),
      ("iso-8859-9", "ışığı", [0xFD, 0xFE, 0xFD, 0xF0, 0xFD]),
      (
        "iso-8859-15", "Cœur à 10 €",
        [0x43, 0xBD, 0x75, 0x72, 0x20, 0xE0, 0x20, 0x31, 0x30, 0x20, 0xA4]
      ),
      (
        "windows-1250", "Příliš žluť",
        [0x50, 0xF8, 0xED, 0x6C, 0x69, 0x9A, 0x20, 0x9E, 0x6C, 0x75, 0x9D]
      ),
      ("windows-1251", "Съешь ещё", [0xD1, 0xFA, 0xE5, 0xF8, 0xFC, 0x20, 0xE5, 0xF9, 0xB8]),
      (
        "windows-1252", "l’été – 5 €",
        [0x6C, 0x92, 0xE9, 0x74, 0xE9, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80]
      ),
      ("windows-1253", "Καλημέρα", [0xCA, 0xE1, 0xEB, 0xE7, 0xEC, 0xDD, 0xF1, 0xE1]),
      ("windows-1255", "שלום", [0xF9, 0xEC, 0xE5, 0xED]),
      ("koi8-r", "Москва", [0xED, 0xCF, 0xD3, 0xCB, 0xD7, 0xC1]),
      ("koi8-u", "Україна", [0xF5, 0xCB, 0xD2, 0xC1, 0xA7, 0xCE, 0xC1]),
      ("tis-620", "ไทย", [0xE4, 0xB7, 0xC2]),
      ("cp437", "café", [0x63, 0x61, 0x66, 0x82]),
      ("cp866", "Москва", [0x8C, 0xAE, 0xE1, 0xAA, 0xA2, 0xA0]),
      ("macintosh", "déjà", [0x64, 0x8E, 0x6A, 0x88]),
      ("gb18030", "日内瓦𠮷", [0xC8, 0xD5, 0xC4, 0xDA, 0xCD, 0xDF, 0x95, 0x34, 0xB2, 0x35]),
      ("gb2312", "日内瓦", [0xC8, 0xD5, 0xC4, 0xDA, 0xCD, 0xDF]),
      ("big5", "日內瓦", [0xA4, 0xE9, 0xA4, 0xBA, 0xA5, 0xCB]),
      ("shift_jis", "日本語", [0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA]),
      ("euc-jp", "日本語", [0xC6, 0xFC, 0xCB, 0xDC, 0xB8, 0xEC]),
      (
        "iso-2022-jp", "日本語",
        [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x38, 0x6C, 0x1B, 0x28, 0x42]
      ),
      ("euc-kr", "제네바", [0xC1, 0xA6, 0xB3, 0xD7, 0xB9, 0xD9]),
      ("utf-8", "Genève 東京", Array("Genève 東京".utf8)),
    ] as [(String, String, [UInt8])]
  )
  func reads(_ label: String, _ text: String, _ bytes: [UInt8]) {
    let declaration = "<?xml version='1.0' encoding='\(label)'?><a>"
    let declared = DecodedDocument(Array(declaration.utf8) + bytes + Array("</a>".utf8))
    #expect(String(decoding: declared.bytes, as: UTF8.self) == declaration + text + "</a>")
    #expect(declared.notes == [])

    let type = ContentType("application/xml; charset=\"\(label)\"")
    let transported = DecodedDocument(
      Array("<a>".utf8) + bytes + Array("</a>".utf8),
      contentType: type
    )
    #expect(String(decoding: transported.bytes, as: UTF8.self) == "<a>\(text)</a>")
    #expect(transported.encoding == declared.encoding)
  }

  @Test(
    "are known however they are written",
    arguments: [
      ("UTF8", "utf-8"), ("utf_8", "utf-8"), (" Utf-8 ", "utf-8"), ("latin-1", "iso-8859-1"),
      ("ISO8859-1", "iso-8859-1"), ("iso_8859-2:1987", "iso-8859-2"), ("l5", "iso-8859-9"),
      ("CP1251", "windows-1251"), ("x-sjis", "shift_jis"), ("Windows-31J", "shift_jis"),
      ("ks_c_5601-1987", "euc-kr"), ("x-gbk", "gb18030"), ("ISO-10646-UCS-2", "utf-16"),
      ("ASCII", "us-ascii"), ("850", "ibm850"), ("csIBM037", "ibm037"), ("utf_32", "utf-32"),
    ]
  )
  func labels(_ label: String, _ name: String) {
    #expect(CharacterEncoding(label: label)?.name == name)
  }

  @Test(
    "are none where nobody knows them or nobody should read them",
    .tags(.hostile),
    arguments: [
      "", "x-klingon", "utf-7", "UTF7", "unicode-1-1-utf-7", "csUnicode11UTF7",
      "utf-8//TRANSLIT//x",
      "ISO-2022-CN-EXT", "WCHAR_T", "../../etc", String(repeating: "utf-8", count: 1_000),
    ]
  )
  func unknown(_ label: String) {
    #expect(CharacterEncoding(label: label) == nil)
  }

  @Test("all have a converter on this system")
  func converters() {
    for encoding in Set(CharacterEncoding.byLabel.values) {
      switch encoding.scheme {
      case .singleByte(let name), .multipleBytes(let name), .escaped(let name), .ebcdic(let name):
        let converter = CharacterConverter(from: name)
        let isThere = converter != nil
        #expect(isThere, "\(encoding.name)")
      case .ascii, .utf8, .utf16, .utf32, .western: break
      }
    }
  }
}
