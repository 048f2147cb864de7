internal import Entries
internal import Foundation
internal import Markup

/// Why an entry is as it is, told from the choices that it is folded from.
extension Fold {
  /// Explains the entry of some sightings.
  ///
  /// - Parameters:
  ///   - all: as for `entry(of:minted:)`.
  ///   - minted: what was decided about the entry.
  /// - Returns: the same entry as `entry(of:minted:)` gives, and why; what sources said is in an order
  ///   that does not depend on theirs.
  package func explanation(of all: [SightingRecord], minted: Minted) -> Explanation {
    let choices = choices(of: all)
    let entry = entry(choices, minted: minted)
    let words = [title(choices), text(choices)]
    let times = [date(choices, entry), updated(choices, entry)]
    let places = [
      language(choices),
      first(.link, \.link, choices.linked, choices, value: entry.link) { $0.description },
      first(.sourcePage, \.page, choices.paged, choices, value: entry.sourcePage) {
        $0.description
      },
    ]
    let key = first(
      .translationKey,
      \.translationKey,
      choices.keyed,
      choices,
      value: entry.translationKey
    ) { $0 }
    let fields =
      words + times + places + delegations(choices) + [dateline(choices)]
      + particulars(choices, entry) + [key, id(choices, minted)]
    return Explanation(entry: entry, fields: fields.compactMap(\.self))
  }

  private func title(_ choices: FoldChoices) -> ExplainedField {
    guard let titled = choices.titled else {
      return ExplainedField(
        name: .title,
        value: Testimonies.line(choices.title.description),
        reason: "no source gave one: made of the first words",
        given: [],
        overruled: []
      )
    }
    let divided = Testimonies(everything(choices)) { record in
      record.sighting.title.flatMap { $0.isEmpty ? nil : $0.description }
    }.divided(chosen: titled) { record in
      record.sighting.title == titled.sighting.title
    } overruled: { record in
      passedOver(record, for: titled, choices)
    }
    return ExplainedField(
      name: .title,
      value: Testimonies.line(choices.title.description),
      reason: divided.overruled.isEmpty
        ? "what its sources say" : "of the sighting that says most, among what is shown",
      given: divided.given,
      overruled: divided.overruled
    )
  }

  private func text(_ choices: FoldChoices) -> ExplainedField? {
    guard let chosen = choices.text else { return nil }
    let divided = Testimonies(everything(choices)) { record in
      record.sighting.text.flatMap { $0.isNothing ? nil : $0.plain.description }
    }.divided(chosen: chosen) { record in
      record.sighting.text?.plain == chosen.sighting.text?.plain
    } overruled: { record in
      let isShorter = record.textLength < chosen.textLength
      let isRival =
        !record.isReplaced(by: choices.naming) && record.isCurrent == chosen.isCurrent
      return isRival && isShorter ? "shorter" : passedOver(record, for: chosen, choices)
    }
    let kind = chosen.isExcerpt ? "an excerpt" : "a whole text"
    let isOlder = !chosen.isCurrent && choices.records.first?.isCurrent == true
    let reason =
      isOlder
      ? "shown no more, and the one that what is shown begins"
      : divided.overruled.isEmpty ? "what its sources say" : "the longest that is shown"
    return ExplainedField(
      name: .text,
      value: Testimonies.line(choices.summary.description),
      reason: "\(kind), \(reason)",
      given: divided.given,
      overruled: divided.overruled
    )
  }

  private func language(_ choices: FoldChoices) -> ExplainedField {
    let language = choices.language
    let reason =
      switch language.basis {
      case .stated: "as whoever wrote it says"
      case .words(let title, let text):
        switch (title, text) {
        case (language.tag?, language.tag?): "title and text look like it"
        case (language.tag?, nil): "the title looks like it; the text does not tell"
        case (language.tag?, let text?): "the title decides; the text looks like \(text.name)"
        case (nil, _): "the text looks like it; the title does not tell"
        case (let title?, _):
          "the text looks like it; the title looks like \(title.name), which has no feeds here"
        }
      case .claim: "its words tell none: what the page claims"
      case .leaning: "nothing is clear: the one that its words look like most"
      case .publication: "nothing tells any: the publication’s first"
      }
    let divided = Testimonies(everything(choices)) { record in
      record.sighting.claimedLanguage.map { tag in
        (record.sighting.isLanguageStated ? "its author says " : "the page says ") + tag.name
      }
    }.divided(chosen: choices.languageStated) { record in
      record.sighting.claimedLanguage?.primary == language.tag.primary
    } overruled: { record in
      if case .stated = language.basis {
        return passedOver(record, for: choices.languageStated ?? record, choices)
      }
      return "the entry’s own words decide"
    }
    return ExplainedField(
      name: .language,
      value: language.tag.description,
      reason: reason,
      given: divided.given,
      overruled: divided.overruled
    )
  }

  /// A field that the first sighting which has it gives.
  private func first<Value: Equatable>(
    _ name: ExplainedField.Name,
    _ field: KeyPath<Sighting, Value?>,
    _ chosen: SightingRecord?,
    _ choices: FoldChoices,
    value: Value?,
    written: (Value) -> String
  ) -> ExplainedField? {
    guard let chosen, let value else { return nil }
    let divided = Testimonies(everything(choices)) { $0.sighting[keyPath: field].map(written) }
      .divided(chosen: chosen) { record in
        record.sighting[keyPath: field] == chosen.sighting[keyPath: field]
      } overruled: { record in
        passedOver(record, for: chosen, choices)
      }
    let isTold = value == chosen.sighting[keyPath: field]
    return ExplainedField(
      name: name,
      value: Testimonies.line(written(value)),
      reason: "what its source says" + (isTold ? "" : ", without what counts who came"),
      given: divided.given,
      overruled: divided.overruled
    )
  }

  /// What counts, best first, then what does not.
  func everything(_ choices: FoldChoices) -> [SightingRecord] {
    guard choices.records.count < choices.all.count else { return choices.records }
    let left = choices.all.filter { $0.isReplaced(by: choices.naming) }
    return choices.records
      + left.map { ($0, $0.sighting.contentDigest.description) }
      .sorted { ($0.0.source, $0.1, $0.0.firstSeen) < ($1.0.source, $1.1, $1.0.firstSeen) }
      .map(\.0)
  }

  /// Why a sighting was passed over for another, in words.
  func passedOver(
    _ record: SightingRecord,
    for chosen: SightingRecord,
    _ choices: FoldChoices
  ) -> String {
    if record.isReplaced(by: choices.naming) { return "its source has said otherwise since" }
    return switch Precedence(chosen, record).rule {
    case .shown: record.isCurrent ? "another is the better one" : "no longer shown"
    case .later: "seen longer ago"
    case .fuller: "its sighting says less"
    case .source: "it says no more; the first source by name is taken"
    case .words: "it says no more; one of them is taken"
    }
  }
}

extension SightingRecord {
  fileprivate var textLength: Int { sighting.text?.plain.description.utf8.count ?? 0 }
}
