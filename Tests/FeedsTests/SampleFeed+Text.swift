import Entries
import Feeds
import Foundation
import Markup
import Testing

/// Feeds whose words are the hard part.
extension SampleFeed {
  /// Text that looks like something else, everywhere that text can stand.
  static func hostile() throws -> Feed {
    let texts = [
      "\"Q&A\" <script>alert('1')</script> ]]> &amp; &lt;b&gt; 👩‍👧 e\u{301} \"\u{301}",
      "</title><b>bold</b>", "5 < 6 & 7 > 2", "AT&T, Q&A, a=1&copy=2, B&B2, &#60;", "<!-- ?> -->",
    ]
    let items = try texts.enumerated().map { index, text in
      try FeedParts.item(
        "\(index)",
        title: text,
        summary: "\(text)\n\(text)",
        content: index == 0 ? [] : [text],
        published: "2026-03-10T12:00:0\(index)Z",
        authors: [try #require(Author(name: PlainText(line: text)))],
        categories: [Feed.Category(term: "eu", label: text)],
        tags: ["\(text) tag"],
        picture: Feed.Picture(
          address: try FeedParts.address("p?a=1&b='2'&c=]]>"),
          alternative: PlainText(line: text),
          mediaType: "\"><x",
          length: -1,
          width: 0,
          height: Int.min
        ),
        event: Event(
          start: .day(try FeedParts.day("2026-04-02")),
          end: nil,
          place: PlainText(line: text)
        )
      )
    }
    return try FeedParts.feed(title: texts[0], subtitle: texts[1], items: items)
  }

  static func typography() throws -> Feed {
    try FeedParts.feed(
      "fr/eu",
      title: "Europe – Délégations",
      language: "fr",
      items: [
        try FeedParts.item(
          "1",
          title: "«\u{A0}L’école d’abord\u{202F}!\u{A0}» — Cœur & œuvre\u{202F}: où\u{202F}?",
          summary: "À l’Âge de 3\u{A0}ans\u{202F}; 10\u{202F}% d’entre eux…",
          content: ["«\u{A0}Oui\u{A0}», dit-elle\u{202F}:\n– «\u{A0}Non\u{A0}»."],
          language: "fr"
        )
      ]
    )
  }

  static func languages() throws -> Feed {
    try FeedParts.feed(
      items: [
        try FeedParts.item(
          "1",
          title: "Onderwijs in Europa",
          summary: "Een bericht.",
          published: "2026-03-11T12:00:00Z",
          language: "nl-BE"
        ),
        try FeedParts.item(
          "2",
          title: "In English",
          summary: "Mais le texte est français.",
          content: ["Mais le texte est français."],
          textLanguage: "fr"
        ),
      ]
    )
  }
}
