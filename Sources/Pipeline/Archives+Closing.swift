internal import Entries
internal import Foundation
internal import Publishing
internal import Store
internal import Timeline

extension Archives {
  /// Closes the pages that are to be closed, and notes what has arrived.
  ///
  /// Done before a page is written where people read it: its bytes are kept first. What was closed when
  /// a run is killed is closed, and the next run goes on behind it. Costs nothing when nothing came.
  ///
  /// - Parameter publisher: knows the channels.
  /// - Throws: `StoreError`, or what rendering throws.
  func close(by publisher: Publisher) throws {
    guard hasNews || !histories.isEmpty else { return }
    var pieces = ArchivePieces(from: ledger.nextPiece)
    // Read beside what is written, and rendered beside it too.
    let reader = closings.isEmpty ? store : try store.beside()
    // One behind the other; rendering takes now longer, now less than that.
    var writings: [WorkBeside] = []
    // Also where rendering fails: nothing is written any more when this returns.
    defer { try? writings.last?.finish() }
    for closing in closings {
      let (query, size) = (closing.query, size)
      guard let channel = publisher.channel(query.delegation, in: query.language) else { continue }
      let piece = publisher.archivePiece(of: channel)
      var history = closing.before
      var pages: [ClosedPage] = []
      func keep() throws {
        for page in pages { history.close(page.entries.count) }
        history.forget(allBut: size)
        if writings.count == Self.mostWritings { try writings.removeFirst().finish() }
        let address = base.appending(channel.folder)
        writings.append(
          WorkBeside(behind: writings.last) { [store, pages, history, new = pieces.takeNew()] in
            try store.close(pages, of: new, in: address, leaving: history)
          }
        )
        pages = []
      }
      for (index, ids) in closing.pages.enumerated() {
        try pieces.add(ids, from: reader, render: piece)
        let number = closing.before.pages + index + 1
        pages.append(
          pieces.page(number, with: ids) {
            publisher.archiveFrame(number, of: channel, changed: $0)
          }
        )
        // The first page names the second: there is not the one without the other.
        if pieces.newBytes > Self.longestWriting, number > 1 { try keep() }
      }
      try keep()
    }
    try writings.last?.finish()
    try store.settleArchives(
      at: base,
      histories: histories,
      corrections: corrections,
      in: languages,
      due: due
    )
  }

  /// How much is kept at once, in bytes, and how many such parts may wait: they bound the memory, and not the
  /// timeline.
  private static let longestWriting = 1_000_000
  private static let mostWritings = 4
}

/// The entries of closed pages as bytes, each rendered once for all the pages of a run.
private struct ArchivePieces {
  private var known: [EntryID: (number: Int, updated: Date)] = [:]
  private var new: [(number: Int, bytes: [UInt8])] = []
  private var next: Int
  /// How many bytes have not been taken yet.
  private(set) var newBytes = 0

  init(from number: Int) {
    next = number
  }

  /// Renders those of some entries that were not rendered before.
  mutating func add(
    _ ids: [EntryID],
    from store: TimelineStore,
    render: (Entry) throws -> [UInt8]
  ) throws {
    let missing = ids.filter { known[$0] == nil }
    let entries = try store.entries(missing)
    for entry in missing.compactMap({ entries[$0] }) {
      let bytes = try render(entry)
      known[entry.id] = (next, entry.updated)
      new.append((next, bytes))
      newBytes += bytes.count
      next += 1
    }
  }

  /// A page with these entries.
  func page(
    _ number: Int,
    with ids: [EntryID],
    frame: (Date) -> (opening: [UInt8], closing: [UInt8])
  ) -> ClosedPage {
    let parts = ids.compactMap { id in known[id].map { (id: id, part: $0) } }
    let frame = frame(parts.map(\.part.updated).max() ?? .distantPast)
    return ClosedPage(
      number: number,
      opening: frame.opening,
      pieces: parts.map(\.part.number),
      closing: frame.closing,
      entries: parts.map { ($0.id, $0.part.updated) }
    )
  }

  /// The pieces that are not kept yet; from now on they are.
  mutating func takeNew() -> [(number: Int, bytes: [UInt8])] {
    defer { (new, newBytes) = ([], 0) }
    return new
  }
}
