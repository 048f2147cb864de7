package import Entries
package import Foundation
internal import GRDB

/// What the web answered.
extension GatherTransaction {
  /// What is remembered of each source on the web; of one that was never visited, nothing.
  package func webMemories() throws -> [SourceID: WebMemory] {
    try WebMemory.fetchAll(from: connection)
  }

  private static let visit = RepeatedQuery(
    "INSERT OR REPLACE INTO visit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
  )

  /// Notes how a visit went.
  package func setVisit(_ record: VisitRecord, to source: SourceID) throws {
    try statements.run(
      Self.visit,
      [
        .text(source.description), .text(record.address.description),
        .real(record.tried.timeIntervalSince1970),
        BoundValue(record.answered?.timeIntervalSince1970),
        BoundValue(record.restsUntil?.timeIntervalSince1970), BoundValue(record.rest),
        BoundValue(record.failures), BoundValue(record.moved?.description),
        BoundValue(record.moves), BoundValue(record.isGone),
        BoundValue(record.quietHours?.description),
      ]
    )
  }

  /// Keeps the answers that a source is read from now, in place of all before.
  ///
  /// - Parameters:
  ///   - answers: all of them, in the order of arrival.
  ///   - doubted: what it would be read from if its last visit were believed, in the same order.
  ///   - source: whose they are.
  /// - Throws: the database's errors, for the store to translate.
  package func setAnswers(
    _ answers: [KeptAnswer],
    doubted: [KeptAnswer] = [],
    of source: SourceID
  ) throws {
    try connection.executeAgain("DELETE FROM answer WHERE source = ?", [source.description])
    for (number, answer) in (answers + doubted).enumerated() {
      let question = answer.question
      try connection.executeAgain(
        "INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
          source.description, number, question.address.description, question.purpose, question.kind,
          question.keeping, answer.location.description, answer.status,
          FieldsText.text(of: answer.fields), answer.digest, answer.size, answer.isCut, answer.mark,
          answer.fetched.timeIntervalSince1970, number >= answers.count,
        ]
      )
    }
  }

  /// Those of some digests whose bytes no answer of any source has.
  package func unkept(_ digests: Set<String>) throws -> [String] {
    try digests.sorted().filter { digest in
      try Int.fetchOne(
        connection.cachedStatement(sql: "SELECT 1 FROM answer WHERE digest = ? LIMIT 1"),
        arguments: [digest]
      ) == nil
    }
  }

  /// The digests of all bytes that answers have.
  package func keptDigests() throws -> Set<String> {
    try Set(String.fetchAll(connection, sql: "SELECT DISTINCT digest FROM answer"))
  }

  /// The files robots.txt that are younger than a moment, by origin; `nil` for an origin without one.
  package func robots(since moment: Date) throws -> [String: [UInt8]?] {
    try WebMemory.robots(in: connection, since: moment)
  }

  /// Keeps an origin's robots.txt.
  package func setRobots(_ body: [UInt8]?, of origin: String, at now: Date) throws {
    try connection.executeAgain(
      "INSERT OR REPLACE INTO robots VALUES (?, ?, ?)",
      [origin, now.timeIntervalSince1970, body.map { Data($0) }]
    )
  }
}

extension TimelineStore {
  /// What is remembered of each source on the web; of one that was never visited, nothing.
  package func webMemories() throws(StoreError) -> [SourceID: WebMemory] {
    try read { try WebMemory.fetchAll(from: $0) }
  }

  /// The files robots.txt that are younger than a moment, by origin; `nil` for an origin without one.
  package func robots(since moment: Date) throws(StoreError) -> [String: [UInt8]?] {
    try read { try WebMemory.robots(in: $0, since: moment) }
  }
}

extension WebMemory {
  fileprivate static func robots(
    in database: Database,
    since moment: Date
  ) throws -> [String: [UInt8]?] {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT origin, body FROM robots WHERE fetched > ?",
      arguments: [moment.timeIntervalSince1970]
    )
    var robots: [String: [UInt8]?] = [:]
    while let row = try rows.next() {
      let body: Data? = row[1]
      robots.updateValue(body.map(Array.init), forKey: row[0])
    }
    return robots
  }

  static func fetchAll(from database: Database) throws -> [SourceID: WebMemory] {
    var memories: [SourceID: WebMemory] = [:]
    let visits = try Row.fetchCursor(
      database,
      sql: """
        SELECT source, address, tried, answered, rests_until, rest, failures, moved, moves, is_gone,
          quiet_hours
        FROM visit
        """
    )
    while let row = try visits.next() {
      guard let record = VisitRecord(row) else { continue }
      memories[try EntryRow.source(row[0]), default: WebMemory()].record = record
    }
    let answers = try Row.fetchCursor(
      database,
      sql: """
        SELECT source, address, purpose, kind, keeping, location, status, fields, digest, size, is_cut,
          mark, fetched, is_doubted
        FROM answer ORDER BY source, number
        """
    )
    while let row = try answers.next() {
      guard let answer = KeptAnswer(row) else { continue }
      let part = row[13] ? \WebMemory.doubted : \WebMemory.answers
      memories[try EntryRow.source(row[0]), default: WebMemory()][keyPath: part].append(answer)
    }
    return memories
  }
}

extension VisitRecord {
  /// `nil` for a row that only another program can have written; by the order of the columns.
  fileprivate init?(_ row: Row) {
    guard let address = WebAddress(row[1]) else { return nil }
    self.init(
      address: address,
      tried: Date(timeIntervalSince1970: row[2]),
      answered: (row[3] as Double?).map(Date.init(timeIntervalSince1970:)),
      restsUntil: (row[4] as Double?).map(Date.init(timeIntervalSince1970:)),
      rest: row[5],
      quietHours: (row[10] as String?).flatMap { QuietHours($0) },
      failures: row[6],
      moved: (row[7] as String?).flatMap { WebAddress($0) },
      moves: row[8],
      isGone: row[9]
    )
  }
}

extension KeptAnswer {
  /// `nil` for a row that only another program can have written; by the order of the columns.
  fileprivate init?(_ row: Row) {
    guard let address = WebAddress(row[1]), let location = WebAddress(row[5]) else { return nil }
    self.init(
      to: Question(address: address, purpose: row[2], kind: row[3], keeping: row[4]),
      at: location,
      status: row[6],
      fields: FieldsText.fields(in: row[7]),
      digest: row[8],
      size: row[9],
      isCut: row[10],
      mark: row[11],
      fetched: Date(timeIntervalSince1970: row[12])
    )
  }
}

/// Header fields in one text, a line each.
private enum FieldsText {
  static func text(of fields: [String: String]) -> String {
    fields.sorted { $0.key < $1.key }
      .map { name, value in "\(name):\(value.filter { !$0.isNewline })" }.joined(separator: "\n")
  }

  static func fields(in text: String) -> [String: String] {
    var fields: [String: String] = [:]
    var rest = text.utf8[...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") }
      rest = rest[line.endIndex...].dropFirst()
      let name = line.prefix { $0 != UInt8(ascii: ":") }
      guard name.endIndex < line.endIndex else { continue }
      fields[String(Substring(name))] = String(Substring(line[name.endIndex...].dropFirst()))
    }
    return fields
  }
}
