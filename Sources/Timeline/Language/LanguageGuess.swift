package import Entries

/// The language a text seems to be in.
package struct LanguageGuess: Hashable, Sendable {
  /// The language, as the caller named it if it gave a choice (`nl-BE` stays `nl-BE`).
  package let language: LanguageTag

  /// How far it is ahead of the next language, as the logarithm of the odds, in nats.
  ///
  /// At least 1.5; above ten the next language is out of the question.
  package let margin: Double
}
