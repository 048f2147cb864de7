internal import Configuration
internal import Entries
internal import Foundation
internal import Markup
internal import Templates

extension StaffReports {
  /// A report for programs.
  func data(of name: ReportName, _ contents: ReportContents) -> JSONText {
    .record([
      ("report", .text(name.rawValue)), ("count", .number(contents.count(of: name))),
      ("items", .list(items(of: name, contents))),
    ])
  }

  private func items(of name: ReportName, _ contents: ReportContents) -> [JSONText] {
    switch name {
    case .sources: contents.sources.rows.map(item)
    case .missingTranslations:
      contents.missingTranslations.rows.map { row in
        .record(
          members(of: row.entry) + [
            ("age_days", .number(row.age)),
            ("missing", .list(row.languages.map { .text($0.description) })),
            ("proposed", .list(row.proposed.map { .record(members(of: $0)) })),
          ]
        )
      }
    case .proposedPairs: contents.proposedPairs.rows.map(item)
    case .unrouted: contents.unrouted.rows.map(item)
    case .languages: contents.languages.rows.map(item)
    case .undated: contents.undated.rows.map(item)
    case .untitled: contents.untitled.rows.map(item)
    case .held:
      contents.held.rows.map { entry in
        .record(members(of: entry) + [("due", .text(RFC3339.text(entry.published, in: zone)))])
      }
    case .takenOut:
      contents.takenOut.rows.map { gone in
        .record(
          members(of: gone.entry) + [
            ("taken_out", .text(RFC3339.text(gone.since, in: zone))),
            ("withdrawn_at", .text(RFC3339.text(gone.until, in: zone))),
          ]
        )
      }
    case .withdrawn: contents.withdrawn.rows.map(item)
    }
  }

  private func item(_ pair: ReportContents.ProposedPair) -> JSONText {
    .record([
      ("one", .record(members(of: pair.one))), ("other", .record(members(of: pair.other))),
      ("score", .thousandths(pair.likelihood.thousandths)), ("is_likely", .flag(pair.isLikely)),
      ("evidence", .list(pair.evidence.map { .text($0) })),
      ("is_ambiguous", .flag(pair.isAmbiguous)),
    ])
  }

  private func item(_ entry: EntryOutline) -> JSONText {
    .record(members(of: entry))
  }

  private func item(_ gone: ReportContents.Withdrawal) -> JSONText {
    .record([
      ("id", .text(gone.id.description)), ("title", .text(ifPresent: gone.title?.description)),
      ("language", .text(gone.language.description)),
      ("delegations", .list(gone.delegations.map { .text($0.description) })),
      ("since", .text(CalendarDay(gone.at, in: zone).description)),
      ("survivor", gone.survivor.map { .record(members(of: $0)) } ?? .null),
    ])
  }

  private func members(of entry: EntryOutline) -> [(String, JSONText)] {
    [
      ("id", .text(entry.id.description)),
      ("url", .text(site.address(of: entry).description)),
      ("title", .text(entry.title.description)),
      ("title_derived", .flag(entry.isTitleDerived)),
      ("language", .text(entry.language.description)),
      ("delegations", .list(entry.delegations.map { .text($0.description) })),
      ("since", .text(entry.since(in: zone).description)),
      ("date_published", .text(RFC3339.text(entry.published, in: zone))),
      ("date_precision", .text(entry.precision.rawValue)),
      ("source_page", .text(ifPresent: entry.sourcePage?.description)),
      ("sources", .list(entry.sources.map { .text($0.description) })),
      (
        "warnings",
        .list(
          entry.warnings.map { warning in
            .record([("code", .text(warning.code.rawValue)), ("message", .text(warning.message))])
          }
        )
      ),
    ]
  }
}
