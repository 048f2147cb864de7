package import Configuration
package import Entries
package import Foundation

/// Reads one kind of source: a plug-in without I/O.
///
/// It is handed a stored response, emits sightings as it reads, and may ask for more requests. One
/// adapter is one file or folder here, one line in `AdapterRegistry.standard`, one folder of
/// fixtures.
package protocol SourceAdapter: Sendable {
  /// The keys of its own that it takes from a source in `feeds.yml`.
  associatedtype Options: ConfigurationReadable & Sendable

  /// The word that names it in `feeds.yml`.
  static var kind: AdapterKind { get }

  /// The endings of the files that it reads where `path:` names a folder, in lower case: `txt`.
  static var fileEndings: [String] { get }

  /// How much of a file it reads, in bytes, where the source's `max_body` is larger.
  static var largestFile: Int { get }

  /// Whether what it reads leads to more requests, so that an answer that is known must be read again
  /// to find what has not been fetched yet.
  static var followsLinks: Bool { get }

  /// Whether new pieces are named by their addresses, because it reads a source by several roads of
  /// which some do not show the guids.
  static var namesByAddress: Bool { get }

  /// How many answers that are kept as articles may be fetched in one visit; the rest waits.
  var articleQuota: Int { get }

  /// Whether an article that was fetched is to be fetched again, because its listing says of it what it did
  /// not.
  ///
  /// - Parameters:
  ///   - kept: its answer.
  ///   - request: for the article, as it is made now.
  ///   - now: the moment of the run.
  /// - Returns: `false` where it stands.
  func isOutdated(_ kept: KeptResponse, by request: Request, at now: Date) -> Bool

  init(options: Options, source: Source)

  /// What is asked first in a visit to a source on the web.
  ///
  /// - Parameters:
  ///   - source: whose address it is.
  ///   - kept: the answers of earlier visits, the oldest first.
  ///   - now: the moment of the visit.
  /// - Returns: one request at least; the source's own address, for a feed.
  func opening(
    of source: WebAddress,
    after kept: [KeptResponse],
    at now: Date
  ) -> [Request]

  /// Reads a response and emits what it says, in its own order.
  ///
  /// - Returns: what else must be fetched to read the source whole, and what was mended; `[]` for
  ///   neither.
  /// - Throws: when nothing in the response can be read as this kind of source.
  func read(
    _ response: StoredResponse,
    emit: (Sighting) -> Void
  ) throws(SourceFailure) -> SourceReading
}

extension SourceAdapter {
  /// As much as the source allows.
  package static var largestFile: Int { .max }

  /// Its address is all that is asked.
  package static var followsLinks: Bool { false }

  /// A guid is the better name.
  package static var namesByAddress: Bool { false }

  /// As many as there are.
  package var articleQuota: Int { .max }

  /// What was fetched once stands.
  package func isOutdated(_ kept: KeptResponse, by request: Request, at now: Date) -> Bool {
    false
  }

  /// The source's own address, for a feed.
  package func opening(
    of source: WebAddress,
    after kept: [KeptResponse],
    at now: Date
  ) -> [Request] {
    [Request(address: source)]
  }
}

/// Why a source gave nothing this time; its last good entries stay published.
package struct SourceFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    /// The file is not there or may not be read.
    case missing
    /// The bytes are not this kind of source.
    case unreadable
    /// It did not answer, or failed: it may not the next time.
    case unanswered
    /// It says that it is not to be had, and will say so again.
    case refused
    /// What it answered cannot be kept.
    case unwritable
    /// It was not asked, and nothing of it is kept.
    case notFetched
  }

  package let code: Code
  /// One sentence for a person, with the cure where there is one.
  package let description: String

  package init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
