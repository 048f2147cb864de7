/// What a part of a page is to the cards on it.
enum CardRole: UInt8, CaseIterable {
  /// Words before the first card of a run: an introduction, a heading, a menu.
  case before
  /// Words of no card behind a card.
  case between
  /// The first line of a title, no date above it.
  case title
  case subtitle
  /// A date with no title above it.
  case date
  /// A date below its title.
  case titledDate
  /// The first line of a title below its date.
  case titleBelow
  case subtitleBelow
  /// Text of a card with a date.
  case text
  /// Text of a card with a title and no date.
  case undatedText
  /// Text of a card with neither.
  case bareText
  /// The marker at the end of a card.
  case end

  /// Those that a line of words can have.
  static let ofWords: [CardRole] = [
    .before, .between, .title, .subtitle, .titleBelow, .subtitleBelow, .text, .undatedText,
    .bareText,
  ]

  /// Those that a date can have.
  static let ofDates: [CardRole] = [.date, .titledDate]

  /// Those that a part can have.
  static func possible(for part: PagePart) -> [CardRole] {
    switch part.content {
    case .text: ofWords
    case .date: ofDates
    case .more: [.end]
    }
  }
}

/// How the cards of a page are laid out; one layout for the whole page.
enum CardLayout: CaseIterable {
  case titleAboveDate
  /// The extractor dropped the titles, or there never were any.
  case untitled
  case dateAboveTitle
}
