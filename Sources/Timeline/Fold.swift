package import Entries
internal import Foundation
internal import Markup

/// An entry as a pure function of its sightings: the order in which they came does not matter.
package struct Fold {
  /// What is known of the publication.
  let rules: TimelineRules

  /// The summary of an entry whose whole text is known, in characters.
  private static let summaryLength = 320
  /// The opening that needs no further paragraph, in characters.
  private static let openingLength = 120

  package init(rules: TimelineRules) {
    self.rules = rules
  }

  /// Folds the sightings of one piece into its entry.
  ///
  /// - Parameters:
  ///   - all: one sighting at least; of any sources, in any order.
  ///   - minted: its `day` and `second` fit what `date(of:)` answers for the same records.
  /// - Returns: the entry under the minted id.
  package func entry(of all: [SightingRecord], minted: Minted) -> Entry {
    let records = ordered(all)
    let text = longestText(records)
    let titled = records.first { $0.sighting.title?.isEmpty == false }
    let summary = summary(of: text?.sighting, among: records)
    let title = titled?.sighting.title ?? Excerpt.opening(of: firstSentence(summary), limit: 90)
    let date = believed(records, claims: all)
    var warnings = records.filter(\.isCurrent).flatMap(\.sighting.warnings)
    warnings += dateWarnings(records, believed: date)

    let language = language(
      title: titled?.sighting.title,
      text: text?.sighting.text?.plain ?? summary,
      stated: shown(records).first(where: \.sighting.isLanguageStated)?.sighting.claimedLanguage,
      claims: shown(records).compactMap(\.sighting.claimedLanguage)
    )
    warnings += language.warnings

    let dateline = Dateline(opening: summary)
    let delegations = rules.narrowed(
      records.flatMap(\.sighting.delegations)
        + records.flatMap { Dateline.delegations(opening: $0.opening, by: rules) }
    )
    if delegations.isEmpty {
      warnings.append(.init(.unrouted, "no section, rule or dateline gave a delegation"))
    }
    if summary.description.contains("\u{FFFD}") || title.description.contains("\u{FFFD}") {
      warnings.append(.init(.damagedText, "a character was lost in the source"))
    }

    let published = instant(date, minted)
    return Entry(
      id: minted.id,
      // Whom a source's own campaigns count is nothing to our readers.
      link: records.compactMap(\.sighting.link).first?.withoutTracking,
      sourcePage: (text ?? titled)?.sighting.page ?? records.compactMap(\.sighting.page).first,
      title: title,
      isTitleDerived: titled == nil,
      summary: summary,
      content: content(of: text?.sighting.text),
      published: published,
      precision: date?.precision ?? .firstSeen,
      updated: changed(all, minted: minted).map { $0 + Double(minted.changedSecond) } ?? published,
      language: language.tag,
      textLanguage: language.text == language.tag ? nil : language.text,
      delegations: delegations,
      particulars: particulars(of: records.map(\.sighting.particulars)),
      translationKey: records.compactMap(\.sighting.translationKey).first,
      dateline: dateline.map { PlainText(stored: $0.words) },
      sources: Set(records.map(\.source)).sorted(),
      warnings: Set(warnings).sorted()
    )
  }

  /// What sources still show, or everything when none shows it any more.
  private func shown(_ records: [SightingRecord]) -> [SightingRecord] {
    let current = records.filter(\.isCurrent)
    return current.isEmpty ? records : current
  }

  /// Best first, in an order that only the records' own words decide.
  func ordered(_ records: [SightingRecord]) -> [SightingRecord] {
    guard records.count > 1 else { return records }
    return withoutReplaced(records).map { record in
      (record, record.sighting.contentDigest.description)
    }
    .sorted { left, right in
      if left.0.isCurrent != right.0.isCurrent { return left.0.isCurrent }
      // When a source was last read says nothing of what it still shows.
      if !left.0.isCurrent, left.0.lastRun != right.0.lastRun {
        return left.0.lastRun > right.0.lastRun
      }
      let lengths = (left.0.wordCount, right.0.wordCount)
      if lengths.0 != lengths.1 { return lengths.0 > lengths.1 }
      let names = (left.0.source, right.0.source)
      if names.0 != names.1 { return names.0 < names.1 }
      return (left.1, left.0.firstSeen) < (right.1, right.0.firstSeen)
    }.map(\.0)
  }

  /// Without what a source said of a piece before it said otherwise under a name of its own, which
  /// may be a new one: a note that was moved.
  ///
  /// A card without a name may have moved to another place of its page, where less is said of it; so
  /// all that such a source said counts.
  private func withoutReplaced(_ records: [SightingRecord]) -> [SightingRecord] {
    let named = records.filter { $0.sighting.guid != nil }
    let showing = Set(named.filter(\.isCurrent).map(\.source))
    return records.filter { record in
      record.isCurrent || record.sighting.guid == nil || !showing.contains(record.source)
    }
  }

  /// The longest text among what is still shown, and longer ones of before that begin alike.
  func longestText(_ records: [SightingRecord]) -> SightingRecord? {
    let written = records.filter { $0.sighting.text?.isNothing == false }
    guard written.count > 1 else { return written.first }
    let texts = written.map { record in
      let words = MatchingKeys(record.sighting, from: record.source, in: rules.zone).text
      return (record: record, words: words, length: words.count)
    }
    guard let newest = texts.first else { return nil }
    let shown = texts.filter { text in
      text.record.isCurrent == newest.record.isCurrent
        && (text.record.isCurrent || text.record.lastRun == newest.record.lastRun)
    }
    // Of equally long ones a whole one is better; then the first, for the order is the records' own.
    var best = shown.reduce(newest) { best, text in
      let isWhole = text.record.isExcerpt == false && best.record.isExcerpt
      return text.length > best.length || text.length == best.length && isWhole ? text : best
    }
    // Only what a listing cut is read on elsewhere: a whole text that became shorter was shortened.
    for text in texts where best.record.isExcerpt && text.length > best.length {
      if text.words.hasPrefix(best.words) { best = text }
    }
    return best.record
  }

  /// When words were first seen, whichever of the sightings that carry them was chosen.
  func firstSeen<Words: Equatable>(
    _ words: KeyPath<Sighting, Words?>,
    of chosen: SightingRecord,
    in records: [SightingRecord]
  ) -> Date {
    records.filter { $0.sighting[keyPath: words] == chosen.sighting[keyPath: words] }
      .map(\.firstSeen).reduce(chosen.firstSeen, min)
  }

  /// The source's own few lines where the chosen text has them, else the text's opening.
  private func summary(of sighting: Sighting?, among records: [SightingRecord]) -> PlainText {
    let own = sighting.map(\.summary) ?? records.compactMap(\.sighting.summary).first
    if let own {
      let line = PlainText(stored: own.lines.joined(separator: " "))
      return Excerpt.opening(of: Excerpt.trimmed(line), limit: Self.summaryLength)
    }
    guard let text = sighting?.text else { return PlainText(stored: "") }
    guard !text.isExcerpt else {
      return Excerpt.trimmed(PlainText(stored: text.plain.lines.joined(separator: " ")))
    }
    // A list or a heading that follows a whole paragraph does not read on from it.
    var opening = ""
    for line in text.plain.lines where opening.count < Self.openingLength {
      opening += (opening.isEmpty ? "" : " ") + line
    }
    return Excerpt.opening(of: PlainText(stored: opening), limit: Self.summaryLength)
  }

  private func content(of text: Sighting.Text?) -> SafeHTML? {
    guard let text, !text.isExcerpt else { return nil }
    return text.markup ?? SafeHTML(paragraphs: [text.plain])
  }

  /// The first sentence of a text, if it is short enough for a title.
  private func firstSentence(_ text: PlainText) -> PlainText {
    let words = text.description
    var index = words.startIndex
    while let stop = words[index...].firstIndex(where: { ".!?".contains($0) }) {
      let next = words.index(after: stop)
      let length = words.distance(from: words.startIndex, to: stop)
      if length >= 20, next == words.endIndex || words[next].isWhitespace {
        return PlainText(stored: String(words[..<next]))
      }
      index = next
    }
    return text
  }
}

extension Sighting.Text {
  /// Whether it has neither words nor a picture.
  fileprivate var isNothing: Bool { plain.isEmpty && markup?.isEmpty != false }
}

extension SightingRecord {
  /// The opening of the text, mended as readers get it.
  fileprivate var opening: PlainText {
    sighting.text.map { PlainText(stored: String($0.plain.description.prefix(120))) }
      ?? PlainText(stored: "")
  }

  fileprivate var isExcerpt: Bool { sighting.text?.isExcerpt ?? true }

  fileprivate var wordCount: Int {
    (sighting.text?.plain.description.utf8.count ?? 0)
      + (sighting.title?.description.utf8.count ?? 0)
  }
}
