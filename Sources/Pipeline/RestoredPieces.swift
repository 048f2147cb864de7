internal import Adapters
internal import Entries
internal import Feeds
internal import Foundation
internal import Markup
internal import Publishing

/// Everything that our own feeds tell, each piece once.
struct RestoredPieces {
  /// An id that is no entry's any more, and where that was said.
  struct Gone {
    let at: Date
    var language: LanguageTag
    var delegations: Set<DelegationID>
    /// Whether only feeds that tell stories in any language have told it so far.
    var isOfStories: Bool
  }

  private(set) var pieces: [EntryID: RestoredPiece] = [:]
  private(set) var gone: [EntryID: Gone] = [:]
  /// The closed pages of archives that were read on the web, by their paths below `base_url`.
  var archives: [String: [UInt8]] = [:]
  /// Every address that people may hold, as the web has the list of them; empty where it was not asked.
  var addresses: [String] = []
  /// Where pages on the web lead on to, by the key of the id that they had.
  var redirections: [String: WebAddress] = [:]
  /// How exactly dates are known, where a JSON Feed says so.
  private var precisions: [EntryID: DatePrecision] = [:]
  /// How many documents had something to tell.
  private(set) var documents = 0
  private let zone: TimeZone

  /// - Parameter zone: of the publication, whose noons stand for days.
  init(in zone: TimeZone) {
    self.zone = zone
  }

  /// Takes in a feed in Atom.
  ///
  /// Of two that have a piece, the one that has it as it was later counts.
  mutating func add(_ feed: RestoredFeed) {
    guard feed.isKnown else { return }
    documents += 1
    for piece in feed.pieces { add(piece) }
    guard let (language, delegation) = Self.channel(feed.id) else { return }
    let isOfStories = feed.id?.hasSuffix(Channel.folderOfStories(in: language)) ?? false
    for deletion in feed.deletions {
      var known =
        gone[deletion.id]
        ?? Gone(at: deletion.at, language: language, delegations: [], isOfStories: isOfStories)
      if !isOfStories {
        (known.language, known.isOfStories) = (language, false)
        if let delegation { known.delegations.insert(delegation) }
      }
      gone[deletion.id] = known
    }
  }

  private mutating func add(_ piece: RestoredPiece) {
    guard let known = pieces[piece.id] else {
      pieces[piece.id] = piece
      return
    }
    if rank(piece) > rank(known) { pieces[piece.id] = piece }
  }

  /// Which of two copies of a piece counts.
  ///
  /// A feed that is written anew has it as it is, whatever a closed page says: a date or an address that is known
  /// better is no change that is told, and another time zone takes moments back. Of two closed pages of one moment
  /// the one counts that knows more than a day.
  private func rank(_ piece: RestoredPiece) -> (Int, Date, Int) {
    (piece.isLive ? 1 : 0, piece.updated, piece.secondOfDay(in: zone) == nil ? 1 : 0)
  }

  /// Takes in a feed in RSS or JSON Feed, which tells less: only pieces that no other has.
  mutating func add(lesser bytes: [UInt8], at place: String) {
    var isFeed = false
    let outcome = try? FeedReader().read(bytes) { item, head in
      isFeed = true
      let published = item.published?.beginning(in: .gmt)
      guard let id = item.id.flatMap({ EntryID($0) }), id.isMinted, pieces[id] == nil,
        let published = published ?? item.modified?.beginning(in: .gmt)
      else { return }
      let changed = item.modified?.beginning(in: .gmt) ?? published
      var piece = RestoredPiece(id: id, published: published, updated: changed)
      piece.place = place
      piece.language = item.language ?? head.language
      piece.address = item.address
      piece.title.text = item.title?.description ?? ""
      piece.summary = item.summary.map(Self.words)
      piece.content = item.content.map(Self.words)
      piece.tags = item.tags
      piece.enclosures = item.enclosures
      piece.authors = item.areAuthorsSaid ? item.authors : []
      pieces[id] = piece
    }
    guard outcome != nil, isFeed else { return }
    documents += 1
    precisions.merge(RestoredPrecisions(bytes).precisions) { first, _ in first }
  }

  /// Tells what is gone from what came back, and says how exactly dates are known.
  ///
  /// A closed page still has what was taken back after it was closed.
  mutating func settle() {
    for (id, piece) in pieces {
      if let gone = gone[id], !piece.isLive, piece.updated <= gone.at {
        pieces[id] = nil
      } else {
        gone[id] = nil
        pieces[id]?.precision = precisions[id]
      }
    }
  }

  private static func words(_ text: FeedText) -> RestoredPiece.Words {
    RestoredPiece.Words(text: text.raw, isHTML: text.form == .html)
  }

  /// The language and the delegation of a feed, by what it calls itself: `tag:example.org,2026:en/eu`.
  private static func channel(_ id: String?) -> (LanguageTag, DelegationID?)? {
    let folder = id?.split(separator: ":").last?.split(separator: "/") ?? []
    guard folder.count >= 2, let language = LanguageTag(String(folder[0])) else { return nil }
    return (language, DelegationID(String(folder[1])))
  }
}
