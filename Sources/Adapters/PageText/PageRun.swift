internal import Markup

/// The parts of a page from one heading to the next.
struct PageRun {
  /// What its first lines may be besides cards.
  enum Opening {
    /// The page's own title, menus, introductions.
    case page
    /// A heading's introduction.
    case section(PageTextOptions.Section)
    /// The end of an article.
    case article
  }

  var opening: Opening
  var parts: [PagePart] = []

  /// The section that it stands in.
  var section: PageTextOptions.Section? {
    if case .section(let section) = opening { section } else { nil }
  }

  /// Takes a page's lines apart at its headings.
  static func runs(of lines: [NumberedLine]) -> [PageRun] {
    let headings = Headings(lines)
    var opened: Set<PageTextOptions.Section> = []
    var runs = [PageRun(opening: .page)]
    var blanks = 0
    for line in lines {
      let last = runs.count - 1
      switch line.line {
      case .blank:
        blanks += 1
        continue
      case .section(let section, let stand, let words):
        if headings.isHeading(section, stand, isSecond: opened.contains(section)),
          stand == .alone || !runs[last].isBehindDate
        {
          opened.insert(section)
          runs.append(PageRun(opening: .section(section)))
        } else {
          runs[last].append(words, line: line.number, blanks: blanks)
        }
      case .date(let date):
        runs[last].parts.append(PagePart(line: line.number, blanks: blanks, content: .date(date)))
      case .more:
        runs[last].parts.append(PagePart(line: line.number, blanks: blanks, content: .more))
      case .text(let words): runs[last].append(words, line: line.number, blanks: blanks)
      case .cut(let mark): runs[last].close(with: mark)
      }
      blanks = 0
    }
    return runs
  }

  /// Behind a date stands an excerpt, even where it opens like a heading.
  private var isBehindDate: Bool { parts.last?.isDate ?? false }

  private mutating func append(_ words: PlainText, line: Int, blanks: Int) {
    let traits = LineTraits(words.description)
    parts.append(PagePart(line: line, blanks: blanks, content: .text(words, traits)))
  }

  /// Gives a cut mark that stood alone to the text before it.
  private mutating func close(with mark: PlainText) {
    guard let last = parts.indices.last, let words = parts[last].words,
      !words.description.hasSuffix(mark.description)
    else { return }
    let whole = PlainText(line: "\(words) \(mark)")
    parts[last].content = .text(whole, LineTraits(whole.description))
  }
}

/// Which of the lines that open like a heading are one.
private struct Headings {
  /// Those that stand alone somewhere on the page.
  private let alone: Set<PageTextOptions.Section>

  init(_ lines: [NumberedLine]) {
    alone = Set(
      lines.compactMap { line in
        if case .section(let section, .alone, _) = line.line { section } else { nil }
      }
    )
  }

  /// A heading that stands alone on the page is not also the opening of a longer line: that is a
  /// title that begins with the same words; and where it only opens lines, the first one is it.
  func isHeading(
    _ section: PageTextOptions.Section,
    _ stand: HeadingStand,
    isSecond: Bool
  ) -> Bool {
    stand == .alone || !alone.contains(section) && !isSecond
  }
}
