/// Characters that HTML writes by name or by number: `&eacute;`, `&#233;`, `&#xE9;` (HTML §13.2.5.72).
enum CharacterReference {
  /// Where a reference stands.
  enum Place {
    case text
    /// A name without its semicolon is none here before `=`, a letter or a digit: `?a=1&copy=2`.
    case attribute
  }

  /// Text with its references read, onto the end of what is there; what is none stays as written.
  ///
  /// A reference to a character that steers gives nothing.
  static func append(_ text: ArraySlice<UInt8>, in place: Place, to result: inout [UInt8]) {
    var rest = text
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      result.append(contentsOf: rest[..<mark])
      rest = rest[(mark + 1)...]
      if let scalar = reference(opening: &rest, in: place) {
        if !scalar.isSteering || scalar == "\n" || scalar == "\t" { scalar.append(to: &result) }
      } else {
        result.append(UInt8(ascii: "&"))
      }
    }
    result.append(contentsOf: rest)
  }

  /// The character of a name, as `CharacterNames` has it.
  static func named(_ name: some Collection<UInt8>) -> Unicode.Scalar? {
    CharacterNames.character(name)
  }

  /// Reads what follows an ampersand; `nil`, and nothing taken, where it is no reference.
  private static func reference(
    opening rest: inout ArraySlice<UInt8>,
    in place: Place
  ) -> Unicode.Scalar? {
    if rest.first == UInt8(ascii: "#") { return number(opening: &rest) }
    let name = rest.prefix(9).prefix(while: \.isASCIILetterOrDigit)
    if rest.dropFirst(name.count).first == UInt8(ascii: ";"), let scalar = named(name) {
      rest = rest.dropFirst(name.count + 1)
      return scalar
    }
    for length in stride(from: name.count, to: 1, by: -1) {
      guard let scalar = named(name.prefix(length)), mayEndOpen(scalar) else { continue }
      let next = rest.dropFirst(length).first
      let isContinued = next == UInt8(ascii: "=") || next?.isASCIILetterOrDigit == true
      if case .attribute = place, isContinued { return nil }
      rest = rest.dropFirst(length)
      return scalar
    }
    return nil
  }

  /// Whether the names of a character may stand without a semicolon: Latin-1, `amp`, `lt`, `gt` and
  /// `quot` (HTML §13.5).
  private static func mayEndOpen(_ scalar: Unicode.Scalar) -> Bool {
    (0xA0...0xFF).contains(scalar.value) || scalar == "&" || scalar == "<" || scalar == ">"
      || scalar == "\""
  }

  private static func number(opening rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
    var digits = rest.dropFirst()
    guard let value = value(opening: &digits) else { return nil }
    rest = digits.first == UInt8(ascii: ";") ? digits.dropFirst() : digits
    // Numbers of C1 controls are meant as bytes of Windows-1252.
    if let meant = Mojibake.character(ofByte: value) { return meant }
    guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    return scalar == "\r" ? "\n" : scalar
  }

  /// Reads the digits of a number, hexadecimal behind an `x`; one that is no character's stays one.
  ///
  /// - Parameter digits: what follows `&#`; what was read is taken from it.
  /// - Returns: `nil` where no digit stands.
  static func value(opening digits: inout ArraySlice<UInt8>) -> UInt32? {
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    if isHexadecimal { digits = digits.dropFirst() }
    let radix: UInt32 = isHexadecimal ? 16 : 10
    var value: UInt32?
    while let digit = digits.first?.hexadecimalValue, digit < radix {
      value = min((value ?? 0) * radix + digit, 0x11_0000)
      digits = digits.dropFirst()
    }
    return value
  }
}

extension UInt8 {
  package var isASCIILetter: Bool {
    (0x61...0x7A).contains(self | 0x20)
  }

  package var isASCIILetterOrDigit: Bool {
    isASCIILetter || (0x30...0x39).contains(self)
  }

  /// Tab, line feed, form feed, carriage return or space (HTML §13.2.5, Infra §4.6).
  var isASCIIWhitespace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }

  fileprivate var hexadecimalValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41 + 10)
    case 0x61...0x66: UInt32(self - 0x61 + 10)
    default: nil
    }
  }
}
