internal import Foundation

/// The database of a publication, while another takes its place.
struct SetAsideDatabase {
  /// The database itself.
  let file: URL
  /// The one that takes its place, while it is made.
  private let part: URL

  /// A write-ahead log and its index stand beside a database and belong to it.
  private static let companions = ["-wal", "-shm"]

  init(in state: URL) {
    file = state.appending(path: "timeline.sqlite")
    part = state.appending(path: "timeline.restoring.sqlite")
  }

  /// Where the new one is made, with nothing there: an interrupted run may have left something.
  ///
  /// - Throws: `PipelineError` with `cannotWrite`.
  func emptyPart() throws(PipelineError) -> String {
    for ending in [""] + Self.companions {
      let path = part.filePath + ending
      guard FileStamp(path: path) != nil else { continue }
      guard unsafe unlink(path) == 0 else {
        throw PipelineError(.cannotWrite, "\(path): cannot be removed (\(lastSystemError()))")
      }
    }
    return part.filePath
  }

  /// Gives the old database a name that nothing has, and the new one its place.
  ///
  /// - Returns: the old one's new name; `nil` where there was none.
  /// - Throws: `PipelineError` with `cannotWrite`.
  func replace() throws(PipelineError) -> String? {
    var name: String?
    if ([""] + Self.companions).contains(where: { FileStamp(path: file.filePath + $0) != nil }) {
      let aside = freeName()
      // The log first: without it the rest is what it was before, and never more than it was.
      for ending in Self.companions + [""] where FileStamp(path: file.filePath + ending) != nil {
        try move(file.filePath + ending, to: aside.filePath + ending)
      }
      name = aside.lastPathComponent
    }
    for ending in Self.companions where FileStamp(path: part.filePath + ending) != nil {
      guard unsafe unlink(part.filePath + ending) == 0 else {
        throw PipelineError(.cannotWrite, "\(part.filePath + ending): cannot be removed")
      }
    }
    try move(part.filePath, to: file.filePath)
    SyncedFolder.sync(file.deletingLastPathComponent())
    return name
  }

  /// `timeline.set-aside-1.sqlite`, or the first number that is free.
  private func freeName() -> URL {
    let folder = file.deletingLastPathComponent()
    var number = 1
    while case let url = folder.appending(path: "timeline.set-aside-\(number).sqlite"),
      ([""] + Self.companions).contains(where: { FileStamp(path: url.filePath + $0) != nil })
    {
      number += 1
    }
    return folder.appending(path: "timeline.set-aside-\(number).sqlite")
  }

  private func move(_ path: String, to target: String) throws(PipelineError) {
    guard unsafe rename(path, target) == 0 else {
      throw PipelineError(.cannotWrite, "\(target): cannot be written (\(lastSystemError()))")
    }
  }
}
