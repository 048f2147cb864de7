internal import Adapters
internal import Configuration
internal import Entries
internal import Foundation
internal import Markup

/// What lies under a source's `path`: one file, or the files of a folder that its adapter reads.
struct SourceBody {
  /// What the source says, without its bytes being read as anything: equal for the same content.
  let fingerprint: String
  /// In the order of their names.
  let files: [File]
  /// The pictures of a folder, by their paths below it.
  let pictures: [String: URL]
  /// What a person should know about the reading.
  let notes: [String]
  /// Whether `path` names a folder.
  let isFolder: Bool

  /// A file with its content, or why they cannot be read.
  struct File {
    /// Below the source's folder; the file's own name for a single one.
    let name: String
    let content: Result<StoredContent, SourceFailure>
  }

  /// How many files of a folder are looked at.
  private static let mostFiles = 20_000

  /// - Parameters:
  ///   - path: what `feeds.yml` names.
  ///   - endings: of the files that are read in a folder.
  ///   - limit: of each file, in bytes.
  /// - Throws: `SourceFailure` with `missing` when there is nothing that can be read.
  init(at path: URL, endings: [String], limit: Int) throws(SourceFailure) {
    let name = path.filePath
    // The path itself may be a link: somebody wrote it down.
    let path = path.resolvingSymlinksInPath()
    guard FileStamp(path: path.filePath) != nil else {
      throw SourceFailure(
        .missing,
        "\(name): there is no such file or folder; look at path: in feeds.yml"
      )
    }
    isFolder = FileStamp.kind(at: path.filePath) == .folder
    guard isFolder else {
      let (content, isCut) = try Self.content(of: path, limit: limit)
      files = [File(name: path.lastPathComponent, content: .success(content))]
      pictures = [:]
      fingerprint = content.digest.description
      notes = isCut ? [Self.cutNote("it", limit)] : []
      return
    }
    var files: [File] = []
    var pictures: [String: URL] = [:]
    var notes: [String] = []
    var marks: [String] = []
    for name in try Self.names(in: path) {
      let file = path.appending(path: name)
      let ending = file.pathExtension.lowercased()
      if endings.contains(ending) {
        do throws(SourceFailure) {
          let (content, isCut) = try Self.content(of: file, limit: limit)
          files.append(File(name: name, content: .success(content)))
          marks += [name, content.digest.description]
          if isCut { notes.append(Self.cutNote(name, limit)) }
        } catch {
          files.append(File(name: name, content: .failure(error)))
          marks += [name, "cannot be read"]
        }
      } else if PictureFormat.fileEndings.contains(ending) {
        pictures[name] = file
        // Pictures are large and seldom change: their stamps tell whether they must be read.
        let stamp = FileStamp(path: file.filePath)
        marks += [name, stamp.map { "\($0.size) \($0.modified)" } ?? ""]
      }
    }
    self.files = files
    self.pictures = pictures
    self.notes = notes
    fingerprint = Digest(of: marks).description
  }

  /// Makes sure that what was read in pieces was one file from the first to the last.
  ///
  /// - Throws: `SourceFailure` for one that changed on the way: what was read of it is of no use.
  func checkIntact() throws(SourceFailure) {
    for file in files {
      guard case .success(.pieces(let pieces)) = file.content,
        let pieces = pieces as? FilePieces, !pieces.isIntact
      else { continue }
      throw SourceFailure(
        .missing,
        "\(file.name): it changed while it was read, or cannot be read to its end; run again"
      )
    }
  }

  /// A sighting whose place says in which file of the folder it stands.
  func placed(_ sighting: Sighting, in file: File) -> Sighting {
    guard isFolder, sighting.place != file.name else { return sighting }
    var placed = sighting
    placed.place = "\(file.name) · \(sighting.place)"
    return placed
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

  private static func content(
    of file: URL,
    limit: Int
  ) throws(SourceFailure) -> (content: StoredContent, isCut: Bool) {
    do {
      // Anything but a file might never end.
      guard FileStamp.kind(at: file.filePath) == .file else { throw POSIXError(.EINVAL) }
      return try FileReading.content(of: file, limit: limit)
    } catch {
      throw SourceFailure(.missing, "\(file.filePath): cannot be read as a file")
    }
  }

  private static func cutNote(_ name: String, _ limit: Int) -> String {
    "\(name) is longer than \(limit) bytes (max_body, or what its adapter reads) and was cut"
  }
}

extension StoredContent {
  /// A fingerprint: of the bytes, or of the fingerprints of their pieces.
  fileprivate var digest: Digest {
    switch self {
    case .bytes(let bytes): Digest(of: bytes)
    case .pieces(let pieces): Digest(of: pieces.digests)
    }
  }
}

extension DocumentPieces {
  fileprivate var digests: [String] {
    var digests: [String] = []
    var walk = walk()
    while let piece = walk.next() { digests.append(Digest(of: piece).description) }
    return digests
  }
}
