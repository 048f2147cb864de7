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
    sources = workspace.feeds.sources.filter { only == nil || $0.id == only }.map { source in
      let lastNew = moments[source.id]
      return SourceItem(
        id: source.id,
        state: Self.state(of: source, lastNew: lastNew, now: now),
        lastNew: lastNew,
        expectEvery: source.expectEvery
      )
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
