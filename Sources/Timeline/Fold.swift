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
    entry(choices(of: all), minted: minted)
  }

  /// The entry that some choices make.
  func entry(_ choices: FoldChoices, minted: Minted) -> Entry {
    let (records, text, date) = (choices.records, choices.text, choices.date?.date)
    var warnings = records.filter(\.isCurrent).flatMap(\.sighting.warnings)
    warnings += dateWarnings(records, believed: date)
    warnings += choices.language.warnings
    if choices.delegations.isEmpty {
      warnings.append(.init(.unrouted, "no section, rule or dateline gave a delegation"))
    }
    if choices.summary.hasLostCharacter || choices.title.hasLostCharacter {
      warnings.append(.init(.damagedText, "a character was lost in the source"))
    }

    let published = instant(date, minted)
    let language = choices.language
    return Entry(
      id: minted.id,
      // Whom a source's own campaigns count is nothing to our readers.
      link: choices.linked?.sighting.link?.withoutTracking,
      sourcePage: choices.paged?.sighting.page,
      title: choices.title.withoutLostCharacters,
      isTitleDerived: choices.titled == nil,
      summary: choices.summary.withoutLostCharacters,
      content: content(of: text?.sighting.text)?.withoutLostCharacters,
      published: published,
      precision: date?.precision ?? .firstSeen,
      updated: changed(choices.all, minted: minted).map { $0 + Double(minted.changedSecond) }
        ?? published,
      language: language.tag,
      textLanguage: language.text == language.tag ? nil : language.text,
      delegations: choices.delegations,
      particulars: particulars(of: records.map(\.sighting.particulars)),
      translationKey: choices.keyed?.sighting.translationKey,
      dateline: choices.dateline.map { PlainText(stored: $0.words) },
      sources: named(records),
      warnings: Set(warnings).sorted()
    )
  }

  /// The sources by name; what stands in for them only where there is none.
  private func named(_ records: [SightingRecord]) -> [SourceID] {
    let sources = Set(records.map(\.source))
    let own = sources.subtracting([.restored])
    return (own.isEmpty ? sources : own).sorted()
  }

  /// What sources still show, or everything when none shows it any more.
  func shown(_ records: [SightingRecord]) -> [SightingRecord] {
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
      let precedence = Precedence(left.0, right.0)
      guard precedence.rule == .words else { return precedence.isFirst }
      return (left.1, left.0.firstSeen) < (right.1, right.0.firstSeen)
    }.map(\.0)
  }

  /// Without what a source said of a piece before it said otherwise under a name of its own, which
  /// may be a new one: a note that was moved.
  ///
  /// A card without a name may have moved to another place of its page, where less is said of it; so
  /// all that such a source said counts. And what a source cuts now it said whole before: then that was
  /// not said otherwise.
  private func withoutReplaced(_ records: [SightingRecord]) -> [SightingRecord] {
    let naming = naming(records)
    guard records.contains(where: { $0.isReplaced(by: naming) }) else { return records }
    return records.filter { !$0.isReplaced(by: naming) || isWhole($0, among: records) }
  }

  /// Whether a record is the last whole one of a source that shows nothing but the beginning of it now, or
  /// its title alone.
  private func isWhole(_ record: SightingRecord, among records: [SightingRecord]) -> Bool {
    guard !record.isExcerpt else { return false }
    let own = records.filter { $0.source == record.source }
    let shown = own.filter(\.isCurrent)
    guard shown.allSatisfy(\.isExcerpt),
      !own.contains(where: { !$0.isCurrent && !$0.isExcerpt && $0.lastRun > record.lastRun })
    else { return false }
    func keys(_ record: SightingRecord) -> MatchingKeys {
      MatchingKeys(record.sighting, from: record.source, in: rules.zone)
    }
    let whole = keys(record)
    let beginnings = shown.map(keys)
    let texts = beginnings.map(\.text).filter { !$0.isEmpty }
    guard texts.isEmpty else { return texts.allSatisfy(whole.text.hasPrefix) }
    return !whole.title.isEmpty && beginnings.contains { $0.title == whole.title }
  }

  /// The sources that show a piece under a name of their own.
  func naming(_ records: [SightingRecord]) -> Set<SourceID> {
    Set(records.filter { $0.isCurrent && $0.sighting.guid != nil }.map(\.source))
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
    // Most pieces were seen once, or never otherwise.
    guard records.contains(where: { $0.firstSeen < chosen.firstSeen }) else {
      return chosen.firstSeen
    }
    return records.filter { $0.sighting[keyPath: words] == chosen.sighting[keyPath: words] }
      .map(\.firstSeen).reduce(chosen.firstSeen, min)
  }

  /// The source's own few lines where the chosen text has them, else the text's opening.
  func summary(of sighting: Sighting?, among records: [SightingRecord]) -> PlainText {
    let own = sighting.map(\.summary) ?? records.compactMap(\.sighting.summary).first
    if let own {
      let line = PlainText(stored: own.joinedLines)
      return Excerpt.opening(of: Excerpt.trimmed(line), limit: Self.summaryLength)
    }
    guard let text = sighting?.text else { return PlainText(stored: "") }
    guard !text.isExcerpt else {
      return Excerpt.trimmed(PlainText(stored: text.plain.joinedLines))
    }
    // A list or a heading that follows a whole paragraph does not read on from it.
    var opening = ""
    for line in text.plain.lines {
      // Fewer bytes are fewer characters, which take longer to count.
      let isShort =
        opening.utf8.count < Self.openingLength || opening.count < Self.openingLength
      guard isShort else { break }
      opening += (opening.isEmpty ? "" : " ") + line
    }
    return Excerpt.opening(of: PlainText(stored: opening), limit: Self.summaryLength)
  }

  private func content(of text: Sighting.Text?) -> SafeHTML? {
    guard let text, !text.isExcerpt else { return nil }
    return text.markup ?? SafeHTML(paragraphs: [text.plain])
  }

  /// The first sentence of a text, if it is short enough for a title.
  func firstSentence(_ text: PlainText) -> PlainText {
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
  var isNothing: Bool { plain.isEmpty && markup?.isEmpty != false }
}

extension SightingRecord {
  /// Whether one of some sources that show the piece under a name of their own has said otherwise
  /// since.
  func isReplaced(by naming: Set<SourceID>) -> Bool {
    !isCurrent && sighting.guid != nil && naming.contains(source)
  }

  /// The opening of the text, mended as readers get it.
  var opening: PlainText {
    sighting.text.map { PlainText(stored: String($0.plain.description.prefix(120))) }
      ?? PlainText(stored: "")
  }

  var isExcerpt: Bool { sighting.text?.isExcerpt ?? true }

  var wordCount: Int {
    (sighting.text?.plain.description.utf8.count ?? 0)
      + (sighting.title?.description.utf8.count ?? 0)
  }
}
