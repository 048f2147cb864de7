/// What the letter sequences of a text say for or against one language.
///
/// The weights are those of a logistic regression: their sum is the logarithm of the odds that a
/// text is in the language rather than in any other one.
struct LanguageProfile: Sendable {
  /// The language's primary subtag.
  let language: String

  /// What it is called in English.
  let name: String

  /// The odds before anything is read, in eighths of a nat; far below zero.
  let bias: Int

  /// Lines of a weight and the sequences that have it, separated by spaces.
  ///
  /// A sequence is three or four letters in a row or a whole word of up to eight, in small letters,
  /// with `_` for the edge of a word. A weight is in eighths of a nat, from -127 to 127; a sequence
  /// that is not listed weighs nothing.
  let weights: String

  /// Hands over every sequence of the profile with its weight, in the order of `weights`.
  func forEachWeight(_ body: (LetterSequence, Int8) -> Void) {
    // By bytes: looking for whole characters would take longer than all the rest of a start.
    for line in weights.utf8.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " "))
      guard let first = fields.first, let weight = Int8(Substring(first)) else { continue }
      for field in fields.dropFirst() {
        body(LetterSequence(Substring(field)), weight)
      }
    }
  }
}
