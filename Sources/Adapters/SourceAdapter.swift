package import Configuration
package import Entries
package import Markup

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

  init(options: Options, source: Source)

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
}

/// The bytes that a source answered with: at hand, or held elsewhere because they are many.
package enum StoredContent: Sendable {
  case bytes([UInt8])
  case pieces(any DocumentPieces)

  /// How many they are.
  package var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .pieces(let pieces): pieces.count
    }
  }

  /// All of them that can be read.
  package var bytes: [UInt8] {
    switch self {
    case .bytes(let bytes): bytes
    case .pieces(let pieces): pieces.bytes
    }
  }
}

/// What a source answered with, and what was said about it.
package struct StoredResponse: Sendable {
  package let content: StoredContent
  /// As the server gave it; absent for a file.
  package let contentType: String?
  /// A file's path below its source's folder: `eu/2026-03-09-care.en.md`; empty for an answer.
  package let name: String
  /// The pictures that lie in the source's folder, by their paths below it.
  package let pictures: [String: KeptFile]

  package init(
    _ content: StoredContent,
    contentType: String? = nil,
    name: String = "",
    pictures: [String: KeptFile] = [:]
  ) {
    self.content = content
    self.contentType = contentType
    self.name = name
    self.pictures = pictures
  }
}

/// Something more to fetch for a source: its next page, an article.
package struct Request: Hashable, Sendable {
  package let address: WebAddress

  package init(address: WebAddress) {
    self.address = address
  }
}

/// Why a source gave nothing this time; its last good entries stay published.
package struct SourceFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    /// The file is not there or may not be read.
    case missing
    /// The bytes are not this kind of source.
    case unreadable
    /// This version has no way to fetch an address.
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
