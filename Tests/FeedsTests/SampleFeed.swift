import Entries
import Feeds
import Foundation
import Markup
import Testing

/// A feed to look at in every format; its name is that of its files in `Fixtures/writing`.
enum SampleFeed: String, CaseIterable {
  case whole
  case bare
  case empty
  case deletionsOnly = "deletions-only"
  case hostile
  case typography
  case languages
  case oneSecond = "one-second"
  case longTitle = "long-title"
  case files
  case events

  func feed() throws -> Feed {
    switch self {
    case .whole: try Self.whole()
    case .bare: try FeedParts.feed(items: [FeedParts.item("1")])
    case .empty: try FeedParts.feed()
    case .deletionsOnly: try FeedParts.feed(deletions: Self.deletions())
    case .hostile: try Self.hostile()
    case .typography: try Self.typography()
    case .languages: try Self.languages()
    case .oneSecond: try Self.oneSecond()
    case .longTitle: try Self.longTitle()
    case .files: try Self.files()
    case .events: try Self.events()
    }
  }

  private static func deletions() throws -> [Feed.Deletion] {
    [
      Feed.Deletion(
        id: try #require(EntryID("tag:example.org,2026:gone")),
        at: try FeedParts.instant("2026-03-12T08:00:00Z")
      )
    ]
  }

  /// Everything that there can be.
  private static func whole() throws -> Feed {
    let item = try FeedParts.item(
      "1",
      title: "Une tribune à Genève",
      summary: "Première ligne.\nSeconde ligne.",
      content: ["Première ligne.\nSeconde ligne.", "Puis un paragraphe."],
      published: "2026-03-10T12:00:00Z",
      updated: "2026-03-11T09:30:00Z",
      language: "fr",
      authors: [
        try #require(
          Author(name: PlainText(line: "Ève Martin"), page: FeedParts.address("people/eve"))
        ),
        try #require(Author(name: PlainText(line: "Jan Peeters"))),
      ],
      categories: [
        Feed.Category(term: "un-geneva", label: "ONU Genève"),
        Feed.Category(term: "un", label: "ONU"),
      ],
      tags: ["éducation", "ONU", "paix"],
      picture: Feed.Picture(
        address: try FeedParts.address("media/0123abcd.jpg"),
        alternative: PlainText(line: "Une salle pleine"),
        mediaType: "image/jpeg",
        length: 20_480,
        width: 1_200,
        height: 800
      ),
      enclosures: [
        Enclosure(
          address: try FeedParts.address("files/speech.mp3"),
          mediaType: "audio/mpeg",
          length: 1_048_576
        ),
        Enclosure(
          address: try FeedParts.address("files/speech.pdf"),
          mediaType: "application/pdf",
          length: 65_536
        ),
      ],
      event: Event(
        start: .instant(try FeedParts.instant("2026-04-02T13:00:00Z")),
        end: .instant(try FeedParts.instant("2026-04-02T15:00:00Z")),
        place: PlainText(line: "Palais des Nations, Genève")
      ),
      source: "pages/geneve.html",
      translations: [
        Feed.Translation(
          language: try FeedParts.language("en"),
          address: try FeedParts.address("pieces/1.en.html")
        )
      ]
    )
    return try FeedParts.feed(
      "fr/un",
      title: "ONU – Délégations",
      subtitle: "Ce que la délégation publie",
      language: "fr",
      hub: try FeedParts.address("hub"),
      logo: try FeedParts.address("logo.png"),
      icon: try FeedParts.address("icon.png"),
      guide: Feed.BrowserGuide(
        styleSheet: "../../feed.css",
        direction: "ltr",
        note: "Ceci est un flux.",
        link: "Lire ici"
      ),
      siblings: [
        Feed.Sibling(
          language: try FeedParts.language("en"),
          addresses: try FeedParts.addresses("en/un")
        )
      ],
      items: [item],
      deletions: deletions()
    )
  }

  /// Two pieces of one second; the caller has told their changes apart.
  private static func oneSecond() throws -> Feed {
    try FeedParts.feed(
      items: [
        try FeedParts.item("1", title: "First", updated: "2026-03-10T12:00:01Z"),
        try FeedParts.item("2", title: "Second"),
      ],
      zone: "America/St_Johns"
    )
  }

  private static func longTitle() throws -> Feed {
    let title = String(repeating: "A title that does not end, ", count: 200)
    return try FeedParts.feed(items: [try FeedParts.item("1", title: title, content: ["Text."])])
  }
}
