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

  /// Where the last word ends, in bytes.
  private var end = 0

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: plain text.
  ///   - limit: how many words are read at most.
  init(_ text: Substring, limit: Int) {
    let bytes = text.utf8.span
    var index = 0
    var isFirst = true
    letters.reserveCapacity(min(bytes.count, limit * 8))
    while index < bytes.count, words.count < limit {
      if bytes.isDigit(at: index) {
        readNumber(text, bytes, &index, isFirst: isFirst)
        isFirst = false
        continue
      }
      let (start, from) = (index, letters.count)
      var (count, capitals, isCapital) = (0, 0, false)
      while index < bytes.count {
        let byte = bytes[index]
        // Of the letters of most words nothing else has to be known.
        if 0x61...0x7A ~= byte {
          letters.append(byte)
          count += 1
          index += 1
          continue
        }
        let (letter, next) = bytes.scalar(at: index)
        guard !bytes.isDigit(at: index), FoldedLetter.append(letter, to: &letters, from: from)
        else { break }
        if count < Self.longestWord, Self.isCapital(letter) {
          capitals += 1
          if count == 0 { isCapital = true }
        }
        count += 1
        index = next
      }
      guard count > 0 else {
        let (scalar, next) = bytes.scalar(at: index)
        if Self.endsSentence(scalar) { isFirst = true }
        index = next
        continue
      }
      // `NGOs` and `ODDs` are capitals with the ending of a plural.
      let isPlural = capitals == count - 1 && letters.last == UInt8(ascii: "s") && capitals > 1
      let shape: WordShape =
        capitals > 1 && (capitals == count || isPlural)
        ? .capitals : isCapital ? .capitalised : .small
      let excess = letters.count - from - Self.longestWord
      if excess > 0 { letters.removeLast(excess) }
      end = index
      words.append(
        Word(
          letters: from..<letters.count,
          range: text.range(of: start..<index),
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
    _ text: Substring,
    _ bytes: Span<UInt8>,
    _ index: inout Int,
    isFirst: Bool
  ) {
    let start = index
    let from = letters.count
    // Letters stand right before: the number of a session, as in `HRC58`.
    var isOrdinal = end == start && words.last?.isNumber == false
    readDigits(bytes, &index)
    while letters.count - from <= Self.longestNumber, let group = Self.group(bytes, at: index) {
      guard letters.count - from <= 3 || index - start > letters.count - from else { break }
      index = group
      readDigits(bytes, &index)
    }
    end = index
    var suffix: [UInt8] = []
    var after = index
    while after < bytes.count, suffix.count < 6 {
      let (letter, next) = bytes.scalar(at: after)
      guard FoldedLetter.append(letter, to: &suffix, from: 0) else { break }
      after = next
    }
    if !suffix.isEmpty, Self.ordinals.contains(String(decoding: suffix, as: UTF8.self)) {
      isOrdinal = true
      index = after
    }
    letters.removeSubrange(min(letters.count, from + Self.longestNumber)...)
    words.append(
      Word(
        letters: from..<letters.count,
        range: text.range(of: start..<end),
        shape: .small,
        isNumber: true,
        isOrdinal: isOrdinal,
        isFirst: isFirst
      )
    )
  }

  private mutating func readDigits(_ bytes: Span<UInt8>, _ index: inout Int) {
    while bytes.isDigit(at: index) {
      letters.append(bytes[index])
      index += 1
    }
  }

  /// Where three digits behind a mark of thousands begin; `nil` for anything else.
  private static func group(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    let (mark, start) = bytes.scalar(at: index)
    switch mark {
    case " ", ".", ",", "'", "\u{A0}", "\u{2009}", "\u{202F}", "\u{2019}": break
    default: return nil
    }
    let areThree = (start..<start + 3).allSatisfy { bytes.isDigit(at: $0) }
    return areThree && !bytes.isDigit(at: start + 3) ? start : nil
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

extension Substring {
  /// A range of bytes, cut between characters, as one of this text.
  fileprivate func range(of bytes: Range<Int>) -> Range<String.Index> {
    let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
    return start..<utf8.index(start, offsetBy: bytes.count)
  }
}

extension Span<UInt8> {
  /// Whether a digit of ASCII stands at a place; `false` behind the end.
  fileprivate func isDigit(at index: Int) -> Bool { index < count && self[index] &- 0x30 < 10 }
}
