internal import Configuration
internal import Entries
internal import Feeds
internal import Foundation
internal import Markup

/// Dates on a page: what is written for machines in the forms that feeds have, what is written for
/// people by the source's format alone.
struct PageDates {
  private let format: DateFormat?
  private let zone: TimeZone

  init(format: DateFormat?, zone: TimeZone) {
    self.format = format
    self.zone = zone
  }

  /// What stands where a date is expected.
  typealias Reading = DateReader.Reading

  /// A date that is written for machines: `datetime`, `article:published_time`.
  func machine(_ text: String) -> PublicationDate? { FeedDate(zone: zone).date(text) }

  /// The date of an element: that of `<time datetime>` in it, or else of its words.
  ///
  /// - Parameters:
  ///   - match: the element, or words.
  ///   - rule: may name another format.
  ///   - sight: the page.
  /// - Returns: `nil` where nothing is written.
  func reading(
    of match: PageMatch,
    by rule: FieldRule,
    in sight: PageSight
  ) -> Reading? {
    if case .element(let node) = match, rule.extractor == .text, rule.pattern == nil,
      let date = stated(in: node, of: sight)
    {
      return .date(date)
    }
    guard let text = sight.taken(match, by: rule) else { return nil }
    if case .element(let node) = match, rule.extractor == .text, rule.pattern == nil,
      let date = scattered(in: node, of: sight)
    {
      return .date(date)
    }
    if case .attribute = rule.extractor, let date = machine(text.description) { return .date(date) }
    let reader = DateReader(format: rule.dateFormat ?? format, zone: zone)
    return Self.date(in: text.description, reader)
      ?? .unreadable(String(text.description.prefix(80)))
  }

  /// The first date in an element that is written for machines: of a `time`, or a `meta` of schema.org.
  func stated(in node: HTMLTree.Node, of sight: PageSight) -> PublicationDate? {
    let tree = sight.tree
    for inner in [node] + Array(tree.inside(node)) {
      let written: String? =
        switch tree.name(of: inner) {
        case "time": tree.attribute("datetime", of: inner)
        case "meta" where tree.attribute("itemprop", of: inner) == "datePublished":
          tree.attribute("content", of: inner)
        default: nil
        }
      if let date = written.flatMap(machine) { return date }
    }
    return nil
  }

  /// The date whose day, month and year each stand in an element of their own.
  private func scattered(in node: HTMLTree.Node, of sight: PageSight) -> PublicationDate? {
    let tree = sight.tree
    let inside = tree.inside(node)
    guard inside.count <= Self.mostScattered, tree.length(of: node) <= 2 * Self.longestScattered
    else { return nil }
    let words = inside.filter { !tree.isElement($0) }
      .map { PlainText(line: tree.content(of: $0)).description }.filter { !$0.isEmpty }
    guard (2...3).contains(words.count) else { return nil }
    let line = words.joined(separator: " ")
    guard line.utf8.count <= Self.longestScattered,
      case .date(let date)? = DateReader(format: format, zone: zone).whole(line[...])
    else { return nil }
    return date
  }

  /// How many nodes hold such a date at most, and how long it is, in bytes.
  private static let mostScattered = 12
  private static let longestScattered = 40

  /// The date that is a line of an element's words, and the element that says so.
  ///
  /// Nobody said where the date is: a line that is one, or opens with one, is.
  func line(in node: HTMLTree.Node, of sight: PageSight) -> (Reading, HTMLTree.Node)? {
    let reader = DateReader(format: format, zone: zone)
    var doubtful: (Reading, HTMLTree.Node)?
    for inner in sight.tree.inside(node) {
      guard !sight.tree.isElement(inner) else {
        if let date = scattered(in: inner, of: sight) { return (.date(date), inner) }
        continue
      }
      let text = PlainText(line: sight.tree.content(of: inner)).description
      guard text.utf8.count <= Self.longestLine, !text.isEmpty else { continue }
      let around = sight.tree.parent(of: inner) ?? inner
      switch reader.whole(text[...]) {
      case .date(let date): return (.date(date), around)
      case .unreadable(let words): doubtful = doubtful ?? (.unreadable(words), around)
      case nil:
        if case .date(let date)? = reader.opening(text[...])?.0 { return (.date(date), around) }
      }
    }
    return doubtful
  }

  /// Of a line with a date in it, in bytes.
  private static let longestLine = 200

  /// The first date among words: where one begins is not behind a letter or a digit.
  ///
  /// The last day of several, “20–22 November 2026”, is not when it was published.
  static func date(in text: String, _ reader: DateReader) -> Reading? {
    let line = text.replacing("\n", with: " ").prefix(longestLine)
    let whole = reader.whole(String(line).trimmingSpaces[...])
    if case .date? = whole { return whole }
    var isBegin = true
    for index in line.indices {
      let character = line[index]
      let isWord = character.isLetter || character.isNumber
      if isBegin, isWord, !isLastOfSeveral(line[..<index]),
        case .date(let date)? = reader.opening(line[index...])?.0
      {
        return .date(date)
      }
      isBegin = !isWord
    }
    return nil
  }

  /// Whether what stands before a date is another day and a dash.
  private static func isLastOfSeveral(_ before: Substring) -> Bool {
    let words = before.reversed().drop(while: \.isWhitespace)
    guard let dash = words.first, "–—-".contains(dash) else { return false }
    return words.dropFirst().drop(while: \.isWhitespace).first?.isNumber ?? false
  }

  /// What a person is told of a date that cannot be read.
  func warning(_ text: String) -> EntryWarning {
    guard let format else {
      return EntryWarning(
        .unreadableDate,
        "“\(text)” may be a date, but the source has no date_format"
      )
    }
    return EntryWarning(.unreadableDate, "“\(text)” is no date in the form \(format)")
  }
}
