internal import Entries
internal import Feeds
internal import Markup

/// Knows a post that asks for a password, where nothing but its words tells.
///
/// WordPress puts such posts into feeds and listings, with a form for their text and a word before
/// their title.
enum PasswordForm {
  /// Whether an item of a feed stands for such a post.
  static func stands(in item: FeedItem) -> Bool {
    if let content = item.content?.raw, content.utf8.count < 20_000,
      content.contains("post-password-form")
    {
      return true
    }
    // A feed of excerpts has no form: a sentence stands for the excerpt, which is cut of others.
    guard item.content == nil, isMarked(item.title) else { return false }
    let words = item.summary?.plain.description ?? ""
    return words.utf8.count < longestSentence && !words.hasSuffix("…") && !words.hasSuffix("]")
  }

  /// Of the sentences that stand for an excerpt, in the languages of WordPress, in bytes.
  private static let longestSentence = 160

  /// Whether a title begins with the word that WordPress puts before it, in one of our languages.
  static func isMarked(_ title: PlainText?) -> Bool {
    guard let title = title?.description.lowercased() else { return false }
    let word = title.prefix { $0 != ":" }
    guard word.endIndex < title.endIndex else { return false }
    return words.contains(word.description.trimmingSpaces)
  }

  private static let words: Set<String> = [
    "protected", "protégé", "geschützt", "protegido", "protetto", "beveiligd", "beschermd",
    "privat", "private", "privé", "privado", "privato",
  ]
}
