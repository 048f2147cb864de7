internal import Dispatch
internal import Foundation
internal import Newsletters
internal import Store
internal import Synchronization
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

  /// With a slash at its end.
  private let folder: String
  private let staging: URL

  /// How many files of a run are on the disk before they are renamed: what a usual run writes.
  ///
  /// To wait for each of thousands would take minutes; what a power cut spoils of the others has another
  /// size than was noted, so that the next build writes it again.
  private static let mostSynced = 16
  /// How many files are rendered at once, before somebody hears how far it is.
  private static let atOnce = 64
  /// How many files wait aside before they are renamed.
  private static let mostAside = 4_096

  /// - Parameter root: is made where it is missing, when the first file is written.
  init(_ root: URL) {
    let path = root.filePath
    folder = path.hasSuffix("/") ? path : path + "/"
    staging = root.appending(path: ".new")
  }

  /// Where a file of the folder stands; an address of Foundation's for each of thousands is dear.
  private func place(of path: String) -> String { folder + path }

  /// Brings the folder to a plan, in the plan's order.
  ///
  /// Files are rendered and written aside first, several at once, and then renamed one after the other.
  ///
  /// - Parameters:
  ///   - plan: what is linked to comes before what links to it.
  ///   - known: what was written before, by path.
  ///   - closing: is done beside the rendering, before the first file is renamed; files that are late
  ///     are rendered behind it.
  ///   - record: is told of the files that are now as planned, also when a later one fails.
  ///   - tell: is told how far it is, before each few files that must be rendered.
  /// - Returns: what was written and what was not.
  /// - Throws: `PipelineError` with `cannotWrite`, or what closing or a rendering throws.
  func write(
    _ plan: [Rendering],
    known: [String: PublishedFile],
    closing: @escaping @Sendable () throws -> Void = {},
    record: ([String: PublishedFile]) throws(StoreError) -> Void,
    telling tell: (WorkProgress) -> Void = { _ in }
  ) throws -> Report {
    let closing = WorkBeside(closing)
    var due = plan.filter { !stands($0, known) }[...]
    var report = Report(untouched: plan.count - due.count)
    var changed: [String: PublishedFile] = [:]
    var folders = MadeFolders()
    func progress(_ staged: Int, to path: String) {
      let done = report.untouched + report.written.count + report.replaced.count + staged
      tell(WorkProgress(phase: .publishing, done: done, total: plan.count, next: path))
    }
    do {
      while !due.isEmpty {
        try folders.make(staging)
        let part = Array(due.prefix(Self.mostAside))
        due = due.dropFirst(part.count)
        let staged = try stage(part, known, behind: closing, telling: progress)
        for (rendering, staged) in zip(part, staged) {
          let path = place(of: rendering.path)
          let staged = try staged.get()
          switch staged.content {
          case .same:
            report.untouched += 1
          case .other(let aside, let isNew):
            try folders.make(URL(filePath: path).deletingLastPathComponent())
            guard unsafe rename(aside, path) == 0 else {
              throw PipelineError(.cannotWrite, "\(path): cannot be written (\(lastSystemError()))")
            }
            if isNew {
              report.written.append(rendering.path)
            } else {
              report.replaced.append(rendering.path)
            }
          }
          guard let stamp = FileStamp(path: path) else {
            throw PipelineError(.cannotWrite, "\(path): is gone again")
          }
          changed[rendering.path] = PublishedFile(
            fingerprint: staged.fingerprint.description,
            size: stamp.size,
            modified: stamp.modified
          )
        }
      }
      try closing.finish()
    } catch {
      // A file that cannot be written is told before what closing says of the same disk.
      try? closing.finish()
      try record(changed)
      throw error
    }
    try record(changed)
    try? FileManager.default.removeItem(at: staging)
    return report
  }

  /// What became of a rendering before it is where it belongs.
  private struct Staged: Sendable {
    enum Content {
      /// The file that stands has it.
      case same
      /// It waits in a file aside.
      case other(aside: String, isNew: Bool)
    }

    let fingerprint: FileFingerprint
    let content: Content
  }

  /// Renders files and writes aside what differs from what stands, those that are late behind the others.
  ///
  /// - Parameters:
  ///   - part: of a plan.
  ///   - known: what was written before, by path.
  ///   - closing: is finished when this returns.
  ///   - progress: is told before each few files how many are rendered, and the path of the next.
  /// - Returns: what became of each, in their order.
  /// - Throws: what closing throws.
  private func stage(
    _ part: [Rendering],
    _ known: [String: PublishedFile],
    behind closing: WorkBeside,
    telling progress: (Int, String) -> Void
  ) throws -> [Result<Staged, any Error>] {
    let outcomes = Mutex([Result<Staged, any Error>?](repeating: nil, count: part.count))
    let written = Atomic(0)
    var done = 0
    func stage(_ indices: [Int]) {
      for start in stride(from: 0, to: indices.count, by: Self.atOnce) {
        progress(done, part[indices[start]].path)
        let batch = Array(indices[start...].prefix(Self.atOnce))
        DispatchQueue.concurrentPerform(iterations: batch.count) { place in
          let index = batch[place]
          let outcome = Result { try self.stage(part[index], known, as: index, besides: written) }
          outcomes.withLock { $0[index] = outcome }
        }
        done += batch.count
      }
    }
    // What must be found first has some time to be, and others are left beside it.
    let early = part.indices.filter { !part[$0].isLate }
    let ready = early.filter { part[$0].input == nil }
    let half = ready.count / 2
    stage(ready.prefix(half) + early.filter { part[$0].input != nil } + ready.dropFirst(half))
    try closing.finish()
    stage(part.indices.filter { part[$0].isLate })
    return outcomes.withLock { $0.compactMap(\.self) }
  }

  private func stage(
    _ rendering: Rendering,
    _ known: [String: PublishedFile],
    as number: Int,
    besides written: borrowing Atomic<Int>
  ) throws -> Staged {
    let path = place(of: rendering.path)
    let fingerprint = try FileFingerprint(of: rendering)
    let stamp = FileStamp(path: path)
    if let file = known[rendering.path], let stamp, stamp.isOf(file),
      fingerprint.isOfSameInput(as: FileFingerprint(file.fingerprint))
    {
      return Staged(fingerprint: fingerprint, content: .same)
    }
    let bytes = try content(of: rendering)
    guard try stamp == nil || isDifferent(path, from: bytes) else {
      return Staged(fingerprint: fingerprint, content: .same)
    }
    let aside = staging.appending(path: "\(number)").filePath
    let isSynced = written.wrappingAdd(1, ordering: .relaxed).oldValue < Self.mostSynced
    do {
      try NewFile.write(bytes, to: aside, isSynced: isSynced)
    } catch {
      throw PipelineError(.cannotWrite, "\(path): cannot be written (\(error))")
    }
    return Staged(fingerprint: fingerprint, content: .other(aside: aside, isNew: stamp == nil))
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
    for rendering in plan where !stands(rendering, known) {
      let path = place(of: rendering.path)
      if FileStamp(path: path) == nil {
        new.append(rendering.path)
      } else if try isDifferent(path, from: content(of: rendering)) {
        changed.append(rendering.path)
      }
    }
    return (new, changed)
  }

  /// Whether a file is as this very rendering left it.
  private func stands(_ rendering: Rendering, _ known: [String: PublishedFile]) -> Bool {
    guard let file = known[rendering.path],
      FileFingerprint(file.fingerprint).rendering == rendering.fingerprint,
      let stamp = FileStamp(path: place(of: rendering.path))
    else { return false }
    return stamp.isOf(file)
  }

  /// Removes files that nobody is to read any more.
  ///
  /// - Returns: the paths of those that were there.
  /// - Throws: `PipelineError` with `cannotWrite`.
  func remove(_ paths: [String]) throws(PipelineError) -> [String] {
    var removed: [String] = []
    for path in paths {
      let file = place(of: path)
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
}
