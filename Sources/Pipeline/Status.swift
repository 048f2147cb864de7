internal import Configuration
package import Entries
package import Foundation
internal import Publishing
internal import Store
package import Templates

/// How a publication stands: what waits for a person, and which sources are silent.
package struct Status {
  /// A source, and when it last had something new.
  package struct SourceItem: Sendable {
    package let id: SourceID
    package let state: SourceCondition
    /// When it last showed something that it had not shown before; `nil` for never.
    package let lastNew: Date?
    /// How long it may be silent; `nil` for ever.
    package let expectEvery: Duration?
    /// What is wrong with it, in whole sentences; empty where nothing is.
    package let reasons: [String]
    /// When that was noticed first; `nil` where nothing is wrong, or it was not noticed yet.
    package let since: Date?
    /// How many pieces it showed when it was last believed.
    package let entries: Int
    /// What is known of its visits; `nil` for a file, or before the first.
    package let visits: Visits?
    /// When it was last read well; `nil` for never.
    package let lastSuccess: Date?
  }

  /// How the visits to a source on the web go.
  package struct Visits: Hashable, Sendable {
    /// When it was asked last.
    package let asked: Date
    /// When it answered last; `nil` for never.
    package let answered: Date?
    /// How many visits in a row failed.
    package let failures: Int
    /// Not before when it is asked again; `nil` for the next run.
    package let due: Date?
    /// Whether it is asked no more, because it said that it is gone for good.
    package let isGone: Bool
  }

  /// In the order of the reports.
  package let reports: [(name: ReportName, count: Int)]
  /// In the order of `feeds.yml`.
  package let sources: [SourceItem]

  /// Looks at a publication without gathering or writing anything; before its first build there is
  /// nothing in its reports, and no source was read.
  ///
  /// - Parameters:
  ///   - workspace: whose status it is.
  ///   - now: what is not due by then is held, and silence is counted up to it.
  ///   - only: tells of this source alone.
  /// - Throws: `StoreError` when the timeline cannot be read.
  package init(of workspace: Workspace, now: Date, only: SourceID? = nil) throws {
    let file = workspace.state.appending(path: "timeline.sqlite").filePath
    let store = FileStamp(path: file) == nil ? nil : try TimelineStore.open(at: file)
    var contents = ReportContents()
    if let store {
      let due = DueLimit(now: now, in: workspace.feeds.publication.timezone)
      contents = try Reporting(of: workspace, in: store, due: due).contents()
    }
    reports = ReportName.allCases.map { ($0, contents.count(of: $0)) }
    let moments = try store?.lastNews() ?? [:]
    let readings = try store?.lastReadings() ?? [:]
    let troubles = try store?.troubles() ?? [:]
    let memories = try store?.webMemories() ?? [:]
    let counts = try store?.shownCounts() ?? [:]
    sources = workspace.feeds.sources.filter { only == nil || $0.id == only }.map { source in
      let (lastNew, lastReading) = (moments[source.id], readings[source.id])
      let missing = lastReading == nil ? nil : workspace.missing(source)
      let trouble = missing == nil && source.isEnabled ? troubles[source.id] : nil
      let state = Self.state(of: source, lastNew: lastNew, lastReading: lastReading, now: now)
      let visits = Visits(to: source, memories[source.id]?.record, now: now)
      return SourceItem(
        id: source.id,
        state: missing == nil || !source.isEnabled ? trouble?.condition ?? state : .broken,
        lastNew: lastNew,
        expectEvery: source.expectEvery,
        reasons: source.isEnabled ? missing.map { [$0] } ?? trouble?.words ?? [] : [],
        since: trouble?.since,
        entries: counts[source.id] ?? 0,
        visits: visits,
        lastSuccess: [lastReading, trouble == nil ? visits?.answered : nil].compactMap(\.self).max()
      )
    }
  }

  private static func state(
    of source: Source,
    lastNew: Date?,
    lastReading: Date?,
    now: Date
  ) -> SourceCondition {
    guard source.isEnabled else { return .off }
    guard lastReading != nil else { return .unread }
    guard let lastNew, let expected = source.expectEvery else { return .ok }
    return now.timeIntervalSince(lastNew) > Double(expected.components.seconds) ? .stale : .ok
  }
}

extension Status.Visits {
  /// `nil` for a file, or where nothing is known of this address.
  fileprivate init?(to source: Source, _ record: VisitRecord?, now: Date) {
    guard case .url(let address) = source.location, let record, record.address == address else {
      return nil
    }
    asked = record.tried
    answered = record.answered
    failures = record.failures
    switch VisitDecision(source, at: address, after: record, now: now, isMeant: false) {
    case .ask, .isOffline: (due, isGone) = (nil, false)
    case .rests(let date), .waits(let date): (due, isGone) = (date, false)
    case .isGone: (due, isGone) = (nil, true)
    }
  }
}
