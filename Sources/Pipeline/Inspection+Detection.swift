internal import Adapters
internal import Configuration
internal import Entries
internal import Foundation

extension Inspection {
  /// What reads a file: by its ending where that is one adapter's alone, else by how
  /// it begins.
  ///
  /// - Throws: `PipelineError` where the file cannot be opened or is empty.
  static func detected(_ file: String, called name: String) throws(PipelineError) -> AdapterKind {
    let kinds = AdapterRegistry.standard.kinds(reading: URL(filePath: file).pathExtension)
    // Text may be anything that somebody saved; other endings are one adapter's alone.
    if kinds.count == 1, let kind = kinds.first, kind != PageTextAdapter.kind { return kind }
    let url = URL(filePath: file)
    guard let (bytes, isCut) = try? FileReading.bytes(of: url, limit: FileOpening.longest) else {
      let isFolder = FileStamp.kind(at: url.resolvingSymlinksInPath().filePath) == .folder
      throw PipelineError(
        .unreadable,
        "\(name): "
          + (isFolder ? "is a folder; say with --adapter what reads it" : "cannot be read")
      )
    }
    let opening = FileOpening(bytes)
    guard !opening.isEmpty || isCut else {
      throw PipelineError(.unreadable, "\(name): is empty")
    }
    // Nobody saves a page with so much white space first.
    return opening.isFeed || opening.isEmpty ? FeedAdapter.kind : PageTextAdapter.kind
  }
}
