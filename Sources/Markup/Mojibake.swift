/// UTF-8 that some program read as Windows-1252, brought back; once or twice.
///
/// Only sequences that no language writes are touched, so that `Âge` and `SÃO` stand. A lone `Ã` or
/// `Â` at the very end is half a character of a cut text: it is left for whoever trims excerpts.
enum Mojibake {
  /// The text as it was before it was misread.
  static func repaired(_ text: String) -> String {
    var bytes = Array(text.utf8)
    repair(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Brings UTF-8 back to what it was before it was misread.
  static func repair(_ bytes: inout [UInt8]) {
    guard isSuspected(in: bytes.span) else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    bytes = Array(repaired(Array(text.unicodeScalars)).utf8)
  }

  private static func repaired(_ misread: [Unicode.Scalar]) -> String {
    var scalars = misread
    // Twice misread needs two passes; a third would only meet text about mojibake.
    for _ in 0..<2 {
      guard scalars.contains(where: isLead) else { break }
      let before = scalars.count
      scalars = pass(scalars)
      if scalars.count == before { break }
    }
    guard scalars.contains(where: { $0 == "Â" || $0 == "Ã" }) else { return string(scalars) }
    return string(spaces(scalars))
  }

  /// Whether something may have to be repaired: hardly ever, and without looking at most bytes.
  private static func isSuspected(in bytes: Span<UInt8>) -> Bool {
    // All leads, U+00C2 to U+00F4, begin with this byte.
    var next = bytes.firstIndex(of: 0xC3, from: 0)
    while let index = next {
      next = bytes.firstIndex(of: 0xC3, from: index + 1)
      guard index + 2 < bytes.count, (0x82...0xB4).contains(bytes[index + 1]) else { continue }
      let lead = bytes[index + 1] + 0x40
      // `Ã` and `Â` may have lost what stood behind them.
      if lead == 0xC2 || lead == 0xC3 { return true }
      switch bytes[index + 2] {
      // What Windows-1252 shows for 0x80 to 0xBF begins with these.
      case 0xC2, 0xC5, 0xC6, 0xCB, 0xE2:
        if isMisread(lead, in: bytes, at: index + 2) { return true }
      default: continue
      }
    }
    return false
  }

  /// Whether the characters behind a lead make a sequence with it that is worth repairing.
  private static func isMisread(_ lead: UInt8, in bytes: Span<UInt8>, at start: Int) -> Bool {
    var index = start
    var value = UInt32(lead) & (lead >= 0xF0 ? 0x07 : lead >= 0xE0 ? 0x0F : 0x1F)
    for _ in 0..<(lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1) {
      guard let (scalar, length) = scalar(in: bytes, at: index), let next = byte(scalar),
        (0x80...0xBF).contains(next)
      else { return false }
      value = value << 6 | UInt32(next & 0x3F)
      index += length
    }
    return isPlausible(value) || (0x80...0x9F).contains(value)
  }

  /// The character of two or three bytes at a place; `nil` for any other.
  private static func scalar(in bytes: Span<UInt8>, at index: Int) -> (Unicode.Scalar, Int)? {
    guard index + 1 < bytes.count else { return nil }
    let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1] & 0x3F))
    if (0xC2...0xDF).contains(first) {
      return Unicode.Scalar((first & 0x1F) << 6 | second).map { ($0, 2) }
    }
    guard first & 0xF0 == 0xE0, index + 2 < bytes.count else { return nil }
    let value = (first & 0x0F) << 12 | second << 6 | UInt32(bytes[index + 2] & 0x3F)
    return Unicode.Scalar(value).map { ($0, 3) }
  }

  /// Replaces each misread sequence by the character it was.
  private static func pass(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      if let (scalar, length) = sequence(in: scalars, at: index, after: result.last) {
        result.append(scalar)
        index += length
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return result
  }

  /// The character that a misread sequence stands for, and how many characters it takes.
  private static func sequence(
    in scalars: [Unicode.Scalar],
    at index: Int,
    after previous: Unicode.Scalar?
  ) -> (Unicode.Scalar, Int)? {
    guard isLead(scalars[index]), let lead = byte(scalars[index]) else { return nil }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard index + length <= scalars.count else { return nil }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for scalar in scalars[index + 1..<index + length] {
      guard let next = byte(scalar), (0x80...0xBF).contains(next) else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    // A C1 control is a byte of a sequence that was misread twice, so part of it stands before.
    let isContinued = (0x80...0x9F).contains(value) && (previous.flatMap(byte) ?? 0) >= 0x80
    guard isContinued || isPlausible(value), let scalar = Unicode.Scalar(value) else { return nil }
    if length == 2, isMeant(scalars, at: index) { return nil }
    return (scalar, length)
  }

  /// Whether the lead is the last letter of a word in capitals with punctuation behind it.
  ///
  /// `SÃ »`, `“IRMÃ”` and `AMANHÃ…` in Portuguese headlines are no damage. Words do not end in `Â`.
  private static func isMeant(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let before = scalars[..<index].suffix(2)
    guard scalars[index] != "Â", before.last?.properties.isUppercase == true else { return false }
    let follower = index + 2 < scalars.count ? scalars[index + 2] : nil
    guard follower?.properties.isAlphabetic != true else { return false }
    return switch scalars[index + 1] {
    case "\u{A0}": follower.map { "»”:;!?%–—".unicodeScalars.contains($0) } ?? false
    case "»": opens("«", in: scalars[..<index])
    case "”": opens("“", in: scalars[..<index])
    case "’": opens("‘", in: scalars[..<index])
    case "…": before.count == 2 && before.allSatisfy(\.properties.isUppercase)
    default: false
    }
  }

  /// Whether an opening quote stands in a text and is no half of a misread sequence.
  private static func opens(_ quote: Unicode.Scalar, in scalars: ArraySlice<Unicode.Scalar>) -> Bool
  {
    // A quotation is not longer than that, and a long line is looked at once.
    scalars.indices.suffix(400).contains { index in
      scalars[index] == quote && (index == scalars.startIndex || !isLead(scalars[index - 1]))
    }
  }

  /// Mends what is left when a no-break space inside a misread sequence became a plain space.
  ///
  /// `familleÂ »` had one, and `Ã la` was `à la`.
  private static func spaces(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      guard scalar == "Â" || scalar == "Ã", index + 1 < scalars.count else {
        result.append(scalar)
        continue
      }
      let follower = scalars[index]
      let opensWord = result.last.map(isSpace) ?? true
      if scalar == "Â", isSpace(follower) {
        // Beside another space nothing is lost without it.
        guard !opensWord, follower == " " else { continue }
        result.append("\u{A0}")
        index += 1
      } else if scalar == "Â", !opensWord, "»:;?!%€".unicodeScalars.contains(follower) {
        result.append("\u{A0}")
      } else if scalar == "Ã", isSpace(follower),
        opensWord || result.last?.properties.isLowercase == true
      {
        result.append("à")
      } else {
        result.append(scalar)
      }
    }
    return result
  }

  private static func isLead(_ scalar: Unicode.Scalar) -> Bool {
    (0xC2...0xF4).contains(scalar.value)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\n"
  }

  /// What a sequence may plausibly have been: Latin letters, typographic signs, pictures.
  private static func isPlausible(_ value: UInt32) -> Bool {
    switch value {
    case 0xA0...0x17F, 0x192, 0x2C6, 0x2DC, 0x2000...0x206F, 0x20AC, 0x2122, 0x2190...0x21FF,
      0x2600...0x27BF, 0xFE0F, 0xFEFF, 0x1F000...0x1FAFF:
      true
    default: false
    }
  }

  /// The byte that Windows-1252 shows as a character; a C1 control stands for itself.
  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value <= 0xFF { return UInt8(scalar.value) }
    return windows1252[scalar.value]
  }

  /// The character that Windows-1252 shows for a byte from 0x80 to 0x9F; `nil` for any other number.
  static func character(ofByte value: UInt32) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(value) else { return nil }
    return windows1252.first { $0.value == UInt8(value) }.flatMap { Unicode.Scalar($0.key) }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// The bytes 0x80 to 0x9F of Windows-1252, by the characters that they show.
private let windows1252 = Dictionary(
  uniqueKeysWithValues: Windows1252.high.enumerated()
    .filter { $0.element != "\u{FFFD}" }
    .map { ($0.element.value, UInt8(0x80 + $0.offset)) }
)
