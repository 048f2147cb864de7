internal import Foundation

/// The right to change a publication, held by one run at a time.
///
/// The lock is the kernel's: a run that dies lets go of it.
final class RunLock {
  private let descriptor: Int32

  /// Takes the lock of a state folder, which is made where it is missing.
  ///
  /// - Throws: `PipelineError` with `locked` while another run holds it.
  init(in state: URL) throws(PipelineError) {
    let path = state.appending(path: "lock").filePath
    do {
      try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
    } catch {
      throw PipelineError(
        .cannotWrite,
        "\(state.filePath): cannot be made: is something else in its place? (\(lastSystemError()))"
      )
    }
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw PipelineError(.cannotWrite, "\(path): cannot be opened (\(lastSystemError()))")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw PipelineError(
        .locked,
        "another run is at work on this publication; try again when it is done"
      )
    }
  }

  deinit {
    close(descriptor)
  }
}

/// The system's words for why its last call failed.
func lastSystemError() -> String {
  unsafe String(cString: strerror(errno))
}
