package import Adapters
package import Foundation

/// Reading a file within a limit.
package enum FileReading {
  /// A larger file is read in pieces, by what can read it so; in bytes.
  private static let largestAtHand = 4_000_000

  /// A file's content, and whether there was more than the limit lets through.
  ///
  /// - Parameters:
  ///   - file: of the local file system.
  ///   - limit: in bytes.
  /// - Returns: `limit` bytes at the most, of a large file not yet read.
  /// - Throws: when there is no such file, or it may not be read.
  package static func content(
    of file: URL,
    limit: Int
  ) throws -> (content: StoredContent, isCut: Bool) {
    if let stamp = FileStamp(path: file.filePath), min(stamp.size, limit) > largestAtHand {
      try FileHandle(forReadingFrom: file).close()
      let pieces = FilePieces(of: file, stamp: stamp, count: min(stamp.size, limit))
      return (.pieces(pieces), stamp.size > limit)
    }
    let (bytes, isCut) = try bytes(of: file, limit: limit)
    return (.bytes(bytes), isCut)
  }

  /// A file's bytes, and whether there were more than the limit lets through.
  ///
  /// - Parameters:
  ///   - file: of the local file system.
  ///   - limit: in bytes.
  /// - Returns: `limit` bytes at the most.
  /// - Throws: when there is no such file, or it may not be read.
  static func bytes(of file: URL, limit: Int) throws -> (bytes: [UInt8], isCut: Bool) {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, FileStamp(path: file.filePath)?.size ?? 0))
    // In pieces: a large file would stand in memory twice.
    while bytes.count <= limit,
      let next = try handle.read(upToCount: min(piece, limit - bytes.count) + 1), !next.isEmpty
    {
      bytes.append(contentsOf: next)
    }
    let isCut = bytes.count > limit
    if isCut { bytes.removeLast(bytes.count - limit) }
    return (bytes, isCut)
  }

  private static let piece = 262_144
}

extension URL {
  /// The path as the file system knows it: `URL.path()` would write a space as `%20`.
  package var filePath: String { path(percentEncoded: false) }
}

/// What tells whether a file is still as it was written.
struct FileStamp: Equatable {
  /// In bytes.
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int
  /// When anything about it was changed, its name included, in nanoseconds since 1970; nobody can set
  /// this one back.
  let changed: Int
  /// What the file system counts it by.
  let number: UInt64

  /// Looks at a file; `nil` when there is none.
  init?(path: String) {
    var status = stat()
    // Foundation's attributes cost thirty times as much, and a build looks at every page.
    guard unsafe stat(path, &status) == 0 else { return nil }
    size = Int(status.st_size)
    number = UInt64(status.st_ino)
    #if os(Linux)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
    #else
    modified = Self.nanoseconds(status.st_mtimespec)
    changed = Self.nanoseconds(status.st_ctimespec)
    #endif
  }

  /// Since 1970; the file system may hold any time, which is another one all the same.
  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }

  /// What stands at a path; a link is neither a file nor a folder.
  enum Kind {
    case file, folder, other
  }

  /// What stands at a path, without following a link.
  static func kind(at path: String) -> Kind {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return .other }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }
}
