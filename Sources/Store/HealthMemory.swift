package import Entries
internal import Foundation
internal import GRDB
internal import Markup
package import Timeline

/// What is remembered of how sources look.
extension GatherTransaction {
  /// What is remembered of a source; `nil` before its first good reading, or where another version of the
  /// program wrote it in its own way: then it is learned anew.
  package func health(of source: SourceID) throws -> SourceHealth? {
    try String.fetchOne(
      connection.cachedStatement(sql: "SELECT value FROM health WHERE source = ?"),
      arguments: [source.description]
    ).flatMap { try? JSONDecoder().decode(SourceHealth.self, from: Data($0.utf8)) }
  }

  /// Remembers how a source looks.
  package func setHealth(_ health: SourceHealth, of source: SourceID) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let value = String(decoding: try encoder.encode(health), as: UTF8.self)
    try connection.executeAgain(
      "INSERT OR REPLACE INTO health VALUES (?, ?)",
      [source.description, value]
    )
  }

  /// Forgets how a source looks: its next reading is its first.
  package func forgetHealth(of source: SourceID) throws {
    try database.executeAgain("DELETE FROM health WHERE source = ?", [source.description])
  }

  /// The words under which a source's shown pieces are known to it.
  package func shownNames(by source: SourceID) throws -> ShownNames {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT s.guid, s.link, s.title FROM shown w JOIN sighting s ON s.id = w.sighting
        WHERE w.source = ?
        """,
      arguments: [source.description]
    )
    var names = ShownNames()
    while let row = try rows.next() {
      names.add(guid: row[0], link: row[1], title: row[2])
    }
    return names
  }
}

/// What the pieces that a source shows are called.
package struct ShownNames: Sendable {
  /// The titles by guid, and by link: that of a card and that of its article may differ; none for a piece
  /// without a title.
  private var guids: [String: Set<String>] = [:]
  private var links: [String: Set<String>] = [:]
  private var titles: Set<String> = []

  /// Whether a sighting has a title, and shares no name with any of them: then it is of a new piece.
  package func lack(_ sighting: Sighting) -> Bool {
    guard let title = sighting.title?.description, !titles.contains(title) else { return false }
    return self.titles(of: sighting) == nil
  }

  /// The titles of pieces that are called otherwise now, each with the one that it has.
  ///
  /// - Parameter sightings: of one reading; several of one name tell nothing, and those without a title.
  /// - Returns: of several titles before, all of them in one text.
  package func retitled(by sightings: [Sighting]) -> [(before: String, now: String)] {
    var counts: [String: Int] = [:]
    for sighting in sightings { counts[Self.name(of: sighting), default: 0] += 1 }
    return sightings.compactMap { sighting in
      guard let now = sighting.title?.description, !now.isEmpty,
        let before = titles(of: sighting), !before.isEmpty, !before.contains(now),
        counts[Self.name(of: sighting)] == 1
      else { return nil }
      return (before.sorted().joined(separator: ". "), now)
    }
  }

  fileprivate mutating func add(guid: String?, link: String?, title: String?) {
    let said: Set<String> = title.map { $0.isEmpty ? [] : [$0] } ?? []
    if let guid { guids[guid, default: []].formUnion(said) }
    if let link { links[link, default: []].formUnion(said) }
    if let title { titles.insert(title) }
  }

  /// What the piece of a sighting is called, by its guid or else its link; `nil` for one that is new.
  private func titles(of sighting: Sighting) -> Set<String>? {
    sighting.guid.flatMap { guids[$0] } ?? sighting.link.flatMap { links[$0.description] }
  }

  private static func name(of sighting: Sighting) -> String {
    sighting.guid ?? sighting.link?.description ?? ""
  }
}
