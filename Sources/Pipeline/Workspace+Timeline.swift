internal import Foundation
internal import Store

/// The timeline of a publication, and what happens where it was lost.
extension Workspace {
  /// The timeline as it stands.
  ///
  /// - Returns: it, which was gathered into at least once or has been begun.
  /// - Throws: `PipelineError` with `unreadable` before the first build, or where it was lost;
  ///   `StoreError`.
  func timeline() throws -> TimelineStore {
    guard hasDatabase else {
      try requireNothingPublished()
      throw PipelineError(.unreadable, "there is no timeline yet: run `depeche build` first")
    }
    let store = try TimelineStore.open(at: database)
    if try store.isBlank() { try requireNothingPublished() }
    return store
  }

  /// The timeline that a run gathers into, begun where there is none.
  ///
  /// Sources alone do not tell which ids and dates readers know: one that was lost is not begun anew
  /// beside feeds that still stand, unless somebody says so.
  ///
  /// - Parameter isAnew: whether feeds that stand are no reason to stop.
  /// - Returns: the timeline.
  /// - Throws: `PipelineError` with `unreadable` where it was lost; `StoreError`.
  func timelineToGatherInto(isAnew: Bool) throws -> TimelineStore {
    // Before a file is made: what was lost stays lost for everybody to see.
    if !hasDatabase, !isAnew { try requireNothingPublished() }
    let store = try TimelineStore.open(at: database)
    if !isAnew, try store.isBlank() { try requireNothingPublished() }
    return store
  }

  /// The path of the timeline's file.
  private var database: String { state.appending(path: "timeline.sqlite").filePath }

  /// Whether the file is there and has anything in it.
  private var hasDatabase: Bool { (FileStamp(path: database)?.size ?? 0) > 0 }

  /// Refuses to go on without a timeline where feeds of one stand.
  private func requireNothingPublished() throws(PipelineError) {
    guard hasFeeds else { return }
    throw PipelineError(
      .unreadable,
      """
      \(database): remembers nothing, but \(out.appending(path: "public").filePath) has feeds that \
      people read: a timeline begun anew might show them every entry once more, so nothing was \
      written. Run `depeche restore`, which takes ids and dates back from these feeds, and then \
      `depeche build`; or put a backup of .depeche in its place; or, where nobody reads them, begin \
      anew by `depeche build --anew`
      """
    )
  }

  /// Whether a feed stands below the web root.
  private var hasFeeds: Bool {
    let names = AddressPromise.feedNames
    let paths = FileManager.default.enumerator(atPath: out.appending(path: "public").filePath)
    while let path = paths?.nextObject() as? String {
      if names.contains(PublishedPaths.name(of: path)) { return true }
    }
    return false
  }
}
