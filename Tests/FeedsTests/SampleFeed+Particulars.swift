import Entries
import Feeds
import Foundation
import Markup
import Testing

/// Feeds whose files and events are the hard part.
extension SampleFeed {
  /// Files and a picture of which little is known, and authors without a name.
  static func files() throws -> Feed {
    let file = try FeedParts.address("files/speech")
    let items = [
      try FeedParts.item(
        "1",
        title: "Without a type or a length",
        summary: "Text.",
        published: "2026-03-12T12:00:00Z",
        authors: [try #require(Author(name: nil, email: PlainText(line: "jo@example.org")))],
        enclosures: [
          Enclosure(address: file, mediaType: nil, length: nil),
          Enclosure(address: try FeedParts.address("files/b"), mediaType: nil, length: nil),
        ]
      ),
      try FeedParts.item(
        "2",
        title: "With a wrong type and a wrong length",
        summary: "Text.",
        published: "2026-03-11T12:00:00Z",
        authors: [try #require(Author(name: nil, page: FeedParts.address("people/jo")))],
        enclosures: [Enclosure(address: file, mediaType: "mp3", length: -1)]
      ),
      try FeedParts.item(
        "3",
        title: "With a picture alone",
        picture: Feed.Picture(
          address: try FeedParts.address("media/a.webp"),
          alternative: PlainText(line: "")
        ),
        enclosures: [
          Enclosure(address: file, mediaType: "Audio/MPEG; charset=x", length: 0)
        ]
      ),
    ]
    return try FeedParts.feed(
      logo: try FeedParts.address("logo.svg"),
      items: items,
      zone: "Asia/Kathmandu"
    )
  }

  static func events() throws -> Feed {
    try FeedParts.feed(
      items: [
        try FeedParts.item(
          "1",
          title: "For three days",
          published: "2026-03-11T12:00:00Z",
          event: Event(
            start: .day(try FeedParts.day("2026-04-02")),
            end: .day(try FeedParts.day("2026-04-04")),
            place: PlainText(line: "")
          )
        ),
        try FeedParts.item(
          "2",
          title: "From one moment on",
          event: Event(
            start: .instant(try FeedParts.instant("2026-04-02T13:00:00Z")),
            end: nil,
            place: nil
          )
        ),
      ]
    )
  }
}
