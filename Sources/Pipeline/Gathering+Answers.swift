internal import Adapters
internal import Configuration
internal import Entries
internal import Foundation
internal import Store
internal import Timeline

/// How the answers of a source are read, those of this visit or those that are kept.
extension Gathering {
  /// What answers say, and what is thought of it before anything is kept.
  struct Weighed {
    let body: WebBody
    let state: SourceState
    let report: SourceReport
    /// With the delegations that the source's rules give.
    var sightings: [Sighting] = []
    /// `nil` where they cannot be read at all.
    var judgement: Judgement?
    var reach = Placing.Reach.listing()
    /// The longest rest that the source asks for, and when it asks not to be asked.
    var rest: Duration?
    var quietHours: QuietHours?

    /// Whether the source shows what is in them, and nothing else.
    var isWhole: Bool {
      if case .whole = judgement?.recording { true } else { false }
    }
  }

  /// What came of reading a source's answers.
  struct WebReading {
    /// The answers that still stand.
    let body: WebBody
    let report: SourceReport
    /// Whether what it says is in the timeline now.
    let isKept: Bool
    let rest: Duration?
    let quietHours: QuietHours?
  }

  /// Reads the answers of a source, and judges them by those before.
  ///
  /// - Parameters:
  ///   - body: the answers.
  ///   - source: whose they are.
  ///   - isMeant: somebody says that what it shows is as it should be.
  ///   - transaction: in which the source is known.
  ///   - responses: where the bytes are.
  /// - Returns: what they say; nothing of it is kept.
  /// - Throws: the database's errors, for the store to translate, or `PipelineError`.
  func weighed(
    _ body: WebBody,
    of source: Source,
    isMeant: Bool,
    in transaction: GatherTransaction,
    _ responses: ResponseFolder
  ) throws -> Weighed {
    var body = body
    guard let adapter = workspace.adapter(for: source, until: end) else {
      throw PipelineError(.configuration, "no adapter is called \(source.adapter)")
    }
    /// Of the answers that stand: reading drops those that nothing leads to any more.
    var state: SourceState {
      SourceState(response: body.fingerprint, settings: workspace.rulesFingerprint)
    }
    func failed(_ words: String) -> Weighed {
      let report = SourceReport(source: source.id, outcome: .failed(words))
      return Weighed(body: body, state: state, report: report)
    }
    let content: WebBody.Content
    do throws(SourceFailure) {
      content = try body.read(by: adapter, in: responses)
    } catch {
      // What cannot be read may be another page, which says more than what it is not.
      let page = body.standIn(in: responses, isListed: false)
      return failed(page?.words ?? error.description)
    }
    let sightings = content.sightings.map { routed($0, by: source) }
    let isListed = content.containers.contains(where: \.isFound)
    if sightings.isEmpty, let page = body.standIn(in: responses, isListed: isListed) {
      return failed(page.words)
    }
    let judgement = try judge(
      content.listed.map { routed($0, by: source) },
      in: SourceShape.Container(content.containers),
      of: source,
      state: state,
      isFaultless: content.notes.count == 0,
      isMeant: isMeant,
      in: transaction
    )
    let report = SourceReport(
      source: source.id,
      outcome: judgement.outcome.naming(body.whatStands(in: responses)),
      notes: content.remarks + dateNotes(sightings, judged: judgement),
      mended: content.notes
    )
    return Weighed(
      body: body,
      state: state,
      report: report.accepted(judgement.acceptance ?? judgement.remark),
      sightings: sightings,
      judgement: judgement,
      reach: content.reach,
      rest: content.rest,
      quietHours: content.quietHours
    )
  }

  /// Keeps of what answers say as much as can be believed.
  ///
  /// - Returns: what came of it, not yet noted.
  /// - Throws: the database's errors, for the store to translate.
  func kept(
    _ weighed: Weighed,
    of source: Source,
    isMeant: Bool,
    by placing: inout Placing
  ) throws -> WebReading {
    var report = weighed.report
    var isKept = false
    if let judgement = weighed.judgement {
      let known = try placing.transaction.source(source.id)
      let doubtful = try keep(
        weighed.sightings,
        by: judgement,
        from: source.id,
        state: weighed.state,
        isMeant: isMeant,
        reach: weighed.reach,
        by: &placing
      )
      if let doubtful {
        let isBySettings = known.map { $0.settings != weighed.state.settings } ?? false
        report = report.redated(doubtful, isBySettings: isBySettings)
      }
      isKept = weighed.isWhole && doubtful == nil
    }
    return WebReading(
      body: weighed.body,
      report: report,
      isKept: isKept,
      rest: weighed.rest,
      quietHours: weighed.quietHours
    )
  }

  /// Reads again what is kept of a source: what was not believed when it came, if today's settings make
  /// of it what can be, and else what the source was read from before.
  ///
  /// - Parameters:
  ///   - memory: what is kept, and not nothing.
  ///   - source: whose it is.
  ///   - isMeant: somebody says that what it was read from is as it should be; what was not believed
  ///     has to be by itself.
  ///   - placing: takes what can be believed.
  ///   - transaction: in which the source is known.
  ///   - responses: where the bytes are.
  /// - Returns: what came of it.
  /// - Throws: the database's errors, for the store to translate, or `PipelineError`.
  func reread(
    _ memory: WebMemory,
    of source: Source,
    isMeant: Bool,
    by placing: inout Placing,
    in transaction: GatherTransaction,
    _ responses: ResponseFolder
  ) throws -> SourceReport {
    func weighed(_ answers: [KeptAnswer], isMeant: Bool) throws -> Weighed? {
      guard !answers.isEmpty else { return nil }
      let body = WebBody(of: answers)
      return try self.weighed(body, of: source, isMeant: isMeant, in: transaction, responses)
    }
    let latest = try weighed(memory.doubted, isMeant: false)
    if let latest, latest.isWhole {
      let reading = try kept(latest, of: source, isMeant: false, by: &placing)
      if reading.isKept { try transaction.setAnswers(reading.body.answers, of: source.id) }
      return try noted(reading.report, of: source, in: transaction)
    }
    var report = latest?.report
    if let before = try weighed(memory.answers, isMeant: isMeant), before.isWhole || latest == nil {
      let reading = try kept(before, of: source, isMeant: isMeant, by: &placing)
      // As long as its last answer is in doubt, the source is.
      report = report ?? reading.report
    }
    return try noted(
      report ?? SourceReport(source: source.id, outcome: .unchanged),
      of: source,
      in: transaction
    )
  }
}
