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
    words = MatchingKeys.words((content.map { PlainText(html: $0.html) } ?? summary).description)
  }

  package init(of entry: Entry) {
    self.init(title: entry.title, summary: entry.summary, content: entry.content)
  }
}
