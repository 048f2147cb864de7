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
    let lines = Self.cleaned(Mojibake.repaired(text)).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    description = lines.map(Self.folded).joined(separator: "\n")
      .trimming { $0 == "\n" || $0 == " " }
  }

  /// Cleans a text into one line: a title, a name, a caption.
  package init(line text: String) {
    description = Self.isCleanLine(text) ? text : Self.folded(Self.cleaned(Mojibake.repaired(text)))
  }

  /// Whether there is nothing to read.
  package var isEmpty: Bool { description.isEmpty }

  /// The text as its lines, each without a line break.
  package var lines: [String] {
    description.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Whether a text is one line of visible ASCII with single spaces between: most titles are.
  private static func isCleanLine(_ text: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20 || text.isEmpty
  }

  /// Takes back what the store kept of a text that was cleaned before.
  package init(stored description: String) {
    self.description = description
  }

  /// The text without the characters that nobody should ever get.
  private static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var wasCarriageReturn = false
    for scalar in text.unicodeScalars {
      let follows = wasCarriageReturn && scalar == "\n"
      wasCarriageReturn = scalar == "\r"
      if follows { continue }
      switch scalar.value {
      case 0x0A, 0x0D, 0x2028, 0x2029: scalars.append("\n")
      case 0x09, 0x0B, 0x0C, 0x85: scalars.append(" ")
      case _ where scalar.isSteering: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// One line with each run of white space as one character: the no-break space if it stood alone.
  private static func folded(_ line: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var run = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if isSpace(scalar) {
        run.append(scalar)
        continue
      }
      if !run.isEmpty, !result.isEmpty {
        result.append(run.count == 1 && run.first != "\n" ? (run.first ?? " ") : " ")
      }
      run = String.UnicodeScalarView()
      result.append(scalar)
    }
    return String(result)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x0A, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

extension String {
  fileprivate func trimming(_ isDropped: (Character) -> Bool) -> String {
    var slice = self[...].drop(while: isDropped)
    while let last = slice.last, isDropped(last) { slice.removeLast() }
    return String(slice)
  }
}
