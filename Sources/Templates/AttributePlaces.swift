/// Where a template shows a value inside a tag or a title, in which no element can stand.
///
/// Words in another language are marked with an element (`TemplateValue.foreign`); there they are asked
/// for without it, so that no template needs to know which of its words may be foreign.
enum AttributePlaces {
  /// A template in which every value of an attribute, a title or a style is asked for by its bare text.
  ///
  /// - Parameter template: HTML or text with Mustache tags that were found to be in order.
  /// - Returns: the same but for these values: `{{phrase.by}}` is `{{phrase.by.bare}}` there.
  static func marked(_ template: String) -> String {
    var place = Place.text
    var result = ""
    var rest = template[...]
    while let open = rest.firstRange(of: "{{") {
      let before = rest[..<open.lowerBound]
      place = place.after(before)
      result += before
      rest = rest[open.lowerBound...]
      guard let close = rest.firstRange(of: "}}") else { break }
      let end =
        rest[close.upperBound...].first == "}"
        ? rest.index(after: close.upperBound) : close.upperBound
      let name = rest[open.upperBound..<close.lowerBound]
      result += place == .text || !isName(name) ? String(rest[..<end]) : "{{\(name).bare}}"
      rest = rest[end...]
    }
    return result + rest
  }

  private static func isName(_ name: Substring) -> Bool {
    name.utf8.first.map { (0x61...0x7A).contains($0) } ?? false && name != "."
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }

  /// What stands around a place of an HTML document.
  private enum Place: Equatable {
    case text
    /// Inside a tag, within a quoted value or not; the tag's name is there for what comes after it.
    case tag(name: Substring, quote: Character?)
    /// Inside an element that holds no others.
    case raw(name: Substring)

    private static let rawNames: Set<Substring> = ["title", "style", "script", "textarea"]

    func after(_ html: Substring) -> Place {
      var place = self
      var rest = html
      while !rest.isEmpty {
        switch place {
        case .text:
          guard let start = rest.firstIndex(of: "<") else { return .text }
          rest = rest[rest.index(after: start)...]
          if rest.hasPrefix("!--") {
            rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
          } else if let first = rest.first, first.isASCII, first.isLetter || "/!".contains(first) {
            place = .tag(name: rest.prefix { $0.isLetter || $0.isNumber }, quote: nil)
          }
        case .tag(let name, let quote):
          guard let character = rest.popFirst() else { break }
          if let quote {
            if character == quote { place = .tag(name: name, quote: nil) }
          } else if character == "\"" || character == "'" {
            place = .tag(name: name, quote: character)
          } else if character == ">" {
            place = Self.rawNames.contains(name) ? .raw(name: name) : .text
          }
        case .raw(let name):
          guard let end = rest.firstRange(of: "</\(name)") else { return place }
          rest = rest[end.upperBound...]
          place = .tag(name: "/", quote: nil)
        }
      }
      return place
    }
  }
}
