internal import Adapters
internal import Entries
internal import Fetching
internal import Foundation

/// The bytes that the web answered, kept beside the timeline under their digests.
struct ResponseFolder {
  private let folder: URL

  init(of workspace: Workspace) {
    folder = workspace.state.appending(path: "responses")
  }

  /// Where bodies are written while they arrive.
  ///
  /// What an interrupted run left there is removed.
  ///
  /// - Throws: `PipelineError` with `cannotWrite`.
  func spool() throws(PipelineError) -> String {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.filePath)
      where name.hasSuffix(Self.partEnding) {
        try FileManager.default.removeItem(at: folder.appending(path: name))
      }
    } catch {
      throw PipelineError(
        .cannotWrite,
        "\(folder.filePath): cannot be written (\(lastSystemError()))"
      )
    }
    return folder.filePath
  }

  private static let partEnding = ".part"

  /// Keeps a body, and gives the name under which it is found again.
  ///
  /// - Throws: `PipelineError` with `cannotWrite`.
  func keep(_ body: WebAnswer.Body) throws(PipelineError) -> (digest: String, size: Int) {
    switch body {
    case .bytes(let bytes):
      let digest = Digest(of: bytes).description
      let path = path(of: digest)
      if FileStamp(path: path.filePath)?.size == bytes.count { return (digest, bytes.count) }
      try write(to: path) { part in try Self.write(bytes, to: part.filePath) }
      return (digest, bytes.count)
    case .file(let part, let count):
      let part = URL(filePath: part)
      let pieces = FileStamp(path: part.filePath).map {
        FilePieces(of: part, stamp: $0, count: count)
      }
      let digest = Digest(of: pieces?.digests ?? []).description
      try write(to: path(of: digest)) { other in
        try FileManager.default.moveItem(at: part, to: other)
      }
      return (digest, count)
    }
  }

  /// Whether a body is there still.
  func has(_ digest: String, size: Int) -> Bool {
    FileStamp(path: path(of: digest).filePath)?.size == size
  }

  /// A body that was kept.
  ///
  /// - Throws: `SourceFailure` with `missing` where somebody removed it.
  func content(_ digest: String, size: Int) throws(SourceFailure) -> StoredContent {
    let path = path(of: digest)
    do {
      guard has(digest, size: size) else { throw POSIXError(.ENOENT) }
      return try FileReading.content(of: path, limit: size).content
    } catch {
      throw SourceFailure(
        .missing,
        "the answer that was kept of it is gone from \(folder.filePath); fetch it again"
      )
    }
  }

  /// Removes bodies that nothing is read from any more.
  func remove(_ digests: [String]) {
    for digest in digests {
      // One that stays does no harm: the next of its digest finds it there.
      try? FileManager.default.removeItem(at: path(of: digest))
    }
  }

  /// Whether what a run that was killed left behind should be looked for: once a day is enough.
  ///
  /// - Parameter now: the moment of the run.
  /// - Returns: `false` where nothing was ever kept.
  func wantsSweep(at now: Date) -> Bool {
    guard FileStamp(path: folder.filePath) != nil else { return false }
    let last = FileStamp(path: sweepMark.filePath).map { Double($0.modified) / 1_000_000_000 }
    return last.map { now.timeIntervalSince1970 - $0 > 86_400 } ?? true
  }

  /// Removes every body that no answer has.
  ///
  /// - Parameters:
  ///   - digests: of all answers.
  ///   - now: the moment of the run.
  func sweep(keeping digests: Set<String>, at now: Date) {
    let files = FileManager.default
    for part in (try? files.contentsOfDirectory(atPath: folder.filePath)) ?? []
    where part.count == 2 {
      let path = folder.appending(path: part)
      let names = (try? files.contentsOfDirectory(atPath: path.filePath)) ?? []
      remove(names.filter { !digests.contains($0) })
    }
    // Where the mark cannot be written, the next run looks again.
    try? Data().write(to: sweepMark)
    try? files.setAttributes([.modificationDate: now], ofItemAtPath: sweepMark.filePath)
  }

  private var sweepMark: URL { folder.appending(path: ".swept") }

  private func path(of digest: String) -> URL {
    folder.appending(path: String(digest.prefix(2))).appending(path: digest)
  }

  /// Writes bytes without waiting for the disk, as `Data` would: what a failure of power takes of an
  /// answer is missing by its size, and asked for again.
  private static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw POSIXError(.EIO) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try file.write(contentsOf: bytes)
    try file.close()
  }

  /// Writes a file aside and renames it.
  private func write(to path: URL, _ make: (URL) throws -> Void) throws(PipelineError) {
    let parent = path.deletingLastPathComponent()
    let part = folder.appending(path: ".\(path.lastPathComponent)\(Self.partEnding)")
    do {
      if FileStamp(path: parent.filePath) == nil {
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      }
      try make(part)
      guard unsafe rename(part.filePath, path.filePath) == 0 else {
        throw POSIXError(.EIO)
      }
    } catch {
      throw PipelineError(
        .cannotWrite,
        "\(path.filePath): cannot be written (\(lastSystemError()))"
      )
    }
  }
}
