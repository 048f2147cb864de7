/// The link texts that stand at the end of a card.
struct EndMarkers {
  /// In UTF-8, so that a long line is searched byte by byte.
  private let texts: [[UInt8]]
  private let words: [OpeningWords]

  init(_ texts: [String]) {
    // Of two that begin at one place the longer one is meant.
    let texts = texts.filter { !$0.isEmpty }.sorted { $0.utf8.count > $1.utf8.count }
    self.texts = texts.map { Array($0.utf8) }
    words = texts.map(OpeningWords.init)
  }

  /// Whether a line is a marker and nothing else but decoration, in whatever case.
  func areWhole(_ line: Substring) -> Bool {
    guard line.utf8.count <= 400 else { return false }
    let opening = line.drop { !$0.isLetter && !$0.isNumber }
    return words.contains { words in
      guard let end = words.end(in: opening) else { return false }
      return opening[end...].isDecoration
    }
  }

  /// Where markers are written in a line, in order and without overlap.
  ///
  /// - Complexity: linear in the line, times the number of markers.
  func ranges(in line: Substring) -> [Range<Substring.Index>] {
    let bytes = Array(line.utf8)
    let places = places(in: bytes)
    guard !places.isEmpty else { return [] }
    var result: [Range<Substring.Index>] = []
    var index = line.startIndex
    var offset = 0
    for place in places {
      index = line.utf8.index(index, offsetBy: place.lowerBound - offset)
      let end = line.utf8.index(index, offsetBy: place.count)
      result.append(index..<end)
      index = end
      offset = place.upperBound
    }
    return result
  }

  private func places(in bytes: [UInt8]) -> [Range<Int>] {
    let firsts = Set(texts.compactMap(\.first))
    var result: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      if firsts.contains(bytes[index]),
        let text = texts.first(where: { bytes[index...].starts(with: $0) })
      {
        result.append(index..<index + text.count)
        index += text.count
      } else {
        index += 1
      }
    }
    return result
  }
}

extension Substring {
  /// Whether there is no letter and no number: arrows, bars, dots, or nothing.
  var isDecoration: Bool { allSatisfy { !$0.isLetter && !$0.isNumber } }

  /// The words between leading and trailing white space.
  var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// Whether it is one of the marks that say that a text was cut: `[...]`, `[…]`, `…`.
  var isCutMark: Bool {
    contains { $0 == "." || $0 == "…" } && allSatisfy { ".…[]() \u{A0}\u{202F}".contains($0) }
  }
}
