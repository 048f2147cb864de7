package import Entries
internal import Foundation
internal import GRDB

extension GatherTransaction {
  /// The newest date that a source has given to anything; `nil` where it gave none.
  package func newestPublication(of source: SourceID) throws -> PublicationDate? {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT max(published_at), max(published_on) FROM sighting WHERE source = ?"
      ),
      arguments: [source.description]
    )
    let (instant, day): (Double?, String?) = (row?[0], row?[1])
    let dates = [
      SightingRow.published(on: nil, at: instant), SightingRow.published(on: day, at: nil),
    ]
    return dates.compactMap(\.self).max { left, right in
      left.beginning(in: .gmt) < right.beginning(in: .gmt)
    }
  }
}
