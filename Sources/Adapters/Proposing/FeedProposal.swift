internal import Configuration
package import Entries
internal import Markup

/// A source that a feed suggests: the feed itself.
package struct FeedProposal: Sendable {
  /// Its format, its encoding and its title, in a few words.
  package let summary: String
  /// The first of its pieces, in its order.
  package let preview: [Sighting]
  /// How many there are.
  package let count: Int

  /// How much of a document tells whether it is a feed, in bytes.
  private static let head = 65_536

  /// Whether bytes should be read as a feed rather than as a page.
  package static func looksLike(_ bytes: [UInt8]) -> Bool {
    let text = DecodedDocument(Array(bytes.prefix(head))).bytes
    let opening = text.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }.prefix(1_024)
    return PageContent.isFeed(opening) || opening.first == UInt8(ascii: "{")
  }

  /// Reads a feed.
  ///
  /// - Parameters:
  ///   - bytes: as they came.
  ///   - contentType: the value of the transport's `Content-Type`; `nil` for a file.
  ///   - address: where it was found, behind all redirects; `nil` for a file from nowhere.
  ///   - shown: how many pieces are kept.
  /// - Throws: where the bytes are no feed.
  package init(
    of bytes: [UInt8],
    contentType: String?,
    at address: WebAddress?,
    showing shown: Int
  ) throws(SourceFailure) {
    guard
      let source = Source(
        inspecting: "feed.xml",
        adapter: FeedAdapter.kind,
        page: address,
        language: nil,
        dateFormat: nil,
        maxBody: FeedAdapter.largestFile
      )
    else { throw SourceFailure(.unreadable, "nothing can be read here") }
    var preview: [Sighting] = []
    var count = 0
    let response = StoredResponse(.bytes(bytes), contentType: contentType)
    let reading = try FeedAdapter(of: source).read(response) { sighting in
      count += 1
      if preview.count < shown { preview.append(sighting) }
    }
    summary = reading.summary ?? "a feed"
    self.preview = preview
    self.count = count
  }

  /// The lines of the source for `feeds.yml`, without indentation.
  package func yaml(at place: ProposalPlace, for setting: ProposalSetting) -> String {
    let opening = ProposalOpening(adapter: FeedAdapter.kind, place: place, setting: setting)
    return (["# \(summary.commentForYAML)"] + opening.lines()).map { $0 + "\n" }.joined()
  }
}
