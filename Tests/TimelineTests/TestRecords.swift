import Entries
import Foundation
import Markup

@testable import Timeline

/// A sighting in the words of a test.
func sighting(
  title: String? = nil,
  text: String? = nil,
  isExcerpt: Bool = true,
  day: String? = nil,
  instant: String? = nil,
  guid: String? = nil,
  link: String? = nil,
  page: String? = nil,
  language: String? = nil,
  delegations: [String] = []
) throws -> Sighting {
  Sighting(
    place: "line 1",
    guid: guid,
    link: try link.map { try known(WebAddress($0)) },
    page: try page.map { try known(WebAddress($0)) },
    title: title.map(PlainText.init(line:)),
    text: text.map { .init(plain: PlainText(lines: $0), isExcerpt: isExcerpt) },
    published: try day.map { .day(try known(CalendarDay(iso8601: $0))) }
      ?? instant.map { .instant(try known(RFC3339.instant($0))) },
    claimedLanguage: try language.map { try known(LanguageTag($0)) },
    delegations: try delegations.map { try known(DelegationID($0)) }
  )
}

/// A sighting's keys, in the zone of the rules.
func keys(_ sighting: Sighting, from source: String = "news") throws -> MatchingKeys {
  MatchingKeys(
    sighting,
    from: try known(SourceID(source)),
    in: try known(TimeZone(identifier: "Europe/Brussels"))
  )
}

/// A record of run 1, at eight on the tenth of March 2026, or of a run that many days later.
func record(
  _ sighting: Sighting,
  from source: String = "news",
  run: Int = 1,
  isCurrent: Bool = true
) throws -> SightingRecord {
  let start = try known(RFC3339.instant("2026-03-10T08:00:00Z"))
  return SightingRecord(
    source: try known(SourceID(source)),
    sighting: sighting,
    firstSeen: start + (run == 1 ? 0 : Double(run) * 86_400),
    lastRun: run,
    isCurrent: isCurrent
  )
}

/// What was decided about the entry of a test: it was made at eight on the tenth of March 2026.
func minted(second: Int = 0) throws -> Minted {
  let start = try known(RFC3339.instant("2026-03-10T08:00:00Z"))
  return Minted(
    id: try known(EntryID("tag:example.org,2026:a")),
    firstSeen: start,
    placed: start - 60,
    day: nil,
    second: second
  )
}

/// The entry of some records, by the rules of the tests.
func fold(_ records: [SightingRecord]) throws -> Entry {
  Fold(rules: try testRules()).entry(of: records, minted: try minted())
}
