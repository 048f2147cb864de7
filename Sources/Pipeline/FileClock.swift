internal import Foundation

/// The clock by which files are stamped.
///
/// Whether a file was changed just now is a matter between it and its file system: the moment that a
/// run is said to happen at says nothing of it.
enum FileClock {
  /// Now, as a file in a folder is stamped.
  ///
  /// - Parameter state: a folder of ours; the run's lock in it is stamped, and made where it is missing.
  /// - Returns: `nil` where nothing can be written, so that no file is known to be settled.
  static func now(in state: URL) -> Date? {
    let path = state.appending(path: "lock").filePath
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard futimens(descriptor, nil) == 0, let stamp = FileStamp(path: path) else { return nil }
    return Date(timeIntervalSince1970: Double(stamp.changed) / 1_000_000_000)
  }
}
