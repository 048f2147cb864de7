internal import Entries
internal import Foundation
internal import Markup

/// A piece as one of our own feeds has it.
struct RestoredPiece {
  /// Words, and whether they are written in HTML.
  struct Words {
    var text = ""
    var isHTML = false

    var line: PlainText { isHTML ? PlainText(lineOfHTML: text) : PlainText(line: text) }
    var lines: PlainText { isHTML ? PlainText(html: text) : PlainText(lines: text) }
  }

  let id: EntryID
  /// The feed that it was read in, for people.
  var place = ""
  /// Of the feed where the piece has none of its own.
  var language: LanguageTag?
  var address: WebAddress?
  /// The page that it was found on.
  var via: WebAddress?
  var title = Words()
  var summary: Words?
  var content: Words?
  var published: Date
  var updated: Date
  /// How exactly `published` is known; `nil` where no feed says so.
  var precision: DatePrecision?
  var authors: [Author] = []
  var delegations: [DelegationID] = []
  var tags: [PlainText] = []
  var enclosures: [Enclosure] = []
  var translations: [TranslationLink] = []
  var picture: Picture?
  var event: Event?

  /// A picture of the web, or one that we serve.
  struct Picture {
    let address: WebAddress
    let length: Int?
    let width: Int?
    let height: Int?
    var alternative = PlainText(line: "")
  }

  /// Whether a feed has it that is written anew when something changes: no closed page of an archive.
  var isLive: Bool { !place.contains("/archive/") }

  /// How many seconds it stands behind the noon of its day; `nil` where it says a time.
  ///
  /// Of pieces that are known by their days alone the first of a day stands at noon, each other a second later.
  func secondOfDay(in zone: TimeZone) -> Int? {
    let noon = CalendarDay(published, in: zone).instant(atSecond: 43_200, in: zone)
    let second = published.timeIntervalSince(noon)
    return (0..<Self.longestDay).contains(second) && second == second.rounded() ? Int(second) : nil
  }

  private static let longestDay = 3_600.0

  init(id: EntryID, published: Date, updated: Date) {
    self.id = id
    self.published = published
    self.updated = max(published, updated)
  }
}
