/// Takes a text apart into words and numbers with what pairing needs to know of each.
struct WordReader {
  /// A word or a number of a text.
  struct Word {
    /// Its folded letters in `letters`.
    let letters: Range<Int>
    /// Where it stands in the text.
    let range: Range<String.Index>
    let shape: WordShape
    /// Whether all of it are digits; the marks between groups of thousands are left out.
    let isNumber: Bool
    /// Whether a number counts something in a row: `58th`, `56ème`, `HRC58`.
    let isOrdinal: Bool
    /// Whether a sentence begins with it, and a capital tells nothing.
    let isFirst: Bool
  }

  /// The folded letters of all words, one behind the other.
  private(set) var letters: [UInt8] = []
  private(set) var words: [Word] = []

  /// The most letters of a word that are read.
  private static let longestWord = 48
  /// The most digits of a number that are read.
  private static let longestNumber = 15

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: plain text.
  ///   - limit: how many words are read at most.
  init(_ text: Substring, limit: Int) {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var isFirst = true
    var word: [UInt8] = []
    while index < scalars.endIndex, words.count < limit {
      let scalar = scalars[index]
      if ("0"..."9").contains(scalar) {
        readNumber(scalars, &index, isFirst: isFirst)
        isFirst = false
        continue
      }
      word.removeAll(keepingCapacity: true)
      let start = index
      var (count, capitals, isCapital) = (0, 0, false)
      while index < scalars.endIndex {
        let letter = scalars[index]
        guard !("0"..."9").contains(letter), FoldedLetter.append(letter, to: &word) else { break }
        if count < Self.longestWord, Self.isCapital(letter) {
          capitals += 1
          if count == 0 { isCapital = true }
        }
        count += 1
        index = scalars.index(after: index)
      }
      guard count > 0 else {
        if Self.endsSentence(scalar) { isFirst = true }
        index = scalars.index(after: index)
        continue
      }
      // `NGOs` and `ODDs` are capitals with the ending of a plural.
      let isPlural = capitals == count - 1 && word.last == UInt8(ascii: "s") && capitals > 1
      let shape: WordShape =
        capitals > 1 && (capitals == count || isPlural)
        ? .capitals : isCapital ? .capitalised : .small
      let from = letters.count
      letters.append(contentsOf: word.prefix(Self.longestWord))
      words.append(
        Word(
          letters: from..<letters.count,
          range: start..<index,
          shape: shape,
          isNumber: false,
          isOrdinal: false,
          isFirst: isFirst
        )
      )
      isFirst = false
    }
  }

  /// Reads digits, the groups behind them and an ending that makes them count in a row.
  private mutating func readNumber(
    _ scalars: Substring.UnicodeScalarView,
    _ index: inout String.Index,
    isFirst: Bool
  ) {
    let start = index
    let from = letters.count
    // Letters stand right before: the number of a session, as in `HRC58`.
    var isOrdinal = words.last?.range.upperBound == start && words.last?.isNumber == false
    readDigits(scalars, &index)
    while letters.count - from <= Self.longestNumber, let group = Self.group(scalars, at: index) {
      guard letters.count - from <= 3 || isGrouped(start, index, scalars) else { break }
      index = group
      readDigits(scalars, &index)
    }
    let end = index
    var suffix: [UInt8] = []
    var after = index
    while after < scalars.endIndex, suffix.count < 6,
      FoldedLetter.append(scalars[after], to: &suffix)
    {
      after = scalars.index(after: after)
    }
    if !suffix.isEmpty, Self.ordinals.contains(String(decoding: suffix, as: UTF8.self)) {
      isOrdinal = true
      index = after
    }
    letters.removeSubrange(min(letters.count, from + Self.longestNumber)...)
    words.append(
      Word(
        letters: from..<letters.count,
        range: start..<end,
        shape: .small,
        isNumber: true,
        isOrdinal: isOrdinal,
        isFirst: isFirst
      )
    )
  }

  private mutating func readDigits(
    _ scalars: Substring.UnicodeScalarView,
    _ index: inout String.Index
  ) {
    while index < scalars.endIndex, ("0"..."9").contains(scalars[index]) {
      letters.append(UInt8(truncatingIfNeeded: scalars[index].value))
      index = scalars.index(after: index)
    }
  }

  /// Whether what was read of a number so far has groups already.
  private func isGrouped(
    _ start: String.Index,
    _ end: String.Index,
    _ scalars: Substring.UnicodeScalarView
  ) -> Bool {
    !scalars[start..<end].allSatisfy { ("0"..."9").contains($0) }
  }

  /// Where three digits behind a mark of thousands begin; `nil` for anything else.
  private static func group(
    _ scalars: Substring.UnicodeScalarView,
    at index: String.Index
  ) -> String.Index? {
    guard index < scalars.endIndex else { return nil }
    switch scalars[index] {
    case " ", ".", ",", "'", "\u{A0}", "\u{2009}", "\u{202F}", "\u{2019}": break
    default: return nil
    }
    let start = scalars.index(after: index)
    let digits = scalars[start...].prefix(4).prefix { ("0"..."9").contains($0) }
    return digits.count == 3 ? start : nil
  }

  /// What follows the digits of an ordinal number in the languages of the tables.
  private static let ordinals: Set<String> = [
    "st", "nd", "rd", "th", "e", "er", "ere", "eme", "ieme", "re", "de", "ste", "a", "o", "te",
    "ten", "ter", "nde",
  ]

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", ":", "\n", "…", "–", "—", "«", "“", "”", "\"", "•", "¡", "¿", "|": true
    default: false
    }
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }
}
