/// An expression while it is read, an operator's level after the other (XPath §3).
struct XPathParser {
  private let tokens: [(token: XPathToken, place: Int)]
  private let length: Int
  private var position = 0
  private var depth = 0

  private static let deepest = 40

  /// - Throws: at a character that no sign begins with.
  init(_ text: String) throws(SelectorFault) {
    tokens = try XPathLexer(text).tokens
    length = text.count
  }

  /// The operators, those that bind least first.
  private static let levels: [[String: XPathOperator]] = [
    ["or": .or], ["and": .and], ["=": .equal, "!=": .unequal],
    ["<": .less, "<=": .lessOrEqual, ">": .greater, ">=": .greaterOrEqual],
    ["+": .plus, "-": .minus], ["times": .times, "div": .div, "mod": .mod],
  ]

  mutating func expression() throws(SelectorFault) -> XPathTerm {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw fault("fewer brackets inside brackets") }
    return try binary(level: 0)
  }

  func expectEnd() throws(SelectorFault) {
    guard position == tokens.count else { throw fault("an operator or the end") }
  }

  // MARK: Operators

  private mutating func binary(level: Int) throws(SelectorFault) -> XPathTerm {
    guard level < Self.levels.count else { return try negative() }
    var term = try binary(level: level + 1)
    while case .sign(let sign) = next, let meant = Self.levels[level][sign] {
      position += 1
      term = .binary(meant, term, try binary(level: level + 1))
    }
    return term
  }

  private mutating func negative() throws(SelectorFault) -> XPathTerm {
    var isNegative = false
    while take("-") { isNegative.toggle() }
    var term = try path()
    while take("|") { term = .binary(.union, term, try path()) }
    return isNegative ? .negative(term) : term
  }

  // MARK: Paths

  private mutating func path() throws(SelectorFault) -> XPathTerm {
    if take("/") {
      return .path(.root, startsStep ? try steps(after: []) : [])
    }
    if take("//") { return .path(.root, try steps(after: [Self.anywhere])) }
    guard startsPrimary else { return .path(.context, try steps(after: [])) }
    let primary = try primary()
    let predicates = try predicates()
    if take("/") { return .path(.filtered(primary, predicates), try steps(after: [])) }
    if take("//") {
      return .path(.filtered(primary, predicates), try steps(after: [Self.anywhere]))
    }
    return predicates.isEmpty ? primary : .path(.filtered(primary, predicates), [])
  }

  private mutating func steps(after first: [XPathStep]) throws(SelectorFault) -> [XPathStep] {
    var steps = first + [try step()]
    while true {
      if take("/") {
        steps.append(try step())
      } else if take("//") {
        steps += [Self.anywhere, try step()]
      } else {
        return steps
      }
    }
  }

  /// `descendant-or-self::node()`, for which `//` is short (XPath §2.5).
  private static let anywhere = XPathStep(axis: .descendantOrSelf, test: .anyNode, predicates: [])

  private mutating func step() throws(SelectorFault) -> XPathStep {
    if take(".") { return XPathStep(axis: .itself, test: .anyNode, predicates: []) }
    if take("..") { return XPathStep(axis: .parent, test: .anyNode, predicates: []) }
    var axis = XPathAxis.child
    if take("@") {
      axis = .attribute
    } else if case .name(let word) = next, isSign("::", ahead: 1) {
      guard let named = XPathAxis(rawValue: word) else {
        throw fault("an axis: \(XPathAxis.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      axis = named
      position += 2
    }
    let test = try test()
    return XPathStep(axis: axis, test: test, predicates: try predicates())
  }

  private mutating func test() throws(SelectorFault) -> XPathTest {
    if take("*") { return .anyName }
    guard case .name(let name) = next else {
      throw fault("a step: a name, *, @attribute, text(), “.” or “..”")
    }
    guard isSign("(", ahead: 1) else {
      position += 1
      return .name(name.lowercased())
    }
    let tests: [String: XPathTest] = [
      "text": .text, "node": .anyNode, "comment": .nothing, "processing-instruction": .nothing,
    ]
    guard let test = tests[name] else { throw fault("text(), node() or a name") }
    position += 2
    if case .text = next, name == "processing-instruction" { position += 1 }
    try expect(")")
    return test
  }

  private mutating func predicates() throws(SelectorFault) -> [XPathTerm] {
    var predicates: [XPathTerm] = []
    while take("[") {
      predicates.append(try expression())
      try expect("]")
    }
    return predicates
  }

  // MARK: What a path may begin with

  private var startsPrimary: Bool {
    switch next {
    case .text, .number: true
    case .sign("("): true
    case .name(let name):
      isSign("(", ahead: 1)
        && !["text", "node", "comment", "processing-instruction"].contains(name)
    case .sign, nil: false
    }
  }

  private var startsStep: Bool {
    switch next {
    case .name: true
    case .sign(let sign): [".", "..", "@", "*"].contains(sign)
    case .text, .number, nil: false
    }
  }

  private mutating func primary() throws(SelectorFault) -> XPathTerm {
    switch next {
    case .text(let text):
      position += 1
      return .text(text)
    case .number(let number):
      position += 1
      return .number(number)
    case .name(let name): return try call(name)
    case .sign, nil:
      try expect("(")
      let term = try expression()
      try expect(")")
      return term
    }
  }

  private mutating func call(_ name: String) throws(SelectorFault) -> XPathTerm {
    guard let function = XPathFunction(rawValue: name) else {
      let names = XPathFunction.allCases.map { "\($0.rawValue)()" }.sorted()
      throw fault("a function of XPath 1.0: \(names.joined(separator: ", "))")
    }
    let place = position
    position += 2
    var arguments: [XPathTerm] = []
    if !isSign(")", ahead: 0) {
      arguments.append(try expression())
      while take(",") { arguments.append(try expression()) }
    }
    try expect(")")
    guard function.arguments.contains(arguments.count) else {
      let wanted = function.arguments
      let count = wanted.count == 1 ? "\(wanted.lowerBound)" : "from \(wanted.lowerBound) on"
      throw fault("\(name)() with another number of arguments: \(count)", at: place)
    }
    return .call(function, arguments)
  }

  // MARK: Signs

  private var next: XPathToken? { position < tokens.count ? tokens[position].token : nil }

  private func isSign(_ sign: String, ahead: Int) -> Bool {
    position + ahead < tokens.count && tokens[position + ahead].token == .sign(sign)
  }

  private mutating func take(_ sign: String) -> Bool {
    guard isSign(sign, ahead: 0) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ sign: String) throws(SelectorFault) {
    guard take(sign) else { throw fault("“\(sign)”") }
  }

  private func fault(_ expected: String, at place: Int? = nil) -> SelectorFault {
    let place = place ?? position
    guard place < tokens.count else {
      return SelectorFault(at: length, "the end of the selector", expected)
    }
    let found: String
    switch tokens[place].token {
    case .text(let text): found = "“'\(text)'”"
    case .number(let number): found = "“\(number)”"
    case .name(let name): found = "“\(name)”"
    case .sign(let sign): found = "“\(sign == "times" ? "*" : sign)”"
    }
    return SelectorFault(at: tokens[place].place, found, expected)
  }
}
