internal import Configuration
internal import Entries
internal import Foundation
internal import Markup

/// A listing page as its theme makes it: the cards of posts, by their `article` elements, or by the
/// classes that WordPress gives to a post.
struct WordPressListingPage {
  /// A post as a listing shows it.
  struct Card {
    var link: WebAddress?
    var title = GatheredMarkup()
    /// What stands in an element that is a title by its class alone.
    var named = GatheredMarkup()
    var date: PublicationDate?
    /// What looks like its date and cannot be read.
    var unreadableDate: String?
    /// Whether an element for times said the date.
    var isTimed = false
    /// The paragraphs of its excerpt but the last one, which may turn out to be a byline.
    private var paragraphs = ""
    private var paragraph = GatheredMarkup()
    private var (isByline, isNewParagraph) = (false, false)
    var picture: Picture?
    var isProtected = false
    /// The slugs of the terms that its classes file it under.
    var terms: Set<Substring> = []
    /// Whether its classes would say that it is protected.
    var saysState = false
    /// Whether the heading had its link already.
    var isTitled = false
    /// Whether its classes say that it is a post.
    var isPost = false
  }

  /// Those of the page's matter, not those of its side; in the order of the page.
  let cards: [Card]
  let links: WordPressPageLinks

  /// - Parameters:
  ///   - html: the page.
  ///   - address: its address, for relative ones.
  ///   - source: whose dates they are.
  init(of html: String, at address: WebAddress, source: Source) {
    links = WordPressPageLinks(of: html, at: address)
    var scan = PageScan(html)
    let dates = DateReader(format: source.dateFormat, zone: source.timezone)
    var cards: [Card] = []
    var depth: Int?
    var around: WebAddress?
    while let piece = scan.next() {
      if let inside = depth {
        if scan.open.count < inside {
          depth = nil
        } else if let last = cards.indices.last {
          let place = Place(in: scan)
          cards[last].add(piece, place, at: address, dates: dates)
        }
      } else if case .start(let name, let attributes) = piece, let element = scan.open.last,
        element.name == name
      {
        // A theme may make a whole card one link.
        if name == "a" { around = Self.address(attributes["href"], at: address) }
        guard name == "article" || element.isPost, !scan.isAside else { continue }
        depth = scan.open.count
        var card = Card()
        card.link = scan.isInside(["a"]) ? around : nil
        card.isProtected = element.classes.contains("post-password-required")
        card.isPost = element.isPost
        card.saysState = element.saysState
        card.terms = element.isPost ? element.terms : []
        cards.append(card)
      }
    }
    // Other things may be articles to a theme.
    self.cards = cards.contains(where: \.isPost) ? cards.filter(\.isPost) : cards
  }

  /// Tells a page with other cards, or the same with other words, apart.
  var digest: String {
    Digest(
      of: cards.flatMap { card in
        [
          card.link?.description ?? "", card.titleLine?.description ?? "",
          "\(card.date.map { "\($0)" } ?? "")",
          PlainText(html: card.excerpt).description,
        ]
      }
    ).description
  }

  /// An address of the page; `nil` for none.
  static func address(_ text: String?, at base: WebAddress) -> WebAddress? {
    text.flatMap { URIReference.absolute($0, against: base.description) }.flatMap { WebAddress($0) }
  }

  /// What is open inside a card.
  struct Place {
    let isInHeading: Bool
    let isNamed: Bool
    let isInParagraph: Bool
    /// Whether a date that stands here is of a change.
    let isOfChange: Bool

    init(in scan: PageScan) {
      isInHeading = scan.isInside(["h1", "h2", "h3", "h4", "h5", "h6"])
      isNamed = scan.isInTitle
      isInParagraph = !isInHeading && !scan.isBeside && scan.isInside(["p"])
      isOfChange = scan.open.suffix(3).contains(where: \.isOfChange)
    }
  }
}

extension WordPressListingPage.Card {
  /// Adds a piece of the page.
  mutating func add(
    _ piece: HTMLPiece,
    _ place: WordPressListingPage.Place,
    at base: WebAddress,
    dates: DateReader
  ) {
    if place.isInHeading { title.add(piece) }
    if place.isNamed { named.add(piece) }
    if place.isInParagraph {
      if case .start("p", _) = piece { beginParagraph() }
      paragraph.add(piece)
    }
    switch piece {
    case .start("a", let attributes):
      let address = WordPressListingPage.address(attributes["href"], at: base)
      // The heading's link is the post's; a picture may lead to its file.
      let isTitle = place.isInHeading || place.isNamed
      if let address, link == nil || isTitle && !isTitled { link = address }
      if isTitle { isTitled = true }
    case .start("time", let attributes):
      guard !place.isOfChange, !isTimed else { break }
      if let told = attributes["datetime"].flatMap(PublicationDate.init(written:)) {
        (date, isTimed) = (told, true)
      }
    case .start("img", let attributes):
      if picture == nil, let address = WordPressListingPage.address(attributes["src"], at: base) {
        let words = PlainText(line: attributes["alt"] ?? "")
        picture = Picture(location: .web(address), alternative: words)
      }
    case .text(let text):
      guard date == nil, !place.isInHeading, !place.isOfChange,
        !place.isInParagraph || text.utf8.count < 40
      else { break }
      let line = text.trimmingSpaces
      guard !line.isEmpty, line.utf8.count < 60 else { break }
      switch dates.whole(line[...]) ?? dates.byline(line[...]) {
      case .date(let found): (date, isByline) = (found, isByline || isNewParagraph)
      case .unreadable(let words): unreadableDate = unreadableDate ?? words
      case nil: break
      }
    case .start, .end, .raw: break
    }
    if place.isInParagraph, case .text(let text) = piece, !text.trimmingSpaces.isEmpty {
      isNewParagraph = false
    }
  }

  private mutating func beginParagraph() {
    if !isByline { paragraphs += paragraph.html }
    paragraph = GatheredMarkup()
    (isByline, isNewParagraph) = (false, true)
  }

  /// The markup of its excerpt.
  var excerpt: String { paragraphs + (isByline ? "" : paragraph.html) }

  /// Whether it asks for a password: by its classes, else by the word before its title.
  var isWithheld: Bool { isProtected || !saysState && PasswordForm.isMarked(titleLine) }

  /// The heading in one line; `nil` for none.
  var titleLine: PlainText? {
    let line = PlainText(lineOfHTML: title.html)
    let spare = line.isEmpty ? PlainText(lineOfHTML: named.html) : line
    return spare.isEmpty ? nil : spare
  }
}
