internal import Markup

/// The article that a page opens with: title and date in either order, then the body.
struct PageArticle {
  private(set) var card: PageCard
  private var body: [PagePart]
  /// What stands behind it: the last lines of the body, which may be the title of the first card,
  /// then the cards.
  let rest: PageRun
  /// How many of the body's parts `rest` repeats.
  private let shared: Int
  private let isSpaced: Bool

  /// Only so many lines can stand above an article's own date: menus, a title of two lines.
  private static let longestHead = 4
  /// A title of two lines and a text can stand at the end of what looks like the body.
  private static let longestTail = 4

  /// Takes the article off the front of a page's first run.
  init(of run: PageRun, isSpaced: Bool) {
    self.isSpaced = isSpaced
    var parts = run.parts[...]
    card = PageCard(line: parts.first?.line ?? 1, isArticle: true)
    let head = parts.prefix { !$0.isDate && !$0.isMarker }
    var title: ArraySlice<PagePart> = []
    if let date = parts.dropFirst(head.count).first, case .date(let reading) = date.content,
      head.count <= Self.longestHead, head.allSatisfy({ $0.traits?.looksLikeTitle ?? false })
    {
      card.date = reading
      parts = parts.dropFirst(head.count + 1)
      title = Self.ending(of: head, isSpaced: isSpaced)
    }
    let end = Self.end(of: parts)
    let words = parts[..<end].filter { $0.words != nil }
    if title.isEmpty {
      title = Self.opening(of: words, isSpaced: isSpaced)
      body = Array(words.dropFirst(title.count))
    } else {
      body = words
    }
    card.title = title.title()
    card.line = title.first?.line ?? card.line
    shared = end == parts.endIndex ? 0 : min(Self.longestTail, max(0, body.count - 1))
    rest = PageRun(
      opening: .article,
      parts: Array(body.suffix(shared)) + Array(parts[end...])
    )
  }

  /// The article with its whole text.
  ///
  /// `introduction` is how many parts of `rest` turned out to belong to no card.
  func card(with introduction: Int) -> PageCard {
    var card = card
    card.paragraphs = body.dropLast(max(0, shared - introduction)).paragraphs(isSpaced: isSpaced)
    return card
  }

  /// Where the cards begin: at the first date, or at the first of several markers.
  private static func end(of parts: ArraySlice<PagePart>) -> Int {
    if let date = parts.firstIndex(where: \.isDate) { return date }
    guard parts.count(where: \.isMarker) > 1 else { return parts.endIndex }
    return parts.firstIndex(where: \.isMarker) ?? parts.endIndex
  }

  /// The title at the end of the lines above a date.
  private static func ending(of head: ArraySlice<PagePart>, isSpaced: Bool) -> ArraySlice<PagePart>
  {
    guard isSpaced else { return head.count == 2 ? head : head.suffix(1) }
    return (head.last?.blanks ?? 1) == 0 ? head.suffix(2) : head.suffix(1)
  }

  /// The title at the beginning of a body: one line or two, and text behind it.
  private static func opening(of body: [PagePart], isSpaced: Bool) -> ArraySlice<PagePart> {
    let lines = body.prefix(3)
      .prefix { $0.traits?.looksLikeTitle ?? false }
      .count
    guard lines > 0, body.count > 1 else { return [] }
    let isTwo = lines == 2 && (!isSpaced || body[1].blanks == 0)
    return body.prefix(isTwo && body.count > 2 ? 2 : 1)
  }
}
