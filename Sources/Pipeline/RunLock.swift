internal import Foundation

/// The right to change a publication, held by one run at a time.
///
/// The lock is the kernel's: a run that dies lets go of it.
final class RunLock {
  private let descriptor: Int32

  /// How long one that is held is waited for, in steps of a twentieth of a second: a run that was killed
  /// holds it until the last process that it began is gone.
  private static let patience = 40

  /// Takes the lock of a state folder, which is made where it is missing.
  ///
  /// - Throws: `PipelineError` with `locked` while another run holds it, after two seconds.
  init(in state: URL) throws(PipelineError) {
    let path = state.appending(path: "lock").filePath
    do {
      try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
    } catch {
      let isTaken = FileStamp(path: state.filePath) != nil
      throw PipelineError(
        .cannotWrite,
        isTaken
          ? "\(state.filePath): is no folder: move it away, and if a timeline is lost by it, run "
            + "`depeche restore`"
          : "\(state.filePath): cannot be made (\(error.localizedDescription))"
      )
    }
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw PipelineError(.cannotWrite, "\(path): cannot be opened (\(lastSystemError()))")
    }
    var left = Self.patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0, left > 0 {
      usleep(50_000)
      left -= 1
    }
    guard left > 0 || flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
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
