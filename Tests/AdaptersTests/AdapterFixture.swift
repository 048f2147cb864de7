import Configuration
import Entries
import Foundation
import Markup
import Testing

@testable import Adapters

/// A file that an adapter reads, the keys of its source, and what is expected of the reading.
///
/// `NAME.yml` holds a source's keys but for its id, adapter and path; `NAME.expected` is made anew by
/// `DEPECHE_REGENERATE=1 swift test --filter AdaptersTests`: look at the difference before you keep it.
struct AdapterFixture: Sendable, CustomStringConvertible {
  let kind: String
  let name: String
  let input: URL

  /// The repository's own folder, so that an expectation can be written anew.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  var description: String { "\(kind)/\(name)" }
  var settings: URL { Self.folder.appending(path: "\(kind)/\(name).yml") }
  var expectation: URL { Self.folder.appending(path: "\(kind)/\(name).expected") }

  /// The fixtures of an adapter, by name; none where it has no folder.
  static func all(of kind: String) -> [AdapterFixture] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder.appending(path: kind),
      includingPropertiesForKeys: nil
    )
    return (files ?? []).filter { !["yml", "expected"].contains($0.pathExtension) }
      .map {
        AdapterFixture(kind: kind, name: $0.deletingPathExtension().lastPathComponent, input: $0)
      }
      .sorted { $0.name < $1.name }
  }

  /// What its adapter reads in it.
  func sightings() throws -> [Sighting] {
    let keys = try String(contentsOf: settings, encoding: .utf8)
    return try AdaptersTests.sightings(
      in: [UInt8](Data(contentsOf: input)),
      named: input.lastPathComponent,
      kind: kind,
      keys: keys
    )
  }
}

/// What an adapter reads in some bytes.
///
/// - Parameters:
///   - bytes: the response.
///   - name: of the file; it may say something.
///   - kind: the adapter's word.
///   - keys: the source's keys as lines of YAML, but for its id, adapter and path.
/// - Returns: the sightings in the adapter's order.
/// - Throws: a mistake in the keys, or the adapter's failure.
func sightings(
  in bytes: [UInt8],
  named name: String = "fixture.txt",
  kind: String,
  keys: String = ""
) throws -> [Sighting] {
  var sightings: [Sighting] = []
  _ = try reading(of: bytes, named: name, kind: kind, keys: keys) { sightings.append($0) }
  return sightings
}

/// The same, with what the reading leaves behind.
func reading(
  of bytes: [UInt8],
  named name: String = "fixture.txt",
  kind: String,
  keys: String = "",
  emit: (Sighting) -> Void = { _ in }
) throws -> SourceReading {
  let lines = keys.split(separator: "\n").map { "    \($0)\n" }.joined()
  let text = """
    publication:
      authority: example.org
      title: Fixtures
      languages: [en, fr]
      timezone: Europe/Brussels
      base_url: https://feeds.example.org
    delegations: [{ id: eu, name: EU }, { id: un, name: UN }, { id: unesco, name: UNESCO }]
    sources:
      - id: fixture
        adapter: \(kind)
        path: fixture.txt

    """ + lines
  let registry = AdapterRegistry.standard
  let feeds = try FeedsFile.read(
    [UInt8](text.utf8),
    named: "fixture.yml",
    adapters: registry.options
  )
  let pictures = ["garden.png": KeptFile(name: "0123.png", length: 68, width: 4, height: 3)]
  let source = try #require(feeds.sources.first)
  let adapter = try #require(registry.adapter(for: source, in: feeds.context))
  return try adapter.read(
    StoredResponse(.bytes(bytes), name: name, pictures: pictures),
    emit: emit
  )
}

extension [Sighting] {
  /// What each one says, readable beside the file: date, delegations, title, first and last words,
  /// then whatever else there is.
  var golden: String {
    map { sighting in
      let text = sighting.text?.plain.description.replacing("\n", with: " ¶ ") ?? ""
      let words = text.count <= 60 ? text : "\(text.prefix(30)) … \(text.suffix(28))"
      let article = sighting.text?.isExcerpt == false ? "  article" : ""
      let delegations = sighting.delegations.map(\.description).joined(separator: ", ")
      let head = """
        \(sighting.published?.golden ?? "–")  [\(delegations)]\(article)
          title: \(sighting.title?.description ?? "–")
          text:  \(words)

        """
      let further = sighting.further.map { "  \($0): \($1)\n" }
      return head + (further + sighting.warnings.map { "  ! \($0)\n" }).joined()
    }.joined()
  }
}

extension Sighting {
  /// What only some sources say, by its name.
  fileprivate var further: [(String, String)] {
    let authors = particulars.authors.map { author in
      [author.name?.description, author.email?.description, author.page?.description]
        .compactMap(\.self).joined(separator: " ")
    }
    let event = particulars.event.map { event in
      [event.start.golden, event.end?.golden, event.place?.description]
        .compactMap(\.self).joined(separator: " | ")
    }
    let picture = particulars.picture.map { picture in
      let place =
        switch picture.location {
        case .web(let address): address.description
        case .kept(let file): file.name
        }
      return "\(place) “\(picture.alternative)”"
    }
    let files = particulars.enclosures.map { file in
      "\(file.address) \(file.mediaType ?? "–") \(file.length.map { "\($0)" } ?? "–")"
    }
    let all: [(String, String?)] = [
      ("guid", guid), ("link", link?.description), ("language", claimedLanguage?.description),
      ("key", translationKey), ("summary", summary?.description),
      ("modified", modified.map { "\($0)" }),
      ("html", text?.markup?.html.replacing("\n", with: " ¶ ")),
      ("authors", authors.isEmpty ? nil : authors.joined(separator: ", ")),
      ("tags", particulars.tags.isEmpty ? nil : "\(particulars.tags.map(\.description))"),
      ("picture", picture), ("event", event),
      ("files", files.isEmpty ? nil : files.joined(separator: ", ")),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }
}

extension PublicationDate {
  fileprivate var golden: String {
    switch self {
    case .day(let day): "\(day)"
    case .instant(let instant): "\(instant)"
    }
  }
}
