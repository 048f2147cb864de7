/// One field of a header, folded while it is written (RFC 5322 §2.2.3).
///
/// A field is a name and tokens with one space between them; a line ends only before such a
/// space, so that no line is white space alone and no token is ever cut.
struct HeaderField: Equatable, Sendable {
  /// The whole field in ASCII, with its folds but without its last line end.
  private(set) var bytes: [UInt8]
  /// How many columns of the current line are written.
  private var column: Int
  /// How long the current line may become: 78 (RFC 5322 §2.1.1).
  private var limit = 78

  /// Begins a field with tokens that are ASCII already.
  init(_ name: String, _ tokens: [String] = []) {
    bytes = Array(name.utf8)
    bytes.append(UInt8(ascii: ":"))
    column = bytes.count
    for token in tokens { append(token) }
  }

  /// Begins a field of unstructured text, encoding what ASCII cannot carry (RFC 2047 §5(1)).
  init(_ name: String, text: HeaderText) {
    self.init(name)
    append(text.words, encoding: EncodedWord.isNeeded)
  }

  /// Adds a token, on the next line if this one has no room for it.
  mutating func append(_ token: String) {
    append(token, limit: limit)
  }

  /// Adds an encoded-word, whose line is at most 76 columns long (RFC 2047 §2).
  mutating func append(_ word: EncodedWord) {
    append(word.description, limit: 76)
    limit = 76
  }

  /// Adds words, encoding the whole run from the first to the last that needs it.
  ///
  /// Encoded-words that stand together lose the space between them when they are shown
  /// (RFC 2047 §6.2): inside one run the spaces are encoded too.
  mutating func append(_ words: [String], encoding isEncoded: (String) -> Bool) {
    guard let first = words.firstIndex(where: isEncoded),
      let last = words.lastIndex(where: isEncoded)
    else {
      for word in words { append(word) }
      return
    }
    for word in words[..<first] { append(word) }
    let room = 76 - column - " ".utf8.count - EncodedWord.frame
    for word in EncodedRun(words[first...last].joined(separator: " "), room: room).words {
      append(word)
    }
    for word in words[(last + 1)...] { append(word) }
  }

  /// The tokens of a list, each but the last with what separates it from the next.
  static func listed(_ tokens: [String], separator: Character = ",") -> [String] {
    tokens.dropLast().map { $0 + String(separator) } + tokens.suffix(1)
  }

  private mutating func append(_ token: String, limit: Int) {
    let width = token.utf8.count
    guard width > 0 else { return }
    if column > 0, column + 1 + width > limit {
      fold()
    }
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: token.utf8)
    column += 1 + width
  }

  /// Ends the line before the next token, which must follow.
  mutating func fold() {
    bytes.append(contentsOf: "\r\n".utf8)
    column = 0
    limit = 78
  }
}
