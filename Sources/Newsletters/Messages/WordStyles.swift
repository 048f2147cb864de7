internal import Configuration
internal import Entries
internal import Markup
internal import Templates

/// How an editor's words in Markdown look in a message: a style for each element, because mail programs
/// drop style sheets.
struct WordStyles {
  private let styles: [String: String]

  /// - Parameter text: a line for each element, `p: margin:0 0 14px`; other lines are passed over.
  init(_ text: String) {
    let pairs = text.split(whereSeparator: \.isNewline).compactMap { line in
      line.firstIndex(of: ":").map { colon in
        (
          String(line[..<colon].filter { !$0.isWhitespace }),
          String(line[line.index(after: colon)...].drop { $0 == " " })
        )
      }
    }
    styles = Dictionary(pairs) { _, last in last }
  }

  /// Words as markup, and in plain words for the text part.
  ///
  /// - Parameters:
  ///   - markdown: as the editor wrote it.
  ///   - level: of its first headings, 2 to 6.
  /// - Returns: `html` and `text` of a template.
  func value(of markdown: String, headingsFrom level: Int) -> TemplateValue {
    let html = EditorWords(markdown).html
    return [
      "html": .markup(html.styled(by: styles, headingsFrom: level)), "text": .text(html.writtenOut),
    ]
  }
}

extension Newsletter {
  /// The styles of the templates, in the brand's colours.
  func wordStyles(in language: LanguageTag) throws -> WordStyles {
    let values = site.surroundings(
      language,
      home: site.publication.baseURL.description,
      logo: nil
    )
    return WordStyles(try site.templates.render(.newsletterStyles, .group(values)))
  }
}
