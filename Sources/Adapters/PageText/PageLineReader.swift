internal import Markup

/// Takes the lines of a page apart by a source's dates, markers and headings.
struct PageLineReader {
  private let dates: DateReader
  private let markers: EndMarkers
  private let sections: [(words: OpeningWords, section: PageTextOptions.Section)]

  init(dates: DateReader, options: PageTextOptions) {
    self.dates = dates
    markers = EndMarkers(options.markers)
    // The longest heading first: of two that open a line it is the one that is meant.
    sections = options.sections.map { (OpeningWords($0.heading), $0) }
      .sorted { $0.0.length > $1.0.length }
  }

  /// The lines of a text; blank ones stay, because they tell where a card's parts end.
  func lines(of text: String) -> [NumberedLine] {
    var result: [NumberedLine] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let clean = PlainText(line: String(line)).description
      for part in parts(of: clean[...]) {
        result.append(NumberedLine(number: index + 1, line: part))
      }
    }
    return result
  }

  private func parts(of line: Substring) -> [PageLine] {
    if line.isEmpty { return [.blank] }
    if let date = dates.whole(line.undecorated) { return [.date(date)] }
    if markers.areWhole(line) { return [.more] }
    var result: [PageLine] = []
    var rest = line
    for range in markers.ranges(in: line) where range.lowerBound >= rest.startIndex {
      let before = line[rest.startIndex..<range.lowerBound]
      let after = line[range.upperBound...]
      guard isMarker(between: before, and: after) else { continue }
      result += words(before.trimmed)
      result.append(.more)
      rest = after.drop(while: \.isWhitespace)
      if let (date, words) = dates.opening(rest) {
        result.append(.date(date))
        rest = words.drop(while: \.isWhitespace)
      }
    }
    return result + words(rest, isWholeLine: rest.startIndex == line.startIndex)
  }

  /// A stretch of a line without a marker: a heading, perhaps glued to other words, or text.
  private func words(_ words: Substring, isWholeLine: Bool = false) -> [PageLine] {
    if words.isDecoration {
      if words.isCutMark { return [.cut(PlainText(stored: String(words)))] }
      return isWholeLine ? [.blank] : []
    }
    // The line was cleaned as a whole, so its pieces are clean.
    let whole = PlainText(stored: String(words.trimmed))
    for (heading, section) in sections {
      if let end = heading.end(in: words) {
        let rest = words[end...]
        if rest.isDecoration { return [.section(section, stands: .alone, whole)] }
        if isSeam(words[..<end], rest) {
          return [.section(section, stands: .alone, PlainText(line: section.heading))] + text(rest)
        }
        let goesOn = rest.first.map { $0.isLetter || $0.isNumber } ?? false
        let last = words[..<end].last
        if !goesOn || last.map({ !$0.isLetter && !$0.isNumber }) ?? true {
          return [.section(section, stands: .opening, whole)]
        }
      }
      if let start = heading.start(in: words), isSeam(words[..<start], words[start...]) {
        return text(words[..<start])
          + [.section(section, stands: .alone, PlainText(line: section.heading))]
      }
    }
    return text(words)
  }

  private func text(_ words: Substring) -> [PageLine] {
    let clean = PlainText(stored: String(words.trimmed))
    if let date = dates.whole(words.trimmed) { return [.date(date)] }
    return clean.isEmpty ? [] : [.text(clean)]
  }

  /// Whether two pieces were glued together: no space between, and a capital behind the end of a
  /// word or a sentence.
  private func isSeam(_ before: Substring, _ after: Substring) -> Bool {
    guard let last = before.last, let first = after.first, first.isUppercase else { return false }
    return last.isLowercase || last.isNumber || ".!?…])»”’".contains(last)
  }

  /// Whether a marker's words stand as a marker.
  ///
  /// That is alone, at the end of a text, or with a date, a heading or a capital glued to it.
  /// `Read more about …` is a sentence.
  private func isMarker(between before: Substring, and after: Substring) -> Bool {
    let rest = after.prefix(40).trimmed
    let isLast = rest.isDecoration && after.prefix(41).count <= 40
    let isGlued = after.first.map { $0.isUppercase || $0.isNumber } ?? true
    guard isLast || isGlued || dates.opening(rest) != nil || opensWithHeading(after.trimmedStart)
    else { return false }
    // Inside a sentence it needs a sign that the text before it is over.
    let opensWord = before.last.map { !$0.isLetter || $0.isLowercase } ?? true
    return opensWord || isLast
  }

  private func opensWithHeading(_ words: Substring) -> Bool {
    sections.contains { $0.words.end(in: words) != nil }
  }
}

extension Substring {
  fileprivate var trimmedStart: Substring { drop(while: \.isWhitespace) }

  /// A short line without the bars, dots and dashes around it.
  fileprivate var undecorated: Substring {
    guard utf8.count <= 60 else { return self }
    let isMark = { (character: Character) in
      "•·|–—-*>»".contains(character) || character.isWhitespace
    }
    var text = drop(while: isMark)
    while let last = text.last, isMark(last) { text.removeLast() }
    return text
  }
}
