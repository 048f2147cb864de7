import Adapters
import Configuration
import Entries
import Feeds

/// How far the feeds are read; the raw value names it in the result.
enum ReadingGoal: String {
  /// To items with dates and addresses resolved, their words as they came: `FeedReader`.
  case items = "depeche"
  /// To sightings with inert HTML and plain words, as a build does it: `FeedAdapter`.
  case sightings = "depeche-sanitise"
}

/// One reading of one feed, by the very functions that the program calls.
struct ReadingPass {
  /// What one pass over all feeds came to.
  struct Counts {
    var items = 0
    /// Files that are no feed, or that cost too much.
    var refusals = 0
  }

  private let goal: ReadingGoal
  private let reader: FeedReader
  private let adapter: any SourceAdapter

  init(goal: ReadingGoal) throws {
    // Every feed gets an address, as every one that was fetched has: relative ones are resolved.
    let address = "https://feeds.example.org/feed"
    let source = Source(
      inspecting: "feed",
      adapter: FeedAdapter.kind,
      page: WebAddress(address),
      language: nil,
      dateFormat: nil,
      maxBody: .max
    )
    let adapter = source.flatMap { AdapterRegistry.standard.adapter(for: $0, in: .open) }
    guard let adapter else { throw NoAdapter() }
    self.goal = goal
    self.adapter = adapter
    reader = FeedReader(base: address)
  }

  /// Reads a feed and adds what was in it.
  func read(_ feed: StoredContent, counting counts: inout Counts) {
    var items = 0
    do {
      switch (goal, feed) {
      case (.items, .bytes(let bytes)): _ = try reader.read(bytes) { _, _ in items += 1 }
      case (.items, .pieces(let pieces)): _ = try reader.read(pieces) { _, _ in items += 1 }
      case (.sightings, _): _ = try adapter.read(StoredResponse(feed)) { _ in items += 1 }
      }
    } catch {
      counts.refusals += 1
    }
    counts.items += items
  }
}

/// The registry has no adapter for feeds, or the source above is none.
private struct NoAdapter: Error {}
