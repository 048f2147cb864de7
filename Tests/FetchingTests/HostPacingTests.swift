import Testing

@testable import Configuration
@testable import Fetching

@Suite("The pace of asking")
struct HostPacingTests {
  private static func settings(
    width: Int = 20,
    perHost: Int,
    spacing: Duration
  ) -> FetchingSettings {
    FetchingSettings(
      width: width,
      perHost: perHost,
      spacing: spacing,
      deadline: .seconds(60),
      maxBody: 1_000,
      patience: 3,
      contact: nil
    )
  }

  @Test("lets a host rest between two requests, and asks another in the meantime")
  func spacing() throws {
    let start = ContinuousClock.now
    var pacing = HostPacing(Self.settings(perHost: 2, spacing: .seconds(1)))
    for ticket in 0..<3 { pacing.add(ticket, to: "a", at: start) }
    pacing.add(3, to: "b", at: start)
    #expect(pacing.next(at: start) == 0)
    #expect(pacing.next(at: start) == 3)
    #expect(pacing.next(at: start) == nil)
    #expect(try #require(pacing.wakes) == start + .seconds(1))
    #expect(pacing.next(at: start + .milliseconds(999)) == nil)
    #expect(pacing.next(at: start + .seconds(1)) == 1)
    // Two are under way: the third waits for one of them, however long it takes.
    #expect(pacing.next(at: start + .seconds(9)) == nil)
    #expect(pacing.wakes == nil)
    pacing.end(at: "a", start + .seconds(9))
    #expect(pacing.next(at: start + .seconds(9)) == 2)
    #expect(pacing.next(at: start + .seconds(99)) == nil)
  }

  @Test("lets patient requests wait for a longer rest, and the others go before them")
  func patience() throws {
    let start = ContinuousClock.now
    var pacing = HostPacing(Self.settings(perHost: 9, spacing: .seconds(1)))
    for ticket in 0..<3 { pacing.add(ticket, to: "a", behind: .seconds(10), at: start) }
    pacing.add(3, to: "a", behind: .milliseconds(1), at: start)
    #expect(pacing.next(at: start) == 3)
    #expect(pacing.wakes == start + .seconds(10))
    pacing.add(4, to: "a", at: start)
    #expect(pacing.wakes == start + .seconds(1))
    #expect(pacing.next(at: start + .seconds(1)) == 4)
    #expect(pacing.next(at: start + .seconds(10)) == nil)
    #expect(pacing.next(at: start + .seconds(11)) == 0)
    #expect(pacing.next(at: start + .seconds(20)) == nil)
    pacing.add(5, to: "a", at: start + .seconds(20))
    #expect(pacing.next(at: start + .seconds(20)) == 5)
    #expect(pacing.next(at: start + .seconds(30)) == 1)
    #expect(pacing.next(at: start + .seconds(40)) == 2)
    #expect(pacing.next(at: start + .seconds(99)) == nil)
    #expect(pacing.wakes == nil)
  }

  @Test("lets a host rest from when it was asked, where a connection took its time")
  func late() {
    let start = ContinuousClock.now
    var pacing = HostPacing(Self.settings(perHost: 3, spacing: .seconds(1)))
    for ticket in 0..<3 { pacing.add(ticket, to: "a", at: start) }
    #expect(pacing.next(at: start) == 0)
    pacing.sent(to: "a", at: start + .milliseconds(400))
    #expect(pacing.next(at: start + .milliseconds(1_399)) == nil)
    #expect(pacing.wakes == start + .milliseconds(1_400))
    #expect(pacing.next(at: start + .milliseconds(1_400)) == 1)
  }

  @Test("keeps the place of a request that was hung up on, until the host must have noticed")
  func hungUp() {
    let start = ContinuousClock.now
    var pacing = HostPacing(Self.settings(width: 2, perHost: 1, spacing: .zero))
    for ticket in 0..<2 { pacing.add(ticket, to: "a", at: start) }
    #expect(pacing.next(at: start) == 0)
    pacing.end(at: "a", start, isHungUp: true)
    #expect(pacing.next(at: start + .milliseconds(999)) == nil)
    #expect(pacing.wakes == start + .seconds(1))
    // Others are not kept waiting for it.
    for ticket in 2..<4 { pacing.add(ticket, to: "b\(ticket)", at: start) }
    #expect((0..<2).map { _ in pacing.next(at: start) } == [2, 3])
    pacing.end(at: "b2", start)
    #expect(pacing.next(at: start + .seconds(1)) == 1)
  }

  @Test("never has more under way than the width")
  func width() {
    let start = ContinuousClock.now
    var pacing = HostPacing(Self.settings(width: 3, perHost: 1, spacing: .zero))
    for ticket in 0..<10 { pacing.add(ticket, to: "host\(ticket)", at: start) }
    #expect((0..<5).map { _ in pacing.next(at: start) } == [0, 1, 2, nil, nil])
    pacing.end(at: "host1", start)
    #expect(pacing.next(at: start) == 3)
    #expect(pacing.next(at: start) == nil)
  }

  @Test("asks everything once, in the order of each host's line")
  func all() {
    let start = ContinuousClock.now
    var pacing = HostPacing(Self.settings(width: 5, perHost: 2, spacing: .milliseconds(10)))
    for ticket in 0..<300 { pacing.add(ticket, to: "host\(ticket % 7)", at: start) }
    var asked: [Int] = []
    var active: [Int] = []
    for step in 0..<10_000 {
      let now = start + .milliseconds(step)
      while let ticket = pacing.next(at: now) {
        asked.append(ticket)
        active.append(ticket)
      }
      if step % 3 == 0, let first = active.first {
        active.removeFirst()
        pacing.end(at: "host\(first % 7)", now)
      }
    }
    #expect(asked.sorted() == Array(0..<300))
    for host in 0..<7 { #expect(asked.filter { $0 % 7 == host }.isAscending) }
  }
}

extension [Int] {
  fileprivate var isAscending: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}
