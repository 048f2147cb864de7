import SeededRandom

/// A listing page whose publisher redesigns it: cards under a heading, the newest first.
struct RedesignedPage {
  /// What a redesign does to a page.
  enum Redesign: String, CaseIterable, Sendable {
    case renameContainer
    case empty
    case dropHalf
    case dropEveryOther
    case dropDates
    case reverse
    case shuffle
  }

  private struct Card {
    let title: String
    let day: Int
    let text: String
  }

  private var cards: [Card]
  private let heading = "News from the Union"

  /// - Parameter count: how many cards, of one day each.
  init(cards count: Int) {
    cards = (0..<count).map { Self.card(count - $0) }
  }

  private static let subjects = ["gardeners", "bakers", "teachers", "masons", "nurses", "drivers"]
  private static let deeds = ["planted", "opened", "promised", "counted", "repaired"]

  private static func card(_ number: Int) -> Card {
    let (subject, deed) = (subjects[number % subjects.count], deeds[number % deeds.count])
    return Card(
      title: "The \(subject) of street \(number) \(deed) again",
      day: number,
      text: "In street \(number) the \(subject) \(deed) what the town had asked of them so long."
    )
  }

  private static func frenchCard(_ number: Int) -> Card {
    Card(
      title: "Les voisins de la rue \(number) se sont encore réunis",
      day: number,
      text: "Dans la rue \(number), les voisins ont fait ce que la ville leur demandait."
    )
  }

  /// Adds a card above the others.
  mutating func publish() {
    cards.insert(Self.card((cards.first?.day ?? 0) + 1), at: 0)
  }

  /// The page as text, after a redesign.
  func text(_ redesign: Redesign? = nil, seed: UInt64 = 1) -> String {
    var shown = cards
    var heading = heading
    var hasDates = true
    switch redesign {
    case nil: break
    case .renameContainer: heading = "What our people do"
    case .empty: shown = []
    case .dropHalf: shown.removeLast(shown.count - shown.count / 2)
    case .dropEveryOther:
      shown = shown.indices.filter { $0 % 2 == 1 }.map { shown[$0] }
    case .dropDates: hasDates = false
    case .reverse: shown.reverse()
    case .shuffle:
      var generator = SeededGenerator(seed: seed)
      // Until it is in no order at all.
      repeat { shown.shuffle(using: &generator) } while Self.isOrdered(shown.map(\.day))
    }
    let lines = shown.map { card in
      let day = card.day < 10 ? "0\(card.day)" : "\(card.day)"
      let date = hasDates ? "\n\(day).02.26\n" : ""
      return "\(card.title)\n\(date)\n\(card.text)\n\nRead more\n"
    }
    return "\(heading)\n\n" + lines.joined(separator: "\n")
  }

  private static func isOrdered(_ days: [Int]) -> Bool {
    let steps = zip(days, days.dropFirst())
    return min(steps.count { $0 < $1 }, steps.count { $0 > $1 }) < 3
  }

  /// The same as a feed, each item with its link below `host`.
  ///
  /// Where it `isFrench`, it answers in another language, at the same links.
  func feed(
    _ redesign: Redesign? = nil,
    host: String = "example.org",
    isFrench: Bool = false,
    seed: UInt64 = 1
  ) -> String {
    var shown = isFrench ? cards.map { Self.frenchCard($0.day) } : cards
    switch redesign {
    case nil, .dropDates, .renameContainer: break
    case .empty: shown = []
    case .dropHalf: shown.removeLast(shown.count - shown.count / 2)
    case .dropEveryOther: shown = shown.indices.filter { $0 % 2 == 1 }.map { shown[$0] }
    case .reverse: shown.reverse()
    case .shuffle:
      var generator = SeededGenerator(seed: seed)
      repeat { shown.shuffle(using: &generator) } while Self.isOrdered(shown.map(\.day))
    }
    let items = shown.map { card in
      let day = card.day < 10 ? "0\(card.day)" : "\(card.day)"
      let date =
        redesign == .dropDates ? "" : "<pubDate>\(day) Feb 2026 10:00:00 GMT</pubDate>"
      return "<item><title>\(card.title)</title><link>https://\(host)/\(card.day)</link>"
        + "<guid>n\(card.day)</guid><description>\(card.text)</description>\(date)</item>"
    }
    let name = redesign == .renameContainer ? "html" : "rss"
    let channel = "<channel><title>News</title>\(items.joined())</channel>"
    return "<\(name) version=\"2.0\">\(channel)</\(name)>"
  }
}
