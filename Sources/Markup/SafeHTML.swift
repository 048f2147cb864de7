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

  /// Fragments one after the other.
  package init(joining fragments: [SafeHTML]) {
    html = fragments.map(\.html).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Takes back what the store kept of a fragment that this module made.
  package init(stored html: String) {
    self.html = html
  }

  /// What stands where bytes were that nobody could read.
  static let lostCharacter: Unicode.Scalar = "\u{FFFD}"

  /// The same without signs for characters that were lost, which tell a reader nothing.
  ///
  /// Marks are escaped, and addresses are of ASCII: what stood on both sides of such a sign makes none together.
  package var withoutLostCharacters: SafeHTML {
    guard PlainText(stored: html).hasLostCharacter else { return self }
    let rest = html.unicodeScalars.filter { $0 != Self.lostCharacter }
    return SafeHTML(stored: String(String.UnicodeScalarView(rest)))
  }

  /// The scheme of our own under which a picture that we serve stands until it is published.
  ///
  /// Nothing from outside can carry it: the allow list of schemes does not have it.
  static let mediaScheme = "media:"

  /// What stands in markup before the name of such a picture.
  private static let mediaMark = Array("src=\"\(mediaScheme)".utf8)

  /// The address of a picture that we serve, until it is published: for the `src` of an image.
  package static func address(ofMedia name: String) -> String { mediaScheme + name }

  /// The names of the pictures of ours that it shows, in its order.
  package var mediaNames: [String] {
    // Looking at bytes is much quicker, and few texts have a picture of ours.
    guard html.utf8Span.span.holds(Self.mediaMark) else { return [] }
    return html.split(separator: "src=\"\(Self.mediaScheme)").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
  }

  /// The same with the pictures that we serve under an address.
  ///
  /// - Parameter folder: what stands before a picture's name; ends with `/`.
  /// - Returns: equal to itself where it shows no picture of ours.
  package func showingMedia(in folder: String) -> SafeHTML {
    let mark = "src=\"\(Self.mediaScheme)"
    guard html.utf8.span.holds(Array(mark.utf8)) else { return self }
    // Text has its quotation marks escaped, so the mark stands in attributes alone.
    return SafeHTML(stored: html.replacing(mark, with: "src=\"\(Escaping.text(folder))"))
  }

  /// The same with the pictures under an address as pictures that we serve: what `showingMedia` undoes.
  ///
  /// - Parameter folder: what stands before a picture's name; ends with `/`.
  /// - Returns: equal to itself where it shows none from there.
  package func keepingMedia(from folder: String) -> SafeHTML {
    let mark = "src=\"\(Escaping.text(folder))"
    guard html.contains(mark) else { return self }
    return SafeHTML(stored: html.replacing(mark, with: "src=\"\(Self.mediaScheme)"))
  }

  /// Whether nothing is inside.
  package var isEmpty: Bool { html.isEmpty }
}
