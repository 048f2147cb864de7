package import Entries
package import Foundation
internal import Store

/// Takes a timeline back from what it published, where its database was lost or damaged.
///
/// Every published piece keeps its id, its dates and its words: when its sources show it again it is
/// found, and until then it stays as readers know it.
package struct Restore {
  /// Where the feeds are read.
  package enum Origin: Sendable {
    /// Below `out/public`.
    case folder
    /// On the web: a feed, a list of feeds (OPML), or the address under which `opml.xml` stands.
    case web(WebAddress)
  }

  /// What was taken back, or would be.
  package struct Report: Sendable {
    /// How many feeds and archives were read.
    package let documents: Int
    package let entries: Int
    /// Ids that are no entry's any more.
    package let gone: Int
    package let pictures: Int
    /// What the old database is called now, beside the new one; `nil` where there was none.
    package let setAside: String?
    /// What was wrong with it; `nil` where nothing was.
    package let damage: String?
    /// What could not be read, a sentence each.
    package let problems: [String]
  }

  let workspace: Workspace
  let now: Date
  let tell: (WorkProgress) -> Void

  /// - Parameters:
  ///   - workspace: whose timeline it is.
  ///   - now: the moment of the run.
  ///   - tell: is told how far it is, before each feed.
  package init(
    of workspace: Workspace,
    now: Date,
    telling tell: @escaping (WorkProgress) -> Void = { _ in }
  ) {
    self.workspace = workspace
    self.now = now
    self.tell = tell
  }

  /// Sets the database aside and makes another one, alone on its publication; nothing is published.
  ///
  /// The new one takes its place as a whole: a run that is interrupted leaves what was there.
  ///
  /// - Parameters:
  ///   - origin: where the feeds are read.
  ///   - isForced: also where the database is sound.
  ///   - isKept: whether anything is written.
  /// - Returns: what was taken back.
  /// - Throws: `PipelineError` with `unreadable` where the database is sound, or no feed tells anything;
  ///   or `StoreError`. Nothing is changed then.
  package func run(from origin: Origin, isForced: Bool, isKept: Bool) throws -> Report {
    guard isKept else { return try restore(from: origin, isForced: isForced, isKept: false) }
    let lock = try RunLock(in: workspace.state)
    return try withExtendedLifetime(lock) {
      try restore(from: origin, isForced: isForced, isKept: true)
    }
  }

  private func restore(from origin: Origin, isForced: Bool, isKept: Bool) throws -> Report {
    let database = SetAsideDatabase(in: workspace.state)
    let damage = try damage(of: database, isForced: isForced)
    var problems: [String] = []
    var pieces =
      switch origin {
      case .folder: try published(telling: &problems)
      case .web(let address): try live(at: address, telling: &problems)
      }
    pieces.settle()
    guard !pieces.pieces.isEmpty || !pieces.gone.isEmpty else {
      throw PipelineError(.unreadable, nothing(at: origin, problems))
    }
    var (pictures, aside): (Int, String?) = (0, nil)
    if isKept {
      let part = try database.emptyPart()
      try keep(pieces, in: part)
      pictures = try RestoredMedia(of: workspace).restore()
      aside = try database.replace()
    }
    return Report(
      documents: pieces.documents,
      entries: pieces.pieces.count,
      gone: pieces.gone.count,
      pictures: pictures,
      setAside: aside,
      damage: damage,
      problems: problems
    )
  }

  /// What is wrong with the database; `nil` where there is none, or nothing is.
  private func damage(of database: SetAsideDatabase, isForced: Bool) throws -> String? {
    switch try TimelineStore.condition(at: database.file.filePath) {
    case .missing: return nil
    case .damaged(let reason): return reason
    case .sound:
      guard isForced else {
        throw PipelineError(
          .unreadable,
          "\(database.file.filePath): is whole as far as SQLite can tell, and knows more than the feeds "
            + "do; where a run calls it damaged, or for another reason, --force sets it aside all the same"
        )
      }
      return nil
    }
  }

  private func nothing(at origin: Origin, _ problems: [String]) -> String {
    let place =
      switch origin {
      case .folder: workspace.out.appending(path: "public").filePath
      case .web(let address): address.description
      }
    let cure =
      switch origin {
      case .folder: "name where the feeds are served: `depeche restore --from https://…`"
      case .web: "name the address of opml.xml or of a feed"
      }
    return (problems + ["\(place): no feed of ours tells of any entry; \(cure)"])
      .joined(separator: "\n")
  }
}
