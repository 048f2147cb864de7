/// What stands in pages for browsers alone.
enum UnreadMarkup {
  private static let names: Set<String> = [
    "iframe", "noscript", "script", "style", "svg", "template",
  ]

  /// A page without scripts, styles, drawings, comments and files inside addresses.
  ///
  /// What is no markup stays as it is.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x3C), !RepeatedPieces.isJSON(bytes) else { return bytes }
    let markup = MarkupElements(in: bytes)
    let elements = markup.elements.filter { Self.names.contains($0.name) }
      .map { $0.start..<max($0.start, $0.end) }
    return withoutData(RepeatedPieces.without(elements + markup.comments, in: bytes))
  }

  /// Cuts `data:` addresses behind their media type (RFC 2397).
  private static func withoutData(_ bytes: [UInt8]) -> [UInt8] {
    let mark = Array("data:".utf8)
    let comma = UInt8(ascii: ",")
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let before = index > 0 ? bytes[index - 1] : 0
      guard bytes[index] == mark[0], [0x22, 0x27, 0x28].contains(before),
        bytes[index...].starts(with: mark),
        let end = bytes[index...].prefix(longestData).firstIndex(where: {
          // Whatever another one could stand behind is among them, so that no byte is looked at twice.
          [0x22, 0x27, 0x28, 0x29, 0x3E].contains($0)
        }),
        let start = bytes[index..<end].firstIndex(of: comma)
      else {
        result.append(bytes[index])
        index += 1
        continue
      }
      result.append(contentsOf: bytes[index...start])
      index = end
    }
    return result
  }

  /// In bytes.
  private static let longestData = 4_000_000
}
