/// Characters that show nothing and steer what shows the text: a terminal, a header, a page.
extension Unicode.Scalar {
  /// Whether nobody should ever get it: C0 and C1 controls, bidirectional marks, overrides and
  /// isolates, interlinear marks, tags and noncharacters; tab, line feed and carriage return too.
  var isSteering: Bool {
    switch value {
    case 0x00..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    case 0xFEFF, 0xFFF9...0xFFFC, 0xFDD0...0xFDEF, 0xE0000...0xE0FFF: true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }
}

extension String {
  /// The text for a reader of markup: UTF-8 that was misread is repaired, steering characters are
  /// gone, every line break is a line feed.
  ///
  /// This goes before reading: a character that is taken out later joins what stood around it, and
  /// makes `javascript:` of what was none.
  var clearedForMarkup: String {
    guard utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 >= 0x7F }) else { return self }
    var scalars = String.UnicodeScalarView()
    var wasCarriageReturn = false
    for scalar in Mojibake.repaired(self).unicodeScalars {
      let follows = wasCarriageReturn && scalar == "\n"
      wasCarriageReturn = scalar == "\r"
      if follows { continue }
      switch scalar {
      case "\n", "\r", "\u{2028}", "\u{2029}": scalars.append("\n")
      case "\t", "\u{C}", "\u{85}": scalars.append(" ")
      case _ where scalar.isSteering: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
