internal import Markup

/// The reading of a page's runs as cards that goes against the least evidence.
///
/// All readings are compared, by dynamic programming: the cheapest way to each role of a part is the
/// cheapest way to some role of the part before it, and one step more.
struct CardReading {
  private let facts: CardGrammar.Facts
  private let layout: CardLayout

  /// Finds the layout of a page, in which all its runs together are cheapest.
  init(of runs: [PageRun], isSpaced: Bool) {
    let facts = CardGrammar.Facts(
      isSpaced: isSpaced,
      hasDates: runs.contains { $0.parts.contains(where: \.isDate) },
      hasMarkers: runs.contains { $0.parts.contains(where: \.isMarker) },
      hasSections: runs.contains { $0.section != nil }
    )
    let prices = CardLayout.allCases.map { layout in
      runs.reduce(layout == .dateAboveTitle ? 1.5 : 0) { sum, run in
        sum + CardPath(of: run, by: .init(facts: facts, layout: layout, opening: run.opening)).cost
      }
    }
    let best = prices.indices.min { prices[$0] < prices[$1] } ?? 0
    self.facts = facts
    layout = CardLayout.allCases[best]
  }

  /// The cards of a run, and how many of its first parts belong to none.
  func cards(in run: PageRun) -> (cards: [PageCard], introduction: Int) {
    let grammar = CardGrammar(facts: facts, layout: layout, opening: run.opening)
    let roles = CardPath(of: run, by: grammar).roles
    var cards: [PageCard] = []
    var open: [(part: PagePart, role: CardRole)] = []
    for (part, role) in zip(run.parts, roles) {
      if let last = open.last, starts(role, behind: last.role, last.part) {
        cards.append(card(of: open))
        open = []
      }
      switch role {
      case .before, .between, .end: break
      case .title, .subtitle, .date, .titledDate, .titleBelow, .subtitleBelow, .text, .undatedText,
        .bareText:
        open.append((part, role))
      }
    }
    if !open.isEmpty { cards.append(card(of: open)) }
    return (cards.filter { !$0.isEmpty }, roles.prefix { $0 == .before }.count)
  }

  /// Whether a part is outside the card of the part before it.
  private func starts(_ role: CardRole, behind before: CardRole, _ last: PagePart) -> Bool {
    switch role {
    case .before, .between, .end, .title, .date: true
    case .bareText: before != .bareText || last.traits?.endsInCutMark == true
    case .subtitle, .titledDate, .titleBelow, .subtitleBelow, .text, .undatedText: false
    }
  }

  private func card(of parts: [(part: PagePart, role: CardRole)]) -> PageCard {
    var card = PageCard(line: parts.first?.part.line ?? 1)
    var title: [PagePart] = []
    var text: [PagePart] = []
    for (part, role) in parts {
      switch role {
      case .title, .subtitle, .titleBelow, .subtitleBelow: title.append(part)
      case .text, .undatedText, .bareText: text.append(part)
      case .date, .titledDate:
        if case .date(let date) = part.content { card.date = date }
      case .before, .between, .end: break
      }
    }
    card.title = title.title()
    card.paragraphs = text.paragraphs(isSpaced: facts.isSpaced)
    return card
  }
}

/// The cheapest roles of a run's parts under one grammar.
private struct CardPath {
  let cost: Double
  /// One for each part.
  let roles: [CardRole]

  /// - Complexity: linear in the parts.
  init(of run: PageRun, by grammar: CardGrammar) {
    var costs: [(role: CardRole, cost: Double)] = [(.before, 0)]
    // For each part and role the role of the part before it.
    var origins: [UInt8] = []
    let width = CardRole.allCases.count
    origins.reserveCapacity(run.parts.count * width)
    var previous: PagePart?
    for part in run.parts {
      var next: [(role: CardRole, cost: Double)] = []
      var row = [UInt8](repeating: 0, count: width)
      for role in CardRole.possible(for: part) {
        var best: (origin: CardRole, cost: Double)?
        for (origin, cost) in costs {
          guard let step = grammar.cost(of: role, part, behind: origin, previous) else { continue }
          if best.map({ cost + step < $0.cost }) ?? true { best = (origin, cost + step) }
        }
        guard let best else { continue }
        next.append((role, best.cost))
        row[Int(role.rawValue)] = best.origin.rawValue
      }
      origins += row
      costs = next
      previous = part
    }
    if let previous {
      costs = costs.compactMap { role, cost in
        grammar.cost(ofEnding: role, previous).map { (role, cost + $0) }
      }
    }
    let end = costs.min { $0.cost < $1.cost }
    cost = end?.cost ?? 0
    var roles: [CardRole] = []
    var role = end?.role ?? .before
    for index in run.parts.indices.reversed() {
      roles.append(role)
      role = CardRole(rawValue: origins[index * width + Int(role.rawValue)]) ?? .before
    }
    self.roles = roles.reversed()
  }
}
