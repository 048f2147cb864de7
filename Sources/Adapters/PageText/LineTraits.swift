/// What a line of words looks like, from outside: all that tells a title from an excerpt.
///
/// Lengths are in bytes, because the sites cut their excerpts at a number of bytes.
struct LineTraits {
  /// In UTF-8.
  let length: Int
  /// It ends like a sentence; a question or an exclamation can be a title as well.
  let endsSentence: Bool
  /// It ends in a full stop, which titles rarely do.
  let endsInFullStop: Bool
  /// It ends in a comma, a colon or a dash: something must follow.
  let endsOpen: Bool
  /// It ends in `[...]` or `[…]`: the excerpt ends here, whatever follows.
  let endsInCutMark: Bool
  /// It holds more than one sentence.
  let hasSentences: Bool
  let hasLetter: Bool

  init(_ line: String) {
    length = line.utf8.count
    let words = line[...]
    let last = words.last { !"»”\"’')] \u{A0}\u{202F}".contains($0) }
    endsInCutMark = words.hasSuffix("...]") || words.hasSuffix("…]")
    endsInFullStop = last == "." && !endsInCutMark && !words.hasSuffix("...")
    endsSentence = endsInFullStop || last == "!" || last == "?"
    endsOpen = words.last.map { ",;:–-".contains($0) } ?? false
    hasLetter = words.contains(where: \.isLetter)
    hasSentences = length <= 300 && Self.hasInnerStop(words)
  }

  /// A listing cut it: as long as the cut, and no end of a sentence.
  var looksCut: Bool { !endsSentence && (155...230).contains(length) }

  /// Short and no sentence: it can be a title, a heading or a link.
  var looksLikeTitle: Bool {
    hasLetter && length <= 180 && !endsInFullStop && !endsOpen && !endsInCutMark && !hasSentences
  }

  /// What it costs to take it for a title, its end aside.
  var costAsTitle: Double {
    guard hasLetter else { return 6 }
    if endsInCutMark { return 20 }
    let lengths: Double =
      switch length {
      case ...140: 0
      case ...165: 1
      case ...190: 2.5
      case ...250: 5
      default: 12
      }
    return lengths + (hasSentences ? 2.5 : 0)
  }

  /// What it costs to end a title with it.
  var costAsTitleEnd: Double {
    if endsInFullStop { return 3.5 }
    return endsOpen ? 4 : 0
  }

  /// What it costs to take it for the text of a card.
  var costAsText: Double {
    if endsInCutMark { return -2 }
    let lengths: Double =
      switch length {
      case ...30: 3
      case ...60: 2
      case ...100: 0.7
      default: 0
      }
    return endsSentence ? lengths / 2 : lengths
  }

  private static func hasInnerStop(_ words: Substring) -> Bool {
    var before: [Character] = []
    for character in words {
      if character.isUppercase, before.count == 3, before[2] == " ", ".!?".contains(before[1]),
        before[0].isLowercase
      {
        return true
      }
      before.append(character)
      if before.count > 3 { before.removeFirst() }
    }
    return false
  }
}
