internal import Configuration
internal import Entries
internal import Foundation
internal import Markup
internal import Templates

extension StaffReports {
  /// A report as a table, as far as a page goes.
  func table(of name: ReportName, _ contents: ReportContents) -> ReportTable {
    switch name {
    case .sources: sources(contents.sources)
    case .missingTranslations: missingTranslations(contents.missingTranslations)
    case .proposedPairs: proposedPairs(contents.proposedPairs)
    case .unrouted:
      table([.piece, .since], contents.unrouted) { entry in [.pieces([entry]), since(entry)] }
    case .languages:
      table([.piece, .why, .since], contents.languages) { entry in
        [
          .pieces([entry]), messages(entry, [.languageDisagreement, .languageUnknown]),
          since(entry),
        ]
      }
    case .undated:
      table([.piece, .delegations, .why, .since], contents.undated) { entry in
        [
          .pieces([entry]), delegations(entry.delegations),
          messages(entry, [.undated, .futureDate, .blankDate, .unreadableDate]), since(entry),
        ]
      }
    case .untitled:
      table([.piece, .delegations, .since], contents.untitled) { entry in
        [.pieces([entry]), delegations(entry.delegations), since(entry)]
      }
    case .held:
      table([.piece, .delegations, .due], contents.held) { entry in
        [.waiting(entry), delegations(entry.delegations), .day(day(entry.published))]
      }
    case .takenOut:
      table([.piece, .delegations, .since, .until], contents.takenOut) { gone in
        [
          .pieces([gone.entry]), delegations(gone.entry.delegations), .day(day(gone.since)),
          .day(day(gone.until)),
        ]
      }
    case .withdrawn:
      table([.id, .now, .language, .delegations, .since], contents.withdrawn) { gone in
        [
          .lines([gone.title?.description, gone.id.key].compactMap(\.self)),
          .pieces([gone.survivor].compactMap(\.self)),
          .lines([self.name(of: gone.language)]), delegations(gone.delegations),
          .day(day(gone.at)),
        ]
      }
    }
  }

  /// By delegation in the configuration's order, those without one last.
  ///
  /// In each by month, newest first. A piece of two delegations stands under both.
  private func missingTranslations(
    _ list: ReportContents.List<ReportContents.MissingTranslation>
  ) -> ReportTable {
    let rows = list.rows.prefix(Self.longestPage)
    let sections = (site.delegations.list.map { Optional($0.id) } + [nil]).compactMap {
      delegation -> ReportTable.Section? in
      let own = rows.filter { row in
        delegation.map(row.entry.delegations.contains) ?? row.entry.delegations.isEmpty
      }
      guard !own.isEmpty else { return nil }
      let columns: [ReportColumn] = [.piece, .missing, .since, .age]
      let isProposed = own.contains { !$0.proposed.isEmpty }
      return ReportTable.Section(
        heading: delegation.map { site.name(of: $0, in: language) } ?? phrases.withoutDelegation,
        count: own.count,
        columns: columns + (isProposed ? [.proposed] : []),
        groups: months(of: own)
      )
    }
    return ReportTable(sections, listed: rows.count)
  }

  private func months(of rows: [ReportContents.MissingTranslation]) -> [ReportTable.Group] {
    let days = rows.map { ($0.entry.since(in: zone), $0) }.enumerated()
      .sorted { ($1.element.0, $0.offset) < ($0.element.0, $1.offset) }.map(\.element)
    let months = Dictionary(grouping: days) { $0.0.calendarMonth }
    return months.sorted { $0.key > $1.key }.map { month, days in
      ReportTable.Group(
        heading: phrases.month(year: month.year, month: month.month),
        rows: days.map { day, row in
          [
            .pieces([row.entry]), .lines(row.languages.map(name(of:))), .day(day),
            .lines([phrases.counted(.days, row.age)]), .pieces(row.proposed),
          ]
        }
      )
    }
  }

  private func proposedPairs(
    _ list: ReportContents.List<ReportContents.ProposedPair>
  ) -> ReportTable {
    let rows = list.rows.prefix(Self.longestPage)
    return ReportTable(
      [.piece, .other, .likelihood, .why],
      [
        (phrases.likely, rows.filter(\.isLikely).map(cells(of:))),
        (phrases.perhaps, rows.filter { !$0.isLikely }.map(cells(of:))),
      ]
    )
  }

  private func cells(of pair: ReportContents.ProposedPair) -> [ReportTable.Cell] {
    let percent = phrases.percent(pair.likelihood.percent)
    return [
      .dated(pair.one), .dated(pair.other),
      .lines([percent] + (pair.isAmbiguous ? [phrases.ambiguous] : [])),
      .lines(
        pair.evidence + ["depeche stories confirm \(pair.one.id.key) \(pair.other.id.key)"]
      ),
    ]
  }

  private func table<Row>(
    _ columns: [ReportColumn],
    _ list: ReportContents.List<Row>,
    cells: (Row) -> [ReportTable.Cell]
  ) -> ReportTable {
    ReportTable(columns, list.rows.prefix(Self.longestPage).map(cells))
  }

  var zone: TimeZone { site.publication.timezone }

  private func since(_ entry: EntryOutline) -> ReportTable.Cell { .day(entry.since(in: zone)) }

  func day(_ moment: Date) -> CalendarDay { CalendarDay(moment, in: zone) }

  private func name(of language: LanguageTag) -> String {
    phrases.name(ofLanguage: language.description)
  }

  private func delegations(_ ids: [DelegationID]) -> ReportTable.Cell {
    .lines(ids.map { site.name(of: $0, in: language) })
  }

  private func messages(
    _ entry: EntryOutline,
    _ codes: Set<EntryWarning.Code>
  ) -> ReportTable.Cell {
    .lines(entry.warnings.filter { codes.contains($0.code) }.map(\.message))
  }
}
