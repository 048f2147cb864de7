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

  /// The large files, which are read in pieces while an adapter reads them.
  private let pieces: [(name: String, pieces: FilePieces)]

  /// A file that may be read.
  struct File {
    /// Below the source's folder; the file's own name for a single one.
    let name: String
    /// What it says.
    ///
    /// The files of a folder are read again for it: a folder has thousands.
    let content: () throws(SourceFailure) -> StoredContent
  }

  /// - Parameters:
  ///   - path: what `feeds.yml` names.
  ///   - endings: of the files that are read in a folder.
  ///   - limit: of each file, in bytes.
  /// - Throws: `SourceFailure` with `missing` when there is nothing that can be read.
  init(at path: URL, endings: [String], limit: Int) throws(SourceFailure) {
    try self.init(reading: SourceFiles(at: path, endings: endings), limit: limit)
  }

  /// - Parameters:
  ///   - found: what lies there.
  ///   - limit: of each file, in bytes.
  /// - Throws: `SourceFailure` with `missing` when there is nothing that can be read.
  init(reading found: SourceFiles, limit: Int) throws(SourceFailure) {
    isFolder = found.isFolder
    pictures = found.pictures
    guard isFolder else {
      let (content, isCut) = try Self.content(of: found.path, limit: limit)
      let name = found.path.lastPathComponent
      files = [File(name: name) { content }]
      pieces = [content.filePieces].compactMap { pieces in pieces.map { (name, $0) } }
      fingerprint = content.digest.description
      notes = isCut ? [Self.cutNote("it", limit)] : []
      return
    }
    var files: [File] = []
    var pieces: [(name: String, pieces: FilePieces)] = []
    var notes: [String] = []
    // Pictures are large and seldom change: their stamps tell whether they must be read.
    var marks = found.pictures.mapValues { picture in
      FileStamp(path: picture.filePath).map { "\($0.size) \($0.modified)" } ?? ""
    }
    for (name, file) in found.files {
      do throws(SourceFailure) {
        let (content, isCut) = try Self.content(of: file, limit: limit)
        if let large = content.filePieces {
          files.append(File(name: name) { content })
          pieces.append((name, large))
        } else {
          files.append(
            File(name: name) { () throws(SourceFailure) in
              try Self.content(of: file, limit: limit).content
            }
          )
        }
        marks[name] = content.digest.description
        if isCut { notes.append(Self.cutNote(name, limit)) }
      } catch {
        files.append(File(name: name) { () throws(SourceFailure) in throw error })
        marks[name] = "cannot be read"
      }
    }
    self.files = files
    self.pieces = pieces
    self.notes = notes
    fingerprint =
      Digest(of: marks.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }).description
  }

  /// Makes sure that what was read in pieces was one file from the first to the last.
  ///
  /// - Throws: `SourceFailure` for one that changed on the way: what was read of it is of no use.
  func checkIntact() throws(SourceFailure) {
    for (name, pieces) in pieces where !pieces.isIntact {
      throw SourceFailure(
        .missing,
        "\(name): it changed while it was read, or cannot be read to its end; run again"
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
  /// The file that it is, where it is read in pieces.
  fileprivate var filePieces: FilePieces? {
    switch self {
    case .bytes: nil
    case .pieces(let pieces): pieces as? FilePieces
    }
  }

  /// A fingerprint: of the bytes, or of the fingerprints of their pieces.
  fileprivate var digest: Digest {
    switch self {
    case .bytes(let bytes): Digest(of: bytes)
    case .pieces(let pieces): Digest(of: pieces.digests)
    }
  }
}

extension DocumentPieces {
  /// The digest of each of them.
  var digests: [String] {
    var digests: [String] = []
    var walk = walk()
    while let piece = walk.next() { digests.append(Digest(of: piece).description) }
    return digests
  }
}
