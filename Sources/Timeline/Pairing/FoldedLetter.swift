/// A letter of the Latin script without its accent and in lower case, as languages share it.
enum FoldedLetter {
  /// The letters of U+00C0 to U+00FF and of U+0100 to U+017F, one each; `*` is no letter.
  private static let table = Array(
    """
    aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll\
    nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """.utf8
  )

  /// Adds a letter or a digit to a word, folded.
  ///
  /// - Parameters:
  ///   - scalar: any character; the marks of decomposed accents add nothing.
  ///   - word: what came before it; letters of other scripts are added in lower case, as UTF-8.
  ///   - start: where the word begins in what came before.
  /// - Returns: whether it belongs to a word.
  static func append(
    _ scalar: Unicode.Scalar,
    to word: inout [UInt8],
    from start: Int
  ) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: word.append(UInt8(truncatingIfNeeded: scalar.value))
    case 0x41...0x5A: word.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
    case 0..<0xC0: return false
    case 0xC0...0x17F:
      let letter = table[Int(scalar.value) - 0xC0]
      guard letter != UInt8(ascii: "*") else { return false }
      word.append(letter)
      switch scalar.value {
      case 0xC6, 0xE6, 0x152, 0x153: word.append(UInt8(ascii: "e"))
      case 0xDF: word.append(UInt8(ascii: "s"))
      case 0x132, 0x133: word.append(UInt8(ascii: "j"))
      default: break
      }
    case 0x300...0x36F: return word.count > start
    case 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE0F: return false
    default:
      guard scalar.properties.isAlphabetic else { return false }
      word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
    return true
  }
}
