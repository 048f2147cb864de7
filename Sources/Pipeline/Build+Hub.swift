internal import Configuration
internal import Entries
internal import Store

extension Build {
  /// Tells the hub of the feeds that changed, and of those that it was not told of before.
  ///
  /// - Parameters:
  ///   - paths: of files that were written, relative to the output folder.
  ///   - store: remembers what the hub was not told.
  ///   - isTold: whether the network may be asked; else they wait for the next run.
  /// - Returns: why some of them are left, a sentence; `nil` where none is.
  /// - Throws: `StoreError`.
  func noticeHub(
    of paths: [String],
    _ store: TimelineStore,
    isTold: Bool
  ) throws -> String? {
    let publication = workspace.feeds.publication
    guard let hub = publication.hub else { return nil }
    let changed = paths.compactMap { path -> WebAddress? in
      let isFeed = AddressPromise.feedNames.contains { path.hasSuffix("/\($0)") }
      guard path.hasPrefix("public/"), isFeed, !path.contains("/newsletter/")
      else { return nil }
      return publication.baseURL.appending(String(path.dropFirst("public/".count)))
    }
    let due = Set(try store.topicsDue() + changed).sorted { $0.description < $1.description }
    // What a run that is killed meanwhile has not told stays to be told.
    try store.setTopicsDue(due)
    guard isTold, !due.isEmpty else { return nil }
    let outcome = HubNotice(to: hub, by: workspace.feeds.fetching).tell(due)
    try store.setTopicsDue(outcome.left)
    return outcome.problem
  }

  /// Tells the hub of the feeds that it was not told of yet, alone on the publication.
  ///
  /// - Returns: how many feeds it was told of, and why some are left; `nil` where the configuration names
  ///   no hub.
  /// - Throws: `PipelineError` or `StoreError`.
  package func ping() throws -> (told: Int, problem: String?)? {
    let lock = try RunLock(in: workspace.state)
    return try withExtendedLifetime(lock) {
      guard workspace.feeds.publication.hub != nil else { return nil }
      let store = try workspace.timeline()
      let before = try store.topicsDue().count
      let problem = try noticeHub(of: [], store, isTold: true)
      return (before - (try store.topicsDue().count), problem)
    }
  }
}
