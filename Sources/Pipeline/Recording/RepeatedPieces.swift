/// What stands many times beside itself: the cards of a page, the items of a feed, the elements of a
/// list, the lines of a program.
enum RepeatedPieces {
  /// The groups of more pieces than are needed, those of most bytes first.
  ///
  /// - Returns: where each piece of a group stands, in their order, what separates it from the one
  ///   before included.
  static func groups(in bytes: [UInt8]) -> [[Range<Int>]] {
    let groups = isJSON(bytes) ? lists(in: bytes) : elements(in: bytes)
    return groups.filter { $0.count > Minimising.most }
      .map { (group: $0, size: $0.reduce(0) { $0 + $1.count }) }
      .sorted { $0.size > $1.size }
      .map(\.group)
  }

  /// The bytes without some ranges, which may lie in each other.
  static func without(_ ranges: [Range<Int>], in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var end = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > end {
      if range.lowerBound > end { result.append(contentsOf: bytes[end..<range.lowerBound]) }
      end = range.upperBound
    }
    result.append(contentsOf: bytes[end...])
    return result
  }

  /// Whether the first sign is one of JSON.
  static func isJSON(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { ![0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// Elements of one name in one parent.
  private static func elements(in bytes: [UInt8]) -> [[Range<Int>]] {
    struct Kind: Hashable {
      let parent: Int?
      let name: String
    }
    var groups: [Kind: [Range<Int>]] = [:]
    for element in MarkupElements(in: bytes).elements where element.end > element.start {
      let kind = Kind(parent: element.parent, name: element.name)
      groups[kind, default: []].append(element.start..<element.end)
    }
    return groups.sorted { ($0.value.first?.lowerBound ?? 0) < ($1.value.first?.lowerBound ?? 0) }
      .map(\.value)
  }

  /// Elements of one list, and objects that stand a line each.
  private static func lists(in bytes: [UInt8]) -> [[Range<Int>]] {
    var groups: [[Range<Int>]] = []
    /// Whether each open bracket is a list's, where its next element begins, and those before.
    var open: [(isList: Bool, start: Int, pieces: [Range<Int>])] = []
    var lines: [Range<Int>] = []
    var lineStart = 0
    var isText = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      defer { index += 1 }
      if isText {
        if byte == 0x5C { index += 1 } else if byte == 0x22 { isText = false }
        continue
      }
      switch byte {
      case 0x22: isText = true
      case 0x5B, 0x7B: open.append((byte == 0x5B, index + 1, []))
      case 0x2C:
        guard var last = open.popLast() else { break }
        if last.isList {
          last.pieces.append(last.start..<index)
          last.start = index
        }
        open.append(last)
      case 0x5D, 0x7D:
        guard var last = open.popLast() else { break }
        if last.isList, !last.pieces.isEmpty {
          last.pieces.append(last.start..<index)
          groups.append(last.pieces)
        }
      case 0x0A where open.isEmpty:
        lines.append(lineStart..<(index + 1))
        lineStart = index + 1
      default: break
      }
    }
    if lineStart < bytes.count { lines.append(lineStart..<bytes.count) }
    return groups + [lines]
  }
}
