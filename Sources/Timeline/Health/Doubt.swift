package import Entries

/// Something that a source has lost since it was read well.
package enum Doubt: Hashable, Sendable {
  /// The list is there, and nothing is in it.
  case nothing
  /// Nothing that held the pieces is there any more.
  case listGone
  /// So many pieces, of so many that are usual.
  case fewer(Int, of: Int)
  /// So many of a hundred pieces have a trait, of so many before.
  case lost(SourceTrait, percent: Int, of: Int)
  /// The newest piece came first, and does no more.
  case order(SourceShape.Order)
  /// The links lead to hosts that they did not lead to before, the most frequent first.
  case hosts([String])
  /// Most pieces have one and the same title, so many of a hundred.
  case sharedTitle(String, percent: Int)
  /// Titles of so many bytes, of so many before: they are rather something else.
  case titleLength(Int, of: Int)
  /// So many pieces are in another language than before, at the addresses that they had.
  case language(LanguageTag, of: Int, before: LanguageTag)

  /// The condition of a source that has it.
  package var condition: SourceCondition {
    switch self {
    case .nothing: .empty
    case .fewer: .shrunk
    case .listGone, .lost, .order, .hosts, .sharedTitle, .titleLength, .language: .changed
    }
  }

  /// Whether each piece is still what it was, so that those that are new can be believed.
  package var sparesPieces: Bool {
    switch self {
    case .fewer, .order: true
    case .nothing, .listGone, .lost, .hosts, .sharedTitle, .titleLength, .language: false
    }
  }

  /// Whether the pieces have lost nothing but their dates.
  package var isOfDates: Bool {
    if case .lost(.date, _, _) = self { true } else { false }
  }

  /// Whether the pieces have no titles of their own any more.
  package var isOfTitles: Bool {
    switch self {
    case .lost(.title, _, _), .sharedTitle: true
    case .nothing, .listGone, .fewer, .lost, .order, .hosts, .titleLength, .language: false
    }
  }

  /// Whether it may be what the source is from now on, if it lasts: pieces without titles or links of their
  /// own never are.
  package var mayLast: Bool {
    switch self {
    case .listGone, .fewer, .order, .hosts, .titleLength, .language: true
    case .lost(let trait, _, _): trait != .title && trait != .link
    case .nothing, .sharedTitle: false
    }
  }

  /// Whether the pieces are all there, in another order.
  package var isOfOrder: Bool {
    if case .order = self { true } else { false }
  }

  /// A sentence for a person, without its full stop.
  package var words: String {
    switch self {
    case .nothing: "its list is there, and nothing is in it"
    case .listGone: "what held its pieces is not in the page any more"
    case .fewer(let count, let usual): "it shows \(count) of \(usual) pieces"
    case .lost(let trait, let now, let before):
      "\(now) % of its pieces have \(trait.words), where \(before) % had one"
    case .order(.oldestFirst): "its oldest pieces come first, where the newest did"
    case .order: "its pieces are in no order any more, where the newest came first"
    case .hosts(let hosts):
      "its links lead to \(hosts.prefix(3).joined(separator: ", ")), where they did not lead before"
    case .sharedTitle(let title, let percent):
      "\(percent) % of its pieces are called “\(title)”: that is rather the words of a link than a title"
    case .titleLength(let now, let before):
      "its titles have \(now) letters, where they had \(before): they are rather something else"
    case .language(let now, let count, let before):
      "\(count) of its pieces are in \(now.name), where they were in \(before.name) at the same addresses"
    }
  }
}
