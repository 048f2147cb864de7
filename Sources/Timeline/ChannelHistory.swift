package import Entries

/// What arrived in a channel, in the order in which it did, and how much of it stands on closed pages.
///
/// A page of an archive is cut by order of arrival (RFC 5005 §4), so that what comes late, or is
/// corrected, changes no page. Only what is still needed is remembered: what stands on no closed page,
/// the last arrivals, and the last corrections.
package struct ChannelHistory: Hashable, Sendable {
  /// How many pages are closed; they are numbered from 1.
  package private(set) var pages: Int
  /// The last that arrived, in that order.
  package private(set) var arrived: [EntryID]
  /// How many of the first of `arrived` stand on closed pages.
  package private(set) var closed: Int
  /// Those on closed pages that were corrected since, the latest last.
  package private(set) var corrected: [EntryID]

  /// - Parameters:
  ///   - pages: how many are closed; not negative.
  ///   - arrived: in the order of arrival.
  ///   - closed: how many of the first of them stand on closed pages; at most as many as arrived.
  ///   - corrected: the latest last.
  package init(
    pages: Int = 0,
    arrived: [EntryID] = [],
    closed: Int = 0,
    corrected: [EntryID] = []
  ) {
    self.pages = max(0, pages)
    self.arrived = arrived
    self.closed = min(max(0, closed), arrived.count)
    self.corrected = corrected
  }

  /// Those that stand on no closed page, in the order of arrival.
  package var open: ArraySlice<EntryID> { arrived[closed...] }

  /// Notes what arrived, in its order; what is known to have arrived keeps its place.
  package mutating func arrive(_ entries: [EntryID]) {
    guard !entries.isEmpty else { return }
    var known = Set(arrived)
    arrived += entries.filter { known.insert($0).inserted }
  }

  /// Notes what of the closed pages was corrected, the latest last.
  package mutating func correct(_ entries: [EntryID]) {
    guard !entries.isEmpty else { return }
    let again = Set(entries)
    corrected.removeAll(where: again.contains)
    corrected += entries
  }

  /// Forgets of those on no closed page what has left the channel.
  package mutating func keepOpen(where stands: (EntryID) -> Bool) {
    arrived = arrived[..<closed] + open.filter(stands)
  }

  /// What is to stand on the next pages, as far as there is enough for them.
  ///
  /// The first two pages are closed together, and the second may be short: the first has none before it,
  /// so it has to name the one behind it from the beginning.
  ///
  /// - Parameter size: how many entries a page holds; at least one.
  /// - Returns: the entries of each page, in the order of arrival.
  package func fullPages(of size: Int) -> [[EntryID]] {
    let size = max(1, size)
    var rest = open
    var pages: [[EntryID]] = []
    while rest.count >= size {
      pages.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    guard self.pages == 0, pages.count == 1 else { return pages }
    return rest.isEmpty ? [] : pages + [Array(rest)]
  }

  /// Closes a page.
  ///
  /// - Parameter count: how many of the open ones stand on it, the first that arrived.
  package mutating func close(_ count: Int) {
    closed += min(max(0, count), open.count)
    pages += 1
  }

  /// Forgets all but the last arrivals and corrections, and nothing that stands on no closed page.
  package mutating func forget(allBut limit: Int) {
    let surplus = min(closed, max(0, arrived.count - max(0, limit)))
    arrived.removeFirst(surplus)
    closed -= surplus
    corrected = corrected.suffix(max(0, limit))
  }
}
