/// A piece of a document as it is written, for those who judge markup and change nothing.
package enum HTMLPiece: Equatable, Sendable {
  /// A start tag: its name and its attributes' in lower case, character references read; of an
  /// attribute that stands twice the first.
  case start(String, attributes: [String: String])
  /// An end tag, its name in lower case.
  case end(String)
  /// Words, character references read.
  case text(String)
  /// The content of an element whose content is no markup, as it is written: `style`, `title`.
  case raw(String, of: String)
}

/// A document's pieces in order; comments, declarations and instructions are none.
package struct HTMLPieces: Sequence, IteratorProtocol {
  private var tokenizer: HTMLTokenizer
  private var waiting: HTMLPiece?

  /// Takes a document of whatever state; reading it is linear in its length.
  package init(_ html: String) {
    tokenizer = HTMLTokenizer(Array(html.utf8))
  }

  /// The next piece; `nil` at the end.
  package mutating func next() -> HTMLPiece? {
    if let piece = waiting {
      waiting = nil
      return piece
    }
    switch tokenizer.next() {
    case nil: return nil
    case .text(let range): return .text(text(range, in: .text))
    case .end: return .end(name(tokenizer.endName))
    case .start(let tag, let range):
      let start = HTMLPiece.start(name(range), attributes: attributes())
      switch tag {
      case .rawText: waiting = .raw(raw(of: range), of: name(range))
      case .plaintext: tokenizer.skipRest()
      case .element, .noscript, .foreign, .dropped, .unknown: break
      }
      return start
    }
  }

  private mutating func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while let (name, value) = tokenizer.attribute() {
      let name = self.name(name)
      if attributes[name] == nil { attributes[name] = text(value, in: .attribute) }
    }
    return attributes
  }

  /// What stands up to the end tag of an element, and takes the end tag.
  private mutating func raw(of name: Range<Int>) -> String {
    _ = tokenizer.endTag()
    let start = tokenizer.position
    tokenizer.skipRawText(of: name)
    let content = tokenizer.bytes[start..<tokenizer.position]
    // Without an end tag everything is content.
    let end = content.last == UInt8(ascii: ">") ? content.lastIndex(of: UInt8(ascii: "<")) : nil
    return String(decoding: content[..<(end ?? content.endIndex)], as: UTF8.self)
  }

  private func name(_ range: Range<Int>) -> String {
    String(decoding: tokenizer.bytes[range].map(\.inLowerCase), as: UTF8.self)
  }

  private func text(_ range: Range<Int>, in place: CharacterReference.Place) -> String {
    var bytes: [UInt8] = []
    CharacterReference.append(tokenizer.bytes[range], in: place, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
