/// Tells the lines of positions in a document of which a part is at hand, by looking at each byte once
/// where the positions rise.
struct XMLLines {
  private var position = 0
  private var line = 1

  /// The line on which a position stands.
  ///
  /// - Parameters:
  ///   - position: among the bytes at hand.
  ///   - bytes: what is at hand.
  /// - Returns: one-based, in the whole document.
  mutating func line(at position: Int, in bytes: [UInt8]) -> Int {
    let newline = UInt8(ascii: "\n")
    if position >= self.position {
      line += bytes.occurrences(of: newline, in: self.position..<position)
    } else {
      line -= bytes.occurrences(of: newline, in: max(0, position)..<self.position)
    }
    self.position = max(0, position)
    return line
  }

  /// Goes on where the bytes at hand become others.
  ///
  /// - Parameters:
  ///   - position: one of the bytes that stay.
  ///   - bytes: what was at hand.
  ///   - place: where that byte stands from now on.
  mutating func move(_ position: Int, of bytes: [UInt8], to place: Int) {
    _ = line(at: position, in: bytes)
    self.position = place
  }
}
