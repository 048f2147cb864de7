extension MadeSite {
  /// One thing that happens to a site between two readings.
  package struct Step: Hashable, Sendable, CustomStringConvertible {
    package enum Kind: CaseIterable, Sendable {
      case publish
      case retitle
      case mendEnd
      case mendOpening
      case rewrite
      case lengthen
      case redate
      case rename
      case flipScheme
      case flipHost
      case flipSlash
      case countAnotherCampaign
      case turnPages
      case vanish
      case comeBack
      case showInTwoSections
      case copy
      case dropCopies
      case changeGuids
      case changeAddresses
      case switchLayout
      case renameSource
    }

    package let kind: Kind
    /// Which piece, among those there are.
    package let piece: Int
    /// What else it needs to be decided.
    package let choice: Int

    package init(kind: Kind, piece: Int, choice: Int) {
      self.kind = kind
      self.piece = piece
      self.choice = choice
    }

    package var description: String { "\(kind)(\(piece), \(choice))" }
  }

  /// Steps of every kind, the same for the same seed.
  package static func steps(_ count: Int, seed: UInt64) -> [Step] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      Step(
        kind: Step.Kind.allCases.randomElement(using: &generator) ?? .publish,
        piece: Int.random(in: 0..<100, using: &generator),
        choice: Int.random(in: 100..<1_000, using: &generator)
      )
    }
  }

  /// Does one step; of a piece that is not there to be edited nothing changes.
  package mutating func take(_ step: Step) {
    let shown = pieces.indices.filter { pieces[$0].isVisible }
    guard let index = shown.isEmpty ? nil : shown[step.piece % shown.count] else {
      return publish()
    }
    let new = MadeSite.word(step.choice, 1)
    switch step.kind {
    case .publish: publish()
    case .retitle:
      // A card without a link or a text is its title: under another it is another.
      guard layout != .savedText || !pieces[index].words.isEmpty else { return }
      pieces[index].title =
        "\(MadeSite.name(step.choice, 1)) \(MadeSite.word(step.choice, 2)) again"
    case .mendEnd: replace(pieces[index].words.count - 25, 25, of: index, by: step.choice)
    case .mendOpening: replace(0, 9, of: index, by: step.choice)
    case .rewrite: replace(0, pieces[index].words.count, of: index, by: step.choice)
    case .lengthen: pieces[index].words += (0..<8).map { MadeSite.word(step.choice, 50 + $0) }
    case .redate: pieces[index].day -= 2 + step.choice % 9
    case .rename: pieces[index].slug = "\(new)-\(index)"
    case .flipScheme: scheme = scheme == "http" ? "https" : "http"
    case .flipHost: host = host.hasPrefix("www.") ? "example.org" : "www.example.org"
    case .flipSlash: ending = ending.isEmpty ? "/" : ""
    case .countAnotherCampaign: campaign += 1
    case .turnPages: turn = step.choice
    case .vanish: if shown.count > 2 { pieces[index].isVisible = false }
    case .comeBack: for hidden in pieces.indices { pieces[hidden].isVisible = true }
    case .showInTwoSections: pieces[index].isInTwoSections.toggle()
    case .copy: copy(pieces[index].number)
    case .dropCopies: dropCopies()
    case .changeGuids: for all in pieces.indices { pieces[all].guid += 1_000 }
    case .changeAddresses: for all in pieces.indices { pieces[all].slug = "\(new)/\(all)" }
    case .renameSource: rename(step.choice)
    case .switchLayout:
      show(Layout(rawValue: step.choice % Layout.allCases.count) ?? .savedText)
    }
  }

  private mutating func replace(_ start: Int, _ count: Int, of index: Int, by choice: Int) {
    let end = min(start + count, pieces[index].words.count)
    for position in max(0, start)..<end {
      pieces[index].words[position] = MadeSite.word(choice, 60 + position)
    }
  }
}
