/// What it costs to read parts of a page as parts of cards, under one layout.
///
/// A page saved as text has lost what its cards are; what is left is evidence of unequal weight. Each
/// rule here names the price of going against one piece of it, and the reading of the whole page
/// that pays least is taken. A price of about one is a shade, three needs a reason, twenty never
/// happens; `nil` is a step that no card takes.
struct CardGrammar {
  /// What is known of the whole page.
  struct Facts {
    /// Blank lines part the lines of its cards, or its cards.
    let isSpaced: Bool
    let hasDates: Bool
    let hasMarkers: Bool
    let hasSections: Bool
  }

  let facts: Facts
  let layout: CardLayout
  let opening: PageRun.Opening

  /// The price of ending a run behind a part.
  func cost(ofEnding role: CardRole, _ part: PagePart) -> Double? {
    switch role {
    case .before, .between, .end: 0
    case .title, .subtitle: nil
    case .date, .titledDate, .titleBelow, .subtitleBelow: 4
    case .text, .undatedText, .bareText: costOfLeaving(role, part)
    }
  }

  /// The price of taking a part for something, behind the `previous` part of its run, if any.
  func cost(
    of role: CardRole,
    _ part: PagePart,
    behind before: CardRole,
    _ previous: PagePart?
  ) -> Double? {
    switch role {
    case .before: before == .before ? costOfIntroduction(part) : nil
    case .between: costOfStray(part, behind: before, previous)
    case .title: costOfTitle(part, behind: before, previous)
    case .subtitle: before == .title ? costOfSubtitle(part, previous) : nil
    case .date: costOfStarting(behind: before, previous)
    case .titledDate: costOfTitledDate(part, behind: before, previous)
    case .titleBelow: before == .date ? costOfTitleBelow(part) : nil
    case .subtitleBelow: before == .titleBelow ? costOfSubtitle(part, previous) : nil
    case .text: costOfText(part, behind: before, previous)
    case .undatedText: costOfUndatedText(part, behind: before, previous)
    case .bareText: costOfBareText(part, behind: before, previous)
    case .end: costOfEnd(behind: before, previous)
    }
  }
}

// MARK: - Words of no card

extension CardGrammar {
  private func costOfIntroduction(_ part: PagePart) -> Double? {
    guard let traits = part.traits else { return nil }
    switch opening {
    case .article: return 0.6
    case .page:
      let own = facts.hasSections ? 0.1 : traits.looksCut ? 1.2 : 0.5
      return own + (traits.endsInCutMark ? 8 : 0)
    case .section:
      // Below a heading stands an introduction in sentences; a short line there is a title.
      return 0.6 + (traits.endsInCutMark ? 8 : 0)
        + (traits.looksLikeTitle && traits.length <= 120 ? 1.1 : 0)
    }
  }

  private func costOfStray(
    _ part: PagePart,
    behind before: CardRole,
    _ previous: PagePart?
  ) -> Double? {
    guard let traits = part.traits else { return nil }
    let sentence: Double =
      traits.endsSentence && traits.length > 60 ? (facts.hasMarkers ? 0.5 : 1.5) : 0
    let own = 0.6 + sentence + (traits.endsInCutMark ? 8 : traits.looksCut ? 2 : 0)
    switch before {
    case .between: return own - 0.2
    case .end:
      // A line right under the marker, where all else stands apart, is a link to the whole list.
      return own + (facts.isSpaced && isUnder(part, previous) ? 0.4 : 2)
    case .text, .undatedText, .bareText:
      let isOver = previous?.traits.map { $0.endsInCutMark || $0.looksCut } ?? false
      return costOfLeaving(before, previous).map { own + $0 + (isOver ? 1 : 3) }
    case .before, .title, .subtitle, .date, .titledDate, .titleBelow, .subtitleBelow: return nil
    }
  }

  /// Whether a part stands on the next line, and not glued to the part before it.
  private func isUnder(_ part: PagePart, _ previous: PagePart?) -> Bool {
    part.blanks == 0 && previous.map { $0.line < part.line } == true
  }
}

// MARK: - Titles

extension CardGrammar {
  private func costOfTitle(
    _ part: PagePart,
    behind before: CardRole,
    _ previous: PagePart?
  ) -> Double? {
    guard let own = part.traits?.costAsTitle, let start = costOfStarting(behind: before, previous)
    else { return nil }
    let isInside = facts.isSpaced && isUnder(part, previous)
    return own + start + (isInside && before != .before ? 1 : 0)
  }

  private func costOfTitleBelow(_ part: PagePart) -> Double? {
    guard let traits = part.traits else { return nil }
    return traits.costAsTitle + (layout == .dateAboveTitle ? 0 : 8)
  }

  private func costOfSubtitle(_ part: PagePart, _ previous: PagePart?) -> Double? {
    guard let traits = part.traits, let first = previous?.traits else { return nil }
    let distance: Double = part.blanks > 0 ? 5 : facts.isSpaced ? 0.4 : 1.3
    return traits.costAsTitle + distance + (first.endsInFullStop ? 3.5 : 0)
      + (first.length + traits.length > 250 ? 4 : 0)
  }
}

