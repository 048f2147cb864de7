/// A site that somebody edits step by step, with what each of its cards is the truth about.
///
/// It knows no type of the program, so that the same site can be seen by the pure parts alone and, as
/// files, by the whole.
package struct MadeSite: Sendable {
  /// How the site lets itself be read.
  package enum Layout: Int, CaseIterable, Sendable {
    /// Text alone: neither addresses nor guids, and days as the site's own clock shows them.
    case savedText
    /// Cards with addresses.
    case page
    /// Whole texts with addresses, guids and moments.
    case wordPress
    /// The same in a feed, whose addresses count who came by it.
    case feed
  }

  /// How many pieces were ever published.
  package var count: Int { pieces.count }

  /// What a card shows.
  package struct Card: Hashable, Sendable {
    /// Which piece it shows: the truth.
    package let piece: Int
    package var title: String
    package var text: String
    package var isExcerpt: Bool
    /// The day and the minute of it by the site's clock, which is Greenwich's; no minute where the card
    /// says the day alone, no day where it says nothing.
    package var day: Int?
    package var minute: Int?
    package var link: String?
    package var guid: String?
    /// 0 or 1.
    package var section: Int
  }

  struct Piece: Sendable {
    let number: Int
    var title: String
    var words: [String]
    var day: Int
    let minute: Int
    let isDated: Bool
    var slug: String
    var guid: Int
    var isVisible = true
    var isInTwoSections = false
  }

  /// What the configuration calls it.
  private(set) package var name = "site"
  private(set) package var layout = Layout.savedText
  var pieces: [Piece] = []
  var scheme = "http"
  var host = "example.org"
  var ending = ""
  var campaign = 0
  var turn = 0
  /// What another site copied, as it was then.
  private(set) package var copies: [Card] = []

  /// The day of the first pieces, in days since 1970-01-01: 2026-03-01.
  private static let firstDay = 20_513

  /// - Parameter count: how many pieces it begins with.
  package init(count: Int) {
    for _ in 0..<count { publish() }
  }

  /// One more piece: most are dated and told at length, some share their title with another.
  mutating func publish() {
    let number = pieces.count
    let opening = number.isMultiple(of: 3) ? "The members of the network took part in" : "Then"
    let words =
      opening.split(separator: " ").map(String.init) + (0..<40).map { Self.word(number, 10 + $0) }
    let isLikeOthers = number % 6 == 5 || [2, 3].contains(number % 10)
    let title = "\(Self.name(number, 0)) and \(Self.word(number, 1)) in one house"
    pieces.append(
      Piece(
        number: number,
        title: isLikeOthers ? "Statement of the network" : title,
        words: number % 8 == 7 ? [] : words,
        day: Self.firstDay + number / 3,
        // Some are published shortly before midnight: elsewhere the next day has begun.
        minute: number % 4 == 1 ? 23 * 60 + 30 : 9 * 60 + number % 50,
        isDated: number % 5 != 4,
        slug: "piece-\(number)",
        guid: number
      )
    )
  }

  mutating func copy(_ number: Int) {
    copies.removeAll { $0.piece == number }
    guard var card = cards.first(where: { $0.piece == number }) else { return }
    (card.link, card.guid, card.minute, card.section) = (nil, nil, nil, 0)
    card.text = Self.cut(card.text)
    card.isExcerpt = true
    copies.append(card)
  }

  mutating func dropCopies() { copies = [] }

  mutating func rename(_ number: Int) { name = "site-\(number)" }

  mutating func show(_ layout: Layout) { self.layout = layout }

  /// The cards as the site shows them now, in its order.
  package var cards: [Card] {
    let newest = pieces.filter(\.isVisible).sorted { ($0.day, $0.number) > ($1.day, $1.number) }
    let turned =
      newest.dropFirst(newest.isEmpty ? 0 : turn % newest.count)
      + newest.prefix(newest.isEmpty ? 0 : turn % newest.count)
    return turned.flatMap { piece in
      [card(of: piece, in: 0)] + (piece.isInTwoSections ? [card(of: piece, in: 1)] : [])
    }
  }

  private func card(of piece: Piece, in section: Int) -> Card {
    let text = piece.words.isEmpty ? "" : piece.words.joined(separator: " ") + "."
    let link = "\(scheme)://\(host)/\(piece.slug)\(ending)"
    let guid = "\(scheme)://\(host)/?p=\(piece.guid)"
    var card = Card(
      piece: piece.number,
      title: piece.title,
      text: Self.cut(text),
      isExcerpt: true,
      day: piece.isDated ? piece.day : nil,
      section: section
    )
    switch layout {
    case .savedText: break
    case .page: card.link = link
    case .wordPress, .feed:
      card.text = text
      card.isExcerpt = false
      (card.day, card.minute) = (piece.day, piece.minute)
      card.guid = guid
      card.link = layout == .feed ? link + "?utm_source=\(campaign)" : link
    }
    return card
  }

  /// An excerpt as pages cut it: somewhere inside a word.
  private static func cut(_ text: String) -> String { String(text.prefix(180)) }

  /// A word that hardly any two pieces share.
  static func word(_ piece: Int, _ position: Int) -> String {
    var generator = SeededGenerator(seed: UInt64(piece &* 1_000 &+ position))
    let syllables = ["ba", "de", "fo", "gu", "li", "mo", "na", "pe", "ri", "su", "ta", "vo"]
    return (0..<3).map { _ in syllables.randomElement(using: &generator) ?? "" }.joined()
  }

  /// A word with a capital, as titles begin.
  static func name(_ piece: Int, _ position: Int) -> String {
    let word = word(piece, position)
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}
