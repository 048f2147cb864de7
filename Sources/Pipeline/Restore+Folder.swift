internal import Configuration
internal import Entries
internal import Foundation
internal import Store
internal import Templates

/// Reading the feeds of the output folder.
extension Restore {
  /// A feed of ours is shorter, in bytes; what is longer is somebody else's.
  static let largestFeed = 64_000_000

  /// The web root.
  var publicFolder: URL { workspace.out.appending(path: "public") }

  /// Reads every feed below the web root: Atom first, which tells most.
  ///
  /// - Parameter problems: is told what cannot be read, a sentence each.
  /// - Returns: what they tell.
  /// - Throws: `PipelineError` where the folder cannot be read.
  func published(telling problems: inout [String]) throws -> RestoredPieces {
    var pieces = RestoredPieces(in: workspace.feeds.publication.timezone)
    let paths = try Self.files(below: publicFolder)
    let atom = paths.filter { $0.hasSuffix(".xml") && !$0.hasSuffix("/rss.xml") }
    let lesser = paths.filter { $0.hasSuffix(".json") } + paths.filter { $0.hasSuffix("/rss.xml") }
    for (index, path) in (atom + lesser).enumerated() {
      tell(
        WorkProgress(
          phase: .reading,
          done: index,
          total: max(1, atom.count + lesser.count),
          next: path
        )
      )
      let file = publicFolder.appending(path: path)
      guard let (bytes, isCut) = try? FileReading.bytes(of: file, limit: Self.largestFeed), !isCut
      else {
        problems.append("out/public/\(path): cannot be read")
        continue
      }
      if index < atom.count {
        pieces.add(RestoredFeed(bytes, at: "out/public/\(path)"))
      } else {
        pieces.add(lesser: bytes, at: "out/public/\(path)")
      }
    }
    return pieces
  }

  /// The paths of all files below a folder, relative to it, in their order; none where there is no folder.
  static func files(below folder: URL) throws(PipelineError) -> [String] {
    guard FileStamp(path: folder.filePath) != nil else { return [] }
    guard let paths = FileManager.default.enumerator(atPath: folder.filePath) else {
      throw PipelineError(.unreadable, "\(folder.filePath): cannot be read")
    }
    return paths.compactMap { $0 as? String }.sorted()
  }

  /// What stands below the web root, as if it had been written in an earlier run: it is compared, and goes
  /// when its time comes.
  ///
  /// - Parameter entries: those that are known; a page of any other is nobody's to take away.
  /// - Returns: the files by their paths, relative to the output folder.
  /// - Throws: `PipelineError` where the folder cannot be read.
  func files(of entries: Set<EntryID>) throws -> [String: PublishedFile] {
    let keys = Set(entries.map(\.key))
    var files: [String: PublishedFile] = [:]
    // The list of addresses is read by the next run: the timeline knows none of them.
    let paths = try Self.files(below: publicFolder)
    for path in paths where "public/\(path)" != PublishedAddresses.file {
      let file = publicFolder.appending(path: path).filePath
      guard Self.key(ofPage: path).map(keys.contains) ?? true,
        let stamp = FileStamp(path: file), !Self.isFolder(file)
      else { continue }
      files["public/\(path)"] = PublishedFile(
        fingerprint: "",
        size: stamp.size,
        modified: stamp.modified
      )
    }
    return files
  }

  /// The pages that lead on to an entry, by the key of the id that they had: a merged piece had a page of
  /// its own.
  func redirections() throws -> [String: WebAddress] {
    var found: [String: WebAddress] = [:]
    for path in try Self.files(below: publicFolder) {
      let file = publicFolder.appending(path: path)
      guard let key = Self.key(ofPage: path),
        let read = try? FileReading.bytes(of: file, limit: Self.largestPage),
        let target = Self.target(ofPage: String(decoding: read.bytes, as: UTF8.self))
      else { continue }
      found[key] = target
    }
    return found
  }

  private static let pages = "entries/"
  private static let ending = ".html"
  /// What is looked at of a page, in bytes.
  private static let largestPage = 65_536

  /// The key of the id that a page of an entry has in its name; `nil` for another path below the web root.
  static func key(ofPage path: String) -> String? {
    guard path.hasPrefix(pages), path.hasSuffix(ending) else { return nil }
    return String(path.dropFirst(pages.count).dropLast(ending.count))
  }

  /// Where a page of an entry leads on to; `nil` where it is the entry's own.
  static func target(ofPage page: String) -> WebAddress? {
    guard page.contains("http-equiv=\"refresh\""),
      let link = page.firstRange(of: "rel=\"canonical\" href=\"")
    else { return nil }
    let address = page[link.upperBound...].prefix { $0 != "\"" }
    return WebAddress(String(address).replacing("&amp;", with: "&"))
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
