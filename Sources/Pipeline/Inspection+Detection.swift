internal import Adapters
internal import Configuration
internal import Entries
internal import Foundation
internal import Markup

extension Inspection {
  /// What reads a file: by its ending where that is one adapter's alone, else by its first
  /// character.
  ///
  /// - Throws: `PipelineError` where the file cannot be opened or is empty.
  static func detected(_ file: String) throws(PipelineError) -> AdapterKind {
    let kinds = AdapterRegistry.standard.kinds(reading: URL(filePath: file).pathExtension)
    // Text may be anything that somebody saved; other endings are one adapter's alone.
    if kinds.count == 1, let kind = kinds.first, kind != PageTextAdapter.kind { return kind }
    let url = URL(filePath: file)
    guard let bytes = try? FileReading.bytes(of: url, limit: 1_024).bytes else {
      let isFolder = (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
      throw PipelineError(
        .unreadable,
        "\(file): "
          + (isFolder ? "is a folder; say with --adapter what reads it" : "cannot be read")
      )
    }
    let opening = String(decoding: bytes, as: UTF8.self)
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard let first = opening.first else {
      throw PipelineError(.unreadable, "\(file): is empty")
    }
    if "<{".contains(first) || opening.contains("\0") { return FeedAdapter.kind }
    return PageTextAdapter.kind
  }
}
