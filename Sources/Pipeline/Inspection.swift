internal import Adapters
package import Configuration
internal import Entries
internal import Feeds
internal import Foundation
internal import Markup

/// What an adapter reads in one file, before the timeline concludes anything.
///
/// The file is read when its result is written, and once.
package struct Inspection {
  private let file: String
  /// In messages.
  private let name: String
  let source: Source
  private let adapter: any SourceAdapter
  private let fileEndings: [String]
  /// In bytes.
  private let limit: Int
  private let contentType: String?
  private let isSanitized: Bool
  /// Whether a file in which nothing is found is refused, because nobody said what it is.
  private let isDetected: Bool

  /// Files larger than this are cut, in bytes.
  private static let largest = 15_000_000

  /// Chooses a file and a source of a configuration, whose sections and date format it is read by.
  ///
  /// Of the request only what concerns the file itself counts: media type and sanitising.
  ///
  /// - Throws: `PipelineError` where there is no such adapter.
  package init(
    of file: String,
    as source: Source,
    _ request: Request,
    in workspace: Workspace
  ) throws(PipelineError) {
    try self.init(
      of: file,
      as: source,
      request,
      isDetected: false,
      in: workspace.feeds.context,
      registry: workspace.adapters
    )
  }

  /// Chooses a file, which is read by what it looks like and what the request says.
  ///
  /// - Throws: `PipelineError` where it cannot be opened, or nothing reads it.
  package init(of file: String, _ request: Request) throws(PipelineError) {
    let kind =
      if let adapter = request.adapter { adapter } else {
        try Self.detected(file, called: request.name ?? file)
      }
    guard AdapterRegistry.standard.kinds.contains(kind) else {
      let kinds = AdapterRegistry.standard.kinds.map(\.description).joined(separator: ", ")
      throw PipelineError(.unreadable, "no adapter is called \(kind); there is \(kinds)")
    }
    guard
      let source = Source(
        inspecting: file,
        adapter: kind,
        page: request.base,
        language: request.language,
        dateFormat: request.dateFormat,
        maxBody: Self.largest
      )
    else { throw PipelineError(.unreadable, "\(file): is no path of a file") }
    try self.init(
      of: file,
      as: source,
      request,
      isDetected: request.adapter == nil,
      in: .open,
      registry: .standard
    )
  }

  private init(
    of file: String,
    as source: Source,
    _ request: Request,
    isDetected: Bool,
    in context: ConfigurationContext,
    registry: AdapterRegistry
  ) throws(PipelineError) {
    guard let adapter = registry.adapter(for: source, in: context) else {
      throw PipelineError(.unreadable, "no adapter is called \(source.adapter)")
    }
    self.file = file
    name = request.name ?? file
    self.source = source
    self.adapter = adapter
    fileEndings = registry.fileEndings(of: source.adapter)
    limit = min(source.maxBody, registry.largestFile(of: source.adapter))
    contentType = request.contentType
    isSanitized = request.isSanitized
    self.isDetected = isDetected
  }

  /// Writes what is read as one JSON object in JSON Feed 1.1's names, a feed item by item.
  ///
  /// - Parameter write: is handed the pieces of the text in their order; nothing before it is sure
  ///   that the file can be read.
  /// - Throws: what `write` throws, or `PipelineError` where the file cannot be read.
  package func writeJSON(to write: (String) throws -> Void) throws {
    let body = try body()
    if let adapter = adapter as? FeedAdapter, body.files.count == 1, let file = body.files.first {
      return try writeFeed(file, of: body, adapter, to: write)
    }
    var sightings: [Sighting] = []
    let read = try read(body) { sightings.append($0) }
    let warnings = sightings.flatMap { sighting in
      sighting.warnings.map { "\(sighting.place): \($0.message)" }
    }
    try write(
      JSONText.object([
        ("format", .text(source.adapter.description)),
        ("home_page_url", .text(ifPresent: source.pageURL?.description)),
        ("language", .text(ifPresent: source.language?.description)),
        ("items", .list(sightings.map(item))),
        ("warnings", .list((body.notes + read.notes.lines + warnings).map { .text($0) })),
      ]) + "\n"
    )
  }

  /// The bytes of the file, or of the files of a folder.
  func body() throws(PipelineError) -> SourceBody {
    do throws(SourceFailure) {
      return try SourceBody(at: URL(filePath: file), endings: fileEndings, limit: limit)
    } catch {
      throw failure(error)
    }
  }

  /// What was read in the files, beside the sightings.
  struct ReadFiles {
    /// How many sightings there were.
    var count = 0
    /// What was mended.
    var notes: ReadingNotes = []
    /// What each file is, where its adapter can tell.
    var summaries: [String] = []
  }

  /// Reads the files in their order.
  func read(
    _ body: SourceBody,
    emit: (Sighting) -> Void
  ) throws(PipelineError) -> ReadFiles {
    var read = ReadFiles()
    let pictures = Self.pictures(body.pictures)
    do throws(SourceFailure) {
      for file in body.files {
        let response = StoredResponse(
          try file.content(),
          contentType: contentType,
          name: file.name,
          pictures: pictures
        )
        let reading = try adapter.read(response) { sighting in
          read.count += 1
          emit(body.placed(sighting, in: file))
        }
        let name = body.isFolder ? file.name : nil
        read.notes.append(reading.notes, on: name)
        if let summary = reading.summary {
          read.summaries.append(name.map { "\($0): \(summary)" } ?? summary)
        }
      }
      try body.checkIntact()
    } catch {
      throw failure(error)
    }
    // A feed without an item is a feed all the same.
    if isDetected, read.count == 0, source.adapter != FeedAdapter.kind {
      throw PipelineError(.unreadable, "\(name): nothing in it can be read as a page or a feed")
    }
    return read
  }

  private func writeFeed(
    _ file: SourceBody.File,
    of body: SourceBody,
    _ adapter: FeedAdapter,
    to write: (String) throws -> Void
  ) throws {
    var feed = InspectedFeed(zone: source.timezone, isSanitized: isSanitized)
    // A reader of feeds cannot be stopped by whom it tells; what it still tells is dropped.
    var written: Result<Void, any Error> = .success(())
    let outcome: FeedReader.Outcome
    do throws(SourceFailure) {
      let response = StoredResponse(try file.content(), contentType: contentType)
      outcome = try adapter.items(of: response) { item, head in
        let text = feed.text(of: item, in: head)
        if case .success = written { written = Result { try write(text) } }
      }
      try body.checkIntact()
    } catch {
      throw failure(error)
    }
    try written.get()
    try write(feed.ending(outcome, notes: body.notes))
  }

  private func failure(_ error: SourceFailure) -> PipelineError {
    PipelineError(.unreadable, "\(name): \(error)")
  }

  private func item(_ sighting: Sighting) -> JSONText {
    let text = sighting.text
    let excerpt = text?.isExcerpt == true ? text?.plain : nil
    let digest = String(sighting.contentDigest.description.prefix(16))
    return .record([
      ("id", .text(sighting.guid ?? digest)),
      ("url", .text(ifPresent: sighting.link?.description)),
      ("title", .text(ifPresent: sighting.title?.description)),
      ("content_html", .text(ifPresent: text?.markup?.html)),
      ("content_text", .text(ifPresent: text?.plain.description)),
      ("summary", .text(ifPresent: excerpt?.description)),
      (
        "date_published",
        .text(
          ifPresent: sighting.published.map { date in
            RFC3339.text(date.beginning(in: source.timezone), in: source.timezone)
          }
        )
      ),
      ("tags", .list(sighting.delegations.map { .text($0.description) })),
      ("language", .text(ifPresent: sighting.claimedLanguage?.description)),
      ("_place", .text(sighting.place)),
    ])
  }

  /// The pictures of a folder, under the names that a build would give them.
  private static func pictures(_ files: [String: URL]) -> [String: KeptFile] {
    files.compactMapValues { file in
      (try? FileReading.bytes(of: file, limit: MediaFolder.largest))
        .flatMap { KeptFile(of: $0.bytes) }
    }
  }
}
