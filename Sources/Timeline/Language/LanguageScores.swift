/// What the words of a text say for each language of a table, in sixteenths of a nat.
struct LanguageScores {
  /// By words in small letters and, half as much, by words with a capital, which may be names.
  private var spoken: SequenceTable.Scores

  /// By words in capitals, for a text that is in capitals throughout.
  private var shouted: SequenceTable.Scores

  /// How many languages the table has.
  private let languageCount: Int

  /// Whether any word has a small letter.
  private(set) var hasSmallLetters = false

  /// Whether every word begins with a capital or is in capitals: all of them may be names.
  private(set) var mayBeNames = true

  private var wordCount = 0
  private var strangeWordCount = 0
  private var longestShout = 0

  /// The most letters and marks that are read of a text.
  private static let lengthLimit = 2000

  /// Reads the beginning of a text.
  init(of text: String, in table: SequenceTable) {
    spoken = table.biases &* 2
    shouted = spoken
    languageCount = table.count
    var word = Word()
    let bytes = text.utf8Span.span
    var index = 0
    var read = 0
    while read < Self.lengthLimit, index < bytes.count {
      read += 1
      let byte = bytes[index]
      // Most of every text, and of it the small letters that most words consist of.
      if byte &- 0x61 < 26 {
        word.append(LetterCode.code(ofSmall: byte), isCapital: false)
        index += 1
        continue
      }
      let scalar: Unicode.Scalar
      (scalar, index) = bytes.scalar(at: index)
      let letter = LetterCode.code(of: scalar)
      if letter > LetterCode.edge {
        word.append(letter, isCapital: LetterCode.isCapital(scalar))
        if letter != LetterCode.apostrophe { continue }
      } else if LetterCode.isCombiningMark(scalar) {
        word.join(scalar)
        continue
      } else if LetterCode.isForeignLetter(scalar) {
        word.isStrange = true
        continue
      } else if LetterCode.isNumeral(scalar) || scalar == "@" {
        word.isSpoilt = true
        continue
      } else if scalar == "." {
        // Held until the next letter tells whether the stop stands inside an address.
        word.hasStop = true
        continue
      }
      add(word, in: table)
      word = Word(afterAddress: word.isAddress && !scalar.properties.isWhitespace)
    }
    add(word, in: table)
  }

  /// Whether there is something to judge by: words, and most of them in letters that are known.
  var isTelling: Bool {
    // In capitals throughout, it takes a word too long for an acronym.
    (hasSmallLetters || longestShout >= 6) && strangeWordCount * 3 < wordCount
  }

  /// The score of each language, in the order of the table's biases.
  var values: [Int] {
    let scores = hasSmallLetters ? spoken : shouted
    return (0..<languageCount).map { Int(scores[$0]) }
  }

  private mutating func add(_ word: Word, in table: SequenceTable) {
    guard word.hasLetters, !word.isSpoilt else { return }
    wordCount += 1
    if word.isStrange {
      strangeWordCount += 1
      return
    }
    if word.isAllCapitals {
      longestShout = max(longestShout, word.count)
      shouted &+= SequenceTable.Scores(truncatingIfNeeded: word.weights(in: table)) &* 2
      return
    }
    hasSmallLetters = true
    if !word.hasCapital { mayBeNames = false }
    let scores = SequenceTable.Scores(truncatingIfNeeded: word.weights(in: table))
    spoken &+= word.hasCapital ? scores : scores &* 2
  }
}

/// A word as it is being read.
private struct Word {
  /// Whether it holds something that no word of any language holds, such as a digit.
  var isSpoilt = false

  /// Whether it has a letter that no known language has.
  var isStrange = false

  /// Whether a full stop follows the letters so far.
  var hasStop = false

  /// Whether it goes on after a stop, as addresses and some abbreviations do.
  private(set) var isAddress = false

  /// The number of letters, apostrophes among them.
  private(set) var count = 0

  private var codes: [32 of UInt8] = .init(repeating: 0)
  private var capitalCount = 0

  init() {}

  /// The next piece of an address is no word either.
  init(afterAddress: Bool) {
    isAddress = afterAddress
    isSpoilt = afterAddress
  }

  var hasLetters: Bool {
    isStrange || count > 1 || (count == 1 && codes[0] != LetterCode.apostrophe)
  }

  var hasCapital: Bool { capitalCount > 0 }

  /// Whether it may be an acronym; a single capital may begin a sentence.
  var isAllCapitals: Bool { capitalCount == count && count > 1 }

  mutating func append(_ code: UInt8, isCapital: Bool) {
    if hasStop, count > 0 { isAddress = true }
    guard count < codes.count, !isAddress else {
      isSpoilt = true
      return
    }
    codes[count] = code
    count += 1
    if isCapital { capitalCount += 1 }
  }

  mutating func join(_ mark: Unicode.Scalar) {
    guard count > 0 else { return }
    codes[count - 1] = LetterCode.code(of: codes[count - 1], under: mark)
  }

  /// What the runs of three and four letters weigh, edges included, and the word if it is short.
  func weights(in table: SequenceTable) -> SequenceTable.Weights {
    var weights = SequenceTable.Weights.zero
    var sequence = LetterSequence()
    sequence.append(LetterCode.edge)
    for length in 2...(count + 2) {
      sequence.append(length == count + 2 ? LetterCode.edge : codes[length - 2])
      if length >= 3 { table.add(sequence.suffix(3), to: &weights) }
      if length >= 4 { table.add(sequence.suffix(4), to: &weights) }
    }
    if (5...LetterSequence.capacity).contains(count + 2) { table.add(sequence, to: &weights) }
    return weights
  }
}
