/// One mistake in a file that people edit, with its place and its cure.
package struct ConfigurationMistake: Hashable, Sendable, CustomStringConvertible {
  /// Where it stands.
  package let place: ConfigurationPlace
  /// What stands there, as a phrase: `unknown key`, `found “many”`, `missing`.
  ///
  /// Bounded and without control characters, as all the other texts here.
  package let found: String
  /// What should stand there, in words that follow “expected”.
  package let expected: String
  /// The known word that comes nearest to what was found.
  package let nearest: String?

  /// One line: `feeds.yml:12:5: sources[1].adaptor: unknown key; expected … — did you mean “…”?`.
  package var description: String {
    let path = place.path.isEmpty ? "" : " \(place.path):"
    let hint = nearest.map { " — did you mean “\(visible($0))”?" } ?? ""
    return "\(visible(place.file, limit: 200)):\(place.line):\(place.column):\(path) "
      + "\(found); expected \(expected)\(hint)"
  }
}

/// A file that people edit and that has mistakes: all of them, in the order of its lines.
package struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name as the user gave it.
  package let file: String
  /// At least one.
  package let mistakes: [ConfigurationMistake]

  /// A line for each mistake.
  package var description: String {
    mistakes.map(\.description).joined(separator: "\n")
  }
}
