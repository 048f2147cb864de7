internal import Templates

/// How text looks where it stands: what is inherited, and what its own style says.
struct TextLook: Equatable {
  var colour: Colour
  var ground: Colour
  /// In pixels.
  var size: Double
  var isBold: Bool
  var isUnderlined: Bool

  /// What a mail program shows where nobody says anything.
  static let plain = TextLook(
    colour: Colour("#000000"),
    ground: Colour("#ffffff"),
    size: 16,
    isBold: false,
    isUnderlined: false
  )

  /// From 24 pixels, or 18.66 in bold, less contrast is enough (WCAG 2.2 §1.4.3).
  var neededContrast: Double { size >= 24 || isBold && size >= 18.66 ? 3 : 4.5 }

  mutating func apply(_ declaration: StyleDeclaration) {
    let value = declaration.value.lowercased()
    switch declaration.property {
    case "color": if let colour = Colour(style: value) { self.colour = colour }
    case "background-color", "background":
      if let colour = StyleText.words(value).lazy.compactMap({ Colour(style: $0) }).first {
        ground = colour
      }
    case "font-size": if let size = Self.size(value, beside: size) { self.size = size }
    case "font-weight": isBold = Self.isBold(value)
    case "font":
      isBold = false
      for word in StyleText.words(value) {
        if Self.isBold(word) { isBold = true }
        let first = word.split(separator: "/", maxSplits: 1).first ?? ""
        if let size = Self.size(String(first), beside: size) { self.size = size }
      }
    case "text-decoration", "text-decoration-line": isUnderlined = value.contains("underline")
    default: break
    }
  }

  /// Takes what browsers do with an element where no style says otherwise (HTML §15.3).
  mutating func apply(defaultsOf element: MessagePage.Element) {
    switch element.name {
    case "h1": (size, isBold) = (32, true)
    case "h2": (size, isBold) = (24, true)
    case "h3": (size, isBold) = (18.72, true)
    case "h4", "b", "strong", "th": isBold = true
    case "small": size *= 5 / 6
    case "a" where element.attributes["href"] != nil:
      colour = Colour("#0000ee")
      isUnderlined = true
    default: break
    }
    if let ground = element.attributes["bgcolor"].flatMap({ Colour(style: $0.lowercased()) }) {
      self.ground = ground
    }
  }

  private static func isBold(_ word: String) -> Bool {
    word == "bold" || word == "bolder" || Int(word).map { (600...1_000).contains($0) } ?? false
  }

  private static let units: [(name: String, pixels: Double)] = [("px", 1), ("pt", 4.0 / 3)]

  private static func size(_ word: String, beside outer: Double) -> Double? {
    let number = word.prefix { $0.isNumber || $0 == "." }
    guard let amount = Double(number), amount.isFinite else { return nil }
    let unit = word.dropFirst(number.count)
    if let known = units.first(where: { $0.name == unit }) { return amount * known.pixels }
    switch unit {
    case "em": return amount * outer
    case "%": return amount * outer / 100
    default: return nil
    }
  }
}

extension MessagePage {
  /// How the text of every element looks in a light or a dark scheme.
  ///
  /// - Parameters:
  ///   - isDark: whether rules for a dark scheme hold.
  ///   - sheet: the page's own `<style>`; rules under other conditions are left out.
  /// - Returns: a look for each element, in the order of the elements.
  func looks(isDark: Bool, _ sheet: StyleSheet) -> [TextLook] {
    let rules = sheet.rules.enumerated().filter { _, rule in
      rule.condition == .always || isDark && rule.condition == .dark
    }
    var looks: [TextLook] = []
    looks.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      var look = element.parent.map { looks[$0] } ?? .plain
      look.apply(defaultsOf: element)
      let matching = rules.filter { $0.element.selector.matches(index, in: self) }
        .sorted { first, second in
          let (left, right) = (first.element.selector.weight, second.element.selector.weight)
          return left == right
            ? first.offset < second.offset : left.lexicographicallyPrecedes(right)
        }
        .flatMap(\.element.declarations)
      for declaration in matching where !declaration.isImportant { look.apply(declaration) }
      for declaration in element.style where !declaration.isImportant { look.apply(declaration) }
      for declaration in matching where declaration.isImportant { look.apply(declaration) }
      for declaration in element.style where declaration.isImportant { look.apply(declaration) }
      looks.append(look)
    }
    return looks
  }
}

extension Colour {
  /// A colour as a style writes it in lower case: `#rgb`, `#rrggbb`, `rgb(1, 2, 3)` or one of the
  /// names that old programs know; `nil` for anything else.
  init?(style text: String) {
    if let name = Self.names[text] {
      self.init(name)
    } else if text.hasPrefix("#"), text.utf8.dropFirst().allSatisfy(Self.isDigit) {
      switch text.utf8.count {
      case 7: self.init(text)
      case 4: self.init("#" + text.dropFirst().map { "\($0)\($0)" }.joined())
      default: return nil
      }
    } else {
      let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
      guard text.hasPrefix("rgb("), numbers.count == 3, numbers.allSatisfy((0...255).contains)
      else {
        return nil
      }
      let digits = numbers.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      self.init("#" + digits.joined())
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// CSS 2.1 §4.3.6.
  private static let names = [
    "aqua": "#00ffff", "black": "#000000", "blue": "#0000ff", "fuchsia": "#ff00ff",
    "gray": "#808080", "grey": "#808080", "green": "#008000", "lime": "#00ff00",
    "maroon": "#800000", "navy": "#000080", "olive": "#808000", "orange": "#ffa500",
    "purple": "#800080", "red": "#ff0000", "silver": "#c0c0c0", "teal": "#008080",
    "white": "#ffffff", "yellow": "#ffff00",
  ]
}
