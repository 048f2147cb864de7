import Configuration
import Entries
import Foundation
import Markup

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
    return try AdaptersTests.sightings(in: [UInt8](Data(contentsOf: input)), kind: kind, keys: keys)
  }
}

/// What an adapter reads in some bytes.
///
/// - Parameters:
///   - bytes: the response.
///   - kind: the adapter's word.
///   - keys: the source's keys as lines of YAML, but for its id, adapter and path.
/// - Returns: the sightings in the adapter's order.
/// - Throws: a mistake in the keys, or the adapter's failure.
func sightings(in bytes: [UInt8], kind: String, keys: String = "") throws -> [Sighting] {
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
  var sightings: [Sighting] = []
  for source in feeds.sources {
    _ = try registry.adapter(for: source, in: feeds.context)?
      .read(StoredResponse(bytes: bytes)) { sightings.append($0) }
  }
  return sightings
}

extension [Sighting] {
  /// A line for each, readable beside the page: date, delegations, title, first and last words.
  var golden: String {
    map { sighting in
      let date: String =
        switch sighting.published {
        case .day(let day): "\(day)"
        case .instant(let instant): "\(instant)"
        case nil: "–"
        }
      let text = sighting.text?.plain.description.replacing("\n", with: " ¶ ") ?? ""
      let words = text.count <= 60 ? text : "\(text.prefix(30)) … \(text.suffix(28))"
      let article = sighting.text?.isExcerpt == false ? "  article" : ""
      return """
        \(date)  [\(sighting.delegations.map(\.description).joined(separator: ", "))]\(article)
          title: \(sighting.title?.description ?? "–")
          text:  \(words)

        """ + sighting.warnings.map { "  ! \($0)\n" }.joined()
    }.joined()
  }
}
