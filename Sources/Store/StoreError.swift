/// Why the timeline's file could not be used.
package struct StoreError: Error, Equatable, Sendable, CustomStringConvertible {
  package enum Code: Equatable, Sendable {
    /// The file or its folder cannot be made or written.
    case notWritable
    /// There is no room for it on the disk, or in what may be used of it.
    case noRoom
    /// The file is no timeline, or a part of it is damaged.
    case damaged
    /// A later version of the program wrote it.
    case fromNewerVersion
  }

  package let code: Code
  /// The file; empty where whoever opened it is to say.
  package let path: String
  /// The database's own words.
  package let reason: String

  package var description: String {
    switch code {
    case .notWritable: "\(path): cannot be written (\(reason))"
    case .noRoom:
      "\(path): the disk is full, or what may be used of it (\(reason)); nothing of the timeline is "
        + "lost: make room there and run again"
    case .damaged:
      "\(path): is damaged (\(reason)); run `depeche restore`, which sets it aside and takes what "
        + "was published back from the feeds, or put a backup in its place"
    case .fromNewerVersion:
      "\(path): was written by a newer depeche; use that one, or move the file away"
    }
  }
}
