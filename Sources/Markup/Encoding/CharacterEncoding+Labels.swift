extension CharacterEncoding {
  /// The encoding that a label means; `nil` where it means nothing, or nothing safe to read.
  ///
  /// Known are those of the WHATWG Encoding Standard (§4.2), and the code
  /// pages, Macintosh sets and EBCDIC sets that old XML is in.
  ///
  /// Only letters and digits count, without their case (UTS #22 §1.4), so that `UTF8`, `utf_8` and
  /// `utf-8` are one. UTF-7 is none: it hides markup from whoever does not read it.
  ///
  /// - Parameter label: as a declaration or a media type has it.
  init?(label: String) {
    guard label.utf8.count <= 64, let known = Self.byLabel[Self.folded(label)] else { return nil }
    self = known
  }

  private static func folded(_ label: some StringProtocol) -> String {
    String(
      decoding: label.utf8.filter(\.isASCIILetterOrDigit).map {
        (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
      },
      as: UTF8.self
    )
  }

  /// Every encoding, by each of its labels in the form that is compared.
  static let byLabel: [String: CharacterEncoding] = {
    var table: [String: CharacterEncoding] = [:]
    func enter(_ name: String, _ scheme: Scheme, _ aliases: String) {
      let encoding = CharacterEncoding(name: name, scheme: scheme)
      for label in [name[...]] + aliases.split(separator: " ") {
        table[folded(label)] = encoding
      }
    }
    for (name, scheme, aliases) in unicode + western + asian { enter(name, scheme, aliases) }
    for (name, converter, aliases) in european {
      enter(name, .singleByte(converter: converter), aliases)
    }
    for page in codePages {
      enter("ibm\(page)", .singleByte(converter: "CP\(page)"), "\(page) cp\(page) csibm\(page)")
    }
    for page in ebcdicPages {
      enter("ibm\(page)", .ebcdic(converter: "IBM\(page)"), "\(page) cp\(page) csibm\(page)")
    }
    return table
  }()

  private typealias Row = (name: String, scheme: Scheme, aliases: String)

  private static let unicode: [Row] = [
    (
      "utf-8", .utf8, "u8 unicode11utf8 unicode20utf8 xunicode20utf8 utf8mb3 utf8mb4 csutf8 cp65001"
    ),
    ("utf-16", .utf16(nil), "u16 ucs2 iso10646ucs2 unicode csunicode csutf16"),
    ("utf-16be", .utf16(.bigEndian), "unicodefffe ucs2be csutf16be"),
    ("utf-16le", .utf16(.littleEndian), "unicodefeff ucs2le csutf16le"),
    ("utf-32", .utf32(nil), "u32 ucs4 iso10646ucs4 csucs4 csutf32"),
    ("utf-32be", .utf32(.bigEndian), "ucs4be csutf32be"),
    ("utf-32le", .utf32(.littleEndian), "ucs4le csutf32le"),
  ]

  private static let western: [Row] = [
    (
      "us-ascii", .ascii,
      "ascii us ansix341968 ansix341986 iso646us isoir6 csascii 646 cp367 ibm367"
    ),
    ("iso-8859-1", .western, "latin1 l1 isoir100 csisolatin1 iso885911987 8859 88591 cp819 ibm819"),
    ("windows-1252", .western, "cp1252 xcp1252 win1252 1252 cswindows1252 ansi xansi"),
  ]

  /// What is read as a later set that has all of it goes under its own name.
  private static let asian: [Row] = [
    (
      "gb18030", .multipleBytes(converter: "GB18030"),
      "gb2312 gb231280 csgb2312 csiso58gb231280 isoir58 chinese euccn gbk xgbk cp936 ms936 936"
        + " windows936 csgbk csgb18030 gb180302000"
    ),
    (
      "big5", .multipleBytes(converter: "BIG5-HKSCS"),
      "big5hkscs cnbig5 csbig5 xxbig5 big5tw cp950 ms950 950 windows950"
    ),
    (
      "euc-jp", .multipleBytes(converter: "EUC-JP"),
      "xeucjp ujis cseucpkdfmtjapanese eucjpms"
    ),
    (
      "shift_jis", .multipleBytes(converter: "CP932"),
      "sjis xsjis csshiftjis mskanji ms932 cp932 932 windows31j cswindows31j windows932"
    ),
    (
      "euc-kr", .multipleBytes(converter: "CP949"),
      "cseuckr ksc56011987 ksc56011989 ksc5601 csksc56011987 isoir149 korean uhc cp949 ms949 949"
        + " windows949"
    ),
    ("iso-2022-jp", .escaped(converter: "ISO-2022-JP"), "csiso2022jp iso2022jp1"),
    ("iso-2022-kr", .escaped(converter: "ISO-2022-KR"), "csiso2022kr"),
    ("johab", .multipleBytes(converter: "JOHAB"), "cp1361 ms1361"),
  ]

  private static let european: [(name: String, converter: String, aliases: String)] = [
    ("iso-8859-2", "ISO-8859-2", "latin2 l2 isoir101 csisolatin2 iso885921987 88592"),
    ("iso-8859-3", "ISO-8859-3", "latin3 l3 isoir109 csisolatin3 iso885931988 88593"),
    ("iso-8859-4", "ISO-8859-4", "latin4 l4 isoir110 csisolatin4 iso885941988 88594"),
    (
      "iso-8859-5", "ISO-8859-5", "cyrillic isoir144 csisolatincyrillic iso885951988 88595"
    ),
    (
      "iso-8859-6", "ISO-8859-6",
      "arabic asmo708 ecma114 isoir127 csisolatinarabic iso885961987 88596 iso88596e iso88596i"
        + " csiso88596e csiso88596i"
    ),
    (
      "iso-8859-7", "ISO-8859-7",
      "greek greek8 ecma118 elot928 suneugreek isoir126 csisolatingreek iso885971987 88597"
    ),
    (
      "iso-8859-8", "ISO-8859-8",
      "hebrew visual logical isoir138 csisolatinhebrew iso885981988 88598 iso88598e iso88598i"
        + " csiso88598e csiso88598i"
    ),
    ("iso-8859-9", "CP1254", "latin5 l5 isoir148 csisolatin5 iso885991989 88599"),
    ("iso-8859-10", "ISO-8859-10", "latin6 l6 isoir157 csisolatin6 885910"),
    ("iso-8859-11", "CP874", "885911 iso885911thai"),
    ("iso-8859-13", "ISO-8859-13", "latin7 l7 885913"),
    ("iso-8859-14", "ISO-8859-14", "latin8 l8 isoir199 885914"),
    ("iso-8859-15", "ISO-8859-15", "latin9 l9 latin0 csisolatin9 885915"),
    ("iso-8859-16", "ISO-8859-16", "latin10 l10 isoir226 885916"),
    ("koi8-r", "KOI8-R", "koi koi8 cskoi8r"),
    ("koi8-u", "KOI8-U", "koi8ru"),
    ("tis-620", "CP874", "thai tis6200 tis62025290 windows874 dos874 cp874 874 ibm874 xwindows874"),
    ("viscii", "VISCII", "csviscii viscii111"),
    ("macintosh", "MACINTOSH", "mac macroman xmacroman csmacintosh"),
    ("x-mac-cyrillic", "MAC-CYRILLIC", "maccyrillic xmacukrainian macukraine"),
    ("x-mac-ce", "MAC-CENTRALEUROPE", "maccentraleurope maclatin2 xmaccentraleurroman"),
    ("windows-1250", "CP1250", "cp1250 xcp1250 win1250 1250 cswindows1250"),
    ("windows-1251", "CP1251", "cp1251 xcp1251 win1251 1251 cswindows1251"),
    ("windows-1253", "CP1253", "cp1253 xcp1253 win1253 1253 cswindows1253"),
    ("windows-1254", "CP1254", "cp1254 xcp1254 win1254 1254 cswindows1254"),
    ("windows-1255", "CP1255", "cp1255 xcp1255 win1255 1255 cswindows1255"),
    ("windows-1256", "CP1256", "cp1256 xcp1256 win1256 1256 cswindows1256"),
    ("windows-1257", "CP1257", "cp1257 xcp1257 win1257 1257 cswindows1257"),
    ("windows-1258", "CP1258", "cp1258 xcp1258 win1258 1258 cswindows1258"),
  ]

  private static let codePages = [
    "437", "737", "775", "850", "852", "855", "857", "858", "860", "861", "862", "863", "865",
    "866", "869",
  ]

  private static let ebcdicPages = [
    "037", "273", "277", "278", "280", "284", "285", "297", "424", "500", "870", "871", "875",
    "1026", "1047", "1140", "1141", "1148", "1149",
  ]
}