// MARK: - Dates

extension CardGrammar {
  private func costOfTitledDate(
    _ part: PagePart,
    behind before: CardRole,
    _ previous: PagePart?
  ) -> Double? {
    guard before == .title || before == .subtitle else { return nil }
    let end = (previous?.traits?.costAsTitleEnd ?? 0)
    switch layout {
    case .titleAboveDate: return end
    case .untitled: return end + 5
    case .dateAboveTitle: return end + 6
    }
  }
}

// MARK: - Text

extension CardGrammar {
  private func costOfText(
    _ part: PagePart,
    behind before: CardRole,
    _ previous: PagePart?
  ) -> Double? {
    guard let own = part.traits?.costAsText else { return nil }
    switch before {
    case .titledDate: return own
    case .date: return own + costOfNoTitle
    case .titleBelow, .subtitleBelow: return own + (previous?.traits?.costAsTitleEnd ?? 0)
    case .text: return own + costOfGoingOn(part, previous)
    case .before, .between, .title, .subtitle, .undatedText, .bareText, .end: return nil
    }
  }

  private func costOfUndatedText(
    _ part: PagePart,
    behind before: CardRole,
    _ previous: PagePart?
  ) -> Double? {
    guard let own = part.traits?.costAsText else { return nil }
    switch before {
    case .title, .subtitle:
      // Where the date was there may be a wider gap.
      let date = costOfNoDate - (part.blanks > 1 ? 1 : 0)
      return own + (previous?.traits?.costAsTitleEnd ?? 0) + date + (layout == .untitled ? 5 : 0)
    case .undatedText: return own + costOfGoingOn(part, previous)
    case .before, .between, .date, .titledDate, .titleBelow, .subtitleBelow, .text, .bareText, .end:
      return nil
    }
  }

  private func costOfBareText(
    _ part: PagePart,
    behind before: CardRole,
    _ previous: PagePart?
  ) -> Double? {
    guard let own = part.traits?.costAsText else { return nil }
    if before == .bareText, previous?.traits?.endsInCutMark != true {
      return own + costOfGoingOn(part, previous)
    }
    return costOfStarting(behind: before, previous).map { $0 + own + costOfNoDate + costOfNoTitle }
  }

  /// The price of one more paragraph.
  private func costOfGoingOn(_ part: PagePart, _ previous: PagePart?) -> Double {
    let distance: Double = facts.isSpaced ? (part.blanks == 0 ? 0.5 : part.blanks == 1 ? 2 : 4) : 2
    guard let last = previous?.traits else { return distance }
    return distance + (last.endsInCutMark ? 8 : last.looksCut ? 4 : 0)
  }

  private var costOfNoTitle: Double { layout == .untitled ? 0 : 2.5 }

  private var costOfNoDate: Double { facts.hasDates ? 1.5 : 0 }
}

// MARK: - Where a card begins and ends

extension CardGrammar {
  /// The price of a new card behind a part.
  private func costOfStarting(behind before: CardRole, _ previous: PagePart?) -> Double? {
    switch before {
    case .before, .between, .end: 0
    case .text, .undatedText, .bareText: costOfLeaving(before, previous)
    // A card without any text.
    case .date, .titledDate, .titleBelow, .subtitleBelow: 5
    case .title, .subtitle: nil
    }
  }

  /// The price of a text that no marker closes.
  private func costOfLeaving(_ role: CardRole, _ previous: PagePart?) -> Double? {
    let isClosed = previous?.traits?.endsInCutMark == true
    let marker: Double = facts.hasMarkers ? (isClosed ? 1 : 2) : 0.3
    switch role {
    case .text: return marker
    // Neither date nor marker: an introduction and its heading look the same.
    case .undatedText:
      return isClosed ? marker : marker + costOfUnmarked(previous?.traits?.looksCut == true)
    case .bareText:
      return isClosed ? marker : previous?.traits?.looksCut == true ? marker + 1 : nil
    case .before, .between, .title, .subtitle, .date, .titledDate, .titleBelow, .subtitleBelow,
      .end:
      return nil
    }
  }

  private func costOfUnmarked(_ isCut: Bool) -> Double {
    // On a page where all other cards end in a marker and none has a date, this is a heading.
    if facts.hasMarkers, !facts.hasDates { return 3 }
    if case .section = opening { return 0.3 }
    return isCut ? 0.5 : 1
  }

  private func costOfEnd(behind before: CardRole, _ previous: PagePart?) -> Double? {
    switch before {
    case .text, .undatedText, .bareText: 0
    case .before, .between: 1.5
    case .end: 1
    case .title, .subtitle: 4 + costOfNoDate
    case .date: 5 + costOfNoTitle
    case .titledDate, .titleBelow, .subtitleBelow: 4
    }
  }
}
