/// A property and its value as a style says them (CSS Syntax §5.4.5).
struct StyleDeclaration: Equatable {
  /// In lower case.
  let property: String
  /// Without `!important`, trimmed.
  let value: String
  let isImportant: Bool

  /// The declarations of a `style` attribute, or between the braces of a rule, in order.
  ///
  /// Comments are left out; a piece without a colon says nothing.
  static func all(in text: String) -> [StyleDeclaration] {
    pieces(of: StyleText.withoutComments(text)).compactMap { piece in
      guard let colon = piece.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let name = StyleText.trimmed(piece[..<colon]).lowercased()
      var value = StyleText.trimmed(piece[piece.index(after: colon)...])
      let isImportant = value.lowercased().hasSuffix("!important")
      if isImportant { value = StyleText.trimmed(value.utf8.dropLast("!important".utf8.count)) }
      return name.isEmpty || value.isEmpty
        ? nil : StyleDeclaration(property: name, value: value, isImportant: isImportant)
    }
  }

  /// What stands between semicolons, those in quotes and brackets aside.
  private static func pieces(of text: String) -> [Substring.UTF8View] {
    var pieces: [Substring.UTF8View] = []
    let bytes = text[...].utf8
    var start = bytes.startIndex
    var quote: UInt8?
    var depth = 0
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case quote: quote = nil
      case _ where quote != nil: break
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case UInt8(ascii: ";") where depth == 0:
        pieces.append(bytes[start..<index])
        start = bytes.index(after: index)
      default: break
      }
    }
    pieces.append(bytes[start...])
    return pieces
  }
}

/// The text of styles, before it is read.
enum StyleText {
  /// The text with each comment as one space (CSS Syntax §4.3.2).
  static func withoutComments(_ text: String) -> String {
    var rest = text[...].utf8
    guard rest.contains(UInt8(ascii: "/")) else { return text }
    var result: [UInt8] = []
    while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      result.append(contentsOf: rest[..<slash])
      rest = rest[rest.index(after: slash)...]
      guard rest.first == UInt8(ascii: "*") else {
        result.append(UInt8(ascii: "/"))
        continue
      }
      rest = rest.dropFirst()
      result.append(UInt8(ascii: " "))
      var last: UInt8 = 0
      while let byte = rest.popFirst() {
        if last == UInt8(ascii: "*"), byte == UInt8(ascii: "/") { break }
        last = byte
      }
    }
    result.append(contentsOf: rest)
    return String(decoding: result, as: UTF8.self)
  }

  /// Bytes as text without white space around.
  static func trimmed(_ bytes: some BidirectionalCollection<UInt8>) -> String {
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let rest = bytes[start...]
    let end = rest.lastIndex { $0 > 0x20 }.map { rest.index(after: $0) } ?? rest.endIndex
    return String(decoding: rest[..<end], as: UTF8.self)
  }

  /// The words of a text in lower case, as styles part them: by spaces outside brackets.
  static func words(_ text: String) -> [String] {
    var depth = 0
    return text.lowercased().utf8
      .split { byte in
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
        return byte <= 0x20 && depth <= 0
      }
      .map { String(decoding: Array($0), as: UTF8.self) }
  }
}
