internal import Entries
internal import Foundation
internal import Markup

/// What a listing says of a piece, short enough to travel with the request for its article.
///
/// An article is fetched once. Whoever edits a piece changes its listing too: that is how the article is known
/// to be another one now.
struct ListedWords: Hashable, Sendable {
  /// Two digests with a hyphen between them, of the title and of the summary.
  let text: String

  /// How long words of a summary wait, in seconds: some count readers or the minutes since.
  private static let patience = 86_400.0

  init(title: String, summary: String) {
    text = [title, summary].map(Self.digest).joined(separator: "-")
  }

  private static func digest(_ words: String) -> String {
    String(Digest(of: [words]).description.prefix(digestLength))
  }

  private static let digestLength = 8

  /// Whether the listing has this title.
  func isOf(title: String) -> Bool { text.prefix(Self.digestLength) == Self.digest(title) }

  /// Takes back what travelled.
  init(text: String) {
    self.text = text
  }

  /// Whether an article that was fetched is likely to be another one now: at once where its title is, a day
  /// later where its summary is.
  ///
  /// - Parameters:
  ///   - known: what was said of it when it was fetched.
  ///   - fetched: when that was.
  ///   - now: the moment of the run.
  /// - Returns: `false` where the same was said.
  func differs(from known: ListedWords, fetched: Date, now: Date) -> Bool {
    guard text != known.text else { return false }
    return text.prefix(Self.digestLength) != known.text.prefix(Self.digestLength)
      || now.timeIntervalSince(fetched) >= Self.patience
  }
}

extension ListedWords {
  /// What a card of a listing, or an item of a feed, says of its piece.
  init(of sighting: Sighting) {
    self.init(
      title: sighting.title?.description ?? "",
      summary: sighting.text?.plain.description ?? ""
    )
  }
}
