import Entries
import Foundation
import Markup
import Testing

@testable import Timeline

@Suite("What is concluded from how a source looks")
struct SourceHealthTests {
  private static let zone = TimeZone.gmt

  private static func sightings(
    _ days: [Int],
    host: String = "example.org",
    title: String = "What the town did"
  ) -> [Sighting] {
    days.map { day in
      Sighting(
        place: "item \(day)",
        link: WebAddress("https://\(host)/\(day)"),
        title: PlainText(line: "\(title) on day \(day)"),
        text: .init(plain: PlainText(line: "Words of day \(day)."), isExcerpt: true),
        published: .day(CalendarDay(daysSinceEpoch: 20_000 + day))
      )
    }
  }

  private static func shape(
    _ sightings: [Sighting],
    _ container: SourceShape.Container = .found("ul>li")
  ) -> SourceShape {
    SourceShape(of: sightings, in: container, zone: zone)
  }

  private static func falling(_ newest: Int, _ count: Int) -> [Int] {
    (0..<count).map { newest - $0 }
  }

  private static let usual = Baseline(shape(sightings(falling(100, 12))))

  @Test(
    "an order is told by its steps, whatever is pinned above the others",
    arguments: [
      ([9, 8, 7, 6], SourceShape.Order.newestFirst), ([1, 9, 8, 7, 6], .newestFirst),
      ([1, 2, 3, 4, 5], .oldestFirst), ([5, 5, 5, 5], nil), ([9, 8], nil), ([], nil),
      ([1, 5, 2, 6, 3, 7, 4], .mixed),
    ]
  )
  func order(_ days: [Int], _ order: SourceShape.Order?) {
    #expect(Self.shape(Self.sightings(days)).order == order)
  }

  @Test("nothing is doubted of a listing that goes on")
  func good() {
    var baseline = Self.usual
    for step in 1...40 {
      let count = 12 + step % 3
      let shape = Self.shape(Self.sightings(Self.falling(100 + step, count)))
      #expect(baseline.doubts(about: shape).isEmpty)
      baseline = baseline.learning(shape)
    }
  }

  @Test("a slow change is followed")
  func slow() {
    var baseline = Self.usual
    for count in stride(from: 12, through: 2, by: -1) {
      let shape = Self.shape(Self.sightings(Self.falling(100, count)))
      #expect(baseline.doubts(about: shape).isEmpty, "\(count) pieces")
      baseline = baseline.learning(shape)
    }
  }

