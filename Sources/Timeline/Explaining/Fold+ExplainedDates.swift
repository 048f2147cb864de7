internal import Entries
internal import Foundation

extension Fold {
  /// Whose word the date is; for an entry without one, what was said that cannot be.
  func date(_ choices: FoldChoices, _ entry: Entry) -> ExplainedField {
    let chosen = choices.date
    let divided = Testimonies(everything(choices)) { record in
      record.sighting.published.map(written)
    }.divided(chosen: chosen?.record) { record in
      chosen?.isChange == false && record.sighting.published == chosen?.date
    } overruled: { record in
      guard let date = record.sighting.published else { return "it says none" }
      guard let chosen, isBelievable(date, seen: record.firstSeen) else {
        return "it \(doubt(of: date))" + (isBlank(date) ? "" : " of when it was seen")
      }
      if chosen.date.precision == .instant, date.precision == .day { return "less exact" }
      return passedOver(record, for: chosen.record, choices)
    }
    let reason =
      switch chosen {
      case nil: "no source gives one to believe: it stands where it was first seen"
      case let choice? where choice.isChange:
        "no source says when it was published: the first change that one told of"
      case .some: divided.overruled.isEmpty ? "what its sources say" : "the best that is shown"
      }
    let value =
      switch entry.precision {
      case .instant: RFC3339.text(entry.published, in: rules.zone)
      case .day: CalendarDay(entry.published, in: rules.zone).description
      case .firstSeen: "undated, placed at \(CalendarDay(entry.published, in: rules.zone))"
      }
    return ExplainedField(
      name: .date,
      value: value,
      reason: reason,
      given: divided.given,
      overruled: divided.overruled
    )
  }

  /// When the words changed; `nil` for an entry that is as it came.
  func updated(_ choices: FoldChoices, _ entry: Entry) -> ExplainedField? {
    guard entry.updated > entry.published else { return nil }
    return ExplainedField(
      name: .updated,
      value: RFC3339.text(entry.updated, in: rules.zone),
      reason: "when its title, text or event was first seen otherwise, or a source said so",
      given: [],
      overruled: []
    )
  }

  private func written(_ date: PublicationDate) -> String {
    switch date {
    case .instant(let instant): RFC3339.text(instant, in: rules.zone)
    case .day(let day): day.description
    }
  }
}
