internal import Yams

/// What makes a file no YAML at all, in words that say how to mend it.
struct YAMLFault {
  private let mark: YAMLMark
  private let found: String
  private let expected: String

  /// Judges by what stands at the place of the fault; libyaml's own words are the last resort.
  init(_ error: any Error, in text: YAMLText) {
    let (said, words, began, start) = Self.parts(of: error)
    // What is missing at the end is missing on the last line that has anything on it.
    let mark = YAMLMark(line: min(said.line, text.lastLine), column: said.column)
    if let comment = Self.commentedValue(before: mark, in: text) {
      self.mark = comment
      found = "an unquoted “#”, which begins a comment and hides what closes the bracket"
      expected = "quotes around the value, such as '#7a1f4d'"
      return
    }
    if let quote = Self.quoteFault(onLines: [mark.line] + (start.map { [$0] } ?? []), in: text) {
      (self.mark, found, expected) = (quote.mark, quote.found, quote.expected)
      return
    }
    let line = text.line(mark.line)
    let here = text.scalar(line: mark.line, column: mark.column)
    let isIndented = line.prefix(while: \.isWhitespace).contains("\t")
    let depth =
      start.flatMap { Self.shallowText(before: $0, in: text) }
      ?? Self.depthFault(onLine: mark.line, in: text)
    if !isIndented, let depth {
      (self.mark, found, expected) = (depth.mark, depth.found, depth.expected)
      return
    }
    self.mark = mark
    switch here {
    case _ where isIndented, "\t":
      found = "a tab"
      expected = "spaces: YAML does not indent with tabs"
    case "-" where line.hasPrefix("---") && mark.column == 1:
      found = "a second document"
      expected = "one document: remove this line"
    case "@", "`", "%":
      found = "an unquoted text that begins with “\(here.map(String.init) ?? "")”"
      expected = "quotes around it"
    case "*", "&":
      found = "an alias or a text that begins with “\(here.map(String.init) ?? "")”"
      expected = "quotes around a text; aliases and anchors are not read"
    case ":":
      found = "a colon that does not fit here"
      expected = "quotes around a text that holds “: ”, or keys of one mapping in one column"
    default:
      found = "no readable YAML (\(visible(words, limit: 120))\(began))"
      expected = "keys of one mapping in one column, and every quote and bracket closed"
    }
  }

  /// Adds the fault to the mistakes of a file.
  func report(in file: String, to mistakes: inout ConfigurationMistakes) {
    let place = ConfigurationPlace(file: file, line: mark.line, column: mark.column, path: "")
    mistakes.add(at: place, found: found, expected: expected)
  }

  /// The place of a `#` that was meant as the beginning of a value, inside brackets of one line.
  private static func commentedValue(before mark: YAMLMark, in text: YAMLText) -> YAMLMark? {
    for number in stride(from: mark.line, through: max(1, mark.line - 20), by: -1) {
      let line = text.line(number)
      guard let open = line.firstIndex(where: { "{[".contains($0) }),
        let hash = line[open...].firstRange(of: #/[:,\[]\s*#[0-9A-Za-z]/#),
        !line[..<hash.lowerBound].contains("'"), !line[..<hash.lowerBound].contains("\""),
        let sign = line[hash].firstIndex(of: "#")
      else { continue }
      return YAMLMark(
        line: number,
        column: line.distance(from: line.startIndex, to: sign) + 1
      )
    }
    return nil
  }

  private static func parts(
    of error: any Error
  ) -> (YAMLMark, words: String, began: String, start: Int?) {
    let top = YAMLMark(line: 1, column: 1)
    guard let error = error as? YamlError else { return (top, "unknown fault", "", nil) }
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let began = context.map { ", begun on line \($0.mark.line)" } ?? ""
      return (YAMLMark(line: mark.line, column: mark.column), problem, began, context?.mark.line)
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      return (top, problem, "", nil)
    case .duplicatedKeysInMapping(_, let context):
      let mark = YAMLMark(line: context.mark.line, column: context.mark.column)
      return (mark, "a key written more than once", "", nil)
    case .no, .memory, .dataCouldNotBeDecoded:
      return (top, "unknown fault", "", nil)
    }
  }
}
