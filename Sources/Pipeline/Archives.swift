internal import Configuration
internal import Entries
internal import Foundation
internal import Publishing
internal import Store
internal import Timeline

/// The archives of all channels: what they know, what arrived since, and which pages are to be closed.
///
/// Nothing is written before `close`; what is asked before that is the same each time.
struct Archives {
  /// A channel whose pages are to be closed.
  struct Closing {
    let query: FeedQuery
    /// As it is before.
    let before: ChannelHistory
    /// What stands on each new page, in the order of arrival.
    let pages: [[EntryID]]
  }

  let store: TimelineStore
  let due: DueLimit
  let languages: [LanguageTag]
  let base: WebAddress
  let ledger: ArchiveLedger
  /// What came or changed, by the address of the channel's folder.
  private let arrived: [String: [EntryID]]
  private let corrected: [String: [EntryID]]
  /// When what live feeds say of entries on closed pages was changed.
  let corrections: [EntryID: [String: Date]]
  /// Whether anything has come, or may have changed, since the archives were brought up to date.
  let hasNews: Bool
  /// How many entries a page holds, and a feed shows of the newest.
  let size: Int
  private(set) var closings: [Closing] = []
  /// Histories that are other than they were, by the address of the channel's folder.
  private(set) var histories: [String: ChannelHistory] = [:]

  init(of workspace: Workspace, in store: TimelineStore, due: DueLimit) throws {
    self.store = store
    self.due = due
    languages = workspace.feeds.context.languages
    base = workspace.feeds.publication.baseURL
    size = workspace.feeds.publication.entries
    ledger = try store.archives()
    let news = try store.archiveNews(at: base, in: languages, due: due)
    hasNews = !news.isEmpty
    var arrived: [String: [EntryID]] = [:]
    var changed: [String: [(id: EntryID, at: Date)]] = [:]
    var corrections: [EntryID: [String: Date]] = [:]
    // Few channels for many entries.
    var channels: [String: String] = [:]
    for entry in news {
      for delegation in [nil] + entry.delegations.map({ Optional($0) }) {
        let folder = Channel.folder(of: delegation, in: entry.language)
        let channel = channels[folder] ?? base.appending(folder).description
        channels[folder] = channel
        guard let known = entry.known[channel] else {
          arrived[channel, default: []].append(entry.id)
          continue
        }
        guard known < entry.updated else { continue }
        changed[channel, default: []].append((entry.id, entry.updated))
        corrections[entry.id, default: [:]][channel] = entry.updated
      }
    }
    self.arrived = arrived
    self.corrections = corrections
    corrected = changed.mapValues { list in
      list.sorted { ($0.at, $0.id) < ($1.at, $1.id) }.map(\.id)
    }
  }

  /// The archive of a channel.
  ///
  /// - Parameters:
  ///   - query: the channel, and how many entries its feed shows.
  ///   - newest: those that it shows, newest first.
  ///   - hasMore: whether there are others.
  /// - Returns: what its feed needs of it.
  /// - Throws: `StoreError` when the timeline cannot be read.
  mutating func archive(
    of query: FeedQuery,
    showing newest: ArraySlice<EntryHead>,
    hasMore: Bool
  ) throws -> ChannelArchive {
    let address = base.appending(Channel.folder(of: query.delegation, in: query.language))
    let channel = address.description
    let before = ledger.histories[channel] ?? ChannelHistory()
    var history = before
    history.arrive(arrived[channel] ?? [])
    history.correct(corrected[channel] ?? [])
    if history.open.count >= size {
      // What arrived with this build stands in the channel; what arrived before may have left it.
      let standing = try store.standing(before.open, in: query, due: due)
      let gone = Set(before.open.filter { standing[$0] == nil })
      history.keepOpen { !gone.contains($0) }
      let unclosed = history
      let pages = hasMore ? history.fullPages(of: size) : []
      for page in pages { history.close(page.count) }
      if !pages.isEmpty {
        closings.append(Closing(query: query, before: unclosed, pages: pages))
      }
    }
    history.forget(allBut: size)
    if history != before { histories[channel] = history }
    let late = hasMore ? try lateEntries(of: history, in: query, beside: newest) : []
    let closing = closings.last.flatMap { $0.query == query ? $0 : nil }
    return ChannelArchive(
      pages: history.pages,
      fingerprint: late.isEmpty ? "" : Digest(of: late.map(\.digest)).description,
      late: { [store] in
        let entries = try store.entries(late.map(\.id))
        return late.compactMap { entries[$0.id] }
      },
      page: { [store] number in
        if let bytes = try store.archivePage(number, of: address) { return .kept(bytes) }
        guard let closing, closing.pages.indices.contains(number - closing.before.pages - 1) else {
          throw PipelineError(
            .unreadable,
            "\(store.path): lacks page \(number) of the archive of \(address); put back a copy of the "
              + "file that has it"
          )
        }
        let ids = closing.pages[number - closing.before.pages - 1]
        let entries = try store.entries(ids)
        return .closing(ids.compactMap { entries[$0] })
      }
    )
  }

  /// What a feed shows beside its newest entries: what stands on no closed page, what arrived among the
  /// last and was not new any more, and what was corrected since the oldest of the newest was published.
  ///
  /// As many arrivals and as many corrections at the most as the feed has entries.
  private func lateEntries(
    of history: ChannelHistory,
    in query: FeedQuery,
    beside newest: ArraySlice<EntryHead>
  ) throws -> [EntryHead] {
    var seen = Set(newest.map(\.id))
    let arrivals = history.open.reversed() + history.arrived[..<history.closed].reversed()
    let candidates = (arrivals + history.corrected.reversed()).filter { seen.insert($0).inserted }
    guard !candidates.isEmpty, let last = newest.last else { return [] }
    let standing = try store.standing(candidates + [last.id], in: query, due: due)
    let oldest = standing[last.id]?.published ?? .distantPast
    let arrivedLast = Set(arrivals)
    return candidates.compactMap { standing[$0] }
      .filter { arrivedLast.contains($0.head.id) || oldest < $0.updated }
      .map(\.head)
  }
}
