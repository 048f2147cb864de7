#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

extension Span<UInt8> {
  /// The first place of a byte, at memory's speed.
  ///
  /// - Parameters:
  ///   - byte: what is looked for.
  ///   - start: no earlier place counts.
  ///   - end: neither does this one nor a later; the end of the bytes if there is none.
  /// - Returns: `nil` where it does not come.
  func firstIndex(of byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
    let end = Swift.min(end ?? count, count)
    guard start >= 0, start < end else { return nil }
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), end - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// Whether a word stands anywhere whose last byte is rare.
  func holds(_ word: [UInt8]) -> Bool {
    guard let last = word.last else { return true }
    var next = firstIndex(of: last, from: word.count - 1)
    while let end = next {
      let start = end + 1 - word.count
      if word.indices.allSatisfy({ self[start + $0] == word[$0] }) { return true }
      next = firstIndex(of: last, from: end + 1)
    }
    return false
  }

  /// The bytes as text, without looking whether they are UTF-8.
  ///
  /// Only for bytes that are known to be valid, cut between characters.
  package var validText: String {
    var text = unsafe UTF8Span(unchecked: self)
    // A text that is known to be ASCII is compared and hashed by its bytes alone.
    _ = text.checkForASCII()
    return String(copying: text)
  }

  /// Whether there is a sign in it that begins a tag or a reference.
  package var hasMarkupSign: Bool {
    firstIndex(of: UInt8(ascii: "<"), from: 0) != nil
      || firstIndex(of: UInt8(ascii: "&"), from: 0) != nil
  }

  /// The first byte from a place on that is no visible ASCII and no space; the end where all are.
  func endOfVisibleASCII(from start: Int) -> Int {
    var index = start
    while index + 8 <= count {
      let eight = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      // The high bit of a byte tells of one below a space, of DEL and of one beyond ASCII; a carry
      // into the next byte comes from one that is told of anyway.
      let isLow = (eight &- 0x2020_2020_2020_2020) & ~eight
      let isHigh = (eight &+ 0x0101_0101_0101_0101) | eight
      let found = isLow | isHigh
      guard found & 0x8080_8080_8080_8080 == 0 else { break }
      index += 8
    }
    while index < count, self[index] &- 0x20 < 0x5F { index += 1 }
    return index
  }
}

extension [UInt8] {
  /// Where a byte stands next.
  ///
  /// - Parameters:
  ///   - byte: what is looked for.
  ///   - range: positions from zero; what lies beyond the array is not looked at.
  /// - Returns: the end of the range where it does not stand there.
  func position(of byte: UInt8, in range: Range<Int>) -> Int {
    span.firstIndex(of: byte, from: range.lowerBound, to: range.upperBound)
      ?? Swift.min(range.upperBound, count)
  }

  /// How often a byte stands in a range; what lies beyond the array is not looked at.
  func occurrences(of byte: UInt8, in range: Range<Int>) -> Int {
    let range = range.clamped(to: 0..<count)
    var sum = 0
    var next = position(of: byte, in: range)
    while next < range.upperBound {
      sum += 1
      next = position(of: byte, in: next + 1..<range.upperBound)
    }
    return sum
  }

  /// Whether some bytes stand at a position.
  func holds(_ bytes: StaticString, at position: Int) -> Bool {
    let length = bytes.utf8CodeUnitCount
    guard position >= 0, length <= count - position else { return false }
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return length == 0 }
      return unsafe memcmp(base + position, bytes.utf8Start, length) == 0
    }
  }

  /// Whether two ranges hold the same bytes; what lies beyond the array equals nothing.
  func areEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    let all = 0..<count
    guard one.clamped(to: all) == one, other.clamped(to: all) == other else { return false }
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return true }
      return unsafe memcmp(base + one.lowerBound, base + other.lowerBound, one.count) == 0
    }
  }

  /// Adds a range of its bytes to other bytes; what lies beyond the array is left out.
  func copy(_ range: Range<Int>, to result: inout [UInt8]) {
    let range = range.clamped(to: 0..<count)
    unsafe withUnsafeBufferPointer { buffer in
      unsafe result.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[range]))
    }
  }

  /// A range as text, without looking whether it is UTF-8; what lies beyond the array is left out.
  ///
  /// Only for bytes that are known to be valid, cut between characters.
  func validText(in range: Range<Int>) -> String {
    span.extracting(range.clamped(to: 0..<count)).validText
  }
}
