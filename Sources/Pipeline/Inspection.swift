internal import Adapters
package import Configuration
package import Entries
internal import Feeds
internal import Foundation
internal import Markup

/// What an adapter reads in one file, before the timeline concludes anything.
package struct Inspection {
  /// How the file is to be read.
  package struct Request: Sendable {
    package var adapter: AdapterKind?
    /// The page that the file was saved from.
    package var base: WebAddress?
    package var dateFormat: DateFormat?
    package var language: LanguageTag?

    package init() {}
  }

  package let adapter: AdapterKind
  /// In the order of the file.
  package let sightings: [Sighting]
  private let source: Source
  /// A feed with what it says of itself; `nil` where no feed was read.
  private let feed: InspectedFeed?

  /// Files larger than this are cut, in bytes.
  private static let largest = 15_000_000

  /// Reads a file by a source of a configuration, with its sections and its date format.
  package init(of file: String, as source: Source, in workspace: Workspace) throws(PipelineError) {
    try self.init(
      of: file,
      as: source,
      in: workspace.feeds.context,
      registry: workspace.adapters
    )
  }

  /// Reads a file by what it looks like and what the request says.
  package init(of file: String, _ request: Request) throws(PipelineError) {
    let kind = if let adapter = request.adapter { adapter } else { try Self.detected(file) }
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
    try self.init(of: file, as: source, in: .open, registry: .standard)
    // A feed without an item is a feed all the same.
    if request.adapter == nil, sightings.isEmpty, feed == nil {
      throw PipelineError(.unreadable, "\(file): nothing in it can be read as a page or a feed")
    }
  }

  private init(
    of file: String,
    as source: Source,
    in context: ConfigurationContext,
    registry: AdapterRegistry
  ) throws(PipelineError) {
    guard let adapter = registry.adapter(for: source, in: context) else {
      throw PipelineError(.unreadable, "no adapter is called \(source.adapter)")
    }
    var sightings: [Sighting] = []
    var feed: InspectedFeed?
    do throws(SourceFailure) {
      let body = try SourceBody(
        at: URL(filePath: file),
        endings: registry.fileEndings(of: source.adapter),
        limit: source.maxBody
      )
      let pictures = Self.pictures(body.pictures)
      for file in body.files {
        let response = StoredResponse(
          bytes: try file.content.get(),
          name: file.name,
          pictures: pictures
        )
        _ = try adapter.read(response) { sightings.append(body.placed($0, in: file)) }
      }
      if source.adapter == FeedAdapter.kind, body.files.count == 1, let file = body.files.first {
        let reader = FeedReader(base: source.pageURL?.description, zone: source.timezone)
        feed = (try? reader.document(file.content.get()))
          .map { InspectedFeed($0, zone: source.timezone) }
      }
    } catch {
      throw PipelineError(.unreadable, "\(file): \(error)")
    }
    self.source = source
    self.feed = feed
    self.sightings = sightings
    self.adapter = source.adapter
  }

  /// The sightings as one JSON object in JSON Feed 1.1's names.
  package var json: String {
    if let feed { return feed.json }
    return JSONText.object([
      ("format", .text(adapter.description)),
      ("home_page_url", .text(ifPresent: source.pageURL?.description)),
      ("language", .text(ifPresent: source.language?.description)),
      ("items", .list(sightings.map(item))),
      (
        "warnings",
        .list(
          sightings.flatMap { sighting in
            sighting.warnings.map { .text("\(sighting.place): \($0.message)") }
          }
        )
      ),
    ]) + "\n"
  }

  /// The sightings as a table for a person.
  package var table: String {
    let lines = sightings.map { sighting in
      let date = sighting.published?.day(in: source.timezone).description ?? "–"
      let words = sighting.title ?? sighting.text?.plain ?? PlainText(line: "")
      let opening = words.lines.first.map { String($0.prefix(70)) } ?? ""
      let delegations = sighting.delegations.map(\.description).joined(separator: ",")
      let mark = sighting.title == nil ? "(no title) " : ""
      let warnings = sighting.warnings.map { "\n    ! \($0.message)" }.joined()
      return "\(date)  [\(delegations)]  \(mark)\(opening)\n    \(sighting.place)\(warnings)\n"
    }
    return lines.joined() + "\(sightings.count) read as \(adapter)\n"
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
      ("date_published", date(of: sighting)),
      ("tags", .list(sighting.delegations.map { .text($0.description) })),
      ("language", .text(ifPresent: sighting.claimedLanguage?.description)),
      ("_place", .text(sighting.place)),
    ])
  }

  /// A day is given as its noon in the source's zone.
  private func date(of sighting: Sighting) -> JSONText {
    switch sighting.published {
    case .instant(let instant): .text(RFC3339.text(instant, in: source.timezone))
    case .day(let day):
      .text(
        RFC3339.text(day.instant(atSecond: 43_200, in: source.timezone), in: source.timezone)
      )
    case nil: .null
    }
  }

  /// The pictures of a folder, under the names that a build would give them.
  private static func pictures(_ files: [String: URL]) -> [String: KeptFile] {
    files.compactMapValues { file in
      (try? FileReading.bytes(of: file, limit: MediaFolder.largest))
        .flatMap { KeptFile(of: $0.bytes) }
    }
  }

  /// What a file looks like: by its ending where that is one adapter's alone, else by its first
  /// character.
  private static func detected(_ file: String) throws(PipelineError) -> AdapterKind {
    let kinds = AdapterRegistry.standard.kinds(reading: URL(filePath: file).pathExtension)
    // Text may be anything that somebody saved; other endings are one adapter's alone.
    if kinds.count == 1, let kind = kinds.first, kind != PageTextAdapter.kind { return kind }
    let url = URL(filePath: file)
    guard let bytes = try? FileReading.bytes(of: url, limit: 1_024).bytes else {
      let isFolder = (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
      throw PipelineError(
        .unreadable,
        "\(file): "
          + (isFolder ? "is a folder; say with --adapter what reads it" : "cannot be read")
      )
    }
    let opening = String(decoding: bytes, as: UTF8.self)
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard let first = opening.first else {
      throw PipelineError(.unreadable, "\(file): is empty")
    }
    if "<{".contains(first) || opening.contains("\0") { return FeedAdapter.kind }
    return PageTextAdapter.kind
  }
}
