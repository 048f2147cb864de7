package import Adapters
internal import Configuration
package import Entries
package import Foundation
internal import Markup

/// What a page, a page saved as text, or a feed would be as a source: lines for `feeds.yml`, and what they read.
package struct SourceTrial {
  /// What it turned out to be.
  private enum Proposal {
    case page(PageProposal)
    case feed(FeedProposal)
    /// The address is that of the page that the text was saved from, where that is known.
    case text(PageTextProposal, from: WebAddress?)
  }

  private let proposal: Proposal
  private let preview: [Sighting]
  private let place: ProposalPlace
  private let setting: ProposalSetting

  /// How many pieces are shown.
  private static let shown = 5
  /// A file is read to so many bytes.
  private static let largest = 16_000_000

  /// Tries what was fetched.
  ///
  /// - Parameters:
  ///   - bytes: as they came.
  ///   - contentType: the value of `Content-Type`; `nil` where nothing was said.
  ///   - address: behind all redirects.
  ///   - setting: of the publication that it would be a source of.
  /// - Throws: `PipelineError` with the cure where it is neither a feed nor a page with a list.
  package init(
    of bytes: [UInt8],
    contentType: String?,
    at address: WebAddress,
    for setting: ProposalSetting
  ) throws(PipelineError) {
    do throws(PipelineError) {
      try self.init(
        of: bytes,
        contentType: contentType,
        from: address,
        at: .address(address),
        savedAt: nil,
        for: setting
      )
    } catch {
      throw PipelineError(error.code, "\(address): \(error)")
    }
  }

  /// Tries what was saved.
  ///
  /// - Parameters:
  ///   - file: its path.
  ///   - address: where it was saved from, where that is known; the source would be read there.
  ///   - folder: that of `feeds.yml`.
  ///   - setting: of the publication that it would be a source of.
  /// - Throws: `PipelineError` where it cannot be read, or with the cure where it is neither a feed
  ///   nor a page with a list.
  package init(
    ofFile file: String,
    at address: WebAddress?,
    in folder: URL,
    for setting: ProposalSetting
  ) throws(PipelineError) {
    if let mistake = MistakenAddress(file) { throw PipelineError(.unreadable, mistake.words) }
    let url = URL(filePath: file)
    guard let read = try? FileReading.bytes(of: url, limit: Self.largest) else {
      throw PipelineError(.unreadable, "\(file): cannot be read: look whether there is such a file")
    }
    let path = url.path(from: folder)
    guard let place = address.map(ProposalPlace.address) ?? path.map(ProposalPlace.file) else {
      throw PipelineError(.unreadable, "\(file): no source can have such a path: rename it")
    }
    do throws(PipelineError) {
      try self.init(
        of: read.bytes,
        contentType: nil,
        from: address,
        at: place,
        savedAt: path,
        for: setting
      )
    } catch {
      throw PipelineError(error.code, "\(file): \(error)")
    }
  }

  private init(
    of bytes: [UInt8],
    contentType: String?,
    from address: WebAddress?,
    at place: ProposalPlace,
    savedAt path: LocalPath?,
    for setting: ProposalSetting
  ) throws(PipelineError) {
    self.setting = setting
    do throws(SourceFailure) {
      if FeedProposal.looksLike(bytes) {
        let feed = try FeedProposal(
          of: bytes,
          contentType: contentType,
          at: address,
          showing: Self.shown
        )
        (proposal, preview, self.place) = (.feed(feed), feed.preview, place)
        return
      }
      if PageTextProposal.looksLike(bytes, named: path?.description, contentType: contentType) {
        let text = try PageTextProposal(
          of: bytes,
          contentType: contentType,
          at: address,
          showing: Self.shown
        )
        (proposal, preview) = (.text(text, from: path == nil ? nil : address), text.preview)
        // A page that it was saved from is no text.
        self.place = path.map(ProposalPlace.file) ?? place
        return
      }
      let page = try PageProposal(of: bytes, contentType: contentType, at: address)
      guard !page.listings.isEmpty || (page.isWordPress && address != nil) else {
        throw SourceFailure(.unreadable, Self.lack(of: page, bytes))
      }
      (proposal, self.place) = (.page(page), place)
      preview = page.preview(of: bytes, contentType: contentType, count: Self.shown)
    } catch {
      throw PipelineError(.unreadable, "\(error)")
    }
  }

  /// Why a page without a list is of no use as it is, and what is.
  private static func lack(of page: PageProposal, _ bytes: [UInt8]) -> String {
    if let other = StandInPage(bytes, at: nil) { return other.words }
    let feed = page.newsFeeds.first.map { "; it names a feed: try \($0.address)" } ?? ""
    if page.isPiece {
      return
        "no list is found in it, and it looks like one piece by itself: give the page that lists "
        + "the pieces\(feed)"
    }
    return
      "no list of pieces is found in it: give the page that has one; where a browser shows a list, "
      + "a script writes it: save the page in the browser and try the file\(feed)"
  }

  /// The lines of the source as they stand below `sources:`, and below them as comments the first pieces
  /// that they read.
  package var text: String {
    let pieces = preview.map { sighting in
      let date = sighting.published.map { "\($0.day(in: .gmt))" } ?? "no date"
      return "#   \(date)  \(sighting.title?.description ?? "–")\n"
        + (sighting.link.map { "#     \($0)\n" } ?? "")
    }
    let isUndated = !preview.isEmpty && preview.allSatisfy { $0.published == nil }
    let lack =
      "# No date of theirs can be read: they take the day on which they are first seen; the pages of the\n"
      + "# pieces may say theirs (articles: 10).\n"
    let heading =
      pieces.isEmpty
      ? "# It shows no piece now.\n" : (isUndated ? lack : "") + "# It reads, first of all:\n"
    let lines = "# These lines stand below `sources:` in feeds.yml.\n\(yaml)\n\(heading)"
    return (lines + pieces.joined()).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
  }

  /// Without indentation.
  private var yaml: String {
    switch proposal {
    case .page(let page): page.yaml(at: place, for: setting)
    case .feed(let feed): feed.yaml(at: place, for: setting)
    case .text(let text, let page): text.yaml(at: place, from: page, for: setting)
    }
  }

  /// The same as one JSON object.
  package var json: String {
    JSONText.object(
      [("url", .text(ifPresent: place.address?.description))] + traits
        + [("items", .list(preview.map(item))), ("yaml", .text(yaml))]
    ) + "\n"
  }

  /// What was found out.
  private var traits: [(String, JSONText)] {
    switch proposal {
    case .feed(let feed):
      [
        ("adapter", "feed"), ("feed", .text(feed.summary)), ("count", .number(feed.count)),
      ]
    case .text(let text, _):
      [
        ("adapter", "page-text"), ("count", .number(text.count)),
        ("date_format", .text(ifPresent: text.dates.format?.description)),
      ]
    case .page(let page):
      [
        ("adapter", page.isWordPress && place.address != nil ? "wordpress" : "web-page"),
        ("title", .text(page.title.description)),
        ("language", .text(ifPresent: page.language?.description)),
        (
          "feeds",
          .list(
            page.feeds.map { feed in
              .record([
                ("url", .text(feed.address.description)), ("title", .text(feed.title.description)),
              ])
            }
          )
        ),
        ("wordpress", .text(ifPresent: page.wordpress?.description)),
        ("date_format", .text(ifPresent: page.dates.format?.description)),
        (
          "lists",
          .list(
            page.listings.map { listing in
              .record(
                listing.selectors.map { ($0.key, .text($0.text)) }
                  + [("_count", .number(listing.count))]
              )
            }
          )
        ),
      ]
    }
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

extension URL {
  /// The path of a file in `feeds.yml`: relative to its folder.
  ///
  /// - Returns: `nil` for a path that no source may have.
  fileprivate func path(from folder: URL) -> LocalPath? {
    let own = absoluteURL.standardizedFileURL.pathComponents
    let its = folder.absoluteURL.standardizedFileURL.pathComponents.filter { $0 != "." }
    let common = zip(own, its).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: its.count - common) + own.dropFirst(common)
    return LocalPath(steps.joined(separator: "/"))
  }
}
