/// Tells the lines of rising positions in a document, by looking at each byte once.
package struct XMLLines {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  package init(of document: DecodedDocument) {
    bytes = document.bytes
  }

  /// The line on which a position stands, one-based.
  ///
  /// A position before the last one asked for is counted from the beginning.
  package mutating func line(at position: Int) -> Int {
    if position < self.position { (self.position, line) = (0, 1) }
    line += bytes.occurrences(of: UInt8(ascii: "\n"), in: self.position..<max(0, position))
    self.position = max(0, position)
    return line
  }
}
