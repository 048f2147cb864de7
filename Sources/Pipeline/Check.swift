internal import Configuration
internal import Entries
package import Foundation
internal import Store
internal import Templates

/// Looks for what is wrong before a subscriber does: in the templates, and in what stands in `out/`.
///
/// The configuration was checked when the workspace was opened.
package struct Check {
  private let workspace: Workspace
  private let now: Date

  package init(workspace: Workspace, now: Date) {
    self.workspace = workspace
    self.now = now
  }

  /// What a check found.
  package struct Findings: Sendable {
    /// A sentence each, with its cure; empty when all is well.
    package let all: [String]
    /// Whether `feeds.yml` reads a source otherwise than it can be meant.
    package let isMisconfigured: Bool
  }

  /// What was found.
  package func findings() throws -> Findings {
    let (troubles, isBuilt) = try troubles()
    let sources = workspace.feeds.sources.filter(\.isEnabled).flatMap { source in
      // A publication that was never built may wait for its files, and not for its programs.
      let lack = isBuilt ? workspace.missing(source) : workspace.missingProgram(of: source)
      return (lack.map { [$0] } ?? troubles[source.id]?.words ?? []).map { "\(source.id): \($0)" }
    }
    return Findings(
      all: try workspace.templateFindings + sources + outputs(),
      isMisconfigured: workspace.feeds.sources.contains { source in
        source.isEnabled && troubles[source.id]?.kind == .misconfigured
      }
    )
  }

  /// What was wrong with the sources when they were looked at last, if they ever were.
  private func troubles() throws -> (bySource: [SourceID: SourceTrouble], isBuilt: Bool) {
    let database = workspace.state.appending(path: "timeline.sqlite").filePath
    guard FileStamp(path: database) != nil else { return ([:], false) }
    return (try TimelineStore.open(at: database).troubles(), true)
  }

  /// Whether what stands in `out/` is what a build would make now.
  private func outputs() throws -> [String] {
    let database = workspace.state.appending(path: "timeline.sqlite").filePath
    guard FileStamp(path: database) != nil else { return [] }
    let store = try TimelineStore.open(at: database)
    let known = try store.publishedFiles()
    guard !known.isEmpty else { return [] }
    let plan = try PublicationPlan(workspace: workspace, store: store, now: now)
    let changes = try OutputFolder(workspace.out).changes(to: plan.renderings, known: known)
    let planned = [("missing", changes.new), ("not what a build would make now", changes.changed)]
      .filter { !$0.1.isEmpty }.map { "out/: \(Self.some($0.1)) \($0.0); run `depeche build`" }
    let promise: [String]
    do throws(PipelineError) {
      try plan.requireKeptPromise()
      promise = []
    } catch {
      promise = [error.description]
    }
    let paths = Set(plan.renderings.map(\.path))
    // Messages of earlier months are history, not leftovers.
    let left = known.keys.filter {
      $0.hasPrefix("public/") && !paths.contains($0) && !plan.standing.contains($0)
    }.sorted()
      .filter { FileStamp(path: workspace.out.appending(path: $0).filePath) != nil }
      .map { "\($0): nothing makes it any more; it stays as it was for readers who ask for it" }
    let pictures = plan.missingPictures.map { name in
      "media/\(name): is kept no more; put the picture beside its note again and build"
    }
    // What was approved and changed since is made anew by nobody.
    let lost = plan.standing.filter { path in
      guard let stamp = FileStamp(path: workspace.out.appending(path: path).filePath) else {
        return true
      }
      return known[path].map { !stamp.isOf($0) } ?? false
    }.sorted()
    let standing =
      lost.isEmpty
      ? []
      : [
        "out/: \(Self.some(lost)) missing or damaged, and nothing makes what was approved again: put back a copy, "
          + "or approve the edition as it is now"
      ]
    let editions = try EditionCheck(workspace: workspace, now: now).problems()
    return promise + pictures + plan.stories.problems + editions + standing + planned + left
  }

  /// The first of some files by name, and how many more there are.
  private static func some(_ paths: [String]) -> String {
    let named = paths.prefix(3).joined(separator: ", ")
    let more = paths.count > 3 ? " and \(paths.count - 3) more" : ""
    return "\(named)\(more) \(paths.count == 1 ? "is" : "are")"
  }
}
