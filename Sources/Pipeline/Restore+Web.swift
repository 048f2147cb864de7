internal import Configuration
internal import Entries
internal import Fetching
internal import Foundation

/// Reading the feeds where they are served.
extension Restore {
  /// Reads every feed that a list names, each with its archives.
  ///
  /// - Parameters:
  ///   - origin: of a feed, a list, or the folder of `opml.xml`.
  ///   - problems: is told what does not answer, a sentence each.
  /// - Returns: what they tell.
  /// - Throws: `PipelineError` where the web cannot be asked at all.
  func live(at origin: WebAddress, telling problems: inout [String]) throws -> RestoredPieces {
    let spool = FileManager.default.temporaryDirectory
      .appending(path: "depeche-restore-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: spool, withIntermediateDirectories: true)
    } catch {
      throw PipelineError(.cannotWrite, "\(spool.filePath): cannot be made (\(lastSystemError()))")
    }
    defer { try? FileManager.default.removeItem(at: spool) }
    let fetcher: Fetcher
    do throws(WebFailure) {
      fetcher = try Fetcher(workspace.feeds.fetching, spool: spool.filePath)
    } catch { throw PipelineError(.cannotWrite, error.description) }
    defer { fetcher.end() }
    var feeds = ServedFeeds(at: origin, of: workspace, by: fetcher, telling: tell)
    let pieces = feeds.read()
    problems += feeds.problems
    return pieces
  }
}
