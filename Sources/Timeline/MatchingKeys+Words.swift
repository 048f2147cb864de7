internal import Foundation
internal import Markup

extension MatchingKeys {
  /// The words of a text: letters and digits in lower case, one space between.
  static func words(_ text: String) -> String {
    latinWords(text.utf8Span.span) ?? anyWords(text)
  }

  /// The same of any writing system, by Unicode's tables: composed forms, one scalar after the other.
  static func anyWords(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isGap = false
    for scalar in text.lowercased().precomposedStringWithCanonicalMapping.unicodeScalars {
      if isInWord(scalar) {
        if isGap, !result.isEmpty { result.append(" ") }
        isGap = false
        result.append(scalar)
      } else {
        isGap = true
      }
    }
    return String(result)
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else {
      return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
    }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// The words of a text of Latin letters with the marks of western and central Europe, of its digits
  /// and of the dashes and quotation marks of typography: that is most texts, at a twentieth of the
  /// cost.
  ///
  /// - Returns: `nil` for a text with any other character; a mark that joins the letter before it is
  ///   one.
  private static func latinWords(_ text: Span<UInt8>) -> String? {
    // Never longer than the text: a letter takes as many bytes as its small one.
    var result = [UInt8](repeating: 0, count: text.count)
    var end = 0
    var isGap = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
        if isGap, end > 0 {
          result[end] = 0x20
          end += 1
        }
        isGap = false
        result[end] = byte < 0x41 ? byte : byte | 0x20
        end += 1
        index += 1
      case 0..<0x80:
        isGap = true
        index += 1
      case 0xC2...0xC5 where index + 1 < text.count:
        let letter = latinLetters[Int(byte & 3) << 6 | Int(text[index + 1] & 0x3F)]
        switch letter {
        case LatinLetter.none: isGap = true
        case LatinLetter.other: return nil
        default:
          if isGap, end > 0 {
            result[end] = 0x20
            end += 1
          }
          isGap = false
          result[end] = UInt8(truncatingIfNeeded: letter >> 8)
          result[end + 1] = UInt8(truncatingIfNeeded: letter)
          end += 2
        }
        index += 2
      case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
        // U+2000 to U+203F: spaces, dashes, quotation marks, the ellipsis.
        isGap = true
        index += 3
      default: return nil
      }
    }
    return result.span.extracting(..<end).validText
  }

  /// What stands in the table of Latin letters for a character that is none.
  private enum LatinLetter {
    /// A sign between words.
    static let none: UInt16 = 0
    /// A letter that takes more than a small one of the same range.
    static let other: UInt16 = 1
  }

  /// The two bytes of the small letter for each character from U+0080 to U+017F, by the low eight bits
  /// of its number.
  private static let latinLetters: [UInt16] = (0..<256).map { index in
    let value = UInt32(index < 128 ? index + 0x100 : index)
    guard let scalar = Unicode.Scalar(value) else { return LatinLetter.other }
    let small = scalar.properties.lowercaseMapping.utf8
    guard isInWord(scalar) else { return LatinLetter.none }
    guard small.count == 2 else { return LatinLetter.other }
    return small.reduce(0) { $0 << 8 | UInt16($1) }
  }
}
