import Entries
import Foundation
import Store
import Testing

@testable import Pipeline

extension Publication {
  /// Its timeline; an empty one before the first build.
  var store: TimelineStore {
    get throws {
      let state = try workspace.state
      try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
      return try TimelineStore.open(at: state.appending(path: "timeline.sqlite").filePath)
    }
  }

  /// Brings the timeline to what the sources say, and publishes nothing.
  @discardableResult
  func gather(
    _ now: String,
    filesAsOf present: String? = nil,
    inPortionsOf portion: Int = Placing.portion
  ) throws -> GatherReport {
    let moment = try #require(RFC3339.instant(now))
    return try Gathering(
      workspace: workspace,
      store: store,
      now: moment,
      present: present.flatMap(RFC3339.instant),
      portion: portion
    ) { _ in }
    .gather(only: nil, offline: true)
  }
}
