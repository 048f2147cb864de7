internal import Entries
internal import Foundation

/// What a request to a site is for: all that the reading of its answer needs to know.
struct WordPressPurpose: Codable, Hashable {
  /// The steps of a visit.
  enum Step: String, Codable {
    /// The front page, or the page that leads there.
    case discovery
    /// The languages as Polylang lists them.
    case languages
    /// A page of a listing, as a part of the whole.
    case posts
    /// Whether a listing answers otherwise in a language.
    case trial
    /// Whether anything of a listing is new.
    case probe
    /// What changed or was published since, or posts by their ids.
    case revision
    /// The ids of everything that is there.
    case sweep
    /// A page of a feed.
    case feed
    /// Whether a feed is what it was.
    case feedProbe = "feed-probe"
    /// A listing page of the site.
    case page
    /// Whether a listing page is what it was.
    case pageProbe = "page-probe"
    /// The page of a piece.
    case article
  }

  let step: Step
  let site: WordPressSite
  /// Of the REST interface; the first one where none is named.
  var listing: WordPressListing?
  /// Of the feeds and pages.
  var home: WordPressSite.Home?
  /// Of a listing, a feed or a sweep, counted from 1.
  var page = 1
  /// What is known of the listing before it is asked.
  var known: Known?
  /// What a sweep has found so far.
  var sweep: WordPressSweep?
  /// The ids that are asked for.
  var ids: [Int] = []
  /// What the page before said, or the same page earlier.
  var digest: String?
  /// The post's own name, where an article's listing has it.
  var guid: String?
  /// What an article's listing says of it, where it is fetched for its words (`ListedWords`).
  var listed: String?
  /// Whether an article is fetched for its words, or only for its translations.
  var wantsText = false
  /// When an article's listing says that it was published, in UTC, or on which day (RFC 3339
  /// `date-time` or `full-date`).
  var date: String?
  /// Tells a question from the same one asked earlier in the turn.
  var serial = 0

  /// What is known of a listing.
  struct Known: Codable, Hashable {
    /// How many posts it should have.
    let total: Int
    /// The post that changed last; of nothing in a listing without posts.
    let latest: WordPressLatest
    /// The latest date of a post, in UTC as the interface writes it.
    let recent: String
  }
}

/// A listing of the REST interface.
struct WordPressListing: Codable, Hashable {
  /// The word in its address: `posts`.
  let type: String
  /// The language that is asked for; `nil` to ask for none.
  var language: String?
}

/// A value that travels as text: with a request, or as the mark of an answer.
///
/// Its text is JSON with its members in the order of their names, so that equal values have equal texts.
protocol WordPressNote: Codable {}

extension WordPressNote {
  /// Takes back a text; `nil` for one that is none of these.
  init?(text: some StringProtocol) {
    guard let value = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else {
      return nil
    }
    self = value
  }

  /// The value as one line.
  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts, whole numbers and lists of them can always be written.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

extension WordPressPurpose: WordPressNote {
  /// A request for this purpose.
  ///
  /// Nothing is asked conditionally: the interface has no validators, those of the feeds do not tell
  /// of a deleted post, and each question is another one.
  func request(
    _ address: WebAddress?,
    kind: Request.Kind,
    keeping: Request.Keeping
  ) -> [Request] {
    guard let address else { return [] }
    return [
      Request(
        address: address,
        kind: kind,
        keeping: keeping,
        purpose: "\(step.rawValue) \(text)",
        isConditional: false,
        readsRefusals: keeping != .article
      )
    ]
  }

  /// The purpose of a request; `nil` for one that is not ours.
  init?(of request: Request) {
    self.init(text: request.purpose.drop { $0 != " " }.dropFirst())
  }
}
