/// The mistakes found so far in one file.
///
/// Readers add to it and go on, so that one run answers for the whole file.
package struct ConfigurationMistakes: Sendable {
  /// How many are kept; a file with more is answered for these.
  package static let limit = 100

  private var collected: [ConfigurationMistake] = []

  /// Begins with none.
  package init() {}

  /// Whether the file is without a mistake until here.
  package var isEmpty: Bool { collected.isEmpty }

  /// How many were found until here; stops at `limit`.
  package var count: Int { collected.count }

  /// The mistakes in the order of the lines, each once.
  package var sorted: [ConfigurationMistake] {
    var seen: Set<ConfigurationMistake> = []
    let distinct = collected.filter { seen.insert($0).inserted }
    // The position in `distinct` keeps the order stable where two share a place.
    return distinct.enumerated().sorted { left, right in
      let (first, second) = (left.element.place, right.element.place)
      return (first.line, first.column, left.offset) < (second.line, second.column, right.offset)
    }.map(\.element)
  }

  /// Adds a mistake.
  ///
  /// - Parameters:
  ///   - place: where it stands.
  ///   - found: what stands there, as a phrase; see `ConfigurationMistake.found`.
  ///   - expected: what should stand there, in words that follow “expected”.
  ///   - nearest: the known word that comes nearest to what was found.
  package mutating func add(
    at place: ConfigurationPlace,
    found: String,
    expected: String,
    nearest: String? = nil
  ) {
    guard collected.count < Self.limit else { return }
    collected.append(
      ConfigurationMistake(
        place: place,
        found: visible(found, limit: 200),
        expected: visible(expected, limit: 600),
        nearest: nearest
      )
    )
  }

  /// Adds that a text is not what its key needs, and proposes the nearest of the known words.
  package mutating func refuse(
    _ text: ConfigurationText,
    expected: String,
    among words: [String] = []
  ) {
    add(
      at: text.place,
      found: "found “\(visible(text.text))”",
      expected: expected,
      nearest: nearestWord(to: text.text, among: words)
    )
  }

  /// Throws all the mistakes of a file when there is one.
  package func throwIfAny(in file: String) throws(ConfigurationError) {
    guard isEmpty else { throw ConfigurationError(file: file, mistakes: sorted) }
  }

  /// What was read of a file without a mistake.
  ///
  /// - Parameters:
  ///   - value: `nil` only after a mistake was added.
  ///   - file: its name as the user gave it.
  /// - Returns: the value.
  /// - Throws: all the mistakes of the file when there is one.
  package func value<Value>(
    _ value: Value?,
    in file: String
  ) throws(ConfigurationError) -> Value {
    guard isEmpty, let value else { throw ConfigurationError(file: file, mistakes: sorted) }
    return value
  }
}
