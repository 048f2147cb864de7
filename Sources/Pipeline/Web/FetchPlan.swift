internal import Adapters
internal import Configuration
package import Entries
internal import Fetching
package import Foundation
internal import Store

/// Which requests a run would begin with, and why others would not go out.
package struct FetchPlan {
  /// A source and what would be asked of it.
  package struct Item: Sendable {
    package let source: SourceID
    /// The first requests; what they lead to is not known yet.
    package let requests: [Question]
    /// How long its host asks to rest before each article, in its robots.txt; `nil` where nothing is
    /// known of that.
    package let rest: Duration?
    /// The command of the program that would run in place of requests.
    package let command: String?
    /// Why nothing would be asked or run, in a few words; `nil` where something would.
    package let reason: String?
  }

  /// A request that would go out.
  package struct Question: Sendable {
    package let address: WebAddress
    /// Whether the server may answer that nothing has changed.
    package let isConditional: Bool
    /// Whether the host's robots.txt is asked first, or known.
    package let heedsRobots: Bool
  }

  /// In the order of `feeds.yml`.
  package let items: [Item]

  /// Looks at what is remembered, and asks nobody.
  ///
  /// - Parameters:
  ///   - workspace: whose sources they are.
  ///   - now: the moment of the run that is planned.
  ///   - only: tells of this source alone, as somebody who names it would have it asked.
  ///   - isOffline: the run would ask nothing.
  /// - Throws: `StoreError` when the timeline cannot be read.
  package init(
    of workspace: Workspace,
    now: Date,
    only: SourceID? = nil,
    isOffline: Bool = false
  ) throws {
    let file = workspace.state.appending(path: "timeline.sqlite").filePath
    let store = FileStamp(path: file) == nil ? nil : try TimelineStore.open(at: file)
    let memories = try store?.webMemories() ?? [:]
    let robots = try store?.robots(since: now - WebGathering.robotsAge) ?? [:]
    let responses = ResponseFolder(of: workspace)
    let zone = workspace.feeds.publication.timezone
    items = workspace.feeds.sources.filter { only == nil || $0.id == only }.map { source in
      func item(_ reason: String) -> Item {
        Item(source: source.id, requests: [], rest: nil, command: nil, reason: reason)
      }
      guard source.isEnabled else { return item("it is off (enabled: false)") }
      guard let address = source.address else { return item("it is a file") }
      let memory = memories[source.id] ?? WebMemory()
      let decision: VisitDecision =
        isOffline
        ? .isOffline
        : VisitDecision(source, at: address, after: memory.record, now: now, isMeant: only != nil)
      guard case .ask(let place) = decision else { return item(decision.words(in: zone)) }
      if case .program(let command) = source.location {
        return Item(
          source: source.id,
          requests: [],
          rest: nil,
          command: "\(command)",
          reason: nil
        )
      }
      guard let adapter = workspace.adapter(for: source)
      else {
        return item("no adapter is called \(source.adapter)")
      }
      var visit = WebVisit(
        to: source,
        at: place,
        by: adapter,
        remembering: memory,
        in: responses,
        now: now
      )
      let requests = visit.begin().map { request in
        let web = visit.webRequest(request, for: 0)
        return Question(
          address: request.address,
          isConditional: web.validators != nil,
          heedsRobots: web.heedsRobots
        )
      }
      let rules = (robots[place.origin] ?? nil).map { RobotsRules($0, for: RobotsFile.agent) }
      let hasArticles = (1..<Int.max).contains(adapter.articleQuota)
      let rest = rules?.delay.flatMap { delay in
        hasArticles && delay > workspace.feeds.fetching.spacing ? delay : nil
      }
      return Item(
        source: source.id,
        requests: requests,
        rest: rest,
        command: nil,
        reason: nil
      )
    }
  }
}
