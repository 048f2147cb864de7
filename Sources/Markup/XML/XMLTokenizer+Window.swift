/// A document that is not at hand as a whole: a window of it, which moves on.
extension XMLTokenizer {
  /// So far behind a token nothing is looked at to tell where it ends, in bytes.
  private static let farthestLook = 128

  /// The next token; `nil` at the end, and where the document breaks off inside a tag.
  ///
  /// A token that goes beyond what is at hand is begun again with twice as much.
  mutating func next() -> XMLToken? {
    while let rest {
      let (start, knownEntities) = (position, entities)
      isShort = false
      faults.areHeld = true
      let token = tokenAtHand()
      faults.areHeld = false
      if !isShort, position + Self.farthestLook <= bytes.count {
        faults.takeHeld()
        return token
      }
      (position, entities) = (start, knownEntities)
      faults.dropHeld()
      takeMore(until: bytes.count + max(bytes.count, rest.window))
    }
    return tokenAtHand()
  }

  /// Whether the window ought to move on before the next token.
  var isLow: Bool {
    guard let rest else { return false }
    return bytes.count - position < rest.window
  }

  /// Drops what was read, and takes in what follows.
  ///
  /// - Parameter names: where something stands that is still needed, without a line end in it.
  /// - Returns: where it stands from now on.
  mutating func moveOn(keeping names: [Range<Int>]) -> [Range<Int>] {
    var kept: [UInt8] = []
    let places = names.map { name in
      let start = kept.count
      bytes.copy(name, to: &kept)
      return start..<kept.count
    }
    let keptCount = kept.count
    faults.lines.move(position, of: bytes, to: kept.count)
    opening -= position - kept.count
    let left = position..<bytes.count
    position = kept.count
    bytes.copy(left, to: &kept)
    bytes = kept
    // As much again as was kept, so that keeping it costs no more than reading on.
    takeMore(until: bytes.count + keptCount + (rest?.window ?? 0))
    return places
  }

  /// Takes in what follows until so many bytes are at hand, or all.
  private mutating func takeMore(until count: Int) {
    while bytes.count < count, let piece = rest?.next() { bytes.append(contentsOf: piece) }
    guard bytes.count < count, let rest else { return }
    if rest.left > 0 { note(.cannotBeRead, at: bytes.count) }
    self.rest = nil
  }
}
