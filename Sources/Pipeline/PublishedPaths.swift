internal import Configuration
internal import Entries
internal import Templates

/// What is published below the web root: as a plan has it, or as far as the configuration tells.
struct PublishedPaths {
  /// Whether there is a file at a path.
  let has: (String) -> Bool
  /// Whether there is any file right in a folder.
  let hasFolder: (String) -> Bool

  /// What a plan publishes.
  init(of plan: [Rendering]) {
    let paths = Set(plan.compactMap { PublishedAddresses.heldPath($0.path) })
    let folders = Set(paths.map(Self.folder))
    has = { paths.contains($0) }
    hasFolder = { folders.contains($0) }
  }

  /// What a configuration lets be published, known before anything is gathered: of channels it says
  /// all, of everything else nothing, so that it passes.
  init(configuredBy feeds: FeedsFile) {
    let languages = Set(feeds.context.languages)
    let delegations = Set(feeds.delegations.list.map(\.id))
    let isConfigured = { (path: String) -> Bool in
      let steps = path.split(separator: "/")
      guard steps.count > 1, let language = LanguageTag(String(steps[0])) else { return true }
      guard languages.contains(language) else { return false }
      guard steps.count > 2, steps[1] != "all" else { return true }
      return DelegationID(String(steps[1])).map(delegations.contains) ?? true
    }
    has = isConfigured
    hasFolder = { isConfigured($0 + "/index.html") }
  }

  /// The folder of a file; empty for the web root.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// The name of a file in its folder.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}
