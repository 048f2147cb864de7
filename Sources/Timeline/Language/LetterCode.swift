/// A letter as six bits, the alphabet in which languages are compared.
///
/// Knows the Latin letters of western European languages in one case, the apostrophe, which is
/// kept because `l’` and `d’` tell so much, and the edge of a word. Zero is no letter.
enum LetterCode {
  /// The bits of one code in a `LetterSequence`.
  static let width = 6

  /// The edge of a word, written `_` in a profile.
  static let edge: UInt8 = 1

  /// The apostrophe, straight or curly, written `'` in a profile.
  static let apostrophe: UInt8 = 2

  /// The code of a letter in either case, `edge` for `_`, or zero for everything else.
  static func code(of scalar: Unicode.Scalar) -> UInt8 {
    if scalar.value < UInt32(codes.count) { return codes[Int(scalar.value)] }
    return scalar == "\u{2019}" || scalar == "\u{02BC}" ? apostrophe : 0
  }

  /// The code of a small letter from `a` to `z`.
  static func code(ofSmall letter: UInt8) -> UInt8 { letter &- 0x61 &+ firstLetter }

  /// Of `a`.
  private static let firstLetter: UInt8 = 3

  /// The code of a coded letter under a combining mark; the letter itself where no language here
  /// writes the two together.
  static func code(of letter: UInt8, under mark: Unicode.Scalar) -> UInt8 {
    guard letter < alphabet.count, mark.value >= firstMark else { return letter }
    let column = Int(mark.value - firstMark)
    guard column < markCount else { return letter }
    let composed = composedCodes[Int(letter) * markCount + column]
    return composed == 0 ? letter : composed
  }

  /// Whether a coded letter is a capital.
  static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar >= "A" && scalar <= "Z" : scalar.properties.isUppercase
  }

  /// Whether an uncoded scalar is a letter all the same, of another alphabet or language.
  static func isForeignLetter(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.isAlphabetic
  }

  /// Whether a scalar is a digit or stands for a number.
  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar >= "0" && scalar <= "9" : scalar.properties.numericType != nil
  }

  /// Whether a scalar is a mark that joins the letter before it.
  static func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  /// The coded letters, each at the place of its code.
  private static let alphabet = Array(
    "\0_'abcdefghijklmnopqrstuvwxyz" + "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœß"
  )

  private static let firstMark: UInt32 = 0x300
  private static let markCount = 0x28

  /// Codes by scalar value up to the end of Latin Extended-A, where `œ` and `Ÿ` stand.
  private static let codes: [UInt8] = {
    var codes = [UInt8](repeating: 0, count: 0x180)
    for (code, letter) in alphabet.enumerated() {
      for form in [String(letter), letter.uppercased()] {
        let scalars = form.unicodeScalars
        // `ß` has no capital of its own: `SS` is left to `s`.
        guard scalars.count == 1, let scalar = scalars.first else { continue }
        codes[Int(scalar.value)] = UInt8(code)
      }
    }
    return codes
  }()

  /// Codes by letter and combining mark, zero where the two make no coded letter.
  private static let composedCodes: [UInt8] = {
    var composed = [UInt8](repeating: 0, count: alphabet.count * markCount)
    // Swift compares strings by canonical equivalence, so the dictionary finds `é` by its parts.
    let codes = Dictionary(
      uniqueKeysWithValues: alphabet.enumerated().map { (String($0.element), UInt8($0.offset)) }
    )
    for (row, letter) in alphabet.enumerated() {
      for column in 0..<markCount {
        guard let mark = Unicode.Scalar(firstMark + UInt32(column)) else { continue }
        composed[row * markCount + column] = codes["\(letter)\(mark)"] ?? 0
      }
    }
    return composed
  }()
}
