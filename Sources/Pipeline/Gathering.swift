internal import Adapters
internal import Configuration
package import Entries
internal import Foundation
internal import Store
internal import Timeline

/// What came of one source in one run.
package struct SourceReport: Sendable {
  package enum Outcome: Sendable {
    /// It says what it said before.
    case unchanged
    /// It was read and says so many things.
    case read(Int)
    /// Nothing was found in it; what it said before stands.
    case empty
    /// It could not be read; what it said before stands.
    case failed(String)
  }

  package let source: SourceID
  package let outcome: Outcome
  /// What a person should look at, in whole sentences.
  package let notes: [String]

  /// Whether the run must say that something is wrong.
  package var isFailure: Bool {
    switch outcome {
    case .unchanged, .read: false
    case .empty, .failed: true
    }
  }
}

/// What gathering changed in the timeline.
package struct GatherReport: Sendable {
  package var sources: [SourceReport] = []
  package var newEntries = 0
  package var changedEntries = 0
  package var mergedEntries = 0
  /// Entries that only a mistake in the settings had made.
  package var withdrawnEntries = 0
}

/// Reads the sources and brings the timeline to what they say.
struct Gathering {
  private let workspace: Workspace
  private let store: TimelineStore
  private let now: Date

  init(workspace: Workspace, store: TimelineStore, now: Date) {
    self.workspace = workspace
    self.store = store
    self.now = now
  }

  /// A source that says something new.
  private struct Reading {
    let source: SourceID
    let state: SourceState
    let sightings: [Sighting]
  }

  /// Gathers sources, all or one.
  func gather(only: SourceID?, offline: Bool) throws -> GatherReport {
    var report = GatherReport()
    var readings: [Reading] = []
    for source in workspace.feeds.sources where source.isEnabled {
      if let only, source.id != only { continue }
      if offline, workspace.file(of: source) == nil { continue }
      let (reading, sourceReport) = try read(source)
      report.sources.append(sourceReport)
      if let reading { readings.append(reading) }
    }
    let rules = workspace.rulesFingerprint
    let isRefold = try store.rulesFingerprint() != rules
    guard !readings.isEmpty || isRefold else { return report }
    let counts = try store.gather { transaction in
      let run = try transaction.beginRun(at: now)
      var placing = Placing(
        rules: workspace.rules,
        transaction: transaction,
        now: now
      )
      for reading in readings {
        try placing.record(reading.sightings, from: reading.source, state: reading.state, run: run)
      }
      let counts = try placing.settle(refoldAll: isRefold)
      try transaction.setRulesFingerprint(rules)
      return counts
    }
    report.newEntries = counts.new
    report.changedEntries = counts.changed
    report.mergedEntries = counts.merged
    report.withdrawnEntries = counts.withdrawn
    return report
  }

  private func read(_ source: Source) throws -> (Reading?, SourceReport) {
    let settings = workspace.rulesFingerprint
    // A store that cannot be read is no fault of the source.
    let known = try store.source(source.id)
    do throws(SourceFailure) {
      let (bytes, isCut) = try body(of: source)
      let state = SourceState(response: Digest(of: bytes).description, settings: settings)
      if known == state {
        return (nil, SourceReport(source: source.id, outcome: .unchanged, notes: []))
      }
      var sightings: [Sighting] = []
      guard let adapter = workspace.adapters.adapter(for: source, in: workspace.feeds.context)
      else { throw SourceFailure(.unreadable, "no adapter is called \(source.adapter)") }
      _ = try adapter.read(StoredResponse(bytes: bytes)) { sighting in
        sightings.append(routed(sighting, by: source))
      }
      guard !sightings.isEmpty else {
        return (nil, SourceReport(source: source.id, outcome: .empty, notes: []))
      }
      var notes = dateNotes(sightings)
      if isCut { notes.append("it is longer than max_body (\(source.maxBody) bytes) and was cut") }
      return (
        Reading(source: source.id, state: state, sightings: sightings),
        SourceReport(source: source.id, outcome: .read(sightings.count), notes: notes)
      )
    } catch {
      return (
        nil, SourceReport(source: source.id, outcome: .failed(error.description), notes: [])
      )
    }
  }

  /// What the dates of a source say about its `date_format`.
  private func dateNotes(_ sightings: [Sighting]) -> [String] {
    let unreadable = sightings.flatMap(\.warnings).filter { $0.code == .unreadableDate }
    let zone = workspace.feeds.publication.timezone
    let today = CalendarDay(now, in: zone).daysSinceEpoch
    let ahead = sightings.compactMap(\.published)
      .filter { $0.day(in: zone).daysSinceEpoch > today + 31 }
    var notes: [String] = []
    if let first = unreadable.first {
      notes.append(
        "\(unreadable.count) of \(sightings.count) dates cannot be read: \(first.message)"
      )
    }
    if ahead.count > 1 {
      notes.append("\(ahead.count) dates lie more than 31 days ahead: look at date_format")
    }
    // A heading begins the order anew.
    var sections: [(heading: Substring, dates: [PublicationDate])] = []
    for sighting in sightings {
      let heading = sighting.place.drop { $0 != "," }
      if sections.last?.heading != heading { sections.append((heading, [])) }
      if let date = sighting.published { sections[sections.count - 1].dates.append(date) }
    }
    return notes + ListingOrder.findings(in: sections.map(\.dates))
  }

  /// The sighting with the delegations that its address gives.
  private func routed(_ sighting: Sighting, by source: Source) -> Sighting {
    guard let link = sighting.link else { return sighting }
    let routes = source.routes.filter { $0.leads(link) }
    guard !routes.isEmpty else { return sighting }
    var routed = sighting
    routed.delegations += routes.flatMap(\.delegations)
    return routed
  }

  private func body(of source: Source) throws(SourceFailure) -> (bytes: [UInt8], isCut: Bool) {
    guard let file = workspace.file(of: source) else {
      throw SourceFailure(
        .notFetched,
        "it is on the web, and this version reads files: save the page and name it with path:"
      )
    }
    do {
      return try FileReading.bytes(of: file, limit: source.maxBody)
    } catch {
      let reason =
        FileStamp(path: file.filePath) == nil
        ? "there is no such file" : "it cannot be read as a file"
      throw SourceFailure(.missing, "\(file.filePath): \(reason); look at path: in feeds.yml")
    }
  }
}
