internal import Configuration
package import Entries
package import Foundation
internal import Newsletters
internal import Publishing
internal import Store
internal import Templates

/// The main job: gather, publish, compose.
package struct Build {
  /// What a build did, for people and programs.
  package struct Report: Sendable {
    package let gathered: GatherReport
    /// Files that are new, relative to the output folder.
    package let written: [String]
    /// Files that were there with other content.
    package let replaced: [String]
    /// Pages of withdrawn pieces, relative to the output folder.
    package let removed: [String]
    package let untouched: Int
    /// Whether web servers have to read their redirects again.
    package let hasNewRedirects: Bool
    /// The newsletter's month; `nil` when there was nothing to compose.
    package let edition: CalendarMonth?
    /// Its messages, relative to the output folder; the one with most languages first.
    package let letters: [String]
    package let timeline: TimelineSummary
    /// What is wrong in templates and `stories.yml`, a sentence each.
    package let findings: [String]
    /// Pictures that entries show and that are no longer kept, by their names.
    package let missingPictures: [String]
    /// Why the hub was not told of feeds that changed, a sentence; `nil` where it was, or there is none.
    package let hubProblem: String?
    /// Whether every source failed, so that nothing was published.
    package let isAbandoned: Bool
  }

  let workspace: Workspace
  private let now: Date
  private let isAnew: Bool
  private let tell: (WorkProgress) -> Void

  /// - Parameters:
  ///   - workspace: whose build it is.
  ///   - now: the moment of the run.
  ///   - isAnew: begins a timeline where there is none, although feeds of one stand.
  ///   - tell: is told how far it is, before each source and each file.
  package init(
    workspace: Workspace,
    now: Date,
    isAnew: Bool = false,
    telling tell: @escaping (WorkProgress) -> Void = { _ in }
  ) {
    self.workspace = workspace
    self.now = now
    self.isAnew = isAnew
    self.tell = tell
  }

  /// Runs it, alone on its publication.
  ///
  /// - Parameters:
  ///   - only: gathers this source alone; everything is published all the same.
  ///   - offline: asks nothing of the network.
  ///   - isHubTold: tells the hub of feeds that changed.
  /// - Returns: what was done, and what a person should look at.
  /// - Throws: `PipelineError` or `StoreError`; the old files stand whole.
  package func run(only: SourceID?, offline: Bool, isHubTold: Bool = true) throws -> Report {
    try alone {
      // What would stop the publishing is answered before anything is gathered.
      _ = try LogoFile(of: workspace)
      try requireConfiguredPromise()
      if let newsletter = workspace.feeds.newsletter {
        let folder = try EditionFolder(of: workspace, settings: newsletter)
        if let store = try? workspace.timeline() {
          let reading = EditionFileReading(of: workspace, store: store)
          for file in folder.inOrder { _ = try reading.files(of: file) }
        }
      }
      let (store, gathered) = try gathered(only: only, offline: offline)
      let isAbandoned = !gathered.sources.isEmpty && gathered.sources.allSatisfy(\.isLost)
      return try publish(
        store,
        after: gathered,
        isAbandoned: isAbandoned,
        isHubTold: isHubTold && !offline
      )
    }
  }

  /// Brings the timeline to what the sources say, and publishes nothing.
  ///
  /// - Parameters:
  ///   - only: gathers this source alone.
  ///   - offline: asks nothing of the network.
  ///   - isBelieved: whoever names a source says that it is as it should be.
  /// - Returns: what came of each source.
  /// - Throws: `PipelineError` or `StoreError`; the timeline stands as it was.
  package func gather(
    only: SourceID?,
    offline: Bool,
    isBelieved: Bool = true
  ) throws -> GatherReport {
    try alone {
      let (store, report) = try gathered(only: only, offline: offline, isBelieved: isBelieved)
      let due = DueLimit(now: now, in: workspace.feeds.publication.timezone)
      try choosePairs(beside: Stories(of: workspace, in: store, due: due), in: store, due: due)
      return report
    }
  }

  /// Publishes the timeline as it stands, without looking at any source.
  ///
  /// - Parameter isHubTold: tells the hub of feeds that changed.
  /// - Returns: what was done, and what a person should look at.
  /// - Throws: `PipelineError` or `StoreError`; the old files stand whole.
  package func publish(isHubTold: Bool = true) throws -> Report {
    try alone {
      try publish(
        workspace.timeline(),
        after: GatherReport(),
        isAbandoned: false,
        isHubTold: isHubTold
      )
    }
  }

  /// What `publish` would do, without doing it.
  ///
  /// - Returns: the paths of files that would be new, of those that would change and of those that
  ///   would go, relative to the output folder, each in the order of writing.
  /// - Throws: `PipelineError` or `StoreError`.
  package func changes() throws -> (new: [String], changed: [String], removed: [String]) {
    let store = try workspace.timeline()
    let plan = try PublicationPlan(workspace: workspace, store: store, now: now)
    try plan.requireKeptPromise()
    let (new, changed) = try OutputFolder(workspace.out)
      .changes(to: plan.renderings, known: plan.written)
    let removed = plan.withdrawn.filter { path in
      FileStamp(path: workspace.out.appending(path: path).filePath) != nil
    }
    return (new, changed, removed)
  }

  private func alone<Result>(_ work: () throws -> Result) throws -> Result {
    let lock = try RunLock(in: workspace.state)
    return try withExtendedLifetime(lock, work)
  }

  /// Refuses a configuration that drops what was published, as far as it tells by itself.
  private func requireConfiguredPromise() throws {
    // A timeline that cannot be opened is answered for when it is gathered into.
    let store = try? workspace.timeline()
    let addresses = try PublishedAddresses(of: workspace, in: store)
    let paths = PublishedPaths(configuredBy: workspace.feeds)
    try AddressPromise(of: addresses, by: workspace.feeds.publication.moved, beside: paths)
      .requireKept(
        of: addresses,
        beside: paths,
        renamed: RenamedDelegations(of: workspace, in: store, publishedAt: addresses)
      )
  }

  private func gathered(
    only: SourceID?,
    offline: Bool,
    isBelieved: Bool = true
  ) throws -> (store: TimelineStore, report: GatherReport) {
    let store = try workspace.timelineToGatherInto(isAnew: isAnew)
    let gathering = Gathering(workspace: workspace, store: store, now: now, telling: tell)
    let report = try gathering.gather(only: only, offline: offline, isBelieved: isBelieved)
    return (store, report)
  }

  /// Keeps which pairs are proposed, for whoever lists them.
  private func choosePairs(
    beside stories: Stories,
    in store: TimelineStore,
    due: DueLimit
  ) throws {
    try PairChoosing(beside: SpokenWords(stories, in: store, due: due)).settle(in: store)
  }

  private func publish(
    _ store: TimelineStore,
    after gathered: GatherReport,
    isAbandoned: Bool,
    isHubTold: Bool
  ) throws -> Report {
    var files = OutputFolder.Report()
    var edition: CalendarMonth?
    var missingPictures: [String] = []
    var removed: [String] = []
    var findings: [String] = []
    var letters: [String] = []
    var hubProblem: String?
    var hasNewRedirects = false
    if isAbandoned {
      // What subscribers read stays as it was; staff has to hear why.
      let plan = try PublicationPlan(workspace: workspace, store: store, now: now)
      files = try OutputFolder(workspace.out).write(
        plan.renderings.filter { $0.path.hasPrefix("reports/") },
        known: plan.written,
        record: store.recordPublished,
        telling: tell
      )
    } else {
      let due = DueLimit(now: now, in: workspace.feeds.publication.timezone)
      let stories = try Stories(of: workspace, in: store, due: due)
      try choosePairs(beside: stories, in: store, due: due)
      let plan = try PublicationPlan(workspace: workspace, store: store, now: now, stories: stories)
      try plan.requireKeptPromise()
      edition = plan.edition
      missingPictures = plan.missingPictures
      findings =
        (workspace.hasOwnTemplates ? workspace.templateFindings : []) + plan.stories.problems
      letters = plan.renderings.map(\.path).filter { $0.hasPrefix("mail/") }
      files = try OutputFolder(workspace.out).write(
        plan.renderings,
        known: plan.written,
        // Before anybody can read them: what is closed is closed, also when the run ends here.
        closing: { [archives = plan.archives, publisher = plan.publisher] in
          try archives.close(by: publisher)
        },
        record: { files throws(StoreError) in
          // Also where a later file could not be written.
          try store.recordAddresses(
            plan.addresses.unrecorded + plan.addresses.addresses(of: files.keys.sorted())
          )
          try store.recordPublished(files)
        },
        telling: tell
      )
      // What another command wrote, such as an edition that was approved, was left as it is.
      try store.recordAddresses(plan.newAddresses.sorted())
      try store.recordClosed(plan.closed)
      removed = try OutputFolder(workspace.out).remove(plan.withdrawn)
      let maps = files.replaced + (plan.promise.moves.isEmpty ? [] : files.written)
      hasNewRedirects = maps.contains { $0.hasPrefix(RedirectMaps.folder) }
      hubProblem = try noticeHub(of: files.written + files.replaced, store, isTold: isHubTold)
    }
    return Report(
      gathered: gathered,
      written: files.written,
      replaced: files.replaced,
      removed: removed,
      untouched: files.untouched,
      hasNewRedirects: hasNewRedirects,
      edition: edition,
      letters: letters,
      timeline: try TimelineSummary(
        of: store,
        now: now,
        zone: workspace.feeds.publication.timezone
      ),
      findings: findings,
      missingPictures: missingPictures,
      hubProblem: hubProblem,
      isAbandoned: isAbandoned
    )
  }
}

/// The timeline in numbers, and what in it waits for a person.
package struct TimelineSummary: Sendable {
  package var published = 0
  /// Not due yet.
  package var held = 0
  /// How many entries have a warning of each kind.
  package var warnings: [EntryWarning.Code: Int] = [:]

  init(of store: TimelineStore, now: Date, zone: TimeZone) throws {
    let counts = try store.counts(due: DueLimit(now: now, in: zone))
    published = counts.published
    held = counts.held
    warnings = counts.warnings
  }
}
