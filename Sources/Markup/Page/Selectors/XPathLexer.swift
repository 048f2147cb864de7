/// A sign of an expression (XPath §3.7).
enum XPathToken: Hashable {
  case text(String)
  case number(Double)
  /// A name, with dashes and dots in it.
  case name(String)
  /// One of the signs of the grammar, and the operators that are written in letters.
  case sign(String)
}

/// Signs with their places.
struct XPathLexer {
  private(set) var tokens: [(token: XPathToken, place: Int)] = []
  private let characters: [Character]
  private var position = 0

  private static let signs = [
    "::", "//", "..", "!=", "<=", ">=", "(", ")", "[", "]", ".", "@", ",", "/", "|", "+", "-", "=",
    "<", ">", "*",
  ]

  /// - Throws: at a character that no sign begins with.
  init(_ text: String) throws(SelectorFault) {
    characters = Array(text)
    while position < characters.count {
      if characters[position].isWhitespace {
        position += 1
      } else {
        let place = position
        tokens.append((try next(), place))
      }
    }
  }

  private mutating func next() throws(SelectorFault) -> XPathToken {
    let first = characters[position]
    if first == "\"" || first == "'" { return .text(try quoted(first)) }
    let following = position + 1 < characters.count ? characters[position + 1] : " "
    if Self.isDigit(first) || first == "." && Self.isDigit(following) { return .number(number()) }
    if first.isLetter || first == "_" { return word() }
    for sign in Self.signs where characters[position...].starts(with: Array(sign)) {
      position += sign.count
      return .sign(isOperatorPlace && sign == "*" ? "times" : sign)
    }
    throw SelectorFault(
      at: position,
      "“\(first)”",
      "a step, a function or an operator of XPath 1.0"
    )
  }

  /// Whether what comes is an operator, because what came is complete (XPath §3.7).
  private var isOperatorPlace: Bool {
    switch tokens.last?.token {
    case nil: false
    case .text, .number, .name: true
    case .sign(let sign): [")", "]", "..", ".", "*"].contains(sign)
    }
  }

  private mutating func word() -> XPathToken {
    let start = position
    while position < characters.count,
      characters[position].isLetter || characters[position].isNumber
        || "-_.".contains(characters[position])
    {
      position += 1
    }
    let word = String(characters[start..<position])
    if isOperatorPlace, ["and", "or", "div", "mod"].contains(word) { return .sign(word) }
    return .name(word)
  }

  private mutating func quoted(_ quote: Character) throws(SelectorFault) -> String {
    let start = position
    guard let end = characters[(position + 1)...].firstIndex(of: quote) else {
      throw SelectorFault(at: start, "a text that is not closed", "a closing \(quote)")
    }
    position = end + 1
    return String(characters[(start + 1)..<end])
  }

  private mutating func number() -> Double {
    let start = position
    while position < characters.count, Self.isDigit(characters[position]) { position += 1 }
    if position < characters.count, characters[position] == "." {
      position += 1
      while position < characters.count, Self.isDigit(characters[position]) { position += 1 }
    }
    return XPathNumber.read(String(characters[start..<position]))
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
