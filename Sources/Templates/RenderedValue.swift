internal import Markup
import Mustache

/// A group as swift-mustache looks into it: names are converted when they are asked for.
struct RenderedGroup: MustacheParent {
  let values: [String: TemplateValue]
  /// Nil for phrases, where every name is free.
  let fields: TemplateFields?
  let medium: Medium

  /// The value at a name; a name of the contract without a value is absent rather than unknown,
  /// so that the search does not go on in the groups around it.
  func child(named name: String) -> Any? {
    guard let fields else {
      return values[name].map { RenderedValue.of($0, as: .text, in: medium) }
    }
    guard let shape = fields[name] else { return nil }
    return RenderedValue.of(values[name] ?? .absent, as: shape, in: medium)
  }
}

/// Text that is ready for its template: escaped already, unless it is markup.
struct RenderedText: MustacheCustomRenderable, MustacheParent {
  /// The name under which a value of an attribute is asked for: its own without elements.
  static let bare = "bare"

  let renderText: String
  /// The same for the value of an attribute, where it differs.
  private var bareText: String?

  init(renderText: String, bareText: String? = nil) {
    self.renderText = renderText
    self.bareText = bareText
  }

  var isNull: Bool { renderText.isEmpty }

  func child(named name: String) -> Any? {
    name == Self.bare ? RenderedText(renderText: bareText ?? renderText) : nil
  }
}

/// The conversion of a value to what swift-mustache understands.
enum RenderedValue {
  /// The value as a member of the rendering context; what does not fit its shape is absent.
  static func of(_ value: TemplateValue, as shape: TemplateShape, in medium: Medium) -> Any {
    switch (value, shape) {
    case (.text(let text), .text):
      RenderedText(renderText: medium.escaped(text))
    case (.foreign(let text, let language, let direction), .text):
      foreign(medium.escaped(text), language, direction, in: medium)
    case (.text(let text), .address) where isHarmless(address: text):
      RenderedText(renderText: medium.escaped(text))
    case (.text(let text), .colour) where isColour(text):
      RenderedText(renderText: text)
    case (.markup(let markup), .markup):
      RenderedText(renderText: markup.html)
    case (.flag(let flag), .flag):
      flag
    case (.group(let values), .phrases):
      RenderedGroup(values: values, fields: nil, medium: medium)
    case (.group(let values), .group(let fields)):
      RenderedGroup(values: values, fields: fields, medium: medium)
    case (.list(let elements), .list(let fields)):
      elements.map { of($0, as: .group(fields), in: medium) }
    default:
      RenderedText(renderText: "")
    }
  }

  /// Words between elements with their language, and the words alone for an attribute.
  private static func foreign(
    _ escaped: String,
    _ language: String,
    _ direction: String,
    in medium: Medium
  ) -> RenderedText {
    guard medium == .html, !escaped.isEmpty else { return RenderedText(renderText: escaped) }
    let attributes =
      "lang=\"\(medium.escaped(language))\" dir=\"\(medium.escaped(direction))\""
    return RenderedText(
      renderText: "<span \(attributes)>\(escaped)</span>",
      bareText: escaped
    )
  }

  /// Whether following the address cannot run code: it is relative, or its scheme is one of few.
  private static func isHarmless(address: String) -> Bool {
    // A scheme begins with a letter (RFC 3986 §3.1): a mailing service's `{{ mark }}` has none.
    if let first = address.utf8.first, !first.isASCIILetter, (0x21...0x7E).contains(first) {
      return true
    }
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: ":"):
        let scheme = address.prefix { $0 != ":" }.lowercased()
        return ["http", "https", "mailto", "cid"].contains(scheme)
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      case 0...0x20, 0x7F: return false
      default: continue
      }
    }
    return true
  }

  private static func isColour(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return text.utf8.first == UInt8(ascii: "#") && [3, 6].contains(digits.count)
      && digits.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
          UInt8(ascii: "A")...UInt8(ascii: "F"):
          true
        default: false
        }
      }
  }
}
