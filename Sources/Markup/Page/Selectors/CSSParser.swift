extension CSSSelectorList {
  /// Reads a list of selectors.
  ///
  /// - Throws: at the first character that cannot stand where it does.
  init(parsing text: String) throws(SelectorFault) {
    var parser = CSSParser(text)
    self = try parser.list(isRelative: true)
    try parser.expectEnd()
  }
}

/// A selector's text while it is read.
struct CSSParser {
  private let characters: [Character]
  private(set) var position = 0
  /// How many pairs of brackets are open.
  private var depth = 0

  private static let deepest = 20

  init(_ text: String) {
    characters = Array(text)
  }

  var next: Character? { position < characters.count ? characters[position] : nil }

  mutating func advance(by count: Int = 1) {
    position = min(position + count, characters.count)
  }

  mutating func take(_ character: Character) -> Bool {
    guard next == character else { return false }
    advance()
    return true
  }

  mutating func take(_ word: String) -> Bool {
    guard characters[position...].starts(with: Array(word)) else { return false }
    advance(by: word.count)
    return true
  }

  mutating func skipSpaces() {
    while next?.isWhitespace == true { advance() }
  }

  func fault(_ expected: String, at place: Int? = nil) -> SelectorFault {
    let place = place ?? position
    let found =
      place < characters.count
      ? "“\(String(characters[place...].prefix(20)))”" : "the end of the selector"
    return SelectorFault(at: place, found, expected)
  }

  mutating func expect(_ character: Character) throws(SelectorFault) {
    guard take(character) else { throw fault("“\(character)”") }
  }

  func expectEnd() throws(SelectorFault) {
    guard next == nil else { throw fault("a selector, a combinator or a comma") }
  }

  // MARK: Selectors

  /// Reads selectors up to a bracket or the end.
  ///
  /// - Parameter isRelative: whether a selector may begin with a combinator.
  /// - Returns: one at least.
  /// - Throws: at the first character that cannot stand where it does.
  mutating func list(isRelative: Bool) throws(SelectorFault) -> CSSSelectorList {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw fault("fewer brackets inside brackets") }
    var selectors = [try selector(isRelative: isRelative)]
    while take(",") { selectors.append(try selector(isRelative: isRelative)) }
    return CSSSelectorList(selectors: selectors)
  }

  private mutating func selector(isRelative: Bool) throws(SelectorFault) -> CSSSelector {
    skipSpaces()
    var combinator = CSSSelector.Combinator.descendant
    if isRelative, let leading = leadingCombinator() { combinator = leading }
    var steps = [CSSSelector.Step(combinator: combinator, compound: try compound())]
    while true {
      let hasSpace = next?.isWhitespace == true
      skipSpaces()
      if let sign = leadingCombinator() {
        combinator = sign
      } else if hasSpace, let next, next != ",", next != ")" {
        combinator = .descendant
      } else {
        return CSSSelector(steps: steps)
      }
      steps.append(CSSSelector.Step(combinator: combinator, compound: try compound()))
    }
  }

  private mutating func leadingCombinator() -> CSSSelector.Combinator? {
    let combinator: CSSSelector.Combinator
    switch next {
    case ">": combinator = .child
    case "+": combinator = .nextSibling
    case "~": combinator = .laterSibling
    default: return nil
    }
    advance()
    skipSpaces()
    return combinator
  }

  private mutating func compound() throws(SelectorFault) -> CSSCompound {
    var compound = CSSCompound()
    let start = position
    if take("*") {
    } else if let name = try identifier() {
      compound.type = name.lowercased()
    }
    if next == "|" { throw fault("a name without a namespace") }
    while let condition = try condition() { compound.conditions.append(condition) }
    guard position > start else {
      throw fault("an element's name, “.class”, “#id”, “[attribute]” or “:first-child”")
    }
    return compound
  }

  private mutating func condition() throws(SelectorFault) -> CSSCondition? {
    switch next {
    case "#":
      advance()
      return .id(try requiredIdentifier("an id behind “#”"))
    case ".":
      advance()
      return .className(try requiredIdentifier("a class behind “.”"))
    case "[":
      advance()
      return try attribute()
    case ":":
      advance()
      return try pseudoClass()
    default: return nil
    }
  }

  private mutating func attribute() throws(SelectorFault) -> CSSCondition {
    skipSpaces()
    let name = try requiredIdentifier("an attribute's name").lowercased()
    skipSpaces()
    if take("]") {
      let test = CSSAttributeTest(relation: .present, value: "", ignoresCase: false)
      return .attribute(name, test)
    }
    let relations: [(String, CSSAttributeTest.Relation)] = [
      ("=", .equal), ("~=", .word), ("|=", .dash), ("^=", .prefix), ("$=", .suffix),
      ("*=", .substring), ("!=", .unequal),
    ]
    guard let relation = relations.first(where: { take($0.0) })?.1 else {
      throw fault("one of = ~= |= ^= $= *= or “]”")
    }
    skipSpaces()
    let value = try words("a value, in quotes unless it is a word")
    skipSpaces()
    var ignoresCase = false
    if let flag = next, "iIsS".contains(flag) {
      ignoresCase = "iI".contains(flag)
      advance()
      skipSpaces()
    }
    try expect("]")
    return .attribute(
      name,
      CSSAttributeTest(relation: relation, value: value, ignoresCase: ignoresCase)
    )
  }

  // MARK: Words

  /// A text in quotes, or a word.
  mutating func words(_ expected: String) throws(SelectorFault) -> String {
    guard let quote = next, quote == "\"" || quote == "'" else {
      return try requiredIdentifier(expected)
    }
    let start = position
    advance()
    var text = ""
    while let character = next {
      advance()
      if character == quote { return text }
      if character == "\\" { text.append(try escaped()) } else { text.append(character) }
    }
    throw fault("a closing \(quote)", at: start)
  }

  mutating func requiredIdentifier(_ expected: String) throws(SelectorFault) -> String {
    guard let name = try identifier() else { throw fault(expected) }
    return name
  }

  /// A name (CSS Syntax §4.3.11), digits at its beginning allowed: sites have classes such as `2col`.
  mutating func identifier() throws(SelectorFault) -> String? {
    var name = ""
    while let character = next {
      if character == "\\" {
        advance()
        name.append(try escaped())
      } else if character == "-" || character == "_" || character.isLetter || character.isNumber
        || character.unicodeScalars.allSatisfy({ $0.value >= 0xA0 })
      {
        name.append(character)
        advance()
      } else {
        break
      }
    }
    return name.isEmpty ? nil : name
  }

  /// The character behind a backslash (CSS Syntax §4.3.7).
  private mutating func escaped() throws(SelectorFault) -> Character {
    var digits = ""
    while digits.count < 6, let digit = next, digit.isASCII, digit.isHexDigit {
      digits.append(digit)
      advance()
    }
    if let value = UInt32(digits, radix: 16) {
      if next?.isWhitespace == true { advance() }
      return Unicode.Scalar(value).map { Character($0) } ?? "\u{FFFD}"
    }
    guard let character = next else { throw fault("a character behind “\\”") }
    advance()
    return character
  }
}
