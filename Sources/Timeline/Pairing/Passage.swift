/// A text of one language taken apart, with the terms in it.
struct Passage {
  /// Several words that have one meaning.
  struct Term {
    let meaning: SharedVocabulary.Meaning
    /// Where it stands in the text.
    let range: Range<String.Index>
    /// The position of the word behind it.
    let end: Int
  }

  let text: Substring
  let words: [WordReader.Word]
  /// By the position of their first words.
  let terms: [Int: Term]
  /// Whether all words, and there are some, are in capitals, which then tell nothing.
  let isShouted: Bool

  private let letters: [UInt8]

  /// Takes a text apart.
  ///
  /// - Parameters:
  ///   - text: plain text.
  ///   - limit: how many words are read at most.
  ///   - wordlist: of its language.
  init(_ text: Substring, limit: Int, in wordlist: Wordlist) {
    let reader = WordReader(text, limit: limit)
    let words = reader.words
    // Terms skip the small words, which differ from language to language.
    var positions: [Int] = []
    var numbers: [UInt64] = []
    for (position, word) in words.enumerated() {
      let number = Wordlist.number(of: reader.letters[word.letters])
      guard wordlist.isTelling(number, length: word.letters.count) else { continue }
      positions.append(position)
      numbers.append(number)
    }
    var terms: [Int: Term] = [:]
    var index = 0
    while index < numbers.count {
      guard let (meaning, count) = wordlist.findTerm(in: numbers[index...]) else {
        index += 1
        continue
      }
      let (first, last) = (positions[index], positions[index + count - 1])
      let range = words[first].range.lowerBound..<words[last].range.upperBound
      terms[first] = Term(meaning: meaning, range: range, end: last + 1)
      index += count
    }
    self.text = text
    self.words = words
    self.terms = terms
    letters = reader.letters
    isShouted = words.count > 2 && !words.contains { $0.shape != .capitals && !$0.isNumber }
  }

  /// The folded letters of a word.
  func letters(of word: WordReader.Word) -> ArraySlice<UInt8> { letters[word.letters] }

  /// The folded letters of two words that stand beside each other.
  func letters(of first: WordReader.Word, and second: WordReader.Word) -> ArraySlice<UInt8> {
    letters[first.letters.lowerBound..<max(first.letters.upperBound, second.letters.upperBound)]
  }
}
