internal import Foundation

/// What the disk holds of a folder after a power cut.
enum SyncedFolder {
  /// Waits until the names in a folder are on the disk.
  ///
  /// A file system that cannot promise that is left as it is: the names are right as long as power lasts.
  static func sync(_ folder: URL) {
    let descriptor = unsafe open(folder.filePath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}
