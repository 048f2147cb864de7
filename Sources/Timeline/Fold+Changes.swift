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
      text.map { firstSeen(\.text?.plain, of: $0, in: all) },
      // Another hour or place is news to who was coming.
      eventful.map { firstSeen(\.particulars.event, of: $0, in: all) },
    ].compactMap(\.self).filter { $0 > minted.firstSeen }
    // What a source says of its own changes counts as far as it had happened when we looked.
    let claimed = all.compactMap { record in
      record.sighting.modified.flatMap { $0 <= record.firstSeen ? $0 : nil }
    }
    let latest = (corrections + claimed).reduce(published, max)
    let found = latest > published || date?.precision == .instant ? latest : nil
    guard let known = minted.changed else { return found }
    // A date that was corrected is no change to hold on to: it may have been that of a year to come.
    let wasPublication = all.contains { $0.sighting.published == .instant(known) }
    // Words that came back are no older than those that stood in their place.
    return wasPublication ? found : max(known, found ?? known)
  }
}
