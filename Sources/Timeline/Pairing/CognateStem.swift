/// The beginning of a word in a spelling that languages agree on where they share the word.
///
/// `education`, `éducation`, `educatie`, `educación` and `educazione` begin with the same seven
/// letters, and so do most words that came from Latin and Greek.
enum CognateStem {
  /// How many letters two words of different languages need to have in common.
  static let length = 5
  /// How many make them clearly the same word.
  static let longLength = 7

  /// Spells the beginning of a word.
  ///
  /// - Parameters:
  ///   - word: folded letters.
  ///   - spelling: receives at most `longLength` letters; emptied before.
  static func spell(_ word: Span<UInt8>, into spelling: inout [UInt8]) {
    spelling.removeAll(keepingCapacity: true)
    var index = 0
    while index < word.count, spelling.count < longLength {
      let letter = word[index]
      let next = index + 1 < word.count ? word[index + 1] : 0
      let afterNext = index + 2 < word.count ? word[index + 2] : 0
      var taken = 1
      let spelled: UInt8? =
        switch (letter, next) {
        case (UInt8(ascii: "p"), UInt8(ascii: "h")): pair(UInt8(ascii: "f"), &taken)
        case (UInt8(ascii: "t"), UInt8(ascii: "h")): pair(UInt8(ascii: "t"), &taken)
        case (UInt8(ascii: "q"), UInt8(ascii: "u")): pair(UInt8(ascii: "k"), &taken)
        case (UInt8(ascii: "c"), UInt8(ascii: "h")): pair(UInt8(ascii: "k"), &taken)
        case (UInt8(ascii: "t"), UInt8(ascii: "i")) where isVowel(afterNext): UInt8(ascii: "s")
        case (UInt8(ascii: "c"), UInt8(ascii: "e")), (UInt8(ascii: "c"), UInt8(ascii: "i")),
          (UInt8(ascii: "c"), UInt8(ascii: "y")):
          UInt8(ascii: "s")
        case (UInt8(ascii: "c"), _): UInt8(ascii: "k")
        case (UInt8(ascii: "z"), _): UInt8(ascii: "s")
        case (UInt8(ascii: "y"), _): UInt8(ascii: "i")
        case (UInt8(ascii: "w"), _): UInt8(ascii: "v")
        case (UInt8(ascii: "h"), _): nil
        default: letter
        }
      index += taken
      if let spelled, spelling.last != spelled { spelling.append(spelled) }
    }
  }

  private static func pair(_ letter: UInt8, _ taken: inout Int) -> UInt8 {
    taken = 2
    return letter
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}
