internal import Foundation
internal import Newsletters
internal import Store
internal import Templates

/// The one writer of files: what did not change is not rendered, what is not different is not
/// written, and what is written appears whole.
struct OutputFolder {
  /// What was done to the files of a plan.
  struct Report: Equatable, Sendable {
    /// Paths of new files, relative to the output folder.
    var written: [String] = []
    /// Paths of files with other content than before.
    var replaced: [String] = []
    /// How many were left as they are.
    var untouched = 0
  }

  private let root: URL
  private let staging: URL

  /// How many files of a run are on the disk before they are renamed: what a usual run writes.
  ///
  /// To wait for each of thousands would take minutes; what a power cut spoils of the others has another
  /// size than was noted, so that the next build writes it again.
  private static let mostSynced = 16

  /// - Parameter root: is made where it is missing, when the first file is written.
  init(_ root: URL) {
    self.root = root
    staging = root.appending(path: ".new")
  }

  /// Brings the folder to a plan, in the plan's order.
  ///
  /// - Parameters:
  ///   - plan: what is linked to comes before what links to it.
  ///   - known: what was written before, by path.
  ///   - record: is told of the files that are now as planned, also when a later one fails.
  ///   - tell: is told how far it is, before each file that must be rendered.
  /// - Returns: what was written and what was not.
  /// - Throws: `PipelineError` with `cannotWrite`, or what a rendering throws.
  func write(
    _ plan: [Rendering],
    known: [String: PublishedFile],
    record: ([String: PublishedFile]) throws(StoreError) -> Void,
    telling tell: (WorkProgress) -> Void = { _ in }
  ) throws -> Report {
    var report = Report()
    var changed: [String: PublishedFile] = [:]
    do {
      for (index, rendering) in plan.enumerated() {
        let path = root.appending(path: rendering.path).filePath
        let stamp = FileStamp(path: path)
        if Self.stands(rendering, stamp, known) {
          report.untouched += 1
          continue
        }
        tell(
          WorkProgress(phase: .publishing, done: index, total: plan.count, next: rendering.path)
        )
        let bytes = try content(of: rendering)
        let isSynced = report.written.count + report.replaced.count < Self.mostSynced
        if stamp == nil {
          try replace(path, with: bytes, isSynced: isSynced)
          report.written.append(rendering.path)
        } else if try isDifferent(path, from: bytes) {
          try replace(path, with: bytes, isSynced: isSynced)
          report.replaced.append(rendering.path)
        } else {
          report.untouched += 1
        }
        guard let stamp = FileStamp(path: path) else {
          throw PipelineError(.cannotWrite, "\(path): is gone again")
        }
        changed[rendering.path] = PublishedFile(
          fingerprint: rendering.fingerprint,
          size: stamp.size,
          modified: stamp.modified
        )
      }
    } catch {
      try record(changed)
      throw error
    }
    try record(changed)
    try? FileManager.default.removeItem(at: staging)
    return report
  }

  /// What bringing the folder to a plan would do.
  ///
  /// - Returns: the paths of files that would be new and of those that would change.
  /// - Throws: what a rendering throws.
  func changes(
    to plan: [Rendering],
    known: [String: PublishedFile]
  ) throws -> (new: [String], changed: [String]) {
    var new: [String] = []
    var changed: [String] = []
    for rendering in plan {
      let path = root.appending(path: rendering.path).filePath
      let stamp = FileStamp(path: path)
      if stamp == nil {
        new.append(rendering.path)
      } else if !Self.stands(rendering, stamp, known),
        try isDifferent(path, from: content(of: rendering))
      {
        changed.append(rendering.path)
      }
    }
    return (new, changed)
  }

  /// Whether a file is as this very rendering left it.
  private static func stands(
    _ rendering: Rendering,
    _ stamp: FileStamp?,
    _ known: [String: PublishedFile]
  ) -> Bool {
    guard let stamp, let file = known[rendering.path] else { return false }
    return file.fingerprint == rendering.fingerprint && file.size == stamp.size
      && file.modified == stamp.modified
  }

  /// Removes files that nobody is to read any more.
  ///
  /// - Returns: the paths of those that were there.
  /// - Throws: `PipelineError` with `cannotWrite`.
  func remove(_ paths: [String]) throws(PipelineError) -> [String] {
    var removed: [String] = []
    for path in paths {
      let file = root.appending(path: path).filePath
      guard FileStamp(path: file) != nil else { continue }
      guard unsafe unlink(file) == 0 else {
        throw PipelineError(.cannotWrite, "\(file): cannot be removed (\(lastSystemError()))")
      }
      removed.append(path)
    }
    return removed
  }

  private func content(of rendering: Rendering) throws -> [UInt8] {
    do {
      return try rendering.render()
    } catch let error as NewsletterError {
      throw PipelineError(.configuration, error.description)
    }
  }

  private func isDifferent(_ path: String, from bytes: [UInt8]) throws -> Bool {
    let file = URL(filePath: path)
    guard let now = try? FileReading.bytes(of: file, limit: bytes.count) else { return true }
    return now.isCut || now.bytes != bytes
  }

  /// Writes aside and renames: a reader sees the old file or the new one, never a part.
  private func replace(
    _ path: String,
    with bytes: [UInt8],
    isSynced: Bool
  ) throws(PipelineError) {
    let file = URL(filePath: path)
    let aside = staging.appending(path: "file")
    do {
      let files = FileManager.default
      try files.createDirectory(at: staging, withIntermediateDirectories: true)
      try files.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: aside)
      if isSynced {
        let handle = try FileHandle(forWritingTo: aside)
        defer { try? handle.close() }
        try handle.synchronize()
      }
    } catch {
      throw PipelineError(.cannotWrite, "\(path): cannot be written (\(lastSystemError()))")
    }
    guard unsafe rename(aside.filePath, path) == 0 else {
      throw PipelineError(.cannotWrite, "\(path): cannot be written (\(lastSystemError()))")
    }
  }
}
