/// Text as quoted-printable writes it (RFC 2045 §6.7).
///
/// Its lines are at most 76 columns and end with CRLF. Beyond what the encoding demands, a dot
/// or `From ` at the start of a line is encoded too (RFC 2049 §3), so that neither a mailbox
/// file nor a careless relay changes the text; characters of UTF-8 are kept whole.
package enum QuotedPrintable {
  /// Encodes text whose lines end with LF, CRLF or CR, in time linear in its length.
  package static func encoded(_ text: Span<UInt8>) -> [UInt8] {
    // An octet takes three columns at most; a soft break takes three more at every 64th column.
    [UInt8](capacity: text.count * 4 + 4) { output in
      let widths = widths
      var column = 0
      var index = 0
      while index < text.count {
        if column > 0 {
          // Most octets, without the questions below.
          let end = endOfRun(text, from: index, to: min(text.count, index + 75 - column))
          if end > index {
            output.append(text.extracting(index..<end))
            column += end - index
            index = end
            continue
          }
        }
        let octet = text[index]
        var width = Int(widths[Int(octet)])
        if width == lineEnd {
          index += octet == cr && index + 1 < text.count && text[index + 1] == lf ? 2 : 1
          append(cr, lf, to: &output)
          column = 0
          continue
        }
        if width == blank { width = endsLine(text, index + 1) ? 3 : 1 }
        if column + width > 75, !endsLineExactly(text, index, column, width) {
          output.append(UInt8(ascii: "="))
          append(cr, lf, to: &output)
          column = 0
        }
        if width == 1, column > 0 || !isHazard(text, index) {
          output.append(octet)
          column += 1
        } else {
          output.append(UInt8(ascii: "="))
          append(digits[Int(octet >> 4)], digits[Int(octet & 15)], to: &output)
          column += 3
        }
        index += 1
      }
    }
  }

  private static let cr = UInt8(ascii: "\r")
  private static let lf = UInt8(ascii: "\n")

  /// Marks in the table for the octets whose width depends on their place.
  private static let lineEnd = 0
  private static let blank = 2

  /// How many columns must be free for an octet: for the first of a character, those of them all.
  private static let widths = InlineArray<256, UInt8> { octet in
    switch octet {
    case 0x0A, 0x0D: UInt8(lineEnd)
    case 0x09, 0x20: UInt8(blank)
    case 0x3D: 3
    case 0x21...0x7E: 1
    case 0xC2...0xDF: 6
    case 0xE0...0xEF: 9
    case 0xF0...0xF4: 12
    default: 3
    }
  }

  private static let digits = InlineArray<16, UInt8> { value in
    value < 10 ? UInt8(ascii: "0") + UInt8(value) : UInt8(ascii: "A") + UInt8(value - 10)
  }

  @inline(__always)
  private static func append(_ first: UInt8, _ second: UInt8, to output: inout OutputSpan<UInt8>) {
    output.append(first)
    output.append(second)
  }

  /// The end of the octets that stand as they are, blanks before a word among them.
  private static func endOfRun(_ text: Span<UInt8>, from start: Int, to limit: Int) -> Int {
    var end = start
    let bytes = unsafe text.bytes
    while end + 8 <= limit {
      // Bounds are checked; every sequence of bits is a number.
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self)
      guard isPlain(word) else { break }
      end += 8
    }
    while end < limit, isPlain(text[end]) { end += 1 }
    // A blank that ends a line is encoded.
    if endsLine(text, end) { while end > start, text[end - 1] == UInt8(ascii: " ") { end -= 1 } }
    return end
  }

  private static func isPlain(_ octet: UInt8) -> Bool {
    octet >= 0x20 && octet < 0x7F && octet != UInt8(ascii: "=")
  }

  /// The same of eight octets at once: none is below 0x20, above 0x7E or an equals sign.
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs = ones << 7
    let below = (word &- ones &* 0x20) & ~word
    let above = (word &+ ones) | word
    let equals = word ^ (ones &* 0x3D)
    return (below | above | (equals &- ones) & ~equals) & highs == 0
  }

  private static func endsLine(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index >= text.count || text[index] == lf || text[index] == cr
  }

  /// Whether a character fills the 76th column, which only the last of a line may.
  private static func endsLineExactly(
    _ text: Span<UInt8>,
    _ index: Int,
    _ column: Int,
    _ width: Int
  ) -> Bool {
    column + width == 76 && endsLine(text, index + max(1, width / 3))
  }

  /// Whether an octet at the start of a line means something to a mailbox file or to SMTP.
  private static func isHazard(_ text: Span<UInt8>, _ index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "."): true
    case UInt8(ascii: "F"): continues(text, index + 1, "rom ")
    case UInt8(ascii: ">"): continues(text, index + 1, "From ")
    default: false
    }
  }

  private static func continues(_ text: Span<UInt8>, _ index: Int, _ word: String) -> Bool {
    guard index + word.utf8.count <= text.count else { return false }
    return word.utf8.enumerated().allSatisfy { text[index + $0] == $1 }
  }
}

extension OutputSpan<UInt8> {
  /// Adds octets; there is room for them.
  fileprivate mutating func append(_ octets: Span<UInt8>) {
    unsafe withUnsafeMutableBufferPointer { buffer, count in
      let free = unsafe UnsafeMutableRawBufferPointer(
        UnsafeMutableBufferPointer(rebasing: buffer[count...])
      )
      unsafe octets.bytes.withUnsafeBytes { source in
        // Traps where the room is too small.
        unsafe free.copyMemory(from: source)
      }
      count += octets.count
    }
  }
}
