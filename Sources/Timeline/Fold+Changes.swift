internal import Entries
package import Foundation
internal import Markup

extension Fold {
  /// When the words last changed, before the seconds that tell one entry from another are added.
  ///
  /// - Returns: never before what was minted; `nil` for an entry of a day, or without a date, whose
  ///   words never changed: its place in its day tells it apart already.
  package func changed(_ all: [SightingRecord], minted: Minted) -> Date? {
    let records = ordered(all)
    let date = believed(records, claims: all)
    let published = instant(date, minted)
    let text = longestText(records)
    let eventful = records.first { $0.sighting.particulars.event != nil }
    let titled = records.first { $0.sighting.title?.isEmpty == false }
    let corrections = [
      titled.map { firstSeen(\.title, of: $0, in: all) },
      text.map { textFirstSeen($0, in: all) },
      // Another hour or place is news to who was coming.
      eventful.map { firstSeen(\.particulars.event, of: $0, in: all) },
    ].compactMap(\.self).filter { $0 > minted.firstSeen }
    // What a source says of its own changes counts as far as it had happened when we looked.
    let claimed = all.compactMap { record in
      record.sighting.modified.flatMap { $0 <= record.firstSeen ? $0 : nil }
    }
    let latest = (corrections + claimed).reduce(published, max)
    // The hour of a day that was known already is no news: what stood at its noon stands there.
    let noon = minted.noon.flatMap { noon in
      date?.precision == .instant && minted.day == date?.day(in: rules.zone) ? noon : nil
    }
    let found =
      latest > published || date?.precision == .instant ? max(latest, noon ?? latest) : nil
    guard let known = minted.changed else { return found }
    // A date that was corrected is no change to hold on to: it may have been that of a year to come.
    let wasPublication = all.contains { $0.sighting.published == .instant(known) }
    // Words that came back are no older than those that stood in their place.
    return wasPublication ? found : max(known, found ?? known)
  }

  /// When the words of a text were first seen, in whichever markup and typography.
  private func textFirstSeen(_ chosen: SightingRecord, in records: [SightingRecord]) -> Date {
    let earlier = records.filter { $0.firstSeen < chosen.firstSeen && $0.sighting.text != nil }
    guard !earlier.isEmpty else { return chosen.firstSeen }
    func words(_ record: SightingRecord) -> String {
      MatchingKeys(record.sighting, from: record.source, in: rules.zone).text
    }
    let own = words(chosen)
    return earlier.filter { words($0) == own }.map(\.firstSeen).reduce(chosen.firstSeen, min)
  }
}
