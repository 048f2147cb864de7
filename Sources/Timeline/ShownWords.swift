package import Entries
package import Markup

/// What a reader sees of an entry: equal for the same words, whatever markup they stand in and whether
/// they are called its summary or its text.
package struct ShownWords: Equatable, Sendable {
  private let title: String
  private let words: String

  /// - Parameters:
  ///   - title: of the entry.
  ///   - summary: counts where there is no content.
  ///   - content: the whole text; `nil` where it is not known.
  package init(title: PlainText, summary: PlainText, content: SafeHTML?) {
    self.title = title.description
    let text = content.map { PlainText(html: $0.html) } ?? summary
    let words = MatchingKeys.words(text.description)
    // Feeds give the title for a piece without words: the same words in their place are no others.
    self.words = words == MatchingKeys.words(self.title) ? "" : words
  }

  package init(of entry: Entry) {
    self.init(title: entry.title, summary: entry.summary, content: entry.content)
  }
}
