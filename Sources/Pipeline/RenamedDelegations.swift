internal import Configuration
internal import Entries
internal import Foundation
internal import Store
internal import Templates

/// Delegations that plainly go on under another id: what was published of the one that is gone has the
/// name, or the pieces, of one of which nothing was published yet.
struct RenamedDelegations {
  private let workspace: Workspace
  private let store: TimelineStore?
  private let addresses: PublishedAddresses

  /// - Parameters:
  ///   - workspace: whose delegations they are, with the feeds that were published.
  ///   - store: its timeline; `nil` where there is none.
  ///   - addresses: what was published.
  init(of workspace: Workspace, in store: TimelineStore?, publishedAt addresses: PublishedAddresses)
  {
    self.workspace = workspace
    self.store = store
    self.addresses = addresses
  }

  /// The folder where the channel of each folder goes on: `en/onu` for `en/un`.
  ///
  /// - Parameter folders: of channels that nothing makes any more.
  /// - Returns: nothing for a channel that might go on in two places, or that is not alone in going on
  ///   in one.
  func successors(of folders: [String]) -> [String: String] {
    let languages = workspace.feeds.context.languages
    let new = workspace.feeds.delegations.list.filter { delegation in
      !languages.contains { addresses.has("\($0)/\(delegation.id)/atom.xml") }
    }
    guard !new.isEmpty else { return [:] }
    // What is found in one language holds for all.
    var found: [String: Set<DelegationID>] = [:]
    for folder in folders {
      guard let language = LanguageTag(PublishedPaths.folder(of: folder)) else { continue }
      found[PublishedPaths.name(of: folder), default: []]
        .formUnion(resembling(folder, in: language, among: new))
    }
    return folders.reduce(into: [:]) { successors, folder in
      guard let ids = found[PublishedPaths.name(of: folder)], ids.count == 1, let id = ids.first,
        found.values.count(where: { $0.contains(id) }) == 1
      else { return }
      successors[folder] = "\(PublishedPaths.folder(of: folder))/\(id)"
    }
  }

  /// The delegations with the name or all the pieces of a channel, as its feed has them.
  ///
  /// A feed that cannot be read tells nothing: what is looked for is a proposal.
  private func resembling(
    _ folder: String,
    in language: LanguageTag,
    among delegations: [Delegation]
  ) -> Set<DelegationID> {
    let path = "public/\(folder)/atom.xml"
    let file = workspace.out.appending(path: path)
    guard let (bytes, _) = try? FileReading.bytes(of: file, limit: Restore.largestFeed) else {
      return []
    }
    let feed = RestoredFeed(bytes, at: path)
    let pieces = (try? store?.entries(feed.pieces.map(\.id)))?.values.map(\.delegations) ?? []
    let site = workspace.site(logo: nil)
    return Set(
      delegations.map(\.id).filter { id in
        feed.title == site.feedTitle(of: id, in: language)
          || !pieces.isEmpty && pieces.allSatisfy { $0.contains(id) }
      }
    )
  }
}
