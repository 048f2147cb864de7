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

  /// What was found, each with its cure; empty when all is well.
  package func findings() throws -> [String] {
    let languages = workspace.feeds.context.languages.map(\.description)
    let templates = workspace.templates.check(languages: languages).map { "templates/\($0)" }
    return try templates + outputs()
  }

  /// Whether what stands in `out/` is what a build would make now.
  private func outputs() throws -> [String] {
    let database = workspace.state.appending(path: "timeline.sqlite").filePath
    guard FileStamp(path: database) != nil else { return [] }
    let store = try TimelineStore.open(at: database)
    let known = try store.publishedFiles()
    guard !known.isEmpty else { return [] }
    let plan = try PublicationPlan(workspace: workspace, store: store, now: now)
    let planned = plan.renderings.compactMap { finding($0, known[$0.path]) }
    let paths = Set(plan.renderings.map(\.path))
    // Messages of earlier months are history, not leftovers.
    let left = known.keys.filter { $0.hasPrefix("public/") && !paths.contains($0) }.sorted()
      .filter { FileStamp(path: workspace.out.appending(path: $0).filePath) != nil }
      .map { "\($0): nothing makes it any more; readers may still ask for it" }
    let pictures = plan.missingPictures.map { name in
      "media/\(name): is kept no more; put the picture beside its note again and build"
    }
    return pictures + plan.stories.problems.map { "stories.yml: \($0)" } + planned + left
  }

  private func finding(_ rendering: Rendering, _ known: PublishedFile?) -> String? {
    let path = workspace.out.appending(path: rendering.path).filePath
    guard let stamp = FileStamp(path: path) else {
      return "\(rendering.path): is missing; run `depeche build`"
    }
    guard let known, known.fingerprint == rendering.fingerprint else {
      return "\(rendering.path): is out of date; run `depeche build`"
    }
    guard known.size == stamp.size, known.modified == stamp.modified else {
      return "\(rendering.path): was changed by somebody else; `depeche build` makes it anew"
    }
    return nil
  }
}
