internal import Fetching
internal import Store
internal import Templates

/// A compressed copy beside each text on the web, for servers that send such a file as it lies there.
enum CompressedCopies {
  /// What a copy's name ends in behind the file's own.
  static let ending = ".gz"

  /// A plan with a copy behind each text that it publishes on the web.
  static func added(to plan: [Rendering]) -> [Rendering] {
    plan.flatMap { file in isText(file.path) ? [file, copy(of: file)] : [file] }
  }

  /// The copies of earlier builds that go: those of files that go, or all where none is wanted.
  ///
  /// - Parameters:
  ///   - written: what was written before, by path.
  ///   - withdrawn: files that go.
  ///   - isWanted: whether there are to be copies at all.
  /// - Returns: their paths, in order.
  static func withdrawn(
    _ written: [String: PublishedFile],
    with withdrawn: [String],
    isWanted: Bool
  ) -> [String] {
    guard isWanted else {
      return written.keys.filter { path in
        path.hasSuffix(ending) && isText(String(path.dropLast(ending.count)))
      }.sorted()
    }
    return withdrawn.map { $0 + ending }.filter { written[$0] != nil }
  }

  private static func copy(of file: Rendering) -> Rendering {
    Rendering(path: file.path + ending, fingerprint: file.fingerprint, isLate: file.isLate) {
      let bytes = try file.render()
      do throws(GzipFailure) {
        return try GzipCoding.compressed(bytes)
      } catch {
        throw PipelineError(.cannotWrite, "\(file.path): there is no memory to compress it")
      }
    }
  }

  private static func isText(_ path: String) -> Bool {
    path.hasPrefix("public/") && !path.hasPrefix("public/media/")
      && [".html", ".xml", ".json", ".ics", ".txt", ".css", ".svg"].contains { path.hasSuffix($0) }
  }
}
