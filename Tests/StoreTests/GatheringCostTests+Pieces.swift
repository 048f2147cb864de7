import Entries
import Foundation
import GRDB
import Markup
import Testing
import Timeline

@testable import Store

extension GatheringCostTests {
  static func source() throws -> SourceID { try #require(SourceID("page")) }

  static func id(_ number: Int) -> EntryID {
    EntryID(stored: "tag:example.org,2026:\(number)")
  }

  /// Pieces that share no word, the higher number the newer.
  static func pieces(_ numbers: Range<Int>) -> [Sighting] {
    numbers.map { number in
      Sighting(
        place: "line \(number)",
        guid: "tag:example.net,2026:\(number)",
        link: WebAddress("https://example.net/\(number)"),
        title: PlainText(line: "Piece \(number)"),
        published: .day(CalendarDay(daysSinceEpoch: 20_000 + number % 1_000))
      )
    }
  }

  static func record(
    _ sightings: [Sighting],
    into transaction: GatherTransaction,
    response: String
  ) throws -> (GatherTransaction.Recorded, run: Int) {
    let run = try transaction.beginRun(at: Date(timeIntervalSince1970: 1))
    let recorded = try transaction.record(
      sightings,
      from: source(),
      state: SourceState(response: response, settings: "s"),
      run: run,
      zone: .gmt
    )
    return (recorded, run)
  }

  /// Records pieces and makes an entry of each new one, its id that of the piece's number.
  static func gather(
    _ sightings: [Sighting],
    into store: TimelineStore,
    response: String = "1"
  ) throws {
    let eu = try #require(DelegationID("eu"))
    let english = try #require(LanguageTag("en"))
    try store.gather { transaction in
      _ = try record(sightings, into: transaction, response: response)
      let groups = try transaction.neighbourhoods(beside: [], reread: [], zone: .gmt)
      for (row, _) in try transaction.unplaced(groups.flatMap(\.rows), zone: .gmt) {
        // Rows count from 1, in the order in which pieces were first recorded.
        let published = Date(timeIntervalSince1970: Double(row) * 60)
        let entry = Entry(
          id: id(row - 1),
          link: WebAddress("https://example.org/\(row)"),
          sourcePage: nil,
          title: PlainText(line: "Piece"),
          isTitleDerived: false,
          summary: PlainText(line: ""),
          content: nil,
          published: published,
          precision: .instant,
          updated: published,
          language: english,
          textLanguage: nil,
          delegations: [eu],
          dateline: nil,
          sources: [try source()],
          warnings: []
        )
        try transaction.attach([row], to: entry.id)
        let minted = Minted(
          id: entry.id,
          firstSeen: published,
          placed: published,
          day: nil,
          second: try transaction.nextSecond(on: CalendarDay(published, in: .gmt))
        )
        _ = try transaction.minted(entry.id)
        _ = try transaction.records(of: entry.id)
        _ = try transaction.nextSecond(changedAt: published, of: entry.id)
        _ = try transaction.isKnown(entry.id)
        #expect(try transaction.save(entry, minted: minted, feeds: [eu]))
        #expect(try !transaction.save(entry, minted: minted, feeds: [eu]))
      }
    }
  }
}
