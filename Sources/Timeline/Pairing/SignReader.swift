internal import Entries

/// Finds the signs in the words of one entry.
struct SignReader {
  /// What the word before leaves to the one behind it.
  private struct Neighbour {
    /// A number that may be a day of a month.
    var day: Int?
    /// 1 to 12.
    var month: Int?
    /// A word with a capital that the tables do not have.
    var name: WordReader.Word?
  }

  /// What was found so far.
  var found: SignList

  private let ownNames: OwnNames
  private var wordlist: Wordlist
  /// Whether a capital letter in the middle of a sentence names something.
  private var capitalsName: Bool

  /// - Parameters:
  ///   - language: of the texts to come.
  ///   - day: on which the entry was published; `nil` where nobody knows.
  ///   - ownNames: of the organisation, which give no signs.
  init(language: LanguageTag, day: CalendarDay?, ownNames: OwnNames = OwnNames([])) {
    self.ownNames = ownNames
    wordlist = SharedVocabulary.wordlist(of: language.primary)
    capitalsName = language.primary != "de"
    found = SignList(day: day)
  }

  /// Reads what follows in another language: titles are translated where texts are not.
  mutating func turn(to language: LanguageTag) {
    wordlist = SharedVocabulary.wordlist(of: language.primary)
    capitalsName = language.primary != "de"
  }

  /// Reads a text that stands in a place.
  ///
  /// - Parameters:
  ///   - text: plain text.
  ///   - place: where it stands.
  ///   - limit: how many words are read at most.
  mutating func read(_ text: Substring, in place: PairingSign.Place, limit: Int) {
    let passage = Passage(text, limit: limit, in: wordlist)
    var neighbour = Neighbour()
    var index = 0
    while index < passage.words.count {
      if let end = ownNames.end(at: index, of: passage) {
        neighbour = Neighbour()
        index = end
      } else if let term = passage.terms[index] {
        found.add(term.meaning, text[term.range], place)
        neighbour = Neighbour()
        index = term.end
      } else if passage.words[index].isNumber {
        neighbour = readNumber(at: index, of: passage, behind: neighbour, in: place)
        index += 1
      } else {
        neighbour = readWord(at: index, of: passage, behind: neighbour, in: place)
        index += 1
      }
    }
  }

  /// Reads a number: a day beside a month, or a number as such.
  private mutating func readNumber(
    at index: Int,
    of passage: Passage,
    behind before: Neighbour,
    in place: PairingSign.Place
  ) -> Neighbour {
    let word = passage.words[index]
    let value = Int(String(decoding: passage.letters(of: word), as: UTF8.self)) ?? 0
    let mayBeDay = (1...31).contains(value)
    if let month = before.month, mayBeDay {
      found.addDate(day: value, month: month, place)
      return Neighbour()
    }
    guard mayBeDay, isMonth(behind: index, of: passage) else {
      found.addNumber(value, word, passage.text, place)
      return Neighbour()
    }
    return Neighbour(day: value)
  }

  private mutating func readWord(
    at index: Int,
    of passage: Passage,
    behind before: Neighbour,
    in place: PairingSign.Place
  ) -> Neighbour {
    let word = passage.words[index]
    let letters = passage.letters(of: word)
    // In a line of capitals `UN` may be any small word.
    let isUnclear = passage.isShouted && letters.count <= 2
    guard let find = wordlist.find(letters.span, isUnclear ? .small : word.shape) else {
      guard wordlist.isTelling(Wordlist.number(of: letters), length: letters.count) else {
        // `14 de abril`: a small word between the two.
        return letters.count <= 2 ? Neighbour(day: before.day) : Neighbour()
      }
      let isNamed = word.shape != .small && !passage.isShouted
      found.addWord(letters.span, word, isNamed: isNamed, passage.text, place)
      guard isNamed, place != .title, capitalsName else { return Neighbour() }
      if let first = before.name {
        let both = passage.letters(of: first, and: word)
        let range = first.range.upperBound..<word.range.lowerBound
        if Self.joinsNames(passage.text[range]) {
          let surface = passage.text[first.range.lowerBound..<word.range.upperBound]
          found.addFullName(both, surface, place)
        }
      }
      return Neighbour(name: word)
    }
    if let month = find.meaning.month {
      if let day = before.day {
        found.addDate(day: day, month: month, place)
        return Neighbour()
      }
      found.add(find.meaning, passage.text[word.range], place)
      return Neighbour(month: month)
    }
    found.add(find.meaning, passage.text[word.range], place)
    if find.length < letters.count,
      let second = wordlist.find(in: letters.span, behind: find.length),
      second.key != find.meaning.key
    {
      found.add(second, passage.text[word.range], place)
    }
    return Neighbour()
  }

  /// Whether a month stands behind a word, or behind the one small word that follows it.
  private func isMonth(behind index: Int, of passage: Passage) -> Bool {
    for word in passage.words.dropFirst(index + 1).prefix(2) {
      guard !word.isNumber else { return false }
      let letters = passage.letters(of: word)
      if let find = wordlist.find(letters.span, word.shape) { return find.meaning.month != nil }
      guard letters.count <= 2 else { return false }
    }
    return false
  }

  /// Whether what stands between two words leaves them one name: a space or a hyphen.
  private static func joinsNames(_ gap: Substring) -> Bool {
    gap.unicodeScalars.count == 1 && (gap == "-" || gap.allSatisfy(\.isWhitespace))
  }
}
