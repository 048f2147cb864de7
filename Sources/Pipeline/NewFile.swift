internal import Foundation

/// A file that is written whole, before anybody is to find it.
enum NewFile {
  /// Writes a file; one that stood there is overwritten.
  ///
  /// - Parameters:
  ///   - bytes: its content.
  ///   - path: in a folder that there is.
  ///   - isSynced: returns when it is on the disk, and not on its way there.
  /// - Throws: `SystemFailure`.
  static func write(_ bytes: [UInt8], to path: String, isSynced: Bool) throws(SystemFailure) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw SystemFailure() }
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { bytes in
        unsafe Foundation.write(file, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if written > 0 {
        start += written
      } else if errno != EINTR {
        let failure = SystemFailure()
        close(file)
        throw failure
      }
    }
    if isSynced, fsync(file) != 0 {
      let failure = SystemFailure()
      close(file)
      throw failure
    }
    // A full disk may say so only here.
    guard close(file) == 0 else { throw SystemFailure() }
  }
}

/// What the system said last of why it would not do something.
struct SystemFailure: Error, CustomStringConvertible {
  let description = lastSystemError()
}

/// The folders that a run has made or found, so that each is looked for once.
struct MadeFolders {
  private var known: Set<String> = []

  /// Makes a folder, and those around it, where they are missing.
  ///
  /// - Throws: `PipelineError` with `cannotWrite`.
  mutating func make(_ folder: URL) throws(PipelineError) {
    let path = folder.filePath
    guard !known.contains(path) else { return }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw PipelineError(.cannotWrite, "\(path): cannot be written (\(lastSystemError()))")
    }
    known.insert(path)
  }
}
