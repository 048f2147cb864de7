/// HTML that is inert wherever it stands: in a feed, on a page, in a message.
///
/// Only this module can make one: from text by escaping it, or from markup by an allow list.
/// That is why a writer may put it into a document without looking at it again.
package struct SafeHTML: Hashable, Sendable {
  /// A fragment of well-formed elements, without a document around it.
  package let html: String

  /// Makes paragraphs of text; a line break inside one becomes `<br>`.
  package init(paragraphs: [PlainText]) {
    html = paragraphs.filter { !$0.isEmpty }.map { paragraph in
      "<p>" + paragraph.lines.map(Escaping.text).joined(separator: "<br>\n") + "</p>"
    }.joined(separator: "\n")
  }

  /// Takes back what the store kept of a fragment that this module made.
  package init(stored html: String) {
    self.html = html
  }

  /// Whether nothing is inside.
  package var isEmpty: Bool { html.isEmpty }
}
