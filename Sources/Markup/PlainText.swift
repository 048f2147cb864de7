/// Text for people without markup and without characters that steer a terminal, a header or a page.
///
/// Control characters (C0 and C1), bidirectional overrides and isolates, line and paragraph
/// separators and noncharacters are gone; a lone line feed is the only line break that stands.
/// No-break spaces stay, because French typography needs them. UTF-8 that was once read as
/// Windows-1252 is read again as what it was.
package struct PlainText: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// Cleans a text and keeps its line breaks.
  ///
  /// - Parameter text: from outside, in whatever state; white space is folded in each line.
  package init(lines text: String) {
    let isClean = Self.isCleanLine(text.utf8)
    self = isClean ? PlainText(stored: text) : PlainText(lines: Array(text.utf8))
  }

  /// Cleans a text into one line: a title, a name, a caption.
  package init(line text: String) {
    let isClean = Self.isCleanLine(text.utf8)
    self = isClean ? PlainText(stored: text) : PlainText(line: Array(text.utf8))
  }

  /// The same of UTF-8.
  init(lines bytes: consuming [UInt8]) {
    self.init(bytes, keepingLines: true)
  }

  /// The same of UTF-8.
  init(line bytes: consuming [UInt8]) {
    self.init(bytes, keepingLines: false)
  }

  private init(_ bytes: consuming [UInt8], keepingLines: Bool) {
    Mojibake.repair(&bytes)
    bytes.clearOfSteering()
    bytes.foldSpaces(keepingLines: keepingLines)
    description = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether there is nothing to read.
  package var isEmpty: Bool { description.isEmpty }

  /// The text as its lines, each without a line break.
  package var lines: [String] {
    let bytes = description.utf8Span.span
    guard var end = bytes.firstIndex(of: 0x0A, from: 0) else { return [description] }
    var lines: [String] = []
    var start = 0
    while start <= bytes.count {
      lines.append(bytes.extracting(start..<end).validText)
      start = end + 1
      end = bytes.firstIndex(of: 0x0A, from: start) ?? bytes.count
    }
    return lines
  }

  /// Its lines as one, a space between any two.
  package var joinedLines: String {
    var end = description.utf8Span.span.firstIndex(of: 0x0A, from: 0)
    guard end != nil else { return description }
    var bytes = Array(description.utf8)
    while let place = end {
      bytes[place] = 0x20
      end = bytes.span.firstIndex(of: 0x0A, from: place + 1)
    }
    return bytes.span.validText
  }

  /// Whether there is a sign for a character that was lost, U+FFFD.
  package var hasLostCharacter: Bool {
    let bytes = description.utf8Span.span
    guard bytes.firstIndex(of: 0xEF, from: 0) != nil else { return false }
    return bytes.holds([0xEF, 0xBF, 0xBD])
  }

  /// The same without signs for characters that were lost, which tell a reader nothing, and without the second
  /// of two spaces that such a sign stood between.
  package var withoutLostCharacters: PlainText {
    guard hasLostCharacter else { return self }
    var rest = String.UnicodeScalarView()
    var isBehindLoss = false
    for scalar in description.unicodeScalars {
      guard scalar != SafeHTML.lostCharacter else {
        isBehindLoss = true
        continue
      }
      let isSecondSpace = isBehindLoss && scalar == " " && (rest.last ?? " ") == " "
      if !isSecondSpace { rest.append(scalar) }
      isBehindLoss = false
    }
    if rest.last == " " { rest.removeLast() }
    return PlainText(stored: String(rest))
  }

  /// Takes back what the store kept of a text that was cleaned before.
  package init(stored description: String) {
    self.description = description
  }

  /// Whether a text is one line of visible ASCII with single spaces between: most titles are.
  private static func isCleanLine(_ text: String.UTF8View) -> Bool {
    let bytes = text.span
    guard bytes.endOfVisibleASCII(from: 0) == bytes.count else { return false }
    var previous: UInt8 = 0x20
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0x20, previous == 0x20 { return false }
      previous = byte
    }
    return previous != 0x20 || bytes.isEmpty
  }
}

extension [UInt8] {
  /// Makes one character of each run of white space in UTF-8: the no-break space if it stood alone.
  ///
  /// None stays at the ends.
  ///
  /// - Parameter keepingLines: whether line feeds part lines of their own, or are white space too.
  fileprivate mutating func foldSpaces(keepingLines: Bool) {
    let length = count
    var index = span.endOfSingleSpaces(keepingLines: keepingLines)
    guard index < length else { return }
    var end = index
    var isInLine = index > 0 && self[index - 1] != 0x0A
    /// White space since the last word: where it begins, how long its first character is, and
    /// whether it has more than that.
    var run: (start: Int, length: Int, isLonger: Bool)?
    var bytes = mutableSpan
    while index < length {
      if keepingLines, bytes[index] == 0x0A {
        run = nil
        isInLine = false
        if end > 0 {
          bytes[end] = 0x0A
          end += 1
        }
        index += 1
        continue
      }
      let taken = bytes.span.spaceLength(at: index)
      if taken > 0 {
        run = run.map { ($0.start, $0.length, true) } ?? (index, taken, false)
        index += taken
        continue
      }
      if let space = run, isInLine {
        if space.isLonger || space.length == 1 {
          bytes[end] = 0x20
          end += 1
        } else {
          for offset in 0..<space.length { bytes[end + offset] = bytes[space.start + offset] }
          end += space.length
        }
      }
      run = nil
      isInLine = true
      bytes[end] = bytes[index]
      end += 1
      index += 1
    }
    while end > 0, bytes[end - 1] == 0x0A { end -= 1 }
    removeLast(length - end)
  }
}

extension Span<UInt8> {
  /// Where folding its white space begins to change anything, or may: the end for most texts.
  ///
  /// Before it are words with single spaces and line feeds between; it is no place behind either.
  fileprivate func endOfSingleSpaces(keepingLines: Bool) -> Int {
    var wordEnd = 0
    var isGap = true
    var index = 0
    while index < count {
      switch self[index] {
      case 0x20, 0x0A:
        guard !isGap, keepingLines || self[index] == 0x20 else { return wordEnd }
        isGap = true
      case 0xC2, 0xE1...0xE3:
        // Other white space begins with these, and so do many letters and quotation marks.
        guard spaceLength(at: index) == 0 else { return wordEnd }
        isGap = false
      default: isGap = false
      }
      index += 1
      if !isGap { wordEnd = index }
    }
    return wordEnd
  }

  /// How many bytes the white space at a place takes; 0 for anything else.
  func spaceLength(at index: Int) -> Int {
    switch self[index] {
    case 0x20, 0x0A: return 1
    case 0xC2 where index + 1 < count: return self[index + 1] == 0xA0 ? 2 : 0
    case 0xE1, 0xE2, 0xE3:
      guard index + 2 < count else { return 0 }
      switch (self[index], self[index + 1], self[index + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
        (0xE3, 0x80, 0x80):
        return 3
      default: return 0
      }
    default: return 0
    }
  }
}
