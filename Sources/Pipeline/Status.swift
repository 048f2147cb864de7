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
    package enum State: String, Sendable {
      /// It showed something new in the time in which it is expected to, or nobody expects it.
      case ok
      /// It has been silent for longer than `expect_every` allows.
      case stale
      /// It is there, and nothing is in it; what it said before stands, as in the next three.
      case empty
      /// It shows far fewer pieces than before.
      case shrunk
      /// Its dates are others than before, all at once.
      case changed
      /// It, or one of its files, is gone or cannot be read.
      case broken
      /// It was never read.
      case unread
      /// `enabled: false`.
      case off
    }

    package let id: SourceID
    package let state: State
    /// When it last showed something that it had not shown before; `nil` for never.
    package let lastNew: Date?
    /// How long it may be silent; `nil` for ever.
    package let expectEvery: Duration?
    /// What is wrong with it, in whole sentences; empty where nothing is.
    package let reasons: [String]
    /// When that was noticed first; `nil` where nothing is wrong, or it was not noticed yet.
    package let since: Date?
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
    let troubles = try store?.troubles() ?? [:]
    sources = workspace.feeds.sources.filter { only == nil || $0.id == only }.map { source in
      let lastNew = moments[source.id]
      let missing = lastNew == nil ? nil : workspace.missing(source)
      let trouble = missing == nil && source.isEnabled ? troubles[source.id] : nil
      return SourceItem(
        id: source.id,
        state: missing == nil || !source.isEnabled
          ? trouble.map(Self.state) ?? Self.state(of: source, lastNew: lastNew, now: now)
          : .broken,
        lastNew: lastNew,
        expectEvery: source.expectEvery,
        reasons: source.isEnabled ? missing.map { [$0] } ?? trouble?.words ?? [] : [],
        since: trouble?.since
      )
    }
  }

  private static func state(of trouble: SourceTrouble) -> SourceItem.State {
    switch trouble.kind {
    case .empty: .empty
    case .shrunk: .shrunk
    case .changed, .misconfigured: .changed
    case .broken, .unreadableFiles: .broken
    }
  }

  private static func state(
    of source: Source,
    lastNew: Date?,
    now: Date
  ) -> SourceItem.State {
    guard source.isEnabled else { return .off }
    guard let lastNew else { return .unread }
    guard let expected = source.expectEvery else { return .ok }
    return now.timeIntervalSince(lastNew) > Double(expected.components.seconds) ? .stale : .ok
  }
}
