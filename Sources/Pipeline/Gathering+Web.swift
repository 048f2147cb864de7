internal import Adapters
internal import Configuration
internal import Entries
internal import Foundation
internal import Store
internal import Timeline

/// Gathering from the web.
extension Gathering {
  /// Visits the sources on the web, and brings the timeline to what they say.
  ///
  /// - Parameters:
  ///   - sources: on the web.
  ///   - isMeant: whether somebody named them, so that they are asked now.
  ///   - isBelieved: and says so that they are as they should be.
  ///   - isOffline: asks nothing; what is kept is read again where the settings are other ones.
  ///   - placing: takes what they say.
  ///   - transaction: in which it happens.
  ///   - tell: is told of each source that is done.
  ///   - reports: are given what came of each source.
  /// - Returns: the digests of answers that may be of no use any more.
  /// - Throws: the database's errors, for the store to translate, or `PipelineError`.
  func gatherWeb(
    _ sources: [Source],
    isMeant: Bool,
    isBelieved: Bool,
    isOffline: Bool,
    by placing: inout Placing,
    in transaction: GatherTransaction,
    telling tell: (Source) -> Void,
    reports: inout [SourceReport]
  ) throws -> Set<String> {
    let web = WebGathering(
      of: workspace,
      in: transaction,
      now: now,
      isMeant: isMeant,
      end: end
    )
    var replaced: Set<String> = []
    try web.visit(sources, isOffline: isOffline, telling: tell) { ending in
      switch ending {
      case .notAsked(let source, let decision, let memory):
        reports.append(
          try remembered(source, decision, memory, by: &placing, in: transaction, web.responses)
        )
      case .visited(let visit):
        let memory = visit.memory
        let before = memory.answers + memory.doubted + visit.fresh.map(\.kept)
        let report = try concluded(
          visit,
          isMeant: isMeant && isBelieved,
          by: &placing,
          in: transaction,
          web.responses
        )
        reports.append(report.saying(visit.said).passing(visit.passing))
        if visit.isNews { replaced.formUnion(before.map(\.digest)) }
      }
    }
    return replaced
  }

  /// Reads again what is kept of a source that is not asked, where the settings are other ones.
  func remembered(
    _ source: Source,
    _ decision: VisitDecision,
    _ memory: WebMemory,
    by placing: inout Placing,
    in transaction: GatherTransaction,
    _ responses: ResponseFolder
  ) throws -> SourceReport {
    let known = try transaction.source(source.id)
    guard !(memory.answers + memory.doubted).isEmpty, known?.settings != workspace.rulesFingerprint
    else {
      return SourceReport(source: source.id, outcome: .notAsked(decision.words(in: zone)))
    }
    return try reread(
      memory,
      of: source,
      isMeant: false,
      by: &placing,
      in: transaction,
      responses
    )
  }

  /// Keeps what a visit brought, or tells why not.
  private func concluded(
    _ visit: WebVisit,
    isMeant: Bool,
    by placing: inout Placing,
    in transaction: GatherTransaction,
    _ responses: ResponseFolder
  ) throws -> SourceReport {
    let source = visit.source
    var record = VisitRecord(after: visit, at: now)
    if let failure = visit.failure, failure.code == .notFetched {
      // It had no turn, and is the first to have one in the next run.
      return SourceReport(source: source.id, outcome: .notAsked(failure.description))
    }
    if let failure = visit.failure {
      try transaction.setVisit(record, to: source.id)
      let report = SourceReport(
        source: source.id,
        outcome: .failed(failure.description),
        failures: record.failures
      )
      return try noted(report, of: source, in: transaction)
    }
    var body = WebBody(after: visit)
    let state = SourceState(response: body.fingerprint, settings: workspace.rulesFingerprint)
    guard try !transaction.knows(state, of: source.id) else {
      if body.answers != visit.memory.answers, !visit.confirmed.isEmpty {
        try transaction.setAnswers(body.answers, of: source.id)
      }
      try transaction.setVisit(record, to: source.id)
      try noteUnchanged(source, in: transaction)
      return try noted(
        SourceReport(source: source.id, outcome: .unchanged, notes: visit.notes),
        of: source,
        in: transaction
      )
    }
    let weighed = try weighed(body, of: source, isMeant: isMeant, in: transaction, responses)
    let reading = try kept(weighed, of: source, isMeant: isMeant, by: &placing)
    body = reading.body
    if reading.isKept {
      try transaction.setAnswers(body.answers, of: source.id)
    } else {
      // Whatever is thought of the page, its articles were asked for once and need not be again.
      try transaction.setAnswers(
        visit.memory.answers + visit.articles,
        doubted: body.answers,
        of: source.id
      )
    }
    record.quietHours = reading.quietHours
    record.rest = reading.rest.map { min(86_400, Double($0.components.seconds)) }
    try transaction.setVisit(record, to: source.id)
    return try noted(reading.report, of: source, in: transaction).adding(visit.notes)
  }

  private var zone: TimeZone { workspace.feeds.publication.timezone }
}

extension VisitRecord {
  /// The record of a source after a visit to it.
  init(after visit: WebVisit, at now: Date) {
    let before = visit.memory.record
    let configured = visit.source.address
    let isSame = before?.address == configured
    let moved = visit.moved ?? (visit.address == configured ? nil : visit.address)
    let isFailure = visit.failure != nil
    // Where the new place fails, the old one is asked again.
    let moves =
      isFailure || moved == nil ? 0 : moved == before?.moved ? (before?.moves ?? 0) + 1 : 1
    self.init(
      address: configured ?? visit.address,
      tried: now,
      answered: isFailure ? (isSame ? before?.answered : nil) : now,
      restsUntil: visit.rest,
      rest: isSame ? before?.rest : nil,
      quietHours: isSame ? before?.quietHours : nil,
      failures: isFailure ? (isSame ? before?.failures ?? 0 : 0) + 1 : 0,
      moved: moved,
      moves: moves,
      isGone: visit.isGone
    )
  }
}

extension WebVisit {
  /// What a person should know about a visit that went well, in whole sentences.
  var notes: [String] {
    let move = moved.map { ["it has moved for good: write url: \($0) into feeds.yml"] } ?? []
    return move + gone.map { "an article is lacking, and not asked for again this week: \($0)" }
  }

  /// What may be otherwise in the next run, in whole sentences.
  var passing: [String] { lacking.map { "an article is lacking: \($0)" } }

  /// The articles that are new.
  var articles: [KeptAnswer] { fresh.filter { $0.request.keeping == .article }.map(\.kept) }

  /// How many visits before this one failed.
  var failures: Int { memory.record?.failures ?? 0 }

  /// When it was visited last; long ago for never.
  var tried: Date { memory.record?.tried ?? .distantPast }
}
