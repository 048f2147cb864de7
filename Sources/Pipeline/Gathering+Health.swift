internal import Adapters
internal import Configuration
internal import Entries
internal import Foundation
internal import Store
internal import Timeline

/// What is concluded from a reading before anything of it is kept.
struct Judgement {
  /// What of the reading is kept.
  enum Recording {
    case whole
    /// Pieces that are new; what the source does not show stands.
    case additions
    case nothing
  }

  let recording: Recording
  let outcome: SourceReport.Outcome
  /// What is remembered once the reading is recorded; `nil` for what was remembered before.
  var health: SourceHealth?
  /// Whether what was remembered is forgotten.
  var forgetsHealth = false
  /// Why it is right, though another than before, its dates too; `nil` where it is as before.
  var acceptance: String?
  /// What to say of it all the same; `nil` for nothing.
  var remark: String?
  /// Whether the order of its pieces is told of already, here or when the source was read first.
  var isOrderTold = false
}

extension Gathering {
  /// Judges a reading by those before: a page that was redesigned, or is half gone, says nothing of what
  /// stood there.
  ///
  /// - Parameters:
  ///   - sightings: with the delegations that the source's rules give.
  ///   - container: what held them.
  ///   - source: whose they are.
  ///   - state: of the source, as it was read.
  ///   - isFaultless: nothing was mended or passed over in reading it.
  ///   - isMeant: somebody says that it is as it should be.
  ///   - transaction: in which the source is known.
  /// - Returns: what is to be kept of it, said of it and remembered.
  /// - Throws: the database's errors, for the store to translate.
  func judge(
    _ sightings: [Sighting],
    in container: SourceShape.Container,
    of source: Source,
    state: SourceState,
    isFaultless: Bool,
    isMeant: Bool,
    in transaction: GatherTransaction
  ) throws -> Judgement {
    let known = try transaction.source(source.id)
    let health = try transaction.health(of: source.id)
    guard !sightings.isEmpty else {
      let hadPieces = try health != nil || transaction.shown(by: source.id) > 0
      // Somebody says that there is nothing: then nothing of what it was like counts any more.
      if isMeant, isFaultless, hadPieces, container != .gone {
        return Judgement(recording: .whole, outcome: .read(0), forgetsHealth: true)
      }
      return lack(in: container, mayBeNew: !hadPieces && isFaultless, hadPieces: hadPieces)
    }
    let zone = workspace.feeds.publication.timezone
    let shape = SourceShape(of: sightings, in: container, zone: zone)
    var whole = Judgement(recording: .whole, outcome: .read(sightings.count))
    // Of the same bytes only what somebody wrote in the settings can have changed.
    let isRereading = known.map { $0.response == state.response && $0 != state } ?? false
    let isTold = try transaction.trouble(of: source.id)?.told != nil
    let retitled =
      try health == nil ? [] : transaction.shownNames(by: source.id).retitled(by: sightings)
    let verdict = SourceHealth.verdict(
      on: shape,
      after: health,
      besides: [Doubt.language(of: retitled)].compactMap(\.self),
      at: now,
      isTold: isTold
    )
    switch verdict {
    case .good(let next):
      whole.health = next
      whole.isOrderTold = health?.baseline.knowsOrder ?? false
      return whole
    case .redesigned(let health, let since, let doubts):
      whole.health = health
      whole.isOrderTold = doubts.contains(where: \.isOfOrder)
      whole.acceptance = Self.acceptance(of: doubts, since: CalendarDay(since, in: zone))
      return whole
    // A word that finds no title any more is rather mistyped than meant.
    case .doubtful(_, let doubts)
    where isMeant || isRereading && !doubts.contains(where: \.isOfTitles):
      whole.health = SourceHealth(Baseline(shape))
      // Whoever wrote the settings may have meant something else.
      whole.remark = isMeant ? nil : Self.remark(on: doubts)
      return whole
    // Dates that are there and cannot be read are told with their own cure, where they are compared.
    case .doubtful(_, let doubts)
    where doubts.allSatisfy(\.isOfDates) && hasUnreadableDates(sightings):
      return whole
    case .doubtful(let health, let doubts):
      return Judgement(
        recording: doubts.allSatisfy(\.sparesPieces) ? .additions : .nothing,
        outcome: Self.outcome(of: doubts, count: sightings.count),
        health: health,
        isOrderTold: doubts.contains(where: \.isOfOrder)
      )
    }
  }

