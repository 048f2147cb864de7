internal import Configuration
internal import Entries
internal import Feeds
internal import Foundation
internal import Markup
internal import Publishing
internal import Store
internal import Templates

/// What stands now where something was published that nothing makes any more, and of which somebody said
/// where it went.
struct ClosedFeeds {
  /// How each feed stood when it was closed, by its folder below the web root.
  let states: [String: ClosedFeedState]
  /// The last files of feeds, and pages that lead on.
  let renderings: [Rendering]

  /// The largest feed that is read for what it showed last, in bytes.
  private static let largest = 50_000_000

  /// - Parameters:
  ///   - moves: of this publication's addresses; those of other servers are passed over.
  ///   - workspace: whose they are.
  ///   - store: what is known of feeds that were closed before; the others are read from where they
  ///     stand.
  ///   - now: the moment of the build.
  ///   - due: what is not due by then is not shown.
  ///   - publisher: renders them.
  /// - Throws: `StoreError`.
  init(
    _ moves: [AddressMove],
    of workspace: Workspace,
    in store: TimelineStore,
    now: Date,
    due: DueLimit,
    by publisher: Publisher
  ) throws {
    var files: [String: [(name: String, target: WebAddress?)]] = [:]
    var renderings: [Rendering] = []
    // An address that was published by http and by https stands in one place.
    var known: Set<String> = []
    for move in moves {
      guard let path = move.path, known.insert(path).inserted else { continue }
      let name = PublishedPaths.name(of: path)
      if AddressPromise.feedNames.contains(name) {
        files[PublishedPaths.folder(of: path), default: []].append((name, move.target))
      } else if name.hasSuffix(".html") {
        let language = Self.language(of: path, in: workspace)
        renderings.append(
          publisher.leftPage(LeftPage(path: path, language: language, target: move.target))
        )
      }
    }
    let stood = files.isEmpty ? [:] : try store.closedFeeds()
    var states: [String: ClosedFeedState] = [:]
    for (folder, files) in files.sorted(by: { $0.key < $1.key }) {
      let files = Dictionary(files) { first, _ in first }
      let names = AddressPromise.feedNames.filter { files.keys.contains($0) }
      let state = try stood[folder] ?? Self.state(of: folder, names, workspace, store, now: now)
      states[folder] = state
      let heads = try store.heads(state.entries, due: due)
      let shown = state.entries.filter { heads[$0] != nil }
      let feed = ClosedFeed(
        folder: folder,
        language: Self.language(of: folder + "/", in: workspace),
        title: state.title,
        files: names,
        closed: state.closed,
        target: names.first.flatMap { files[$0] ?? nil },
        fingerprint: Digest(of: shown.compactMap { heads[$0]?.digest }).description
      ) {
        let found = try store.entries(shown)
        return shown.compactMap { found[$0] }
      }
      renderings += publisher.lastFiles(of: feed)
    }
    self.states = states
    self.renderings = renderings
  }

  /// How a feed stands at its address.
  private static func state(
    of folder: String,
    _ names: [String],
    _ workspace: Workspace,
    _ store: TimelineStore,
    now: Date
  ) throws -> ClosedFeedState {
    let publication = workspace.feeds.publication
    let closing = Publisher.closingID(of: folder, by: publication.authority).description
    var entries: [EntryID] = []
    var closed: Date?
    var title: String?
    for name in names {
      let file = workspace.out.appending(path: "public/\(folder)/\(name)")
      // A file that is lost, or that somebody else has put there, has nothing of ours to keep.
      guard let (bytes, _) = try? FileReading.bytes(of: file, limit: largest),
        let outcome = try? FeedReader().read(
          bytes,
          emit: { item, _ in
            if item.id == closing {
              closed = item.published?.beginning(in: publication.timezone)
            } else if let id = item.id {
              entries.append(EntryID(stored: id))
            }
          }
        )
      else { continue }
      title = outcome.head.title?.description
      break
    }
    let newest = try store.entries(entries).values.map { max($0.published, $0.updated) }.max()
    let moment = max(now, newest?.addingTimeInterval(1) ?? now).timeIntervalSince1970
    return ClosedFeedState(
      closed: closed ?? Date(timeIntervalSince1970: moment.rounded(.down)),
      title: title,
      entries: entries
    )
  }

  /// The language that an address names: one of the publication's, or else the first that it can mean.
  private static func language(of path: String, in workspace: Workspace) -> LanguageTag {
    let tags = path.split(separator: "/").dropLast(path.hasSuffix("/") ? 0 : 1)
      .compactMap { LanguageTag(String($0)) }
    let known = workspace.feeds.context.languages
    return tags.first(where: known.contains) ?? tags.first
      ?? workspace.feeds.publication.languages[0]
  }
}
