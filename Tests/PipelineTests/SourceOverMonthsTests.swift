import Entries
import Foundation
import LoopbackWeb
import SeededRandom
import Synchronization
import Testing

@testable import Pipeline

@Suite("A source on the web, read every day for months", .serialized)
struct SourceOverMonthsTests {
  /// What happens to a site for a day or two.
  private enum Fault: CaseIterable, Sendable {
    case fails, asksForPassword, showsHalf, losesDates, answersInFrench, isParked, isEmpty
  }

  private struct Piece: Sendable {
    let number: Int
    /// Of the time since 1 January 2026.
    let day: Int
    var title: String
  }

  /// How a site shows its pieces.
  private enum Form: CaseIterable, Sendable { case feed, page, pageWithArticles }

  /// A site whose newest ten pieces are shown, the newest first.
  private struct Site: Sendable {
    let form: Form
    var pieces: [Piece] = []
    var fault: Fault?

    var shown: [Piece] { Array(pieces.reversed().prefix(10)) }

    mutating func publish(on day: Int, _ number: Int) {
      pieces.append(
        Piece(number: number, day: day, title: "The neighbours of street \(number) met in the hall")
      )
    }

    func answer(_ path: String) -> LoopbackWeb.Reply {
      switch fault {
      case .fails: return .status(500)
      case .asksForPassword:
        return .ok("<!DOCTYPE html><title>Members</title><form><input type=password></form>")
      case .isParked: return .ok("<!DOCTYPE html><title>example.org is for sale</title><p>Buy it")
      default: break
      }
      if path != "/news" {
        guard let piece = pieces.first(where: { path == "/\($0.number)" }) else {
          return .status(404)
        }
        let date =
          "<meta property=\"article:published_time\" content=\"\(Self.date(piece.day))T08:00:00Z\">"
        let words = "All that was said in street \(piece.number), and by whom it was said."
        return .ok(
          "<title>x</title>\(date)<main><h1>\(piece.title)</h1><p>\(words)</p></main>",
          "text/html"
        )
      }
      let cards = (fault == .isEmpty ? [] : fault == .showsHalf ? Array(shown.prefix(4)) : shown)
        .map(card)
      return form == .feed
        ? .ok("<rss version=\"2.0\"><channel><title>News</title>\(cards.joined())</channel></rss>")
        : .ok("<title>News</title><ul class=news>\(cards.joined())</ul>", "text/html")
    }

    private func card(_ piece: Piece) -> String {
      let title =
        fault == .answersInFrench
        ? "Les voisins de la rue \(piece.number) se sont réunis dans la salle" : piece.title
      let date = fault == .losesDates ? "" : Self.date(piece.day)
      return form == .feed
        ? "<item><title>\(title)</title><link>/\(piece.number)</link><pubDate>\(date)</pubDate></item>"
        : "<li><a href=/\(piece.number)>\(title)</a> <i>\(date)</i></li>"
    }

    private static func date(_ day: Int) -> String {
      CalendarDay(daysSinceEpoch: 20_454 + day).description
    }
  }

  private static func publication(_ web: LoopbackWeb, _ form: Form) throws -> Publication {
    let keys =
      switch form {
      case .feed: "adapter: feed"
      case .page: "adapter: web-page\nitems: ul.news > li"
      case .pageWithArticles: "adapter: web-page\nitems: ul.news > li\narticles: 10"
      }
    return try Publication([
      "feeds.yml": ProgramSourcesTests.feeds(
        "\(keys)\nurl: \(web.base)/news\nallow_private: ['127.0.0.1:\(web.port)']"
      )
    ])
  }

  @Test(
    "loses, repeats and falsifies nothing, and withdraws what was taken out",
    arguments: Form.allCases,
    1...2
  )
  private func months(form: Form, seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let site = Mutex(Site(form: form))
    let web = try LoopbackWeb { question in site.withLock { $0 }.answer(question.path) }
    let publication = try Self.publication(web, form)
    var number = 0
    var ids: [Int: String] = [:]
    var takenOut: [Int: Int] = [:]
    var expected: Set<Int> = []
    var faultEnds = 0
    for day in 1...50 {
      site.withLock { site in
        if day >= faultEnds { site.fault = nil }
        if day < 8 || Bool.random(using: &generator) {
          number += 1
          site.publish(on: day, number)
        }
        guard day > 10, site.fault == nil else { return }
        switch Int.random(in: 0..<8, using: &generator) {
        case 0:
          site.fault = Fault.allCases.randomElement(using: &generator)
          faultEnds = day + Int.random(in: 1...2, using: &generator)
        case 1:
          let place = site.pieces.count - Int.random(in: 2...4, using: &generator)
          takenOut[site.pieces.remove(at: place).number] = day
        case 2:
          let place = site.pieces.count - Int.random(in: 1...4, using: &generator)
          site.pieces[place].title += " again"
        default: break
        }
      }
      let moment = CalendarDay(daysSinceEpoch: 20_454 + day).description
      try publication.build("\(moment)T20:00:00Z", offline: false)
      let now = site.withLock { $0 }
      if now.fault == nil { expected.formUnion(now.shown.map(\.number)) }
      let timeline = try publication.timeline()
      let history = "seed \(seed), day \(day), \(now.fault.map { "\($0)" } ?? "well")"
      let found = Dictionary(grouping: timeline) { entry in
        entry.title.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0
      }
      #expect(found.values.allSatisfy { $0.count == 1 }, "repeated: \(history)")
      #expect(timeline.allSatisfy { $0.title.hasPrefix("The neighbours") }, "falsified: \(history)")
      let gone = Set(takenOut.keys)
      #expect(expected.subtracting(gone).isSubset(of: found.keys), "lost: \(history)")
      for (number, entries) in found {
        #expect(ids[number] ?? entries[0].id == entries[0].id, "another id: \(history)")
        ids[number] = entries[0].id
      }
      // Held for two weeks, and read once when it was well again.
      let due = takenOut.filter { $0.value + 18 < day && expected.contains($0.key) }.keys
      #expect(found.keys.allSatisfy { !due.contains($0) }, "not withdrawn: \(history)")
    }
    withExtendedLifetime(web) {}
  }
}
