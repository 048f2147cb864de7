package import Entries

/// Tells the language of a title or a short text by its words and letter sequences.
///
/// It answers only if one language is likely and clearly ahead of the others. Acronyms, numbers and
/// most names tell nothing and get no answer. The same text always gets the same answer; only the
/// first 2,000 letters and marks are read.
package struct LanguageDetector: Sendable {
  /// The detector of all languages that the program knows.
  package static let standard = LanguageDetector(LanguageProfile.standard)

  /// The languages that it knows, in the order of the table's biases.
  private let languages: [LanguageTag]

  private let table: SequenceTable

  /// How far the best language has to be ahead of the next, in sixteenths of a nat.
  private static let clearLead = 24

  /// The same where all words may be names.
  private static let clearLeadOfNames = 36

  /// What the best language has to reach, in sixteenths of a nat; zero is as likely as not.
  private static let leastScore = -16

  /// A detector of the languages of `profiles`, whose tags are well-formed and different.
  init(_ profiles: [LanguageProfile]) {
    languages = profiles.compactMap { LanguageTag($0.language) }
    precondition(languages.count == profiles.count, "a language profile has a malformed tag")
    table = SequenceTable(profiles)
  }

  /// Guesses the language of a text; `nil` if it cannot tell.
  ///
  /// - Parameters:
  ///   - text: plain text of any length; markup would be read as words.
  ///   - choice: the languages that can be answers, all known ones if `nil`; of a tag with a region
  ///     only the language is compared. A text clearly in another known language gets no answer.
  /// - Returns: the language, if one is clearly ahead.
  package func detect(_ text: String, among choice: [LanguageTag]? = nil) -> LanguageGuess? {
    let evidence = LanguageScores(of: text, in: table)
    guard evidence.isTelling else { return nil }
    let scores = evidence.values
    let candidates = choice.map(candidates) ?? languages.indices.map { ($0, languages[$0]) }
    guard let best = candidates.max(by: { scores[$0.column] < scores[$1.column] }) else {
      return nil
    }
    let score = scores[best.column]
    let isForeign = scores.contains { $0 - score >= Self.clearLead }
    let next = candidates.lazy.filter { $0.column != best.column }.map { scores[$0.column] }.max()
    // Alone in the choice, a language is compared with all others.
    let rival = next ?? scores.indices.filter { $0 != best.column }.map { scores[$0] }.max() ?? 0
    let lead = score - rival
    let clearLead = evidence.mayBeNames ? Self.clearLeadOfNames : Self.clearLead
    guard score >= Self.leastScore, lead >= clearLead, !isForeign else { return nil }
    return LanguageGuess(language: best.tag, margin: Double(lead) / 16)
  }

  /// The language of a choice that a text looks like most, however little that says; `nil` if it has
  /// nothing but acronyms, numbers and foreign letters.
  ///
  /// - Parameters:
  ///   - text: plain text of any length.
  ///   - choice: the languages that can be answers; those that are not known never are.
  /// - Returns: one of the choice, the first of equals.
  package func likeliest(_ text: String, among choice: [LanguageTag]) -> LanguageTag? {
    let evidence = LanguageScores(of: text, in: table)
    guard evidence.isTelling, evidence.hasSmallLetters else { return nil }
    let scores = evidence.values
    var best: (score: Int, tag: LanguageTag)?
    for (column, tag) in candidates(choice) where scores[column] > best?.score ?? .min {
      best = (scores[column], tag)
    }
    return best?.tag
  }

  /// Whether a language is among those that words are compared with; its region does not count.
  package func knows(_ language: LanguageTag) -> Bool {
    languages.contains { $0.description == language.primary }
  }

  /// The columns of the known languages in a choice, each with its tag as chosen.
  private func candidates(_ choice: [LanguageTag]) -> [(column: Int, tag: LanguageTag)] {
    languages.enumerated().compactMap { column, language in
      choice.first { $0.primary == language.description }.map { (column, $0) }
    }
  }
}
