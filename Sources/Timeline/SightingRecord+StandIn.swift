internal import Entries

extension SightingRecord {
  /// Whether it stands in for what sources said: it was read back from our own feeds.
  package var isStandIn: Bool { source == .restored }
}

extension [SightingRecord] {
  /// The same where what stands in for sources yields to what they said themselves.
  ///
  /// Its words and delegations count like those of a source that shows the piece no more. Its date
  /// does not, for our feeds give one to what nobody dated; nor its language and its translations,
  /// which are of our own finding.
  package var yielding: [SightingRecord] {
    guard contains(where: \.isStandIn), !allSatisfy(\.isStandIn) else { return self }
    return map { record in
      guard record.isStandIn else { return record }
      var sighting = record.sighting
      (sighting.published, sighting.modified) = (nil, nil)
      (sighting.claimedLanguage, sighting.isLanguageStated) = (nil, false)
      sighting.particulars.translations = []
      return SightingRecord(
        source: record.source,
        sighting: sighting,
        firstSeen: record.firstSeen,
        lastRun: record.lastRun,
        isCurrent: record.isCurrent,
        lastSeen: record.lastSeen
      )
    }
  }
}