  private func hasUnreadableDates(_ sightings: [Sighting]) -> Bool {
    let unreadable = sightings.count { sighting in
      sighting.warnings.contains { $0.code == .unreadableDate }
    }
    return unreadable * 2 > sightings.count
  }

  /// What to say of a reading in which nothing was found.
  ///
  /// - Parameters:
  ///   - container: what should hold its pieces.
  ///   - mayBeNew: it never had any, and was read without a fault: it has none yet.
  ///   - hadPieces: it had some.
  /// - Returns: that nothing is kept, but for a source that may be empty.
  private func lack(
    in container: SourceShape.Container,
    mayBeNew: Bool,
    hadPieces: Bool
  ) -> Judgement {
    switch container {
    case .gone where hadPieces:
      Judgement(recording: .nothing, outcome: Self.outcome(of: [.listGone], count: 0))
    case .gone:
      Judgement(
        recording: .nothing,
        outcome: .failed("what should hold its pieces is not in the page: mend its selectors")
      )
    case .found where mayBeNew: Judgement(recording: .whole, outcome: .read(0))
    case .found, .unknown: Judgement(recording: .nothing, outcome: .empty)
    }
  }

  private static func outcome(of doubts: [Doubt], count: Int) -> SourceReport.Outcome {
    if doubts.count == 1, case .fewer(let count, let usual) = doubts[0] {
      return .shrunk(count, of: usual)
    }
    return .changed(
      count,
      doubts.map(\.words),
      takesNew: doubts.allSatisfy(\.sparesPieces),
      mayLast: doubts.allSatisfy(\.mayLast)
    )
  }

  private static func remark(on doubts: [Doubt]) -> String {
    "by today's settings \(doubts.map(\.words).joined(separator: "; ")); it is taken so, and if that was "
      + "not meant, mend its settings in feeds.yml"
  }

  private static func acceptance(of doubts: [Doubt], since day: CalendarDay) -> String {
    "since \(day) \(doubts.map(\.words).joined(separator: "; ")); it has stayed so, and is taken as it "
      + "is from now on"
  }

  /// Keeps of a reading what a judgement allows.
  ///
  /// - Parameters:
  ///   - sightings: the reading, as it was judged.
  ///   - judgement: on it.
  ///   - source: whose they are.
  ///   - state: of the source, as it was read.
  ///   - unread: files of it that could not be read.
  ///   - isMeant: somebody says that it is as it should be.
  ///   - reach: how much of the source the reading is.
  ///   - placing: takes what is kept.
  /// - Returns: what became of the dates where that is a reason to keep nothing; `nil` else.
  /// - Throws: the database's errors, for the store to translate.
  func keep(
    _ sightings: [Sighting],
    by judgement: Judgement,
    from source: SourceID,
    state: SourceState,
    unread: [String] = [],
    isMeant: Bool,
    reach: Placing.Reach = .listing(),
    by placing: inout Placing
  ) throws -> DateRevision? {
    switch judgement.recording {
    case .whole:
      let doubtful = try placing.record(
        sightings,
        from: source,
        state: state,
        unread: unread,
        isMeant: isMeant || judgement.acceptance != nil,
        reach: reach
      )
      if let doubtful { return doubtful }
    case .additions:
      let names = try placing.transaction.shownNames(by: source)
      let new = sightings.filter(names.lack)
      if !new.isEmpty, let known = try placing.transaction.source(source) {
        try placing.add(new, from: source, state: known)
      }
    case .nothing: break
    }
    if judgement.forgetsHealth { try placing.transaction.forgetHealth(of: source) }
    if let health = judgement.health { try placing.transaction.setHealth(health, of: source) }
    return nil
  }

  /// Notes what is wrong with a source, and whether somebody is to be told.
  ///
  /// A file is as somebody left it; what the web shows may be over the next time.
  func noted(
    _ report: SourceReport,
    of source: Source,
    in transaction: GatherTransaction
  ) throws -> SourceReport {
    let isFile = workspace.file(of: source) != nil
    let known = try transaction.trouble(of: report.source)
    guard let trouble = report.trouble(at: now) else {
      guard let known else { return report }
      try transaction.setTrouble(nil, of: report.source)
      guard known.told != nil, report.recovery == nil else { return report }
      let zone = workspace.feeds.publication.timezone
      return report.recovered(since: CalendarDay(known.since, in: zone), from: known.condition)
    }
    let patience = isFile ? 1 : workspace.feeds.fetching.patience
    let (next, isTold) = trouble.following(known, patience: patience)
    try transaction.setTrouble(next, of: report.source)
    return report.told(isFile || isTold)
  }
}
