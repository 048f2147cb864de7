import Entries
import Testing

@testable import Timeline

@Suite("What arrived in a channel")
struct ChannelHistoryTests {
  private static func ids(_ numbers: some Sequence<Int>) -> [EntryID] {
    numbers.map { EntryID(stored: "tag:example.org,2026:\($0)") }
  }

  @Test("keeps the order in which it came, and comes once")
  func arrives() {
    var history = ChannelHistory()
    history.arrive(Self.ids([3, 1]))
    history.arrive(Self.ids([1, 2, 2, 3]))
    #expect(Array(history.open) == Self.ids([3, 1, 2]))
  }

  /// Closes as much as there is enough for.
  private static func close(_ history: inout ChannelHistory, pagesOf size: Int) -> [[EntryID]] {
    let pages = history.fullPages(of: size)
    for page in pages { history.close(page.count) }
    return pages
  }

  @Test(
    "is closed page by page as far as it fills pages, and first no single one",
    arguments: [(0, []), (2, []), (3, []), (4, [3, 1]), (5, [3, 2]), (6, [3, 3]), (7, [3, 3])]
  )
  func closes(count: Int, sizes: [Int]) {
    var history = ChannelHistory()
    history.arrive(Self.ids(0..<count))
    let pages = Self.close(&history, pagesOf: 3)
    #expect(pages.map(\.count) == sizes && history.pages == sizes.count)
    #expect(Array(pages.joined()) + history.open == Self.ids(0..<count))
  }

  @Test("is closed later as soon as a page is full")
  func later() {
    var history = ChannelHistory(pages: 2)
    history.arrive(Self.ids(0..<2))
    #expect(history.fullPages(of: 3).isEmpty)
    history.arrive(Self.ids(0..<4))
    #expect(Self.close(&history, pagesOf: 3) == [Self.ids(0..<3)])
    #expect(history.pages == 3 && Array(history.open) == Self.ids([3]))
    #expect(history.fullPages(of: 0) == [Self.ids([3])])
  }

  @Test("is forgotten from its old end, and never what stands on no page")
  func forgets() {
    var history = ChannelHistory()
    history.arrive(Self.ids(0..<8))
    _ = Self.close(&history, pagesOf: 3)
    history.forget(allBut: 4)
    #expect(history.arrived == Self.ids(4..<8) && Array(history.open) == Self.ids(6..<8))
    history.forget(allBut: 0)
    #expect(history.arrived == Self.ids(6..<8) && history.closed == 0 && history.pages == 2)
    history.keepOpen { $0 == Self.ids([7])[0] }
    #expect(Array(history.open) == Self.ids([7]))
  }

  @Test("has each correction once, the latest last")
  func corrects() {
    var history = ChannelHistory()
    history.correct(Self.ids([1, 2, 3]))
    history.correct(Self.ids([1]))
    #expect(history.corrected == Self.ids([2, 3, 1]))
    history.forget(allBut: 2)
    #expect(history.corrected == Self.ids([3, 1]))
  }

  @Test("takes no number that cannot be", arguments: [-1, 0, 5, Int.max, Int.min])
  func numbers(_ number: Int) {
    let history = ChannelHistory(pages: number, arrived: Self.ids([1, 2]), closed: number)
    #expect(history.pages >= 0 && history.open.count <= 2)
  }
}
