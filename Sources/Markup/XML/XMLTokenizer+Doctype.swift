/// Document type declarations (XML §2.8), of which plain entities alone are kept.
extension XMLTokenizer {
  /// Takes a declaration with the declarations inside it.
  mutating func doctype() {
    let start = position
    position += 9
    while let byte = byte(after: 0) {
      switch byte {
      case UInt8(ascii: ">"):
        position += 1
        return
      case UInt8(ascii: "["):
        position += 1
        internalSubset()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // The address of declarations elsewhere, which are never opened.
        entities.hasDeclarationsElsewhere = true
        skipLiteral()
      case UInt8(ascii: "<"):
        note(.unendedDoctype, at: start)
        return
      default: position += 1
      }
    }
    note(.unendedDoctype, at: start)
  }

  private mutating func internalSubset() {
    while let byte = byte(after: 0) {
      if byte == UInt8(ascii: "]") {
        position += 1
        return
      } else if bytes.holds("<!--", at: position) {
        comment()
      } else if bytes.holds("<?", at: position) {
        instruction()
      } else if bytes.holds("<!ENTITY", at: position) {
        entity()
      } else if bytes.holds("<!", at: position) {
        skipDeclaration()
      } else if byte == UInt8(ascii: "<") {
        // Here the document itself begins.
        note(.unendedSubset, at: position)
        return
      } else {
        if !byte.isASCIIWhitespace { note(.parameterEntity, at: position) }
        position = byte == UInt8(ascii: "%") ? afterReference() : position + 1
      }
    }
  }

  /// Where a parameter entity's reference ends.
  private func afterReference() -> Int {
    let end = bytes.position(of: UInt8(ascii: ";"), in: position..<min(position + 66, bytes.count))
    return min(end + 1, bytes.count)
  }

  /// Takes the declaration of an entity (XML §4.2); one in another file or of declarations is passed
  /// over.
  private mutating func entity() {
    let start = position
    position += 8
    skipSpaces()
    guard byte(after: 0) != UInt8(ascii: "%") else {
      note(.parameterEntity, at: start)
      skipDeclaration()
      return
    }
    let name = name()
    skipSpaces()
    guard let quote = byte(after: 0), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else {
      note(.externalEntity, at: start)
      skipDeclaration()
      return
    }
    let value =
      position
      + 1..<max(
        position + 1,
        bytes.position(
          of: quote,
          in: position + 1..<max(position + 1, bytes.count)
        )
      )
    position = min(value.upperBound + 1, bytes.count)
    if !name.isEmpty, let text = plainText(value), entities.declare(bytes[name], as: text) {
      // Known from now on.
    } else {
      note(.growingEntity, at: start)
    }
    skipDeclaration()
  }

  /// A declared text with its references read; `nil` where it holds markup or is long.
  private mutating func plainText(_ value: Range<Int>) -> [UInt8]? {
    guard value.count <= 4_000, !bytes[value].contains(UInt8(ascii: "<")) else { return nil }
    var text: [UInt8] = []
    decode(value, into: &text)
    return text
  }

  /// Passes over the rest of a declaration, its literals included.
  private mutating func skipDeclaration() {
    while let byte = byte(after: 0) {
      switch byte {
      case UInt8(ascii: ">"):
        position += 1
        return
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipLiteral()
      default: position += 1
      }
    }
  }

  /// Passes over a text in quotation marks; over the mark alone where nothing closes it.
  private mutating func skipLiteral() {
    let quote = bytes[position]
    let end = bytes.position(of: quote, in: position + 1..<max(position + 1, bytes.count))
    if end == bytes.count { isShort = true }
    position = end < bytes.count ? end + 1 : position + 1
  }
}
