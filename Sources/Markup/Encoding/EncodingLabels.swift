/// What a document and its transport say of its encoding, the one that counts more first.
struct EncodingLabels {
  /// The encodings that are known and that a document which begins in ASCII may be in.
  private(set) var encodings: [CharacterEncoding] = []
  /// What was said and cannot be, one sentence each.
  private(set) var notes: [String] = []
  /// Whether the transport meant US-ASCII by saying nothing but that it is text.
  let impliesASCII: Bool

  /// - Parameters:
  ///   - bytes: a document that begins in ASCII.
  ///   - contentType: what the transport says.
  init(of bytes: [UInt8], contentType: ContentType?) {
    impliesASCII = contentType.map { $0.isText && $0.charset == nil } ?? false
    take(contentType?.charset)
    take(XMLDeclaration.encoding(in: bytes))
  }

  /// Whether ASCII's bytes may mean something else.
  var areEscaped: Bool {
    encodings.contains { encoding in
      if case .escaped = encoding.scheme { true } else { false }
    }
  }

  /// Whether a document that is valid UTF-8 may be another encoding's text all the same.
  var mayFitUTF8: Bool {
    encodings.contains { encoding in
      switch encoding.scheme {
      case .multipleBytes, .escaped: true
      case .ascii, .utf8, .western, .singleByte, .utf16, .utf32, .ebcdic: false
      }
    }
  }

  private mutating func take(_ label: String?) {
    guard let label else { return }
    let words = PlainText(line: String(label.prefix(64)))
    if let encoding = CharacterEncoding(label: label) {
      if encoding.isReadAsASCII {
        encodings.append(encoding)
      } else {
        note("it says that it is in \(words), and its bytes are in another encoding")
      }
    } else {
      note("it says that it is in “\(words)”, which is no encoding that is read here")
    }
  }

  /// The transport and the document often say the same.
  private mutating func note(_ words: String) {
    if !notes.contains(words) { notes.append(words) }
  }
}
