/// A regular expression that compiles, kept by its text because `Regex` cannot cross tasks.
package struct TextPattern: Hashable, Sendable, CustomStringConvertible {
  /// The expression as written.
  package let description: String

  /// Takes an expression in Swift's regular expression syntax.
  ///
  /// - Throws: what is wrong with it, in the compiler's words.
  package init(_ text: String) throws(TextPatternError) {
    do {
      _ = try Regex(text)
    } catch {
      throw TextPatternError(reason: "\(error)")
    }
    description = text
  }

  /// The compiled expression; compile once for many texts.
  package func regex() -> Regex<AnyRegexOutput> {
    guard let regex = try? Regex(description) else {
      preconditionFailure("an expression that compiled once compiles again")
    }
    return regex
  }
}

/// Why a text is no regular expression.
package struct TextPatternError: Error, Hashable, Sendable {
  /// The compiler's words, such as `expected ')'`.
  package let reason: String
}

extension ConfigurationShape where Value == TextPattern {
  /// A regular expression in Swift's syntax, without look-behind.
  package static var pattern: Self {
    let expected = "a regular expression such as '(UN|ONU) Gen[eè]v[ae]'"
    return Self(expected) { node, mistakes in
      guard let text = node.text(expected: expected, reporting: &mistakes) else { return nil }
      do throws(TextPatternError) {
        return try TextPattern(text.text)
      } catch {
        mistakes.add(
          at: text.place,
          found: "found “\(visible(text.text))” (\(visible(error.reason)))",
          expected: expected
        )
        return nil
      }
    }
  }
}
