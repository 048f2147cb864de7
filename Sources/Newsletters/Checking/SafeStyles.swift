/// What mail programs do with styles: facts of caniemail.com, looked up in June 2026.
///
/// A property holds where Gmail, Outlook, Apple Mail and Thunderbird know it for the most part, and
/// Outlook on Windows does; it is graceful where a message without it is as good.
enum SafeStyles {
  /// Whether a property may be used.
  static func holds(_ property: String) -> Bool {
    safe.contains(property) || graceful.contains(property) || property.hasPrefix("mso-")
      || sides.contains { property == "padding-\($0)" || property == "margin-\($0)" }
      || borders.contains(property)
  }

  /// Why a value is not to be relied on; `nil` for one that is.
  static func fault(of declaration: StyleDeclaration) -> String? {
    let (property, value) = (declaration.property, declaration.value.lowercased())
    if property == "display", !displays.contains(value) { return "display: \(value)" }
    if property.hasPrefix("margin"), StyleText.words(value).contains(where: isNegative) {
      return "a negative \(property)"
    }
    if value.contains("url(") { return "a picture in \(property)" }
    if let function = functions.first(where: { value.contains($0 + "(") }) {
      return "\(function)()"
    }
    let units = StyleText.words(value).map { word in
      String(word.drop { $0.isNumber || $0 == "." || $0 == "-" })
    }
    return units.first(where: weakUnits.contains).map { "the unit \($0)" }
  }

  /// Why Gmail drops the whole attribute that this text stands in; `nil` where it does not.
  static func dropCause(of attribute: String) -> String? {
    if attribute.contains("/*") { return "a comment" }
    var rest = attribute.lowercased()[...]
    while let start = rest.firstRange(of: "rgb(") {
      rest = rest[start.upperBound...]
      if !rest.prefix(while: { $0 != ")" }).contains(",") { return "rgb() without commas" }
    }
    return nil
  }

  private static let sides = ["top", "right", "bottom", "left"]

  private static let borders: Set<String> = Set(
    ["border"]
      + ["color", "style", "width"].map { "border-\($0)" }
      + sides.flatMap { side in
        ["border-\(side)"] + ["color", "style", "width"].map { "border-\(side)-\($0)" }
      }
  )

  private static let safe: Set<String> = [
    "-ms-interpolation-mode", "-ms-text-size-adjust", "-webkit-text-size-adjust", "background",
    "background-color", "border-collapse", "color", "direction", "display", "font", "font-family",
    "font-size", "font-style", "font-variant", "font-weight", "height", "letter-spacing",
    "line-height", "list-style", "list-style-type", "margin", "max-width", "padding", "text-align",
    "text-decoration", "text-indent", "text-size-adjust", "text-transform", "vertical-align",
    "width",
  ]

  private static let graceful: Set<String> = [
    "border-bottom-left-radius", "border-bottom-right-radius", "border-radius", "border-spacing",
    "border-top-left-radius", "border-top-right-radius", "box-sizing", "color-scheme", "hyphens",
    "list-style-position", "max-height", "min-height", "min-width", "outline", "overflow",
    "overflow-wrap", "supported-color-schemes", "table-layout", "text-decoration-color",
    "text-decoration-line", "text-decoration-style", "text-underline-offset", "white-space",
    "word-break", "word-spacing", "word-wrap",
  ]

  private static let displays: Set<String> = [
    "block", "inline", "inline-block", "none", "table", "table-cell", "table-row",
  ]

  private static let functions = [
    "attr", "calc", "clamp", "color-mix", "env", "expression", "gradient", "hsl", "hsla", "hwb",
    "light-dark", "max", "min", "oklch", "rgba", "var",
  ]

  private static let weakUnits: Set<String> = ["ch", "rem", "vh", "vmax", "vmin", "vw"]

  private static func isNegative(_ word: String) -> Bool {
    word.hasPrefix("-") && word.dropFirst().first?.isNumber == true
  }
}
