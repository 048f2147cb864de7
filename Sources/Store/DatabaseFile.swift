internal import Foundation

/// What a database file says of its own length, before anything opens it (SQLite file format §1.3).
struct DatabaseFile {
  private let path: String

  /// Where the header has its numbers, which are big-endian.
  private enum Place {
    static let pageSize = 16
    static let changes = 24
    static let pages = 28
    static let changesOfPages = 92
    static let end = 100
  }

  init(_ path: String) {
    self.path = path
  }

  /// Refuses a folder, and a file whose end is missing: SQLite would find out only with the first page
  /// that it lacks.
  ///
  /// Costs the reading of one header; what stands in the write-ahead log may be all of the rest.
  ///
  /// - Throws: `StoreError` with `damaged`, or `notWritable` for a folder.
  func refuseIfUnusable() throws(StoreError) {
    if isFolder {
      throw StoreError(
        code: .notWritable,
        path: path,
        reason: "a folder stands in its place: move it away"
      )
    }
    guard length(of: "-wal") == 0, let header = header() else { return }
    let isCounted = number(header, at: Place.changes) == number(header, at: Place.changesOfPages)
    let size = Int(header[Place.pageSize]) << 8 | Int(header[Place.pageSize + 1])
    // One stands for 65,536, which two bytes cannot hold.
    let expected = number(header, at: Place.pages) * (size == 1 ? 65_536 : size)
    guard isCounted, length(of: "") < expected else { return }
    throw StoreError(
      code: .damaged,
      path: path,
      reason: "it has \(length(of: "")) bytes, and should have \(expected)"
    )
  }

  /// The header; `nil` for a file that has none, which is new or no database.
  private func header() -> [UInt8]? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    guard let header = try? file.read(upToCount: Place.end), header.count == Place.end,
      header.starts(with: "SQLite format 3\0".utf8)
    else { return nil }
    return Array(header)
  }

  private func number(_ header: [UInt8], at place: Int) -> Int {
    header[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private var isFolder: Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// In bytes; 0 where there is no such file.
  private func length(of ending: String) -> Int {
    var status = stat()
    guard unsafe stat(path + ending, &status) == 0 else { return 0 }
    return Int(status.st_size)
  }
}
