import Entries
import Feeds
import Foundation
import Markup
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite("Feeds that somebody made to be slow or to swell")
struct HostileFeedTests {
  @Test(
    "are read in time linear in their length, into not much more than they are",
    .tags(.hostile),
    arguments: HostileShape.allCases
  )
  func linear(shape: HostileShape) throws {
    let length = 20_000
    let (once, twice) = (shape.feed(of: length), shape.feed(of: 2 * length))
    let short = try Reading(of: once)
    let long = try Reading(of: twice)
    #expect(long.time < short.time * 4 + .milliseconds(50))
    for (reading, feed) in [(short, once), (long, twice)] {
      #expect(reading.length < feed.count * 25)
      // A feed that was refused would show nothing.
      #expect(reading.items > 0)
    }
  }
}

/// What came out of a feed, and what that took.
private struct Reading {
  /// Of the whole, with all texts plain and inert; of the processor, not of the clock on the wall.
  let time: Duration
  /// Of all that is written out of it, in bytes.
  let length: Int
  let items: Int

  /// Reads a feed twice, and takes the shorter time: somebody else may be at work as well.
  init(of bytes: [UInt8]) throws {
    var best = Duration.seconds(1_000)
    var read = (length: 0, items: 0)
    for _ in 0..<2 {
      let start = Self.now()
      let feed = try FeedReader(base: "https://example.org/feed").document(bytes)
      read = (feed.writtenLength, feed.items.count)
      best = min(best, Self.now() - start)
    }
    time = best
    (length, items) = read
  }

  /// The time that this thread has worked.
  private static func now() -> Duration {
    var time = timespec()
    let result = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    precondition(result == 0, "every system of ours counts a thread's time")
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

extension FeedDocument {
  /// How many bytes all texts have that somebody may write out of a feed.
  fileprivate var writtenLength: Int {
    let own: [String?] = [
      head.id, head.title?.description, head.homePage?.description, head.language?.description,
      head.generator?.description, head.copyright?.markup.html, head.description?.markup.html,
    ]
    return own.length + head.authors.length + warnings.length
      + items.reduce(0) { $0 + $1.writtenLength }
  }
}

extension FeedItem {
  fileprivate var writtenLength: Int {
    let own = [
      id, address?.description, title?.description, language?.description, picture?.description,
    ]
    let texts = [content, contentText, summary].compactMap(\.self).map { text in
      let resolved = HTMLAddresses.resolved(in: text.raw, base: text.base)
      return [resolved, text.markup.html, text.plain.description].map(\.utf8.count).max() ?? 0
    }
    return own.length + texts.reduce(0, +) + authors.length + tags.map(\.description).length
      + enclosures.map(\.address.description).length
  }
}

extension Sequence<String?> {
  fileprivate var length: Int { reduce(0) { $0 + ($1?.utf8.count ?? 0) } }
}

extension Sequence<String> {
  fileprivate var length: Int { reduce(0) { $0 + $1.utf8.count } }
}

extension [Author] {
  fileprivate var length: Int {
    flatMap { [$0.name?.description, $0.email?.description, $0.page?.description] }.length
  }
}
