internal import Configuration
package import Entries
internal import Foundation
internal import Markup
internal import Store

/// The sources of a publication, and what each one has brought.
package struct SourceListing {
  /// A source in a list.
  package struct Item: Sendable {
    package let id: SourceID
    package let adapter: AdapterKind
    /// A path as `feeds.yml` writes it, or an address.
    package let location: String
    package let isEnabled: Bool
    /// How many entries it carries or has carried; `nil` for one that was never read.
    package let entries: Int?
  }

  /// In the order of `feeds.yml`.
  package let sources: [Item]

  /// - Parameters:
  ///   - workspace: whose sources are listed.
  ///   - only: lists this one alone.
  /// - Throws: `StoreError` when the timeline cannot be read.
  package init(workspace: Workspace, only: SourceID? = nil) throws {
    let file = workspace.state.appending(path: "timeline.sqlite").filePath
    let store = FileStamp(path: file) == nil ? nil : try TimelineStore.open(at: file)
    let counts = try store?.entriesBySource() ?? [:]
    sources = try workspace.feeds.sources.filter { only == nil || $0.id == only }.map { source in
      let isKnown = try store?.source(source.id) != nil
      let location =
        switch source.location {
        case .path(let path): path.description
        case .url(let address): address.description
        case .program(let command): PlainText(line: command.description).description
        }
      return Item(
        id: source.id,
        adapter: source.adapter,
        location: location,
        isEnabled: source.isEnabled,
        entries: isKnown ? counts[source.id] ?? 0 : nil
      )
    }
  }
}
