/// The text of a YAML file whose characters were checked before libyaml sees them.
struct YAMLText {
  /// The largest file that is read, in bytes.
  static let sizeLimit = 1_000_000
  /// How many words may look like aliases; a file of them could otherwise grow without bound.
  static let aliasLimit = 32

  /// Without a byte order mark; at least 16 bytes long.
  let text: String

  /// Checks a file's bytes; `nil` when one of the mistakes it reports leaves nothing to read.
  init?(_ bytes: [UInt8], named file: String, reporting mistakes: inout ConfigurationMistakes) {
    func refuse(line: Int, column: Int, found: String, expected: String) {
      let place = ConfigurationPlace(file: file, line: line, column: column, path: "")
      mistakes.add(at: place, found: found, expected: expected)
    }
    guard bytes.count <= Self.sizeLimit else {
      refuse(
        line: 1,
        column: 1,
        found: "a file of \(bytes.count) bytes",
        expected: "at most 1 MB"
      )
      return nil
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let text = String(validating: content, as: UTF8.self) else {
      let fault = Self.firstFault(in: content)
      refuse(
        line: fault.line,
        column: fault.column,
        found: "bytes that are not UTF-8",
        expected: "a text saved as UTF-8"
      )
      return nil
    }
    if let fault = Self.firstUnprintable(in: text) {
      refuse(
        line: fault.line,
        column: fault.column,
        found: "the invisible character \(visible(String(fault.scalar)))",
        expected: "text without control characters and with plain line breaks"
      )
      return nil
    }
    if let line = Self.lineOfTooManyAliases(in: text) {
      refuse(
        line: line,
        column: 1,
        found: "more than \(Self.aliasLimit) words that begin with “*”",
        expected: "the values themselves: aliases are not read; put quotes around a text"
      )
      return nil
    }
    // Yams 6.2.2 hands libyaml the address of a short string's temporary copy: make none short.
    self.text = text.utf8.count < 16 ? text + "\n" + String(repeating: " ", count: 15) : text
  }

  /// The number of the last line with anything on it, from one.
  var lastLine: Int {
    let end = text.lastIndex { !$0.isWhitespace } ?? text.startIndex
    return text[..<end].count { $0.isNewline } + 1
  }

  /// Takes a checked text that was changed without adding what the check refuses.
  init(changed text: String) {
    self.text = text
  }

  /// A line of the text, counted from 1, without its break; empty beyond the end.
  func line(_ number: Int) -> Substring {
    let lines = text.split(
      maxSplits: max(1, number),
      omittingEmptySubsequences: false,
      whereSeparator: \.isNewline
    )
    return lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  /// The character at a mark of libyaml's; `nil` at the end of its line.
  func scalar(line: Int, column: Int) -> Unicode.Scalar? {
    self.line(line).unicodeScalars.dropFirst(column - 1).first
  }

  private static func firstFault(in bytes: [UInt8]) -> (line: Int, column: Int) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var (line, column) = (1, 1)
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return (line, column)
  }

  private static func firstUnprintable(
    in text: String
  ) -> (scalar: Unicode.Scalar, line: Int, column: Int)? {
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: (line, column) = (line + 1, 0)
      case 0x09, 0x0D: break
      // libyaml takes 85, 2028 and 2029 for line breaks, and no editor does.
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
        return (scalar, line, column)
      default: break
      }
      column += 1
    }
    return nil
  }

  /// Aliases expand while Yams reads, before a node can be refused: few of them cannot grow far.
  private static func lineOfTooManyAliases(in text: String) -> Int? {
    var (count, line) = (0, 1)
    var (beforeLast, last): (UInt8, UInt8) = (0x0A, 0x0A)
    var isComment = false
    for byte in text.utf8 {
      switch (beforeLast, last, byte) {
      case (_, _, 0x0A): (line, isComment) = (line + 1, false)
      case (_, 0x09, 0x23), (_, 0x0A, 0x23), (_, 0x20, 0x23): isComment = true
      // A star between a blank, a bracket, a comma or a colon and a letter, digit, `-` or `_`.
      case (0x09...0x0D, 0x2A, 0x2D...0x7A), (0x20, 0x2A, 0x2D...0x7A), (0x5B, 0x2A, 0x2D...0x7A),
        (0x7B, 0x2A, 0x2D...0x7A), (0x2C, 0x2A, 0x2D...0x7A), (0x3A, 0x2A, 0x2D...0x7A):
        count += isComment ? 0 : 1
      default: break
      }
      if count > aliasLimit { return line }
      (beforeLast, last) = (last, byte)
    }
    return nil
  }
}
