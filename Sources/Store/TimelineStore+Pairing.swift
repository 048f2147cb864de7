package import Entries
internal import GRDB
package import Timeline

extension TimelineStore {
  /// Which entries their sources call translations of which: of different languages, by their ids.
  ///
  /// A link counts only where one entry stands at its address, and one entry of a language has it: a
  /// listing's address says nothing of any piece.
  package func translationLinks() throws(StoreError) -> [(from: EntryID, to: EntryID)] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT DISTINCT t.key, f.id, f.language, e.id, e.language FROM translation_link t
          CROSS JOIN lookup l ON l.key = t.key CROSS JOIN sighting s ON s.id = l.sighting
          CROSS JOIN entry e ON e.id = s.entry CROSS JOIN entry f ON f.id = t.entry
          ORDER BY f.id, e.id
          """
      )
      var targets: [Int64: Set<String>] = [:]
      var origins: [String: Set<String>] = [:]
      for row in rows {
        let (key, language): (Int64, String) = (row[0], row[2])
        targets[key, default: []].insert(row[3])
        origins["\(key) \(language)", default: []].insert(row[1])
      }
      return rows.compactMap { row in
        let (key, language): (Int64, String) = (row[0], row[2])
        let (from, to, other): (String, String, String) = (row[1], row[3], row[4])
        guard from != to, language != other, targets[key]?.count == 1,
          origins["\(key) \(language)"]?.count == 1
        else { return nil }
        return (EntryRow.id(from), EntryRow.id(to))
      }
    }
  }

  /// The pairs of entries that may be translations, without what speaks for each, in an order that
  /// the entries alone decide.
  package func pairingEdges() throws(StoreError) -> [PairingEdge] {
    try read { database in
      var entries: [Int: (id: EntryID, language: LanguageTag)] = [:]
      var languages: [String: LanguageTag] = [:]
      let known = try Row.fetchCursor(
        database,
        sql: "SELECT number, entry, language FROM pairing"
      )
      while let row = try known.next() {
        let tag: String = row[2]
        let language = try languages[tag] ?? EntryRow.language(tag)
        languages[tag] = language
        entries[row[0]] = (EntryRow.id(row[1]), language)
      }
      var edges: [PairingEdge] = []
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT first, second, log_odds FROM pairing_edge"
      )
      while let row = try rows.next() {
        guard let first = entries[row[0]], let second = entries[row[1]] else { continue }
        edges.append(
          PairingEdge(
            pair: EntryPair(first.id, second.id),
            firstLanguage: first.language,
            secondLanguage: second.language,
            logOdds: row[2],
            evidence: []
          )
        )
      }
      return edges.sorted { $0.pair < $1.pair }
    }
  }

  /// What speaks for some pairs, best first; those that are not known are left out.
  package func evidence(
    for pairs: some Sequence<EntryPair>
  ) throws(StoreError) -> [EntryPair: [PairEvidence]] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT evidence FROM pairing_edge WHERE first = (SELECT number FROM pairing WHERE entry = ?)
          AND second = (SELECT number FROM pairing WHERE entry = ?)
          """
      )
      return try pairs.reduce(into: [:]) { found, pair in
        let text = try String.fetchOne(
          statement,
          arguments: [pair.first.description, pair.second.description]
        )
        found[pair] = text.map { EntryRow.parts(of: $0, by: "\n").compactMap(PairEvidence.init) }
      }
    }
  }
}
