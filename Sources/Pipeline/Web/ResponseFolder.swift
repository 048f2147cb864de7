internal import Adapters
internal import Entries
internal import Fetching
internal import Foundation

/// The bytes that the web answered, kept beside the timeline under their digests.
struct ResponseFolder {
  private let folder: URL
  /// The same as a path: to make one of an address costs as much as to open the file.
  private let root: String
  private let latest = Latest()

  /// The body that was kept last, which is read next in most visits.
  ///
  /// A class because all copies of a folder's value see one of them.
  private final class Latest {
    var body: (digest: String, bytes: [UInt8])?
  }

  init(of workspace: Workspace) {
    folder = workspace.state.appending(path: "responses")
    root = folder.filePath
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
      latest.body = (digest, bytes)
      if has(digest, size: bytes.count) { return (digest, bytes.count) }
      try write(digest) { part in try Self.write(bytes, to: part) }
      return (digest, bytes.count)
    case .file(let part, let count):
      let part = URL(filePath: part)
      let pieces = FileStamp(path: part.filePath).map {
        FilePieces(of: part, stamp: $0, count: count)
      }
      let digest = Digest(of: pieces?.digests ?? []).description
      try write(digest) { other in
        guard unsafe rename(part.filePath, other) == 0 else { throw POSIXError(.EIO) }
      }
      return (digest, count)
    }
  }

  /// Whether a body is there still.
  func has(_ digest: String, size: Int) -> Bool {
    FileStamp(path: path(of: digest))?.size == size
  }

  /// A body that was kept.
  ///
  /// - Throws: `SourceFailure` with `missing` where somebody removed it.
  func content(_ digest: String, size: Int) throws(SourceFailure) -> StoredContent {
    if let body = latest.body, body.digest == digest, body.bytes.count == size {
      return .bytes(body.bytes)
    }
    do {
      guard has(digest, size: size) else { throw POSIXError(.ENOENT) }
      return try FileReading.content(of: URL(filePath: path(of: digest)), limit: size).content
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
      try? FileManager.default.removeItem(atPath: path(of: digest))
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

  private func path(of digest: String) -> String { "\(part(of: digest))/\(digest)" }

  /// The folder that a body lies in: of very many files in one, some file systems are slow.
  private func part(of digest: String) -> String { "\(root)/\(digest.prefix(2))" }

  /// Writes bytes without waiting for the disk, as `Data` would: what a failure of power takes of an
  /// answer is missing by its size, and asked for again.
  private static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw POSIXError(.EIO) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 || count < 0 && errno == EINTR else { throw POSIXError(.EIO) }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Writes a file aside and renames it.
  private func write(
    _ digest: String,
    _ make: (String) throws -> Void
  ) throws(PipelineError) {
    let path = path(of: digest)
    let aside = "\(root)/.\(digest)\(Self.partEnding)"
    do {
      try make(aside)
      if unsafe rename(aside, path) == 0 { return }
      // The first of its part has no folder yet.
      guard errno == ENOENT, unsafe mkdir(part(of: digest), 0o777) == 0 || errno == EEXIST,
        unsafe rename(aside, path) == 0
      else { throw POSIXError(.EIO) }
    } catch {
      throw PipelineError(.cannotWrite, "\(path): cannot be written (\(lastSystemError()))")
    }
  }
}
