extension CSSParser {
  /// Reads what stands behind a colon (Selectors §9 to §13, and `:contains()` as other tools have it).
  mutating func pseudoClass() throws(SelectorFault) -> CSSCondition {
    if next == ":" {
      throw fault("an element: which attribute or text of it is meant says “attribute:”")
    }
    let start = position
    let name = try requiredIdentifier("the name of a pseudo-class").lowercased()
    guard take("(") else {
      guard let condition = Self.plain[name] else {
        let needsBrackets = Self.withArgument.contains(name)
        throw fault(
          needsBrackets ? "“(” behind “:\(name)”" : "one of \(Self.names)",
          at: needsBrackets ? nil : start
        )
      }
      return condition
    }
    guard Self.withArgument.contains(name) else {
      throw fault("one of \(Self.names)", at: start)
    }
    skipSpaces()
    let condition: CSSCondition
    switch name {
    case "not": condition = .not(try list(isRelative: false))
    case "has": condition = .has(try list(isRelative: true))
    case "is", "where", "matches", "any": condition = .matches(try list(isRelative: false))
    case "contains", "-soup-contains":
      condition = .contains(try words("a text in quotes"), own: false)
    case "-soup-contains-own": condition = .contains(try words("a text in quotes"), own: true)
    default:
      condition = .nth(
        try place(),
        ofType: name.hasSuffix("of-type"),
        fromEnd: name.contains("last")
      )
    }
    skipSpaces()
    try expect(")")
    return condition
  }

  private static let plain: [String: CSSCondition] = [
    "first-child": .nth(CSSPlace(step: 0, offset: 1), ofType: false, fromEnd: false),
    "last-child": .nth(CSSPlace(step: 0, offset: 1), ofType: false, fromEnd: true),
    "first-of-type": .nth(CSSPlace(step: 0, offset: 1), ofType: true, fromEnd: false),
    "last-of-type": .nth(CSSPlace(step: 0, offset: 1), ofType: true, fromEnd: true),
    "only-child": .onlyChild(ofType: false), "only-of-type": .onlyChild(ofType: true),
    "empty": .empty, "root": .root, "scope": .scope, "link": .link, "any-link": .link,
  ]

  private static let withArgument: Set<String> = [
    "not", "has", "is", "where", "matches", "any", "contains", "-soup-contains",
    "-soup-contains-own", "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type",
  ]

  private static let names = (plain.keys.map { ":\($0)" } + withArgument.map { ":\($0)()" })
    .sorted().joined(separator: " ")

  /// `odd`, `even`, `3`, `2n+1`, `-n + 3` (CSS Syntax §6).
  private mutating func place() throws(SelectorFault) -> CSSPlace {
    let start = position
    var text = ""
    while let character = next, character != ")" {
      if !character.isWhitespace { text.append(contentsOf: character.lowercased()) }
      advance()
    }
    if text == "odd" { return CSSPlace(step: 2, offset: 1) }
    if text == "even" { return CSSPlace(step: 2, offset: 0) }
    if let number = Self.number(text) { return CSSPlace(step: 0, offset: number) }
    let parts = text.split(separator: "n", maxSplits: 1, omittingEmptySubsequences: false)
    let steps = ["": 1, "+": 1, "-": -1]
    guard parts.count == 2, let step = steps[String(parts[0])] ?? Self.number(String(parts[0])),
      let offset = parts[1].isEmpty ? 0 : Self.number(String(parts[1])),
      parts[1].isEmpty || "+-".contains(parts[1].first ?? " ")
    else { throw fault("a number, odd, even, or a form such as 2n+1", at: start) }
    return CSSPlace(step: step, offset: offset)
  }

  /// A number of at most six digits.
  private static func number(_ text: String) -> Int? {
    text.utf8.count <= 7 ? Int(text) : nil
  }
}
