import Entries
import Foundation
import Markup

@testable import Timeline

/// An entry in the words of a test of pairing.
func piece(
  _ name: String,
  _ language: String,
  _ title: String,
  _ text: String = "",
  day: String? = "2022-04-26",
  delegations: [String] = ["eu"],
  html: String? = nil,
  files: [String] = []
) throws -> Entry {
  let rules = try testRules()
  let published = try known(CalendarDay(iso8601: day ?? "2026-03-10"))
    .instant(atSecond: 43_200, in: rules.zone)
  return Entry(
    id: try known(EntryID("tag:example.org,2026:\(name)")),
    link: nil,
    sourcePage: WebAddress("https://example.org/news"),
    title: PlainText(line: title),
    isTitleDerived: title.isEmpty,
    summary: PlainText(lines: text),
    content: html.map(SafeHTML.init(stored:)),
    published: published,
    precision: day == nil ? .firstSeen : .day,
    updated: published,
    language: try known(LanguageTag(language)),
    textLanguage: nil,
    delegations: try delegations.map { try known(DelegationID($0)) },
    particulars: Particulars(
      enclosures: try files.map { file in
        Enclosure(address: try known(WebAddress(file)), mediaType: nil, length: nil)
      }
    ),
    dateline: nil,
    sources: [],
    warnings: []
  )
}

/// What pairing compares of some entries.
func traits(_ entries: [Entry]) throws -> [PairingTraits] {
  let rules = try testRules()
  return entries.map { PairingTraits(of: $0, by: rules) }
}

/// The proposals among some entries.
func proposals(
  _ entries: [Entry],
  confirmed: [[String]] = [],
  rejected: [(String, String)] = []
) throws -> [Proposal] {
  Pairing.proposals(
    among: try traits(entries),
    confirmed: try confirmed.compactMap { Story(try $0.map(entryID)) },
    rejected: Set(try rejected.map { try pair($0.0, $0.1) })
  )
}

/// The id of a piece by the name that a test gave it.
func entryID(_ name: String) throws -> EntryID {
  try known(EntryID("tag:example.org,2026:\(name)"))
}

func pair(_ one: String, _ other: String) throws -> EntryPair {
  EntryPair(try entryID(one), try entryID(other))
}

/// How right some proposals are, and how many of the true pairs they have.
struct PairingQuality: CustomStringConvertible {
  let precision: Double
  let recall: Double

  init(of proposals: [Proposal], among pairs: Set<EntryPair>) {
    let right = Double(proposals.count { pairs.contains($0.pair) })
    precision = proposals.isEmpty ? 1 : right / Double(proposals.count)
    recall = pairs.isEmpty ? 1 : right / Double(pairs.count)
  }

  var description: String { "precision \(precision), recall \(recall)" }
}
