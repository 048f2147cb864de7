package import Configuration
package import Entries
internal import Markup

/// Reads a listing page that was saved as text, as it came out of a browser or an extractor.
package struct PageTextAdapter: SourceAdapter {
  package static let kind: AdapterKind = "page-text"
  package static let fileEndings = ["txt"]
  /// A hundred times the largest listing that was seen: every line of it is held with its meaning.
  package static let largestFile = 1_000_000

  private let options: PageTextOptions
  private let source: Source

  package init(options: PageTextOptions, source: Source) {
    self.options = options
    self.source = source
  }

  package func read(
    _ response: StoredResponse,
    emit: (Sighting) -> Void
  ) throws(SourceFailure) -> SourceReading {
    let text = DecodedText.text(of: response.content.bytes, contentType: response.contentType)
    guard !text.unicodeScalars.contains("\0") else {
      throw SourceFailure(.unreadable, "it is no text: save the page as text and try again")
    }
    let dates = DateReader(format: source.dateFormat, zone: source.timezone)
    let lines = PageLineReader(dates: dates, options: options).lines(of: text)
    let isSpaced = Self.isSpaced(lines)
    var runs = PageRun.runs(of: lines)
    var article: PageArticle?
    if options.hasArticle, let first = runs.first, !first.parts.isEmpty {
      let read = PageArticle(of: first, isSpaced: isSpaced)
      runs[0] = read.rest
      article = read
    }
    let reading = CardReading(of: runs, isSpaced: isSpaced)
    for (index, run) in runs.enumerated() {
      if case .ignored = run.section?.content { continue }
      let (cards, introduction) = reading.cards(in: run)
      if index == 0, let article {
        let card = article.card(with: introduction)
        if !card.isEmpty { emit(sighting(card, under: nil)) }
      }
      for (position, card) in cards.enumerated() {
        // A section that ended by its count gives its delegation to no further card.
        let isInside = run.section?.count.map { position < $0 } ?? true
        emit(sighting(card, under: isInside ? run.section : nil))
      }
    }
    return SourceReading(container: container(of: runs))
  }

  /// The headings of a page; `nil` for a page without words, or where no heading is looked for.
  private func container(of runs: [PageRun]) -> SourceReading.Container? {
    guard !options.sections.isEmpty, runs.contains(where: { !$0.parts.isEmpty }) else { return nil }
    return SourceReading.Container(isFound: runs.contains { $0.section != nil }, shape: "headings")
  }

  /// Whether blank lines part the page's lines; a few between its sections do not.
  private static func isSpaced(_ lines: [NumberedLine]) -> Bool {
    var seams = 0
    var spaced = 0
    var blanks = 0
    for line in lines {
      if case .blank = line.line {
        blanks += 1
      } else {
        seams += 1
        spaced += blanks > 0 ? 1 : 0
        blanks = 0
      }
    }
    return spaced * 5 >= seams && spaced > 0
  }

  private func sighting(_ card: PageCard, under section: PageTextOptions.Section?) -> Sighting {
    var warnings: [EntryWarning] = []
    var published: PublicationDate?
    switch card.date {
    case .date(let date): published = date
    case .unreadable(let text): warnings.append(.init(.unreadableDate, unreadable(text)))
    case nil: break
    }
    let plain = PlainText(lines: card.paragraphs.map(\.description).joined(separator: "\n"))
    let markup = card.isArticle ? SafeHTML(paragraphs: card.paragraphs) : nil
    let routings: [Routing] =
      switch section?.content {
      case .cards(let delegations):
        delegations.map { Routing($0, by: .section(section?.heading ?? "")) }
      case .ignored: []
      case nil: source.routings
      }
    return Sighting(
      place: "line \(card.line)" + (section.map { "\(Sighting.headingMark)\($0.heading)”" } ?? ""),
      page: source.pageURL,
      title: card.title,
      text: plain.isEmpty
        ? nil : Sighting.Text(plain: plain, markup: markup, isExcerpt: !card.isArticle),
      published: published,
      claimedLanguage: source.language,
      routings: routings,
      warnings: warnings
    )
  }

  private func unreadable(_ text: String) -> String {
    guard let format = source.dateFormat else {
      return "“\(text)” may be a date, but the source has no date_format"
    }
    return "“\(text)” is no date in the form \(format)"
  }
}
