/// The text of a date and how far it is read.
struct DateText {
  /// The longest that is read, in bytes; no date has more.
  static let longest = 96

  private let bytes: [UInt8]
  var index = 0

  /// - Parameter text: UTF-8, perhaps with white space around; what is too long is cut off.
  init(_ text: Span<UInt8>) {
    var start = 0
    var end = text.count
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    let count = min(end - start, Self.longest)
    bytes = unsafe text.extracting(start..<start + count).withUnsafeBufferPointer {
      unsafe Array($0)
    }
  }

  /// Whether everything is read.
  var isAtEnd: Bool { index >= bytes.count }

  /// The byte that comes; 0 at the end.
  @inline(__always) var current: UInt8 { self[index] }

  /// The byte that comes after some others; 0 beyond the end.
  @inline(__always) func peek(_ offset: Int) -> UInt8 { self[index + offset] }

  /// The byte at a place; 0 beyond the end.
  @inline(__always) subscript(place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

  /// How many digits come.
  var digitCount: Int {
    var end = index
    while self[end].isASCIIDigit { end &+= 1 }
    return end - index
  }

  /// Reads a number.
  ///
  /// - Parameter longest: no more digits than these are read, at most 17.
  /// - Returns: `nil`, and nothing read, where no digit comes.
  mutating func number(_ longest: Int) -> Int? {
    guard current.isASCIIDigit else { return nil }
    var value = 0
    var left = longest
    while left > 0, current.isASCIIDigit {
      // Seventeen digits fit.
      value = value &* 10 &+ Int(current &- 0x30)
      index &+= 1
      left &-= 1
    }
    return value
  }

  /// Reads one byte if it is the one that is meant.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard current == byte, !isAtEnd else { return false }
    index += 1
    return true
  }

  /// Reads a letter beyond ASCII if it is the one that is meant.
  mutating func skip(_ text: String) -> Bool {
    guard current >= 0x80 else { return false }
    var end = index
    for byte in text.utf8 {
      guard self[end] == byte else { return false }
      end += 1
    }
    index = end
    return true
  }

  mutating func skipSpaces() {
    while !isAtEnd, current <= 0x20 { index += 1 }
  }

  /// Reads letters, of any alphabet.
  mutating func word() -> Range<Int> {
    let start = index
    while current.isASCIILetter || current >= 0x80 { index &+= 1 }
    return start..<index
  }

  /// A word of ASCII in lower case as one number, its last letter lowest; `nil` for any other word
  /// and for one of more than eight letters.
  func key(_ word: Range<Int>) -> UInt64? {
    guard word.count <= 8 else { return nil }
    var key: UInt64 = 0
    for place in word {
      guard self[place] < 0x80 else { return nil }
      key = key << 8 | UInt64(self[place] | 0x20)
    }
    return key
  }

  /// The same of a name of ours, which is in lower case.
  static func key(_ name: String) -> UInt64 {
    name.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// A word in lower case.
  func text(_ word: Range<Int>) -> String {
    String(decoding: word.map { self[$0] }, as: UTF8.self).lowercased()
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
