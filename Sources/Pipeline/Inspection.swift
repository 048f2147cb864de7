internal import Adapters
package import Configuration
package import Entries
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
    let context = ConfigurationContext(delegations: [], languages: [])
    try self.init(of: file, as: source, in: context, registry: .standard)
    if request.adapter == nil, sightings.isEmpty {
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
    let bytes = try Self.bytes(of: file, limit: source.maxBody)
    var sightings: [Sighting] = []
    do throws(SourceFailure) {
      _ = try adapter.read(StoredResponse(bytes: bytes)) { sightings.append($0) }
    } catch {
      throw PipelineError(.unreadable, "\(file): \(error)")
    }
    self.source = source
    self.sightings = sightings
    self.adapter = source.adapter
  }

  /// The sightings as one JSON object in JSON Feed 1.1's names.
  package var json: String {
    JSONText.object([
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

  /// What a file looks like by its first characters.
  private static func detected(_ file: String) throws(PipelineError) -> AdapterKind {
    let opening = String(decoding: try bytes(of: file, limit: 1_024), as: UTF8.self)
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard let first = opening.first, !"<{[".contains(first), !opening.contains("\0") else {
      throw PipelineError(.unreadable, "\(file): is neither a page saved as text nor a feed")
    }
    return .pageText
  }

  private static func bytes(of file: String, limit: Int) throws(PipelineError) -> [UInt8] {
    do {
      return try FileReading.bytes(of: URL(filePath: file), limit: limit).bytes
    } catch {
      throw PipelineError(.unreadable, "\(file): cannot be read")
    }
  }
}
