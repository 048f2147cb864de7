extension JSONReader {
  /// What kind of value stands here; `nil` where none does.
  package enum Kind: Hashable, Sendable {
    case record, list, text, number, flag, null
  }

  /// The kind of the value that can be read; `nil` before and after one.
  ///
  /// A word that JSON does not have counts as `null`.
  package var kind: Kind? {
    guard isBeforeValue, let byte else { return nil }
    switch byte {
    case 0x7B: return .record
    case 0x5B: return .list
    case 0x22: return .text
    case _ where beginsFlag: return .flag
    case _ where beginsNumber: return .number
    case 0x41...0x5A, 0x61...0x7A, 0x2D: return .null
    default: return nil
    }
  }

  /// Reads a string; `nil`, and nothing is read, where another value stands.
  ///
  /// A string that the end of the document cuts is given as far as it goes, and `isCut` is true.
  package mutating func text() -> String? {
    guard isBeforeValue, byte == 0x22 else { return nil }
    isBeforeValue = false
    return readString()
  }

  /// Reads a number; `nil`, and nothing is read, where another value stands.
  package mutating func number() -> JSONNumber? {
    guard isBeforeValue, beginsNumber else { return nil }
    isBeforeValue = false
    return JSONNumber(passNumber())
  }

  /// Reads `true` or `false`; `nil`, and nothing is read, where another value stands.
  package mutating func flag() -> Bool? {
    guard isBeforeValue, beginsFlag else { return nil }
    isBeforeValue = false
    let isTrue = byte == UInt8(ascii: "t")
    passWord()
    return isTrue
  }

  /// Passes over the value that stands here.
  mutating func passValue() {
    isBeforeValue = false
    switch byte {
    case 0x22: passString()
    case 0x7B, 0x5B:
      index += 1
      passContainer()
    case _ where beginsNumber: _ = passNumber()
    default: passWord()
    }
  }

  /// Passes over the rest of a container whose opening bracket was read.
  ///
  /// Brackets are counted, not remembered: a flood of them costs no memory.
  mutating func passContainer() {
    var depth = 1
    while index < bytes.count {
      switch bytes[index] {
      case 0x22:
        passString()
        continue
      case 0x2F where beginsComment:
        passComment()
        continue
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D: depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { return }
    }
    stop(.cut)
  }

  /// Passes over white space (RFC 8259 §2), and over comments and what else is taken for it.
  mutating func passSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case 0x00, 0x0B, 0x0C:
        note(.foreignSpace)
        index += 1
      case 0xC2 where isHere([0xC2, 0xA0]):
        note(.foreignSpace)
        index += 2
      case 0xEF where isHere([0xEF, 0xBB, 0xBF]):
        note(.foreignSpace)
        index += 3
      case 0x2F where beginsComment: passComment()
      default: return
      }
    }
  }

  private var beginsComment: Bool { isHere([0x2F, 0x2F]) || isHere([0x2F, 0x2A]) }

  /// Passes over `// …` up to the line's end, or `/* … */`.
  private mutating func passComment() {
    note(.comment)
    let isLine = isHere([0x2F, 0x2F])
    index += 2
    var previous: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isLine, byte == 0x0A { return }
      index += 1
      if !isLine, previous == 0x2A, byte == 0x2F { return }
      previous = byte
    }
  }

  /// Whether a number begins here; `-Infinity` is none.
  private var beginsNumber: Bool {
    guard let byte else { return false }
    if Self.isDigit(byte) { return true }
    guard [0x2B, 0x2D, 0x2E].contains(byte), index + 1 < bytes.count else { return false }
    return Self.isDigit(bytes[index + 1]) || bytes[index + 1] == 0x2E
  }

  private mutating func passNumber() -> ArraySlice<UInt8> {
    let number = bytes[index...].prefix { byte in
      switch byte {
      case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: true
      default: false
      }
    }
    if !JSONNumber.isWellFormed(number) { note(.malformedNumber) }
    index = number.endIndex
    // Nobody knows how many digits were to follow.
    isCut = index == bytes.count && depth > 0
    return number
  }

  /// Passes over a word, with the sign of one such as `-Infinity`.
  private mutating func passWord() {
    let sign = bytes[index...].prefix(1).prefix { $0 == 0x2B || $0 == 0x2D }
    let word = bytes[sign.endIndex...].prefix(while: Self.isLetter)
    guard !word.isEmpty else { return stop(.unexpected) }
    let isKnown = ["true", "false", "null"].contains { word.elementsEqual($0.utf8) }
    if !isKnown || !sign.isEmpty { note(.unknownWord) }
    index = word.endIndex
  }

  /// Whether `true` or `false` stands here.
  private var beginsFlag: Bool {
    let word = bytes[index...].prefix(6).prefix(while: Self.isLetter)
    return word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func isHere(_ expected: [UInt8]) -> Bool { bytes[index...].starts(with: expected) }
}
