internal import Adapters
internal import Configuration
package import Entries
internal import Foundation
internal import Markup

/// What a page would be as a source: lines for `feeds.yml`, and what they read.
package struct SourceTrial {
  private let proposal: PageProposal
  private let preview: [Sighting]

  /// How many pieces are shown.
  private static let shown = 5
  /// A file is read to so many bytes.
  private static let largest = 16_000_000

  /// Tries a page that was fetched.
  ///
  /// - Parameters:
  ///   - bytes: as they came.
  ///   - contentType: the value of `Content-Type`; `nil` where nothing was said.
  ///   - address: behind all redirects; `nil` for a file from nowhere.
  /// - Throws: `PipelineError` where it is no page.
  package init(
    of bytes: [UInt8],
    contentType: String?,
    at address: WebAddress?
  ) throws(PipelineError) {
    do throws(SourceFailure) {
      proposal = try PageProposal(of: bytes, contentType: contentType, at: address)
    } catch {
      throw PipelineError(.unreadable, "\(error)")
    }
    preview = proposal.preview(of: bytes, contentType: contentType, count: Self.shown)
  }

  /// Tries a page that was saved.
  ///
  /// - Parameters:
  ///   - file: its path.
  ///   - address: where it was saved from, where that is known.
  /// - Throws: `PipelineError` where it cannot be read or is no page.
  package init(ofFile file: String, at address: WebAddress?) throws(PipelineError) {
    guard let read = try? FileReading.bytes(of: URL(filePath: file), limit: Self.largest) else {
      throw PipelineError(.unreadable, "\(file): cannot be read")
    }
    do throws(PipelineError) {
      try self.init(of: read.bytes, contentType: nil, at: address)
    } catch {
      throw PipelineError(.unreadable, "\(file): \(error)")
    }
  }

  /// The lines of the source, and below them as comments the first pieces that they read.
  package var text: String {
    let pieces = preview.map { sighting in
      let date = sighting.published.map { "\($0.day(in: .gmt))" } ?? "no date"
      return "#   \(date)  \(sighting.title?.description ?? "–")\n"
        + (sighting.link.map { "#     \($0)\n" } ?? "")
    }
    let heading = pieces.isEmpty ? "# It reads nothing.\n" : "# It reads, first of all:\n"
    return proposal.yaml + "\n" + heading + pieces.joined()
  }

  /// The same as one JSON object.
  package var json: String {
    JSONText.object([
      ("title", .text(proposal.title.description)),
      ("url", .text(ifPresent: proposal.address?.description)),
      ("language", .text(ifPresent: proposal.language?.description)),
      (
        "feeds",
        .list(
          proposal.feeds.map { feed in
            .record([
              ("url", .text(feed.address.description)), ("title", .text(feed.title.description)),
            ])
          }
        )
      ),
      ("wordpress", .text(ifPresent: proposal.wordpress?.description)),
      ("date_format", .text(ifPresent: proposal.dateFormat?.description)),
      (
        "lists",
        .list(
          proposal.listings.map { listing in
            .record(
              listing.selectors.map { ($0.key, .text($0.text)) }
                + [("_count", .number(listing.count))]
            )
          }
        )
      ),
      ("items", .list(preview.map(item))),
      ("yaml", .text(proposal.yaml)),
    ]) + "\n"
  }

  private func item(_ sighting: Sighting) -> JSONText {
    .record([
      ("url", .text(ifPresent: sighting.link?.description)),
      ("title", .text(ifPresent: sighting.title?.description)),
      ("summary", .text(ifPresent: sighting.text?.plain.description)),
      (
        "date_published",
        .text(ifPresent: sighting.published.map { RFC3339.text($0.beginning(in: .gmt), in: .gmt) })
      ),
    ])
  }
}
