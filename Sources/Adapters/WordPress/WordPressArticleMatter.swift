internal import Entries
internal import Markup

/// The heading, the date and the text of a page's piece, as they are found piece by piece.
struct WordPressArticleMatter {
  private(set) var heading = GatheredMarkup()
  /// The first heading of the page, where none is the piece's for certain.
  private(set) var spareHeading = GatheredMarkup()
  /// What stands in the element of the text.
  private(set) var text = GatheredMarkup()
  /// The paragraphs of the piece, for themes whose element of the text is not known.
  private(set) var blocks = GatheredMarkup()
  /// Whether it asks for a password.
  private(set) var isProtected = false
  /// The slugs of the terms that the classes of the piece's element file it under.
  private(set) var terms: Set<Substring> = []

  private let dates: DateReader
  /// By an element that is said to be the date of publication; by the first time; by the first words.
  private var (stated, timed, written): (PublicationDate?, PublicationDate?, PublicationDate?)
  /// The post's number by the class of the body.
  private var number: Substring?
  /// How many elements are open inside the piece's, the heading, the text, a block, another piece.
  private var (main, headingDepth, spareDepth, textDepth, blockDepth, foreign):
    (Int?, Int?, Int?, Int?, Int?, Int?)
  private var (hasMain, hasHeading, hasText, hasSpare) = (false, false, false, false)

  init(dates: DateReader) {
    self.dates = dates
  }

  var date: PublicationDate? { stated ?? timed ?? written }

  /// Takes the next piece of the page.
  ///
  /// - Parameters:
  ///   - piece: of the page.
  ///   - scan: that gave it.
  mutating func take(_ piece: HTMLPiece, in scan: PageScan) {
    let depth = scan.open.count
    if let inside = foreign {
      guard depth < inside else { return }
      foreign = nil
    }
    gather(piece, at: depth)
    if let inside = main, depth < inside { main = nil }
    switch piece {
    case .start(let name, let attributes): start(name, attributes, in: scan)
    case .text(let words):
      let line = words.trimmingSpaces
      guard written == nil, textDepth == nil, !line.isEmpty, line.utf8.count < 60,
        case .date(let date)? = dates.whole(line[...]) ?? dates.byline(line[...]), isOfDates(scan)
      else { break }
      written = date
    case .end, .raw: break
    }
  }

  // MARK: What is gathered

  private mutating func gather(_ piece: HTMLPiece, at depth: Int) {
    if let inside = textDepth {
      if depth < inside { textDepth = nil } else { text.add(piece) }
    }
    if let inside = headingDepth {
      if depth < inside { headingDepth = nil } else { heading.add(piece) }
    }
    if let inside = spareDepth {
      if depth < inside { spareDepth = nil } else { spareHeading.add(piece) }
    }
    if let inside = blockDepth {
      blocks.add(piece)
      if depth < inside { blockDepth = nil }
    }
  }

  private mutating func start(
    _ name: String,
    _ attributes: [String: String],
    in scan: PageScan
  ) {
    if name == "time", isOfDates(scan) { take(time: attributes) }
    // An element without content is not open.
    guard let element = scan.open.last, element.name == name else { return }
    if name == "body" { number = element.classes.lazy.compactMap(Self.bodyNumber).first }
    if name == "article" || element.isPost {
      begin(element, in: scan)
      if foreign != nil { return }
    }
    guard !scan.isInside(["aside", "nav", "footer"], below: main ?? 0) else { return }
    if name == "form", element.classes.contains("post-password-form") { isProtected = true }
    let depth = scan.open.count
    if name == "h1" || name == "h2" && element.isTitle, !hasHeading, main != nil || element.isTitle
    {
      hasHeading = true
      headingDepth = depth
    } else if name == "h1", !hasSpare {
      hasSpare = true
      spareDepth = depth
    }
    let isText =
      !element.classes.isDisjoint(with: Self.textClasses)
      || attributes["itemprop"]?.lowercased() == "articlebody"
    if isText, !hasText {
      hasText = true
      textDepth = depth
    }
    if main != nil, !hasText, blockDepth == nil, Self.blocks.contains(name), !element.isBeside,
      !scan.isInside(["header", "form"], below: main ?? 0)
    {
      blocks.add(.start(name, attributes: attributes))
      blockDepth = depth
    }
  }

  /// Begins the piece, or another one: a card of a side, of related pieces, a comment.
  private mutating func begin(_ element: OpenElement, in scan: PageScan) {
    let isOther = number.map { number in element.number.map { $0 != number } ?? false } ?? false
    if hasMain || isOther || scan.isAside || element.classes.contains("comment-body") {
      foreign = scan.open.count
      return
    }
    hasMain = true
    main = scan.open.count
    if element.isPost { terms = element.terms }
    if element.classes.contains("post-password-required") { isProtected = true }
  }

  // MARK: Dates

  /// Whether dates that stand here are the piece's own: in its element, or between its heading and
  /// the end of its text, and not said to be of a change.
  private func isOfDates(_ scan: PageScan) -> Bool {
    let isHere = hasMain ? main != nil : (hasHeading || hasSpare) && (!hasText || textDepth != nil)
    return isHere && textDepth == nil && !scan.isInside(["aside", "nav"], below: main ?? 0)
      && !scan.open.suffix(3).contains(where: \.isOfChange)
  }

  private mutating func take(time attributes: [String: String]) {
    guard let date = attributes["datetime"].flatMap(PublicationDate.init(written:)) else { return }
    let classes = Set((attributes["class"] ?? "").split(separator: " "))
    let isStated =
      attributes["itemprop"] == "datePublished"
      || !classes.isDisjoint(with: ["published", "entry-date", "dt-published"])
    if isStated { stated = stated ?? date } else { timed = timed ?? date }
  }

  // MARK: Words of themes

  private static func bodyNumber(_ word: Substring) -> Substring? {
    word.hasPrefix("postid-") ? word.dropFirst(7) : nil
  }

  /// The classes that themes give to the element of the text.
  private static let textClasses: Set<Substring> = [
    "entry-content", "post-content", "article-content", "wp-block-post-content", "e-content",
    "td-post-content", "single-content", "post__content", "article__content", "post-body",
    "entry-body", "article-body", "post__body", "article__body", "entry__content", "post-text",
    "entry-text", "article-text", "the-content", "post-entry", "single-post-content",
    "elementor-widget-theme-post-content", "wysiwyg", "prose", "text-content",
  ]
  private static let blocks: Set<String> = [
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "table", "figure",
  ]
}
