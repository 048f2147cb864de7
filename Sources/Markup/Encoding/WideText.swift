/// Text in numbers of two or four bytes: UTF-16 and UTF-32 (Unicode §3.10, RFC 2781).
struct WideText {
  let order: CharacterEncoding.ByteOrder

  /// UTF-16 as UTF-8; a lone surrogate becomes U+FFFD, an odd byte at the end is dropped.
  func utf8(ofUTF16 bytes: ArraySlice<UInt8>) -> DecodedBytes {
    var result = DecodedBytes(capacity: bytes.count / 2 + bytes.count / 8)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let unit = number(at: index, count: 2, in: bytes)
      index += 2
      if let scalar = Unicode.Scalar(unit) {
        result.append(scalar)
      } else if unit < 0xDC00, index + 1 < bytes.endIndex,
        case let low = number(at: index, count: 2, in: bytes), (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      {
        result.append(scalar)
        index += 2
      } else {
        result.appendFault()
      }
    }
    if index < bytes.endIndex { result.dropFault() }
    return result
  }

  /// UTF-32 as UTF-8; what is no character becomes U+FFFD, a rest at the end is dropped.
  func utf8(ofUTF32 bytes: ArraySlice<UInt8>) -> DecodedBytes {
    var result = DecodedBytes(capacity: bytes.count / 4 + bytes.count / 16)
    var index = bytes.startIndex
    while bytes.endIndex - index >= 4 {
      if let scalar = Unicode.Scalar(number(at: index, count: 4, in: bytes)) {
        result.append(scalar)
      } else {
        result.appendFault()
      }
      index += 4
    }
    if index < bytes.endIndex { result.dropFault() }
    return result
  }

  private func number(at index: Int, count: Int, in bytes: ArraySlice<UInt8>) -> UInt32 {
    var value: UInt32 = 0
    for offset in 0..<count {
      let place = order == .bigEndian ? offset : count - 1 - offset
      value = value << 8 | UInt32(bytes[index + place])
    }
    return value
  }
}
