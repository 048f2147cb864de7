import Entries
import Foundation
import GRDB
import Markup
import Synchronization
import Testing
import Timeline

@testable import Store

@Suite("What gathering costs the store")
struct GatheringCostTests {
  private let folder: URL
  private var path: String { folder.appending(path: "timeline.sqlite").path() }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// The statements that a connection ran.
  private final class Statements: Sendable {
    private let texts = Mutex<Set<String>>([])

    func note(_ text: String) { texts.withLock { _ = $0.insert(text) } }

    var all: [String] { texts.withLock { $0.sorted() } }
  }

  @Test(
    "changes as many rows for twenty new pieces, however many a source shows",
    arguments: [0, 30, 3_000]
  )
  func writes(shown: Int) throws {
    let store = try TimelineStore.open(at: path)
    let before = Self.pieces(0..<shown)
    try Self.gather(before, into: store)
    try store.gather { transaction in
      let start = try transaction.database.totalChangesCount
      let now = before + Self.pieces(10_000..<10_020)
      let (recorded, run) = try Self.record(now, into: transaction, response: "2")
      #expect(run == 2)
      #expect(recorded.touched.isEmpty)
      #expect(recorded.gone.isEmpty)
      let groups = try transaction.neighbourhoods(beside: [], reread: [], zone: .gmt)
      #expect(groups.count == 20)
      // A run, a source; for each piece a sighting, what is shown, and three words.
      #expect(try transaction.database.totalChangesCount - start == 2 + 20 * 5)
    }
  }

  @Test("folds again only what came back or is gone")
  func touched() throws {
    let store = try TimelineStore.open(at: path)
    try Self.gather(Self.pieces(0..<10), into: store)
    try store.gather { transaction in
      let (left, _) = try Self.record(
        Self.pieces(2..<10),
        into: transaction,
        response: "2"
      )
      #expect(left.gone.map(\.entry) == [Self.id(0), Self.id(1)])
      #expect(left.touched == [Self.id(0), Self.id(1)])
      #expect(try transaction.shown(by: Self.source()) == 8)
      #expect(try transaction.records(of: Self.id(0)).map(\.isCurrent) == [false])
      let (back, _) = try Self.record(
        Self.pieces(1..<10),
        into: transaction,
        response: "3"
      )
      #expect(back.gone.isEmpty)
      #expect(back.touched == [Self.id(1)])
      #expect(try transaction.records(of: Self.id(1)).map(\.lastRun) == [3])
      #expect(try transaction.records(of: Self.id(0)).map(\.lastRun) == [1])
    }
  }

  @Test("tells where a source shows a piece now and by which rule, and where it stood last")
  func places() throws {
    let store = try TimelineStore.open(at: path)
    let eu = try #require(DelegationID("eu"))
    func pieces(_ numbers: Range<Int>, at place: String, by rule: RoutingRule) -> [Sighting] {
      Self.pieces(numbers).map { piece in
        var piece = piece
        piece.place = place
        piece.routings = [Routing(eu, by: rule)]
        return piece
      }
    }
    try Self.gather(pieces(0..<2, at: "line 1", by: .source), into: store)
    try store.gather { transaction in
      func standings() throws -> [[String]] {
        try [0, 1].map { number in
          try transaction.records(of: Self.id(number)).map { record in
            "\(record.sighting.place) \(record.sighting.routings.map(\.rule))"
          }
        }
      }
      let moved = pieces(0..<1, at: "line 99", by: .folder)
      let (recorded, _) = try Self.record(moved, into: transaction, response: "2")
      #expect(recorded.touched == [Self.id(1)])
      #expect(recorded.knownPositions == [0])
      let (folder, source): (RoutingRule?, RoutingRule?) = (.folder, .source)
      let after = ["line 99 \([folder])", "line 1 \([source])"]
      #expect(try standings() == after.map { [$0] })
      // What is gone keeps what was last true of it.
      _ = try Self.record([], into: transaction, response: "3")
      #expect(try standings() == after.map { [$0] })
    }
  }

  @Test("finds enough of a name that very many have to tell that it is none of one piece")
  func commonNames() throws {
    let store = try TimelineStore.open(at: path)
    let link = try #require(WebAddress("https://example.net/news"))
    let pieces = Self.pieces(0..<300).map { piece in
      Sighting(place: piece.place, guid: piece.guid, link: link, title: piece.title)
    }
    try Self.gather(pieces, into: store)
    try store.gather { transaction in
      let found = try transaction.placed(sharing: [LookupKey("link example.net/news")])
      #expect(found.count == LookupKey.commonest + 1)
    }
  }

  @Test("compares no piece by a word that too many others have")
  func commonWords() throws {
    let store = try TimelineStore.open(at: path)
    for (count, isCommon) in [(LookupKey.commonest, false), (LookupKey.commonest + 1, true)] {
      let agenda = Self.pieces(0..<count).map { piece in
        var piece = piece
        piece.title = PlainText(line: "Agenda \(count)")
        return piece
      }
      try Self.gather(agenda, into: store, response: "\(count)")
      try store.gather { transaction in
        let found = try transaction.placed(sharing: [LookupKey("title agenda \(count)")])
        #expect(found.count == (isCommon ? 0 : count))
      }
    }
  }

  @Test("asks nothing that goes through a whole table")
  func plans() throws {
    let store = try TimelineStore.open(at: path)
    let statements = Statements()
    try store.gather { transaction in
      try transaction.database.trace { event in
        if case .statement(let statement) = event { statements.note(statement.sql) }
      }
    }
    try Self.gather(Self.pieces(0..<60), into: store)
    try Self.gather(Self.pieces(20..<80), into: store, response: "2")
    let due = DueLimit(now: Date(timeIntervalSince1970: 2e9), in: .gmt)
    let english = try #require(LanguageTag("en"))
    for delegation in [nil, DelegationID("eu")] {
      let query = FeedQuery(language: english, delegation: delegation, limit: 10)
      #expect(try store.heads(of: query, due: due).count == 10)
      #expect(try store.entries(of: query, due: due).map(\.id).first == Self.id(79))
    }
    #expect(try store.headsWithoutAddress(due: due).isEmpty)
    #expect(try store.newestDated(in: [english], due: due) != nil)
    _ = try store.counts(due: due)
    _ = try store.noted(due: due)
    _ = try store.heldIDs(due: due)
    _ = try store.aliases(of: Self.id(0))
    _ = try store.entries(sharing: [LookupKey("title piece 7")])
    _ = try store.resolve("https://example.org/7")
    let all = statements.all.filter { $0.hasPrefix("SELECT") || $0.contains("WHERE") }
    #expect(all.count > 20)
    try store.read { database in
      for text in all {
        let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN \(text)")
        statement.setUncheckedArguments(StatementArguments())
        let plan = try Row.fetchAll(statement).map { $0["detail"] as String }
        let scans = plan.filter { line in
          ["entry", "sighting", "s", "e", "lookup", "shown", "membership", "alias"]
            .contains {
              line == "SCAN \($0)" || line.hasPrefix("SCAN \($0) USING INDEX sqlite_auto")
            }
        }
        #expect(scans.isEmpty, "\(text)")
      }
    }
  }
}
