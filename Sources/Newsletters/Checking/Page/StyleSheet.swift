/// The rules of a page's `<style>` as far as they decide about colours and sizes.
struct StyleSheet {
  /// What a reader's program must show for a rule to hold.
  enum Condition: Equatable {
    case always
    /// `@media (prefers-color-scheme: dark)`.
    case dark
    /// Any other condition of `@media`.
    case other
  }

  /// What some elements look like.
  struct Rule {
    let condition: Condition
    let selector: StyleSelector
    let declarations: [StyleDeclaration]
  }

  /// In the order of the text.
  private(set) var rules: [Rule] = []
  /// Every declaration of it, whatever it stands under.
  private(set) var declarations: [StyleDeclaration] = []
  /// The at-rules other than `@media`, such as `@import`.
  private(set) var atRules: [String] = []

  /// As many selectors as are looked at; a message that needs more is too heavy.
  private static let most = 400

  init(_ text: String) {
    let text = StyleText.withoutComments(text)
    read(text[...].utf8, .always, depth: 0)
  }

  /// Whether the page looks different in a dark scheme.
  var hasDarkScheme: Bool { rules.contains { $0.condition == .dark } }

  private mutating func read(_ text: Substring.UTF8View, _ condition: Condition, depth: Int) {
    var rest = text
    while let open = rest.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: ";") })
    {
      let prelude = StyleText.trimmed(rest[..<open])
      guard rest[open] == UInt8(ascii: "{") else {
        if prelude.hasPrefix("@") { atRules.append(Self.name(ofAtRule: prelude)) }
        rest = rest[rest.index(after: open)...]
        continue
      }
      let inside = rest[rest.index(after: open)...]
      let end = Self.end(of: inside)
      let block = inside[..<end]
      rest = end == inside.endIndex ? inside[end...] : inside[inside.index(after: end)...]
      if prelude.hasPrefix("@") {
        let name = Self.name(ofAtRule: prelude)
        if name == "media", depth == 0 {
          read(block, Self.condition(prelude), depth: 1)
        } else {
          atRules.append(name)
        }
      } else {
        add(
          prelude,
          StyleDeclaration.all(in: String(decoding: Array(block), as: UTF8.self)),
          condition
        )
      }
    }
  }

  private mutating func add(
    _ selectors: String,
    _ declarations: [StyleDeclaration],
    _ condition: Condition
  ) {
    self.declarations += declarations
    for text in selectors.split(separator: ",") where rules.count < Self.most {
      guard let selector = StyleSelector(text) else { continue }
      rules.append(Rule(condition: condition, selector: selector, declarations: declarations))
    }
  }

  /// Where a block ends: at the brace that closes it.
  private static func end(of text: Substring.UTF8View) -> Substring.UTF8View.Index {
    var depth = 0
    return text.firstIndex { byte in
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      return depth < 0
    } ?? text.endIndex
  }

  private static func name(ofAtRule prelude: String) -> String {
    String(prelude.dropFirst().prefix { $0.isLetter || $0 == "-" }).lowercased()
  }

  private static func condition(_ prelude: String) -> Condition {
    let words = prelude.lowercased().filter { !$0.isWhitespace }
    return words.contains("prefers-color-scheme:dark") ? .dark : .other
  }
}

/// Elements by name, class and id inside others: all that the styles of a message need.
struct StyleSelector {
  /// One element's part: `h2.c`.
  private struct Compound {
    var name: String?
    var classes: [String] = []
    var id: String?
  }

  /// From the outermost to the element itself; one at least.
  private let compounds: [Compound]
  /// How many ids, classes and names it has: the greater wins (Selectors 4 §17).
  let weight: [Int]

  /// How far out an outer element is looked for.
  private static let farthest = 64

  /// Reads a selector; `nil` for one with states, attributes or signs between its parts.
  init?(_ text: Substring) {
    let parts = text.split(whereSeparator: \.isWhitespace).map(Self.compound)
    let compounds = parts.compactMap(\.self)
    guard !parts.isEmpty, parts.count == compounds.count else { return nil }
    self.compounds = compounds
    weight = [
      compounds.count { $0.id != nil }, compounds.reduce(0) { $0 + $1.classes.count },
      compounds.count { $0.name != nil },
    ]
  }

  /// Whether it means an element.
  func matches(_ element: Int, in page: MessagePage) -> Bool {
    guard let last = compounds.last, Self.fits(last, page.elements[element]) else { return false }
    var outer = compounds.dropLast()
    var next = page.elements[element].parent
    var steps = 0
    while let wanted = outer.last {
      guard let index = next, steps < Self.farthest else { return false }
      if Self.fits(wanted, page.elements[index]) { outer.removeLast() }
      next = page.elements[index].parent
      steps += 1
    }
    return true
  }

  private static func fits(_ compound: Compound, _ element: MessagePage.Element) -> Bool {
    (compound.name.map { $0 == element.name } ?? true)
      && (compound.id.map { $0 == element.attributes["id"] } ?? true)
      && compound.classes.allSatisfy(element.classes.contains)
  }

  private static func compound(_ text: Substring) -> Compound? {
    var compound = Compound()
    var rest = text
    let name = rest.prefix(while: isNameCharacter)
    rest = rest.dropFirst(name.count)
    if !name.isEmpty {
      compound.name = name.lowercased()
    } else if rest.first == "*" {
      rest = rest.dropFirst()
    }
    while let sign = rest.popFirst() {
      let word = rest.prefix(while: isNameCharacter)
      guard !word.isEmpty else { return nil }
      rest = rest.dropFirst(word.count)
      switch sign {
      case ".": compound.classes.append(String(word))
      case "#": compound.id = String(word)
      default: return nil
      }
    }
    return compound
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }
}
