internal import CLibXML2

/// Characters that HTML writes by name or by number: `&eacute;`, `&#233;`, `&#xE9;` (HTML §13.2.5.72).
enum CharacterReference {
  /// Where a reference stands.
  enum Place {
    case text
    /// A name without its semicolon is none here before `=`, a letter or a digit: `?a=1&copy=2`.
    case attribute
  }

  /// Text with its references read; what is no reference stays as written.
  ///
  /// A reference to a character that steers gives nothing. Names are those of HTML 4.
  static func decoded(_ bytes: ArraySlice<UInt8>, in place: Place) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "&"), let character = reference(opening: &rest, in: place) {
        result.append(contentsOf: character.utf8)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The character of a name as HTML 4 has it; `nil` for any other name.
  static func named(_ name: some Collection<UInt8>) -> Unicode.Scalar? {
    guard (2...8).contains(name.count), name.allSatisfy(\.isASCIILetterOrDigit) else { return nil }
    let entity = unsafe (Array(name) + [0]).withUnsafeBufferPointer { bytes in
      unsafe htmlEntityLookup(bytes.baseAddress)
    }
    return unsafe entity.flatMap { Unicode.Scalar(unsafe $0.pointee.value) }
  }

  /// Reads what follows an ampersand; `nil`, and nothing taken, where it is no reference.
  private static func reference(
    opening rest: inout ArraySlice<UInt8>,
    in place: Place
  ) -> String? {
    if rest.first == UInt8(ascii: "#") { return number(opening: &rest) }
    let name = rest.prefix(9).prefix(while: \.isASCIILetterOrDigit)
    if rest.dropFirst(name.count).first == UInt8(ascii: ";"), let scalar = named(name) {
      rest = rest.dropFirst(name.count + 1)
      return String(scalar)
    }
    // The names that may stand without a semicolon are those of Latin-1, `amp`, `lt`, `gt`, `quot`.
    for length in stride(from: name.count, to: 1, by: -1) {
      guard let scalar = named(name.prefix(length)), scalar.value < 256, scalar != "'" else {
        continue
      }
      let next = rest.dropFirst(length).first
      let isContinued = next == UInt8(ascii: "=") || next?.isASCIILetterOrDigit == true
      if case .attribute = place, isContinued { return nil }
      rest = rest.dropFirst(length)
      return String(scalar)
    }
    return nil
  }

  private static func number(opening rest: inout ArraySlice<UInt8>) -> String? {
    var digits = rest.dropFirst()
    let isHexadecimal = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
    if isHexadecimal { digits = digits.dropFirst() }
    let radix: UInt32 = isHexadecimal ? 16 : 10
    var value: UInt32 = 0
    var count = 0
    while let digit = digits.first?.hexadecimalValue, digit < radix {
      value = min(value * radix + digit, 0x11_0000)
      digits = digits.dropFirst()
      count += 1
    }
    guard count > 0 else { return nil }
    rest = digits.first == UInt8(ascii: ";") ? digits.dropFirst() : digits
    // Numbers of C1 controls are meant as bytes of Windows-1252.
    if let meant = Mojibake.character(ofByte: value) { return String(meant) }
    guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    if scalar == "\n" || scalar == "\t" { return String(scalar) }
    if scalar == "\r" { return "\n" }
    return scalar.isSteering ? "" : String(scalar)
  }
}

extension UInt8 {
  var isASCIILetter: Bool {
    (0x61...0x7A).contains(self | 0x20)
  }

  var isASCIILetterOrDigit: Bool {
    isASCIILetter || (0x30...0x39).contains(self)
  }

  /// Tab, line feed, form feed, carriage return or space (HTML §13.2.5, Infra §4.6).
  var isASCIIWhitespace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }

  var hexadecimalValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41 + 10)
    case 0x61...0x66: UInt32(self - 0x61 + 10)
    default: nil
    }
  }
}
