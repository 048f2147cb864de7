internal import Adapters
internal import Configuration
internal import Entries
internal import Foundation
internal import Timeline

extension Gathering {
  /// What a person should know about the files of a folder, each by its name.
  func fileNotes(_ sightings: [Sighting]) -> [String] {
    ReadingNotes(
      sightings.flatMap { sighting in
        sighting.warnings.map { "\(sighting.place): \($0.message)" }
      }
    ).lines
  }

  /// What the dates of a source say about its `date_format`.
  ///
  /// - Parameters:
  ///   - sightings: in the order of the source.
  ///   - judgement: on them; where it tells of their order, that is not told again.
  /// - Returns: a sentence each.
  func dateNotes(_ sightings: [Sighting], judged judgement: Judgement) -> [String] {
    let unreadable = sightings.flatMap(\.warnings).filter { $0.code == .unreadableDate }
    let zone = workspace.feeds.publication.timezone
    let today = CalendarDay(now, in: zone).daysSinceEpoch
    let ahead = sightings.compactMap(\.published)
      .filter { $0.day(in: zone).daysSinceEpoch > today + 31 }
    var notes: [String] = []
    if let first = unreadable.first {
      notes.append(
        "\(unreadable.count) of \(sightings.count) dates cannot be read: \(first.message)"
      )
    }
    if ahead.count > 1 {
      notes.append("\(ahead.count) dates lie more than 31 days ahead: look at date_format")
    }
    // A heading begins the order anew.
    var sections: [(heading: Substring, dates: [PublicationDate])] = []
    for sighting in sightings {
      let heading = sighting.heading
      if sections.last?.heading != heading { sections.append((heading, [])) }
      if let date = sighting.published { sections[sections.count - 1].dates.append(date) }
    }
    return judgement.isOrderTold
      ? notes : notes + ListingOrder.findings(in: sections.map(\.dates))
  }
}
