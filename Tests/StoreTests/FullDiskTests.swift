import Foundation
import Testing

@testable import Store

#if os(Linux)
import Glibc

@Suite("A disk without room for the timeline")
struct FullDiskTests {
  private static let moment = Date(timeIntervalSince1970: 1_775_000_000)

  @Test("is named as the cause, down to the last page of it, and heals", arguments: [0, 8, 28, 40])
  func named(kibibytes: Int) throws {
    guard let disk = SmallDisk(mebibytes: 2) else {
      print("skipped: no small disk can be mounted here")
      return
    }
    let path = disk.folder + "/timeline.sqlite"
    do {
      let store = try TimelineStore.open(at: path)
      try store.gather { transaction in _ = try transaction.beginRun(at: Self.moment) }
      try store.close()
    }
    for ending in ["-wal", "-shm"] { unsafe unlink(path + ending) }
    try disk.fill(leaving: kibibytes * 1_024)
    let error = #expect(throws: StoreError.self) {
      let store = try TimelineStore.open(at: path)
      try store.gather { transaction in
        try transaction.setRulesFingerprint(String(repeating: "x", count: 200_000))
      }
    }
    #expect(error?.code == .noRoom, "\(error?.description ?? "")")
    #expect(error?.description.contains("disk is full") == true)
    try disk.empty()
    #expect(try TimelineStore.open(at: path).isBlank() == false)
  }
}

/// A disk in memory, as long as it is kept.
private final class SmallDisk {
  let folder: String
  private let filling: URL

  /// Mounts one; `nil` where this process may not.
  init?(mebibytes: Int) {
    let url = FileManager.default.temporaryDirectory.appending(path: "disk-\(UUID().uuidString)")
    folder = url.path()
    filling = url.appending(path: "filling")
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    guard unsafe mount("tmpfs", folder, "tmpfs", 0, "size=\(mebibytes)m") == 0 else {
      unsafe rmdir(folder)
      return nil
    }
  }

  /// Fills it.
  func fill(leaving bytes: Int) throws {
    var disk = statvfs()
    try #require(unsafe statvfs(folder, &disk) == 0)
    let room = Int(disk.f_bavail) * Int(disk.f_frsize)
    try Data(repeating: 0, count: room - bytes).write(to: filling)
  }

  /// Makes room on it.
  func empty() throws { try FileManager.default.removeItem(at: filling) }

  deinit {
    // What is still open there goes with the last who has it.
    unsafe umount2(folder, Int32(MNT_DETACH))
    unsafe rmdir(folder)
  }
}
#endif
