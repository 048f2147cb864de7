/// A number of JSON as it was written, not as a machine would round it (RFC 8259 §6).
///
/// An identifier of twenty digits stays what it is; a binary fraction would lose its end.
package struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
  /// Plain digits for a whole number of at most 40 of them, else the number as it was written.
  ///
  /// `1e3` and `1000.0` are `1000`.
  package let description: String

  /// The number, where it is whole and fits.
  package var whole: Int? { Int(description) }

  /// Takes the bytes of a number; others than digits, signs, `.`, `e` and `E` are none of it.
  init(_ bytes: ArraySlice<UInt8>) {
    description = Self.wholeDigits(bytes) ?? String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the bytes have the form that RFC 8259 §6 asks for.
  static func isWellFormed(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    if rest.first == minus { rest.removeFirst() }
    let whole = rest.prefix(while: isDigit)
    rest = rest.dropFirst(whole.count)
    guard !whole.isEmpty, whole.count == 1 || whole.first != zero else { return false }
    if rest.first == point {
      let fraction = rest.dropFirst().prefix(while: isDigit)
      guard !fraction.isEmpty else { return false }
      rest = rest[fraction.endIndex...]
    }
    guard let mark = rest.popFirst() else { return true }
    guard mark | 0x20 == exponent else { return false }
    if rest.first == minus || rest.first == plus { rest.removeFirst() }
    return !rest.isEmpty && rest.allSatisfy(isDigit)
  }

  private static let mostDigits = 40
  private static let (zero, minus, plus): (UInt8, UInt8, UInt8) = (0x30, 0x2D, 0x2B)
  private static let (point, exponent): (UInt8, UInt8) = (0x2E, 0x65)

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The digits of a whole number written with a point or an exponent; `nil` for any other.
  private static func wholeDigits(_ bytes: ArraySlice<UInt8>) -> String? {
    guard !bytes.allSatisfy({ isDigit($0) || $0 == minus }), bytes.count <= mostDigits,
      isWellFormed(bytes)
    else { return nil }
    let sign = bytes.prefix { $0 == minus }
    let mantissa = bytes.dropFirst(sign.count).prefix { $0 | 0x20 != exponent }
    let written = bytes[mantissa.endIndex...].dropFirst()
    guard let power = written.isEmpty ? 0 : Int(String(decoding: written, as: UTF8.self)) else {
      return nil
    }
    let whole = mantissa.prefix { $0 != point }
    var digits = Array(whole) + mantissa[whole.endIndex...].dropFirst()
    let places = whole.count.addingReportingOverflow(power)
    guard !places.overflow, (0...mostDigits).contains(places.partialValue) else { return nil }
    while digits.count < places.partialValue { digits.append(zero) }
    guard digits[places.partialValue...].allSatisfy({ $0 == zero }) else { return nil }
    let kept = digits[..<places.partialValue].drop { $0 == zero }
    return kept.isEmpty ? "0" : String(decoding: Array(sign) + kept, as: UTF8.self)
  }
}
