/// What the words of one language mean, found by their folded letters.
struct Wordlist: Sendable {
  /// A word that was found, or the part of it that has a meaning.
  struct Find {
    let meaning: SharedVocabulary.Meaning
    /// How many letters of the word it takes.
    let length: Int
  }

  /// How many telling words a term has at most.
  static let longestTerm = 4

  private var words: [UInt64: SharedVocabulary.Meaning] = [:]
  private var stems: [UInt64: SharedVocabulary.Meaning] = [:]
  /// A bit for each 4,096th of the numbers, set where a stem has one: each beginning of each word is
  /// asked for, and nearly none is a stem.
  ///
  /// An array: one that stands in the list itself would be copied whole each time a cell is read.
  private var stemBits = [UInt64](repeating: 0, count: 64)
  private var capitals: [UInt64: SharedVocabulary.Meaning] = [:]
  private var capitalised: [UInt64: SharedVocabulary.Meaning] = [:]
  private var terms: [UInt64: SharedVocabulary.Meaning] = [:]
  /// The first words of the terms, because few words begin one.
  private var termBeginnings: Set<UInt64> = []
  private let functionWords: Set<UInt64>
  /// Whether words grow together, as in `Frauenrechte`.
  private let hasCompounds: Bool

  /// A list without words of its own, of a language or of none.
  init(of language: String) {
    let small = FunctionWords.lists[language] ?? ""
    let spaces: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\n")]
    functionWords = Set(small.utf8.split(whereSeparator: spaces.contains).map(Self.number(of:)))
    hasCompounds = language == "de" || language == "nl"
  }

  /// Takes the words of a cell of the tables, with commas between them.
  mutating func add(_ cell: Span<UInt8>, as meaning: SharedVocabulary.Meaning) {
    var start = 0
    for end in 0...cell.count where end == cell.count || cell[end] == UInt8(ascii: ",") {
      if end > start { add(written: cell.extracting(start..<end), as: meaning) }
      start = end + 1
    }
  }

  /// Takes a word, the beginning of one (`educat*`), or a term of several, which spaces or hyphens part.
  private mutating func add(written: Span<UInt8>, as meaning: SharedVocabulary.Meaning) {
    var parts = TermParts()
    var isInCapitals = true
    for index in written.indices {
      let letter = written[index]
      isInCapitals = isInCapitals && Self.isCapital(letter)
      switch letter {
      case UInt8(ascii: " "), UInt8(ascii: "-"): parts.end()
      case UInt8(ascii: "*"): break
      default: parts.append(Self.isCapital(letter) ? letter | 0x20 : letter)
      }
    }
    parts.end()
    guard let word = parts.first else { return }
    if !parts.others.isEmpty {
      addTerm([word] + parts.others, as: meaning)
    } else if written[written.count - 1] == UInt8(ascii: "*") {
      stems[word.number] = meaning
      stemBits[Self.cell(of: word.number)] |= 1 << (word.number & 63)
    } else if word.length > 1, isInCapitals {
      capitals[word.number] = meaning
    } else if Self.isCapital(written[0]) {
      capitalised[word.number] = meaning
    } else {
      words[word.number] = meaning
    }
  }

  private mutating func addTerm(_ parts: [TermParts.Part], as meaning: SharedVocabulary.Meaning) {
    let numbers = parts.filter { isTelling($0.number, length: $0.length) }.map(\.number)
    guard let first = numbers.first, numbers.count > 1 else { return }
    terms[Self.number(ofTerm: numbers[...])] = meaning
    termBeginnings.insert(first)
  }

  /// Which of the 64 cells has a number's bit.
  private static func cell(of number: UInt64) -> Int {
    Int(truncatingIfNeeded: number >> 6 & 63)
  }

  private static func isCapital(_ letter: UInt8) -> Bool { (0x41...0x5A).contains(letter) }

  /// Whether a word says something: not one of the language's small ones.
  func isTelling(_ number: UInt64, length: Int) -> Bool {
    length >= FunctionWords.shortestTelling && !functionWords.contains(number)
  }

  /// The meaning of a word.
  ///
  /// - Parameters:
  ///   - word: folded letters.
  ///   - shape: its capitals.
  /// - Returns: `nil` where the tables do not have it, and for small words.
  func find(_ word: Span<UInt8>, _ shape: WordShape) -> Find? {
    var key = SignKey(.name)
    var stem: Find?
    for index in word.indices {
      key.append(word[index])
      if index >= 1, stemBits[Self.cell(of: key.value)] >> (key.value & 63) & 1 == 1,
        let meaning = stems[key.value]
      {
        stem = Find(meaning: meaning, length: index + 1)
      }
    }
    if shape == .capitals, let meaning = capitals[key.value] {
      return Find(meaning: meaning, length: word.count)
    }
    if shape != .small, let meaning = capitalised[key.value] {
      return Find(meaning: meaning, length: word.count)
    }
    guard isTelling(key.value, length: word.count) else { return nil }
    if let meaning = words[key.value] { return Find(meaning: meaning, length: word.count) }
    return stem
  }

  /// The meaning of the second part of a word that has grown together.
  ///
  /// - Parameters:
  ///   - word: folded letters.
  ///   - length: of the first part.
  /// - Returns: `nil` in languages without such words.
  func find(in word: Span<UInt8>, behind length: Int) -> SharedVocabulary.Meaning? {
    guard hasCompounds else { return nil }
    // `s`, `n`, `en` and `er` may stand between the two parts.
    for gap in 0...3 where length + gap + 4 <= word.count {
      if let find = find(word.extracting((length + gap)...), .small) { return find.meaning }
    }
    return nil
  }

  /// The longest term that some telling words begin with, and how many of them it takes.
  func findTerm(in words: ArraySlice<UInt64>) -> (SharedVocabulary.Meaning, Int)? {
    guard let first = words.first, termBeginnings.contains(first) else { return nil }
    for count in stride(from: min(Self.longestTerm, words.count), through: 2, by: -1) {
      if let meaning = terms[Self.number(ofTerm: words.prefix(count))] { return (meaning, count) }
    }
    return nil
  }

  /// What a word is found by.
  static func number(of letters: some Sequence<UInt8>) -> UInt64 { SignKey(.name, letters).value }

  private static func number(ofTerm words: ArraySlice<UInt64>) -> UInt64 {
    words.reduce(0x9E37_79B9_7F4A_7C15) { ($0 ^ $1) &* 0x100_0000_01B3 }
  }
}

/// The capitals of a word.
enum WordShape: Sendable {
  case small
  /// The first letter alone.
  case capitalised
  /// Two letters at least, and all of them.
  case capitals
}

/// The parts of what stands in a table, by their numbers: most are one word.
private struct TermParts {
  typealias Part = (number: UInt64, length: Int)

  private(set) var first: Part?
  private(set) var others: [Part] = []
  private var key = SignKey(.name)
  private var length = 0

  mutating func append(_ letter: UInt8) {
    key.append(letter)
    length += 1
  }

  mutating func end() {
    guard length > 0 else { return }
    if first == nil { first = (key.value, length) } else { others.append((key.value, length)) }
    (key, length) = (SignKey(.name), 0)
  }
}
