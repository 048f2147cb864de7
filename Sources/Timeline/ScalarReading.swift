extension Span<UInt8> {
  /// The scalar that begins at a place of valid UTF-8, and where the next one does.
  func scalar(at index: Int) -> (Unicode.Scalar, next: Int) {
    let first = UInt32(self[index])
    guard first >= 0x80 else { return (Unicode.Scalar(self[index]), index + 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length where index + offset < count {
      value = value << 6 | UInt32(self[index + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", index + length)
  }
}
