internal import Entries
internal import Foundation
internal import Markup

extension Fold {
  /// Who gave what the entry carries beside its words.
  func particulars(_ choices: FoldChoices, _ entry: Entry) -> [ExplainedField?] {
    let own = entry.particulars
    return [
      particular(.authors, own.authors.words, choices) { $0.authors.words },
      gathered(.tags, own.tags.words, choices) { $0.tags.words },
      particular(.picture, own.picture?.words, choices) { $0.picture?.words },
      particular(.event, own.event.map(words), choices) { $0.event.map(words) },
      gathered(.files, own.enclosures.words, choices) { $0.enclosures.words },
    ]
  }

  /// Something of which the first sighting that has it is believed.
  private func particular(
    _ name: ExplainedField.Name,
    _ value: String?,
    _ choices: FoldChoices,
    said: (Particulars) -> String?
  ) -> ExplainedField? {
    let chosen = choices.records.first { said($0.sighting.particulars) != nil }
    guard let value, let chosen else { return nil }
    let divided = Testimonies(everything(choices)) { said($0.sighting.particulars) }
      .divided(chosen: chosen) { record in
        said(record.sighting.particulars) == value
      } overruled: { record in
        passedOver(record, for: chosen, choices)
      }
    return ExplainedField(
      name: name,
      value: Testimonies.line(value),
      reason: "what its source says",
      given: divided.given,
      overruled: divided.overruled
    )
  }

  /// Something that is joined over everything that counts.
  private func gathered(
    _ name: ExplainedField.Name,
    _ value: String?,
    _ choices: FoldChoices,
    said: (Particulars) -> String?
  ) -> ExplainedField? {
    guard let value else { return nil }
    let divided = Testimonies(everything(choices)) { said($0.sighting.particulars) }
      .divided(chosen: nil) { record in
        !record.isReplaced(by: choices.naming)
      } overruled: { _ in
        "its source has said otherwise since"
      }
    return ExplainedField(
      name: name,
      value: Testimonies.line(value),
      reason: "all that its sources say together",
      given: divided.given,
      overruled: divided.overruled
    )
  }

  private func words(_ event: Event) -> String {
    let times = [event.start, event.end].compactMap(\.self).map { date in
      switch date {
      case .instant(let instant): RFC3339.text(instant, in: rules.zone)
      case .day(let day): day.description
      }
    }
    return times.joined(separator: " to ") + (event.place.map { ", \($0)" } ?? "")
  }
}

extension [Author] {
  fileprivate var words: String? {
    let names = compactMap { author in
      author.name?.description ?? author.email?.description ?? author.page?.description
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}

extension [PlainText] {
  fileprivate var words: String? {
    isEmpty ? nil : map(\.description).joined(separator: ", ")
  }
}

extension [Enclosure] {
  fileprivate var words: String? {
    isEmpty ? nil : map(\.address.description).joined(separator: ", ")
  }
}

extension Picture {
  fileprivate var words: String {
    switch location {
    case .web(let address): address.description
    case .kept(let file): "a picture of the note’s folder, kept as \(file.name)"
    }
  }
}
