internal import Configuration
internal import Entries
internal import Foundation
internal import Publishing
internal import Store
internal import Timeline

/// Taking back closed pages.
extension Restore {
  /// Keeps the closed pages that stand below the web root, byte for byte: nothing may change them.
  ///
  /// Pages count from the first to the last before a gap; those of another address are another archive.
  ///
  /// - Parameter store: has the entries.
  /// - Throws: `StoreError`.
  func keepArchives(in store: TimelineStore) throws {
    let feeds = workspace.feeds
    let delegations = [nil] + feeds.delegations.list.map { Optional($0.id) }
    for language in feeds.context.languages {
      for delegation in delegations {
        let folder = Channel.folder(of: delegation, in: language)
        let pages = archivePages(in: folder)
        // The first names the second: one alone is what a run left that was killed.
        guard pages.count > 1 else { continue }
        let ids = pages.flatMap { $0.entries.map(\.id) }
        var history = ChannelHistory(pages: pages.count, arrived: ids, closed: ids.count)
        history.forget(allBut: feeds.publication.entries)
        try store.close(
          pages,
          of: [],
          in: feeds.publication.baseURL.appending(folder),
          leaving: history
        )
      }
    }
  }

  /// The pages of a channel's archive, whole, in their order.
  private func archivePages(in folder: String) -> [ClosedPage] {
    var pages: [ClosedPage] = []
    while true {
      let path = "\(folder)/archive/\(pages.count + 1).xml"
      let file = publicFolder.appending(path: path)
      let address = workspace.feeds.publication.baseURL.appending(path)
      guard let (bytes, isCut) = try? FileReading.bytes(of: file, limit: Self.largestFeed), !isCut,
        String(decoding: bytes, as: UTF8.self).contains("\"\(address)\"")
      else { return pages }
      let feed = RestoredFeed(bytes, at: path)
      guard feed.isKnown, !feed.pieces.isEmpty else { return pages }
      pages.append(
        ClosedPage(
          number: pages.count + 1,
          opening: bytes,
          pieces: [],
          closing: [],
          entries: feed.pieces.map { ($0.id, $0.updated) }
        )
      )
    }
  }
}
