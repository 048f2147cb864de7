internal import Entries

extension Letter {
  /// What a letter tells of a version of a story.
  struct ShownWords {
    let title: String
    /// Paragraphs with an empty line between them; empty for none.
    let text: String
  }

  /// A version as the letter tells it in one of its blocks: within its bounds, and with nothing in it that
  /// another program would take for a mark of its own.
  func shown(_ version: EditionVersion, in language: LanguageTag) -> ShownWords {
    // Its own part of the same message tells it whole (RFC 8255 §3.2).
    let isToldElsewhere = isPart && version.language != language
    return ShownWords(
      title: shownTitle(version),
      text: isToldElsewhere ? "" : shown(version.text, within: bounds.text)
    )
  }

  /// The title alone; where nobody could see any of it, the address that it leads to.
  func shownTitle(_ version: EditionVersion) -> String {
    let title = shown(version.title, within: bounds.title)
    let isVisible = title.unicodeScalars.contains { scalar in
      !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
    }
    return isVisible ? title : version.link?.description ?? "…"
  }

  private func shown(_ words: String, within limit: Int?) -> String {
    TextBounds.words(place == .web ? words : InertWords.words(words), within: limit)
  }
}
