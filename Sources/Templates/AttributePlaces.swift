internal import Markup

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
    var result: [UInt8] = []
    var rest = Array(template.utf8)[...]
    while let open = rest.start(of: "{{") {
      place = place.after(rest[..<open])
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.start(of: "}}") else { break }
      let end = rest[(close + 2)...].first == UInt8(ascii: "}") ? close + 3 : close + 2
      let name = rest[(open + 2)..<close]
      if place == .text || !isName(name) {
        result += rest[..<end]
      } else {
        result += Array("{{".utf8) + name + Array(".bare}}".utf8)
      }
      rest = rest[end...]
    }
    return String(decoding: result + rest, as: UTF8.self)
  }

  private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
    name.first.map { (0x61...0x7A).contains($0) } ?? false
      && name.allSatisfy { byte in
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
    case tag(name: ArraySlice<UInt8>, quote: UInt8?)
    /// Inside an element that holds no others.
    case raw(name: ArraySlice<UInt8>)

    private static let rawNames = ["title", "style", "script", "textarea"]
      .map { Array($0.utf8)[...] }

    func after(_ html: ArraySlice<UInt8>) -> Place {
      var place = self
      var rest = html
      while !rest.isEmpty {
        switch place {
        case .text:
          guard let start = rest.firstIndex(of: UInt8(ascii: "<")) else { return .text }
          rest = rest[(start + 1)...]
          if rest.starts(with: "!--".utf8) {
            rest = rest.start(of: "-->").map { rest[($0 + 3)...] } ?? []
          } else if let first = rest.first, first.isASCIILetter || "/!".utf8.contains(first) {
            place = .tag(name: rest.prefix { $0.isASCIILetterOrDigit }, quote: nil)
          }
        case .tag(let name, let quote):
          guard let byte = rest.popFirst() else { break }
          if let quote {
            if byte == quote { place = .tag(name: name, quote: nil) }
          } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            place = .tag(name: name, quote: byte)
          } else if byte == UInt8(ascii: ">") {
            place = Self.rawNames.contains(name) ? .raw(name: name) : .text
          }
        case .raw(let name):
          guard let end = rest.start(of: "</" + String(decoding: name, as: UTF8.self)) else {
            return place
          }
          rest = rest[(end + 2 + name.count)...]
          place = .tag(name: [], quote: nil)
        }
      }
      return place
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where some bytes begin; `nil` where they do not stand.
  fileprivate func start(of word: String) -> Int? {
    guard let first = word.utf8.first else { return startIndex }
    var rest = self
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: word.utf8) { return start }
      rest = rest[(start + 1)...]
    }
    return nil
  }
}
