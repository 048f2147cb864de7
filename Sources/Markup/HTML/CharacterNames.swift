internal import CLibXML2

/// The characters that have names in HTML.
enum CharacterNames {
  /// The character of a name.
  ///
  /// - Parameter name: as written, without `&` and `;`; letters and digits, in their case.
  /// - Returns: `nil` for one that is not known.
  static func character(_ name: some Collection<UInt8>) -> Unicode.Scalar? {
    key(name).flatMap { characters[$0] }
  }

  /// The letters of a name as one number; `nil` for one that is shorter or longer than any.
  private static func key(_ name: some Collection<UInt8>) -> UInt64? {
    var key: UInt64 = 0
    var count = 0
    for byte in name {
      count += 1
      guard count <= 8, byte.isASCIILetterOrDigit else { return nil }
      key = key << 8 | UInt64(byte)
    }
    return count < 2 ? nil : key
  }

  private static let characters: [UInt64: Unicode.Scalar] = {
    var characters: [UInt64: Unicode.Scalar] = [:]
    // libxml2 has the names of HTML 4, by their characters.
    for value in ofHTML4.joined() {
      guard let entity = unsafe htmlEntityValueLookup(value),
        let name = unsafe entity.pointee.name.map({ unsafe String(cString: $0) }),
        let key = key(name.utf8), let scalar = Unicode.Scalar(value)
      else { continue }
      characters[key] = scalar
    }
    for pair in ofToday.split(separator: " ") {
      guard let scalar = pair.unicodeScalars.last, let key = key(pair.utf8.prefix { $0 != 0x3D })
      else { continue }
      characters[key] = scalar
    }
    characters[key("Tab".utf8) ?? 0] = "\t"
    characters[key("NewLine".utf8) ?? 0] = "\n"
    return characters
  }()

  /// Where they lie.
  private static let ofHTML4: [ClosedRange<UInt32>] = [
    0x22...0xFF, 0x152...0x192, 0x2C6...0x2DC, 0x391...0x3D6, 0x2002...0x2135, 0x2190...0x22C5,
    0x2308...0x232A, 0x25CA...0x25CA, 0x2660...0x2666,
  ]

  /// Names that HTML has had since 5 and that texts and the addresses of attackers use (HTML §13.5).
  private static let ofToday = """
    excl=! num=# dollar=$ percnt=% lpar=( rpar=) ast=* plus=+ comma=, period=. sol=/ colon=: semi=; \
    equals== quest=? commat=@ lsqb=[ lbrack=[ bsol=\\ rsqb=] rbrack=] Hat=^ lowbar=_ grave=` lcub={ \
    lbrace={ verbar=| vert=| rcub=} rbrace=} AMP=& LT=< GT=> QUOT=" hyphen=‐ dash=‐ \
    Amacr=Ā amacr=ā Abreve=Ă abreve=ă Aogon=Ą aogon=ą Cacute=Ć cacute=ć Ccaron=Č ccaron=č Dcaron=Ď \
    dcaron=ď Dstrok=Đ dstrok=đ Emacr=Ē emacr=ē Eogon=Ę eogon=ę Ecaron=Ě ecaron=ě Gbreve=Ğ gbreve=ğ \
    Imacr=Ī imacr=ī Idot=İ imath=ı inodot=ı Lstrok=Ł lstrok=ł Lcaron=Ľ lcaron=ľ Nacute=Ń nacute=ń \
    Ncaron=Ň ncaron=ň Omacr=Ō omacr=ō Odblac=Ő odblac=ő Racute=Ŕ racute=ŕ Rcaron=Ř rcaron=ř Sacute=Ś \
    sacute=ś Scedil=Ş scedil=ş Tcedil=Ţ tcedil=ţ Tcaron=Ť tcaron=ť Umacr=Ū umacr=ū Uring=Ů uring=ů \
    Udblac=Ű udblac=ű Uogon=Ų uogon=ų Zacute=Ź zacute=ź Zdot=Ż zdot=ż Zcaron=Ž zcaron=ž
    """
}
