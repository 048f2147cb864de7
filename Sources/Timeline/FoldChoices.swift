internal import Entries
internal import Markup

/// Which sighting of a piece gives each field of its entry: what the entry is made of, and what
/// `why` tells.
struct FoldChoices {
  /// Everything that was ever seen of the piece.
  let all: [SightingRecord]
  /// The sources that show it under a name of their own.
  let naming: Set<SourceID>
  /// What counts of it, best first.
  let records: [SightingRecord]
  /// Has the text.
  let text: SightingRecord?
  /// Has the title; `nil` where it is made of the first words.
  let titled: SightingRecord?
  let summary: PlainText
  let title: PlainText
  let date: DateChoice?
  let language: LanguageChoice
  /// Whose word the language is, where somebody's is.
  let languageStated: SightingRecord?
  let dateline: Dateline?
  /// Every delegation that anything gave, the best sighting's first.
  let claims: [DelegationClaim]
  /// What is left of them, in the configuration's order.
  let delegations: [DelegationID]
  /// Has the address.
  let linked: SightingRecord?
  /// Has the page that the piece was seen on.
  let paged: SightingRecord?
  /// Has what translations share.
  let keyed: SightingRecord?
}

/// That a sighting is a delegation's.
struct DelegationClaim {
  /// What says so.
  enum Basis: Hashable {
    /// A rule of the configuration; `nil` for a sighting from before rules were kept.
    case rule(RoutingRule?)
    /// The delegation's dateline pattern, which the text opens with.
    case dateline
  }

  let delegation: DelegationID
  let basis: Basis
  let record: SightingRecord
}

extension Fold {
  /// Chooses what gives each field.
  func choices(of all: [SightingRecord]) -> FoldChoices {
    let records = ordered(all)
    let text = longestText(records)
    let titled = records.first { $0.sighting.title?.withoutLostCharacters.isEmpty == false }
    // What was published is mended already: to mend it again would cost it another word.
    let published = text.flatMap { $0.isStandIn ? $0.sighting.summary : nil }
    let summary = published ?? summary(of: text?.sighting, among: records)
    let stated = shown(records).first(where: \.sighting.isLanguageStated)
    let claims =
      records.flatMap { record in
        record.sighting.routings.map {
          DelegationClaim(delegation: $0.delegation, basis: .rule($0.rule), record: record)
        }
      }
      + records.flatMap { record in
        Dateline.delegations(opening: record.opening, by: rules).map {
          DelegationClaim(delegation: $0, basis: .dateline, record: record)
        }
      }
    return FoldChoices(
      all: all,
      naming: naming(all),
      records: records,
      text: text,
      titled: titled,
      summary: summary,
      title: titled?.sighting.title ?? Excerpt.opening(of: firstSentence(summary), limit: 90),
      date: dateChoice(records, claims: all),
      language: language(
        title: titled?.sighting.title,
        text: text?.sighting.text?.plain ?? summary,
        stated: stated?.sighting.claimedLanguage,
        claims: shown(records).compactMap(\.sighting.claimedLanguage)
      ),
      languageStated: stated,
      dateline: Dateline(opening: summary),
      claims: claims,
      delegations: rules.narrowed(claims.map(\.delegation)),
      linked: records.first { $0.sighting.link != nil },
      paged: [text ?? titled].compactMap(\.self).first { $0.sighting.page != nil }
        ?? records.first { $0.sighting.page != nil },
      keyed: records.first { $0.sighting.translationKey != nil }
    )
  }
}
