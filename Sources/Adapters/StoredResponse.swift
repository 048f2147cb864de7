package import Entries
package import Markup

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
  /// What came over the web; `nil` for a file.
  package let answer: Answer?

  package init(
    _ content: StoredContent,
    contentType: String? = nil,
    name: String = "",
    pictures: [String: KeptFile] = [:],
    answer: Answer? = nil
  ) {
    self.content = content
    self.contentType = contentType
    self.name = name
    self.pictures = pictures
    self.answer = answer
  }

  /// What a web server said beside the body.
  package struct Answer: Hashable, Sendable {
    /// What was asked for.
    package let request: Request
    /// Behind all redirects.
    package let address: WebAddress
    /// 200, unless the request reads refusals too (RFC 9110 §15).
    package let status: Int
    /// The header fields that adapters read, by their names in lower case: `link`, `x-wp-total`,
    /// `x-wp-totalpages`, `content-language`.
    package let fields: [String: String]

    package init(
      to request: Request,
      at address: WebAddress,
      status: Int = 200,
      fields: [String: String] = [:]
    ) {
      self.request = request
      self.address = address
      self.status = status
      self.fields = fields
    }

    /// The names of the header fields that are kept for adapters.
    package static let fieldNames: Set<String> = [
      "link", "x-wp-total", "x-wp-totalpages", "content-language",
    ]
  }
}
