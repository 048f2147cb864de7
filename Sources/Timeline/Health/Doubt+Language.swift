internal import Entries

extension Doubt {
  /// How many pieces must have another title to tell that a listing answers in another language.
  private static let tellingTitles = 3

  /// Whether a listing answers in another language than before: one that looks at a cookie, or at where
  /// the visitor is, does so for an hour and then goes back.
  ///
  /// Languages are told of all the titles together, as one alone is short.
  ///
  /// - Parameter titles: of the pieces that have another than before at one address, then and now.
  /// - Returns: `nil` where fewer than three have, or where either language cannot be told.
  package static func language(of titles: [(before: String, now: String)]) -> Doubt? {
    guard titles.count >= tellingTitles else { return nil }
    func language(_ words: [String]) -> LanguageTag? {
      // What each of them says is said once.
      let said = Set(words).sorted().joined(separator: ". ")
      return LanguageDetector.standard.detect(said)?.language
    }
    guard let before = language(titles.map(\.before)), let now = language(titles.map(\.now)),
      before != now
    else { return nil }
    return .language(now, of: titles.count, before: before)
  }
}
