#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

extension [UInt8] {
  /// Where a byte stands next, at memory's speed; the end of the range where it does not.
  ///
  /// - Parameters:
  ///   - byte: what is looked for.
  ///   - range: positions from zero; what lies beyond the array is not looked at.
  func position(of byte: UInt8, in range: Range<Int>) -> Int {
    let end = Swift.min(range.upperBound, count)
    guard range.lowerBound >= 0, range.lowerBound < end else { return end }
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + range.lowerBound, Int32(byte), end - range.lowerBound)
      else { return end }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
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
    let bytes = span.extracting(range.clamped(to: 0..<count))
    return unsafe String(copying: UTF8Span(unchecked: bytes))
  }
}
