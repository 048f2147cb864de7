extension YAMLFault {
  /// What is wrong with a text in quotes, and where.
  struct QuoteFault {
    let mark: YAMLMark
    let found: String
    let expected: String
  }

  /// The first of some lines whose quotes end too early, or never; `nil` for none.
  static func quoteFault(onLines numbers: [Int], in text: YAMLText) -> QuoteFault? {
    numbers.lazy.compactMap { quoteFault(onLine: $0, of: String(text.line($0))) }.first
  }

  private static func quoteFault(onLine number: Int, of line: String) -> QuoteFault? {
    let scalars = Array(line.unicodeScalars)
    var position = 0
    while let start = openingQuote(in: scalars, from: position) {
      let quote = scalars[start]
      guard let end = closingQuote(of: start, in: scalars) else {
        return QuoteFault(
          mark: YAMLMark(line: number, column: start + 1),
          found: "a quote that opens a text, and none that closes it on this line",
          expected: "\(quote) at the end of the text too"
        )
      }
      let rest = scalars[(end + 1)...].drop { $0 == " " }
      if let next = rest.first, !"#,:]}".unicodeScalars.contains(next) {
        return QuoteFault(
          mark: YAMLMark(line: number, column: end + 1),
          found: "a quote inside a text in quotes",
          expected: quote == "\""
            ? "“ and ”, or \\\" in its place" : "’, or two of them, in its place"
        )
      }
      position = end + 1
    }
    return nil
  }

  /// The first quote with which a value or a key begins: behind nothing, or behind what parts values.
  private static func openingQuote(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var previous: Unicode.Scalar? = start == 0 ? nil : "\""
    for position in scalars.indices.dropFirst(start) {
      let scalar = scalars[position]
      // What follows is a remark.
      if scalar == "#", position == 0 || scalars[position - 1] == " " { return nil }
      if isQuote(scalar), previous.map({ "-:,[{".unicodeScalars.contains($0) }) ?? true {
        return position
      }
      if scalar != " " { previous = scalar }
    }
    return nil
  }

  private static func closingQuote(of start: Int, in scalars: [Unicode.Scalar]) -> Int? {
    let quote = scalars[start]
    var position = start + 1
    while position < scalars.count {
      let isPair =
        quote == "'" ? isDoubled(position, in: scalars) : scalars[position] == "\\"
      if isPair {
        position += 2
      } else if scalars[position] == quote {
        return position
      } else {
        position += 1
      }
    }
    return nil
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool { scalar == "\"" || scalar == "'" }

  /// Whether a single quote stands for one of the text's own (YAML 1.1 §9.1.2).
  private static func isDoubled(_ position: Int, in scalars: [Unicode.Scalar]) -> Bool {
    scalars[position] == "'" && position + 1 < scalars.count && scalars[position + 1] == "'"
  }
}
