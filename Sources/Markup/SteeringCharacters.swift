/// Characters that show nothing and steer what shows the text: a terminal, a header, a page.
extension Unicode.Scalar {
  /// Whether nobody should ever get it: C0 and C1 controls, bidirectional overrides, embeddings and
  /// isolates, interlinear marks, tags and noncharacters; tab, line feed and carriage return too.
  ///
  /// The marks that give one place a direction (U+200E, U+200F, U+061C) steer nothing behind them,
  /// and writers of Hebrew and Arabic need them.
  var isSteering: Bool {
    switch value {
    case 0x00..<0x20, 0x7F..<0xA0: true
    case 0x2028...0x202E, 0x2066...0x2069: true
    case 0xFEFF, 0xFFF9...0xFFFC, 0xFDD0...0xFDEF, 0xE0000...0xE0FFF: true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }

  /// Writes it onto the end of UTF-8.
  func append(to bytes: inout [UInt8]) {
    if value < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value))
    } else {
      bytes.append(contentsOf: UTF8.encode(self) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

/// What becomes of a character that steers.
enum SteeringCharacter {
  /// It goes.
  case nothing
  /// Tab, vertical tab, form feed and next line part words.
  case space
  /// Line feed, carriage return, both together, line and paragraph separator.
  case lineBreak

  /// The character at a place, if it steers, and how many bytes it takes; `nil` for any other.
  static func found(in bytes: Span<UInt8>, at index: Int) -> (Self, length: Int)? {
    let left = bytes.count - index
    switch bytes[index] {
    case 0x0A: return (.lineBreak, 1)
    case 0x0D: return (.lineBreak, left > 1 && bytes[index + 1] == 0x0A ? 2 : 1)
    case 0x09, 0x0B, 0x0C: return (.space, 1)
    case 0x00..<0x20, 0x7F: return (.nothing, 1)
    case 0xC2 where left > 1 && bytes[index + 1] < 0xA0:
      return (bytes[index + 1] == 0x85 ? .space : .nothing, 2)
    case 0xE2 where left > 2: return punctuation(bytes[index + 1], bytes[index + 2])
    case 0xEF where left > 2: return special(bytes[index + 1], bytes[index + 2])
    case 0xF0...0xF4 where left > 3:
      let isTag = bytes[index] == 0xF3 && bytes[index + 1] == 0xA0
      let isNone =
        bytes[index + 1] & 0x0F == 0x0F && bytes[index + 2] == 0xBF && bytes[index + 3] >= 0xBE
      return isTag || isNone ? (.nothing, 4) : nil
    default: return nil
    }
  }

  /// U+2000 to U+2FFF by their second and third byte.
  private static func punctuation(_ second: UInt8, _ third: UInt8) -> (Self, length: Int)? {
    switch (second, third) {
    case (0x80, 0xA8), (0x80, 0xA9): (.lineBreak, 3)
    case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): (.nothing, 3)
    default: nil
    }
  }

  /// U+F000 to U+FFFF by their second and third byte.
  private static func special(_ second: UInt8, _ third: UInt8) -> (Self, length: Int)? {
    switch (second, third) {
    case (0xBB, 0xBF), (0xBF, 0xB9...0xBC), (0xBF, 0xBE...0xBF), (0xB7, 0x90...0xAF): (.nothing, 3)
    default: nil
    }
  }
}

extension [UInt8] {
  /// Takes out of UTF-8 what steers; parts of a line become spaces, every line break a line feed.
  mutating func clearOfSteering() {
    guard var index = span.firstSteering() else { return }
    var end = index
    let length = count
    var bytes = mutableSpan
    while index < length {
      let visible = bytes.span.endOfVisibleASCII(from: index)
      while index < visible {
        bytes[end] = bytes[index]
        end += 1
        index += 1
      }
      guard index < length else { break }
      if let (character, taken) = SteeringCharacter.found(in: bytes.span, at: index) {
        index += taken
        switch character {
        case .nothing: continue
        case .space: bytes[end] = 0x20
        case .lineBreak: bytes[end] = 0x0A
        }
      } else {
        bytes[end] = bytes[index]
        index += 1
      }
      end += 1
    }
    removeLast(length - end)
  }

  /// Makes UTF-8 ready for a reader of markup: what was misread is repaired, and what steers gone.
  ///
  /// This goes before reading: a character that is taken out later joins what stood around it, and
  /// makes `javascript:` of what was none.
  mutating func clearForMarkup() {
    Mojibake.repair(&self)
    clearOfSteering()
  }
}

extension Span<UInt8> {
  /// The first character that steers and is no line feed.
  fileprivate func firstSteering() -> Int? {
    var index = endOfVisibleASCII(from: 0)
    while index < count {
      if self[index] != 0x0A, SteeringCharacter.found(in: self, at: index) != nil { return index }
      index = endOfVisibleASCII(from: index + 1)
    }
    return nil
  }
}
