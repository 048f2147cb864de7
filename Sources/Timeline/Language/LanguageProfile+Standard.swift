extension LanguageProfile {
  /// The languages that the program knows; a new one is one more line and its profile.
  ///
  /// How the weights were computed: texts of Debian 12 (translated manual pages, package
  /// descriptions, handbooks, program messages, fortunes) without the passages left in English, one
  /// half kept back for testing, were cut into windows of 2 to 12 words, 40,000 a language, and
  /// 4,000 windows of three words from the hunspell word lists were added.
  /// The features are those that `LanguageScores` reads: the 20,000 most frequent sequences, with
  /// capitalised words counted half. One regression per language against all others (scikit-learn,
  /// `SGDClassifier`, logistic loss, elastic net, alpha 3.6e-5, l1_ratio 0.5) left the sequences
  /// listed. Only these numbers come from the texts; no sentence is kept.
  static let standard: [LanguageProfile] = [
    .english, .french, .dutch, .german, .spanish, .italian, .portuguese,
  ]
}
