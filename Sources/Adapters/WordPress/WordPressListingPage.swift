internal import Configuration
internal import Entries
internal import Foundation
internal import Markup

/// A listing page as its theme makes it: the cards of posts, by their `article` elements.
struct WordPressListingPage {
  /// A post as a listing shows it.
  struct Card {
    var link: WebAddress?
    var title = GatheredMarkup()
    var date: DateReader.Reading?
    /// The paragraphs of its excerpt.
    var excerpt = GatheredMarkup()
    var picture: Picture?
    var isProtected = false
    /// Whether the heading had its link already.
    var isTitled = false
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
    while let piece = scan.next() {
      if let inside = depth {
        if scan.open.count < inside {
          depth = nil
        } else if let last = cards.indices.last {
          let place = Place(in: scan)
          cards[last].add(piece, place, at: address, dates: dates)
        }
      } else if case .start("article", _) = piece, !scan.isAside, let element = scan.open.last {
        depth = scan.open.count
        var card = Card()
        card.isProtected = element.classes.contains("post-password-required")
        cards.append(card)
      }
    }
    self.cards = cards
  }

  /// Tells a page with other cards, or the same with other words, apart.
  var digest: String {
    Digest(
      of: cards.flatMap { card in
        [card.link?.description ?? "", card.title.html, "\(card.date.map { "\($0)" } ?? "")"]
      }
    ).description
  }

  /// What is open inside a card.
  struct Place {
    let isInHeading: Bool
    let isInParagraph: Bool

    init(in scan: PageScan) {
      isInHeading = scan.isInside(["h1", "h2", "h3", "h4", "h5", "h6"])
      isInParagraph = !isInHeading && scan.isInside(["p"])
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
    if place.isInParagraph { excerpt.add(piece) }
    switch piece {
    case .start("a", let attributes):
      let address = attributes["href"]
        .flatMap { URIReference.absolute($0, against: base.description) }
        .flatMap { WebAddress($0) }
      // The heading's link is the post's; a picture may lead to its file.
      if let address, link == nil || place.isInHeading && !isTitled { link = address }
      if place.isInHeading { isTitled = true }
    case .start("time", let attributes):
      if let instant = attributes["datetime"].flatMap(RFC3339.instant) {
        date = .date(.instant(instant))
      }
    case .start("img", let attributes):
      let address = attributes["src"]
        .flatMap { URIReference.absolute($0, against: base.description) }
        .flatMap { WebAddress($0) }
      if picture == nil, let address {
        let words = PlainText(line: attributes["alt"] ?? "")
        picture = Picture(location: .web(address), alternative: words)
      }
    case .text(let text):
      guard date == nil, !place.isInHeading, !place.isInParagraph || text.utf8.count < 40 else {
        break
      }
      let line = text.trimmingSpaces
      if !line.isEmpty, line.utf8.count < 60, case .date(let found)? = dates.whole(line[...]) {
        date = .date(found)
      }
    case .start, .end, .raw: break
    }
  }

  /// The heading in one line; `nil` for none.
  var titleLine: PlainText? {
    let line = PlainText(lineOfHTML: title.html)
    return line.isEmpty ? nil : line
  }
}
