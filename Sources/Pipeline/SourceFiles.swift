internal import Adapters
internal import Entries
internal import Foundation

/// What lies under a source's `path`, before any of it is read.
struct SourceFiles {
  /// With links followed: somebody wrote it down.
  let path: URL
  /// Whether `path` names a folder.
  let isFolder: Bool
  /// The files of a folder that its adapter reads, in the order of their names below it; `path` itself
  /// for a single one.
  let files: [(name: String, url: URL)]
  /// The pictures of a folder, by their paths below it.
  let pictures: [String: URL]
  /// Of every file, by its name and what the file system tells of it.
  private let stamp: Digest
  /// When the last of them was changed, in nanoseconds since 1970.
  private let changed: Int

  /// How many files of a folder are looked at.
  private static let mostFiles = 20_000

  /// - Parameters:
  ///   - path: what `feeds.yml` names.
  ///   - endings: of the files that are read in a folder.
  /// - Throws: `SourceFailure` with `missing` when there is nothing that can be read.
  init(at path: URL, endings: [String]) throws(SourceFailure) {
    let name = path.filePath
    let path = path.resolvingSymlinksInPath()
    guard FileStamp(path: path.filePath) != nil else {
      throw SourceFailure(
        .missing,
        Self.missing(name)
      )
    }
    isFolder = FileStamp.kind(at: path.filePath) == .folder
    var files: [(name: String, url: URL)] = []
    var pictures: [String: URL] = [:]
    if isFolder {
      for name in try Self.names(in: path) {
        let file = path.appending(path: name)
        let ending = file.pathExtension.lowercased()
        if endings.contains(ending) {
          files.append((name, file))
        } else if PictureFormat.fileEndings.contains(ending) {
          pictures[name] = file
        }
      }
    } else {
      files = [(path.lastPathComponent, path)]
    }
    var marks = [path.filePath, isFolder ? "folder" : "file"]
    var changed = 0
    let known = files + pictures.map { (name: $0.key, url: $0.value) }.sorted { $0.name < $1.name }
    for (name, url) in known {
      let stamp = FileStamp(path: url.filePath)
      marks += [name, stamp.map { "\($0)" } ?? ""]
      changed = max(changed, stamp.map { max($0.modified, $0.changed) } ?? .max)
    }
    self.path = path
    self.files = files
    self.pictures = pictures
    self.changed = changed
    stamp = Digest(of: marks)
  }

  /// Equal for files that nobody has touched in between.
  ///
  /// - Parameter now: a moment before they were looked at, by the clock of their file system.
  /// - Returns: `nil` where one was changed so shortly before that the next change might leave it with
  ///   the same times.
  func stamp(asOf now: Date) -> String? {
    // Some file systems count in steps of two seconds.
    let settled = (now.timeIntervalSince1970 - 2) * 1_000_000_000
    return Double(changed) < settled ? stamp.description : nil
  }

  /// What is said where there is nothing.
  static func missing(_ path: String) -> String {
    "\(path): there is no such file or folder; look at path: in feeds.yml"
  }

  /// The files of a folder and of those below it, by their paths, in their order.
  ///
  /// Hidden files are passed over, and so are links: they may lead anywhere.
  private static func names(in folder: URL) throws(SourceFailure) -> [String] {
    try checkReadable(folder.filePath)
    guard let walk = FileManager.default.enumerator(atPath: folder.filePath) else {
      throw SourceFailure(.missing, "\(folder.filePath): is a folder that cannot be read")
    }
    var names: [String] = []
    while let name = walk.nextObject() as? String {
      if name.split(separator: "/").last?.hasPrefix(".") != false {
        walk.skipDescendants()
      } else {
        switch FileStamp.kind(at: folder.appending(path: name).filePath) {
        case .file: names.append(name)
        case .folder: try checkReadable(folder.appending(path: name).filePath)
        case .other: break
        }
      }
      guard names.count <= mostFiles else {
        throw SourceFailure(
          .unreadable,
          "\(folder.filePath): has more than \(mostFiles) files; is it the right folder?"
        )
      }
    }
    return names.sorted()
  }

  /// The walk passes over a folder that it may not enter; what is in it has not gone.
  private static func checkReadable(_ folder: String) throws(SourceFailure) {
    guard unsafe access(folder, R_OK | X_OK) == 0 else {
      throw SourceFailure(.missing, "\(folder): is a folder that cannot be read")
    }
  }
}
