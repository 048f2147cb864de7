/// A well-formed XML document under construction: elements indented by two spaces, UTF-8.
///
/// Text and attribute values are escaped by byte and freed of what XML 1.0 forbids (§2.2), so that
/// no value can break the document. Names are the caller's own words and are written as they are.
package struct XMLDocumentWriter: Sendable {
  /// An attribute's name and its value; an absent value leaves the attribute out.
  package typealias Attribute = (name: String, value: String?)

  private var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  package init() {}

  /// Begins a part of a document: elements alone, at a depth below the document's own element.
  package init(partAtDepth depth: Int) {
    bytes = []
    self.depth = depth
  }

  /// The document so far.
  package var document: [UInt8] { bytes }

  /// Says what the document looks like in a browser (Associating Style Sheets with XML 1.0); it stands
  /// before the outermost element.
  ///
  /// - Parameter address: of a style sheet in CSS, relative to the document or absolute.
  package mutating func styleSheet(_ address: String) {
    bytes.append(contentsOf: "<?xml-stylesheet type=\"text/css\" href=\"".utf8)
    append(address, quotes: true, .named)
    bytes.append(contentsOf: "\"?>\n".utf8)
  }

  /// Writes an element with elements inside.
  package mutating func element(
    _ name: String,
    _ attributes: [Attribute] = [],
    containing content: (inout Self) -> Void
  ) {
    open(name, attributes, .named)
    bytes.append(contentsOf: ">\n".utf8)
    depth += 1
    content(&self)
    depth -= 1
    indent()
    close(name)
  }

  /// Writes an element with text inside, or an empty one.
  ///
  /// - Parameters:
  ///   - name: as it stands in the document, with its prefix.
  ///   - attributes: in the order given.
  ///   - text: as it should be read; `nil` for an empty element.
  ///   - references: how the text and the attributes say `&` and `<`.
  package mutating func element(
    _ name: String,
    _ attributes: [Attribute] = [],
    text: String? = nil,
    references: CharacterReferences = .named
  ) {
    open(name, attributes, references)
    if let text {
      bytes.append(0x3E)
      append(text, quotes: false, references)
      close(name)
    } else {
      bytes.append(contentsOf: "/>\n".utf8)
    }
  }

  private mutating func open(
    _ name: String,
    _ attributes: [Attribute],
    _ references: CharacterReferences
  ) {
    indent()
    bytes.append(0x3C)
    bytes.append(contentsOf: name.utf8)
    for case (let name, let value?) in attributes {
      bytes.append(0x20)
      bytes.append(contentsOf: name.utf8)
      bytes.append(contentsOf: "=\"".utf8)
      append(value, quotes: true, references)
      bytes.append(0x22)
    }
  }

  private mutating func close(_ name: String) {
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: ">\n".utf8)
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  private mutating func append(_ text: String, quotes: Bool, _ references: CharacterReferences) {
    let isForbidden = { (scalar: Unicode.Scalar) in
      scalar.value < 0x20 && scalar != "\t" && scalar != "\n" || scalar.value & 0xFFFE == 0xFFFE
    }
    guard Self.isSuspect(text), text.unicodeScalars.contains(where: isForbidden) else {
      Escaping.append(text, to: &bytes, quotes: quotes, references: references)
      return
    }
    var allowed = String.UnicodeScalarView()
    allowed.append(contentsOf: text.unicodeScalars.filter { !isForbidden($0) })
    Escaping.append(String(allowed), to: &bytes, quotes: quotes, references: references)
  }

  /// Whether a text may hold something forbidden, told by its bytes: nearly none does.
  private static func isSuspect(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      let byte = bytes[index]
      // Noncharacters end in the last two.
      if byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0xBE || byte == 0xBF { return true }
    }
    return false
  }
}