  @Test("a listing that begins anew each month is not half gone")
  func monthly() {
    let shape = Self.shape(Self.sightings(Self.falling(103, 2)))
    #expect(Self.usual.doubts(about: shape).isEmpty)
    #expect(
      Self.usual.doubts(about: Self.shape(Self.sightings(Self.falling(100, 2))))
        == [.fewer(2, of: 12)]
    )
    // Once it has been short, it may be again.
    let known = Self.usual.learning(shape)
      .learning(Self.shape(Self.sightings(Self.falling(110, 10))))
    #expect(known.doubts(about: Self.shape(Self.sightings(Self.falling(110, 4)))).isEmpty)
  }

  @Test("every second piece of any number is half of them", arguments: [(8, 4), (9, 5), (15, 8)])
  func alternate(usual: Int, shown: Int) {
    let known = Baseline(Self.shape(Self.sightings(Self.falling(100, usual))))
    func doubts(_ count: Int) -> [Doubt] {
      known.doubts(about: Self.shape(Self.sightings(Self.falling(100, count))))
    }
    #expect(doubts(shown) == [.fewer(shown, of: usual)])
    #expect(doubts(shown + 1).isEmpty)
  }

  @Test("a list that is empty is told from one that is gone")
  func lists() {
    #expect(Self.usual.doubts(about: Self.shape([])) == [.nothing])
    #expect(Self.usual.doubts(about: Self.shape([], .gone)) == [.listGone])
    let without = Baseline(Self.shape(Self.sightings([3, 2, 1]), .unknown))
    #expect(without.doubts(about: Self.shape([], .gone)) == [.nothing])
  }

  @Test("links to other hosts are doubted, but not to parts of a known one")
  func hosts() {
    let days = Self.falling(100, 12)
    func doubts(_ host: String) -> [Doubt] {
      Self.usual.doubts(about: Self.shape(Self.sightings(days, host: host)))
    }
    #expect(doubts("www.example.org").isEmpty)
    #expect(doubts("news.example.org").isEmpty)
    #expect(doubts("notexample.org") == [.hosts(["notexample.org"])])
  }

  @Test("titles that are rather something else are doubted")
  func titles() {
    let long = Self.sightings(
      Self.falling(100, 12),
      title: String(repeating: "Cookies ", count: 20)
    )
    #expect(Self.usual.doubts(about: Self.shape(long)).map(\.condition) == [.changed])
  }

  @Test("pieces that all have one title are doubted, but not where they always had")
  func sharedTitles() {
    let days = Self.falling(100, 12)
    func shape(_ shared: Int) -> SourceShape {
      let named = Self.sightings(Array(days.dropFirst(shared)))
      let alike = days.prefix(shared).map { day in
        Sighting(
          place: "item \(day)",
          link: WebAddress("https://example.org/\(day)"),
          title: PlainText(line: "Read what the town did"),
          text: .init(plain: PlainText(line: "Words of day \(day)."), isExcerpt: true),
          published: .day(CalendarDay(daysSinceEpoch: 20_000 + day))
        )
      }
      return Self.shape(alike + named)
    }
    #expect(
      Self.usual.doubts(about: shape(12))
        == [.sharedTitle("Read what the town did", percent: 100)]
    )
    #expect(Self.usual.doubts(about: shape(3)).isEmpty)
    #expect(Baseline(shape(9)).doubts(about: shape(11)).isEmpty)
    // It is never taken for what the source is from now on.
    var health = SourceHealth(Self.usual)
    for day in 0..<10 {
      let now = Date(timeIntervalSince1970: Double(day) * 86_400)
      let verdict = SourceHealth.verdict(on: shape(12), after: health, at: now)
      guard case .doubtful(let next, _) = verdict else {
        Issue.record("day \(day)")
        return
      }
      health = next
    }
  }

  @Test("nothing is believed before somebody was told")
  func untold() {
    var health = SourceHealth(Self.usual)
    let other = Self.shape(Self.sightings(Self.falling(100, 12).reversed()))
    for day in 0..<8 {
      let now = Date(timeIntervalSince1970: Double(day) * 86_400)
      let verdict = SourceHealth.verdict(on: other, after: health, at: now, isTold: day == 7)
      if case .doubtful(let next, _) = verdict { health = next }
      let isBelieved = if case .redesigned = verdict { true } else { false }
      #expect(isBelieved == (day == 7))
    }
  }

  @Test("a site that moves and comes back leads to no strange hosts")
  func movedBack() {
    let days = Self.falling(100, 12)
    let moved = Baseline(Self.shape(Self.sightings(days, host: "example.net")))
    let back = Self.shape(Self.sightings(days))
    #expect(!moved.doubts(about: back).isEmpty)
    #expect(moved.remembering(Self.usual).doubts(about: back).isEmpty)
  }

  @Test("another language is told by several titles at once, and by nothing less")
  func languages() {
    let titles = [
      ("The nurses have opened a school", "Les infirmières ont ouvert une école"),
      ("What the teachers wanted", "Ce que les enseignants voulaient"),
      ("The bakers are on strike", "Les boulangers sont en grève"),
    ].map { (before: $0.0, now: $0.1) }
    #expect(
      Doubt.language(of: titles).map(\.words)
        == "3 of its pieces are in French, where they were in English at the same addresses"
    )
    #expect(Doubt.language(of: Array(titles.dropLast())) == nil)
    let corrected = titles.map { (before: $0.before, now: $0.before + " again") }
    #expect(Doubt.language(of: corrected) == nil)
    let names = titles.map { (before: $0.before, now: "UNESCO 2026") }
    #expect(Doubt.language(of: names) == nil)
  }

  @Test("a redesign is believed after three readings that agree, over three days")
  func redesign() {
    var health = SourceHealth(Self.usual)
    let other = Self.shape(Self.sightings(Self.falling(100, 12).reversed()))
    var believed: [Bool] = []
    for hour in [0, 1, 2, 71, 72] {
      let now = Date(timeIntervalSince1970: Double(hour) * 3_600)
      switch SourceHealth.verdict(on: other, after: health, at: now) {
      case .redesigned: believed.append(true)
      case .doubtful(let next, _):
        health = next
        believed.append(false)
      case .good: Issue.record("it is as it was")
      }
    }
    #expect(believed == [false, false, false, false, true])
  }

  @Test("a redesign without titles or links is never believed, nor one that is another each time")
  func never() {
    var health = SourceHealth(Self.usual)
    let bare = Self.falling(100, 12).map { day in Sighting(place: "item \(day)") }
    for day in 0..<10 {
      let now = Date(timeIntervalSince1970: Double(day) * 86_400)
      guard
        case .doubtful(let next, _) = SourceHealth.verdict(
          on: Self.shape(bare),
          after: health,
          at: now
        )
      else {
        Issue.record("day \(day)")
        return
      }
      health = next
    }
    health = SourceHealth(Self.usual)
    for day in 0..<10 {
      let now = Date(timeIntervalSince1970: Double(day) * 86_400)
      let host = "host\(day).example.net"
      let shape = Self.shape(Self.sightings(Self.falling(100, 12), host: host))
      guard case .doubtful(let next, _) = SourceHealth.verdict(on: shape, after: health, at: now)
      else {
        Issue.record("day \(day)")
        return
      }
      health = next
    }
  }

  @Test("a baseline outlives being written and read")
  func coded() throws {
    let health = SourceHealth(
      Self.usual,
      redesign: Redesign(Self.shape(Self.sightings([1])), at: .distantPast)
    )
    let data = try JSONEncoder().encode(health)
    #expect(try JSONDecoder().decode(SourceHealth.self, from: data) == health)
  }
}
