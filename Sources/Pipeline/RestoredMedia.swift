internal import Entries
internal import Foundation
internal import Templates

/// The pictures that we serve, taken back from where they are served.
struct RestoredMedia {
  private let workspace: Workspace

  init(of workspace: Workspace) {
    self.workspace = workspace
  }

  /// Whether a text can be the name of a picture of ours: hexadecimal digits and an ending.
  static func isName(_ text: some StringProtocol) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let digits = Array("0123456789abcdef".utf8)
    return parts.count == 2 && parts[0].count == 20 && parts[0].allSatisfy(digits.contains)
      && (1...4).contains(parts[1].count)
      && parts[1].allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// Keeps every picture of the web root again whose bytes are those that its name says.
  ///
  /// - Returns: how many there are.
  /// - Throws: `PipelineError` with `cannotWrite`.
  func restore() throws -> Int {
    let folder = workspace.out.appending(path: "public/\(Site.media(""))")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.filePath)) ?? []
    let media = MediaFolder(of: workspace)
    var count = 0
    for name in names.sorted() where Self.isName(name) {
      let file = folder.appending(path: name)
      guard let read = try? FileReading.bytes(of: file, limit: MediaFolder.largest), !read.isCut,
        KeptFile(of: read.bytes)?.name == name
      else { continue }
      if try media.keep(read.bytes) != nil { count += 1 }
    }
    return count
  }
}
