internal import Entries
internal import Store
internal import Timeline

extension Placing {
  /// What a new reading does to the dates of what its source showed before.
  ///
  /// - Parameters:
  ///   - recorded: what came of keeping it.
  ///   - sightings: the reading, in the order of the source.
  ///   - source: whose they are.
  /// - Returns: `nil` where more dates stayed than can have moved.
  /// - Throws: the database's errors, for the store to translate.
  func revision(
    by recorded: GatherTransaction.Recorded,
    of sightings: [Sighting],
    from source: SourceID
  ) throws -> DateRevision? {
    let kept = recorded.knownPositions.count { sightings[$0].published != nil }
    guard recorded.gone.count > kept else { return nil }
    return DateRevision(
      from: try recorded.gone.compactMap { try transaction.placedSighting($0.row)?.sighting },
      to: sightings,
      unchangedAt: recorded.knownPositions,
      in: source,
      isRereading: recorded.isRereading,
      zone: rules.zone,
      now: now
    )
  }
}
