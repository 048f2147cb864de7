internal import Configuration
package import Entries
internal import Feeds
package import Foundation
internal import Templates

/// The history of a channel in pages that are closed for good (RFC 5005 §4).
extension Publisher {
  /// A channel's closed pages, in their order.
  ///
  /// A closed page is what it was when it was closed, whatever else changed: its address alone decides
  /// its fingerprint.
  func archivePages(_ channel: Channel) -> [Rendering] {
    (1...max(1, channel.archive.pages)).prefix(channel.archive.pages).map { number in
      let path = Self.archive(number, of: channel)
      let address = site.publication.baseURL.appending(path)
      return Rendering(
        path: "public/" + path,
        fingerprint: Digest(of: ["closed", address.description]).description,
        isLate: true
      ) {
        switch try channel.archive.page(number) {
        case .kept(let bytes): return bytes
        case .closing(let entries):
          let frame = archiveFrame(
            number,
            of: channel,
            changed: entries.map(\.updated).max() ?? .distantPast
          )
          let pieces = try entries.flatMap(archivePiece(of: channel))
          return frame.opening + pieces + frame.closing
        }
      }
    }
  }

  /// What stands around the entries of a page that is being closed.
  ///
  /// - Parameters:
  ///   - number: of the page, from 1.
  ///   - channel: whose it is.
  ///   - changed: the newest change of an entry on it.
  /// - Returns: the bytes before the first entry, and those behind the last.
  package func archiveFrame(
    _ number: Int,
    of channel: Channel,
    changed: Date
  ) -> (opening: [UInt8], closing: [UInt8]) {
    feed(channel, showing: []).archiveFrame(
      archivePlace(number, of: channel),
      changed: changed
    )
  }

  /// What writes an entry as it stands on a page of an archive, the same in every channel of a language.
  package func archivePiece(of channel: Channel) -> (Entry) throws -> [UInt8] {
    let feed = feed(channel, showing: [])
    return { entry in feed.atomEntry(try item(entry, in: channel.language)) }
  }

  /// Where a page of a channel's archive stands, and its neighbours.
  ///
  /// The page before it is a way to all others, and enough. The first has none: it names the second,
  /// which is closed with it.
  func archivePlace(_ number: Int, of channel: Channel) -> Feed.ArchivePlace {
    func address(_ number: Int) -> WebAddress {
      site.publication.baseURL.appending(Self.archive(number, of: channel))
    }
    return Feed.ArchivePlace(
      own: address(number),
      previous: number > 1 ? address(number - 1) : nil,
      next: number > 1 ? nil : address(number + 1)
    )
  }

  /// What a channel's feed shows: its newest entries, and those that a reader of the feed alone would
  /// otherwise not hear of; newest first.
  func liveEntries(of channel: Channel) throws -> [Entry] {
    let newest = try channel.entries()
    let late = try channel.archive.late()
    guard !late.isEmpty else { return newest }
    return (newest + late).sorted { ($1.published, $0.id) < ($0.published, $1.id) }
  }

  /// A page of a channel's archive, relative to the web root: `fr/un-geneva/archive/3.xml`.
  static func archive(_ number: Int, of channel: Channel) -> String {
    "\(channel.folder)/archive/\(number).xml"
  }
}
