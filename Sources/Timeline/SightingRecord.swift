package import Entries
package import Foundation

/// A sighting with what the timeline knows about it.
///
/// A class because folding hands it from list to list, and a value of so many texts is slow to copy;
/// nothing of it ever changes.
package final class SightingRecord: Sendable {
  package let source: SourceID
  package let sighting: Sighting
  /// The run that saw it first.
  package let firstSeen: Date
  /// Counts up; of two sightings the one with the higher number was seen later.
  package let lastRun: Int
  /// Whether its source still shows it.
  package let isCurrent: Bool
  /// The last run that read its source anew and found it there.
  package let lastSeen: Date

  package init(
    source: SourceID,
    sighting: Sighting,
    firstSeen: Date,
    lastRun: Int,
    isCurrent: Bool,
    lastSeen: Date? = nil
  ) {
    self.source = source
    self.sighting = sighting
    self.firstSeen = firstSeen
    self.lastRun = lastRun
    self.isCurrent = isCurrent
    self.lastSeen = lastSeen ?? firstSeen
  }

  /// The same as a thing of the past.
  package var past: SightingRecord {
    SightingRecord(
      source: source,
      sighting: sighting,
      firstSeen: firstSeen,
      lastRun: lastRun,
      isCurrent: false,
      lastSeen: lastSeen
    )
  }
}
