/// What two titles say about their being one piece's.
enum TitleKinship {
  case equal
  /// One of the two has none.
  case unknown
  /// One has all words of the other, and more.
  case longer
  /// Each has a number that the other has not, as the pieces of a series do.
  case numbered
  /// Anything else.
  case other

  /// - Parameters:
  ///   - one: as `MatchingKeys` has it: words in lower case, one space between.
  ///   - other: the same of the other.
  init(_ one: String, _ other: String) {
    guard one != other else {
      self = one.isEmpty ? .unknown : .equal
      return
    }
    guard !one.isEmpty, !other.isEmpty else {
      self = .unknown
      return
    }
    let (words, others) = (Set(one.split(separator: " ")), Set(other.split(separator: " ")))
    let (own, foreign) = (words.subtracting(others), others.subtracting(words))
    // `COP 30` and `COP30` are one number, however it is written.
    if own.contains(where: Self.isNumber), foreign.contains(where: Self.isNumber),
      Self.digits(one) != Self.digits(other)
    {
      self = .numbered
    } else {
      self = own.isEmpty || foreign.isEmpty ? .longer : .other
    }
  }

  private static func isNumber(_ word: Substring) -> Bool { word.utf8.contains(where: isDigit) }

  private static func digits(_ title: String) -> [UInt8] { title.utf8.filter(isDigit) }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
