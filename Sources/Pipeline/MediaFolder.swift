internal import Entries
internal import Foundation
internal import Templates

/// The pictures that were handed in, kept beside the timeline and named by their content.
///
/// They stay when the note that brought them goes: what was published can be published again.
struct MediaFolder {
  /// The largest picture that is taken, in bytes.
  static let largest = 10_000_000

  private let folder: URL

  init(of workspace: Workspace) {
    folder = workspace.state.appending(path: "media")
  }

  /// Keeps a picture.
  ///
  /// - Returns: `nil` for bytes that are no picture that browsers show.
  /// - Throws: `PipelineError` with `cannotWrite`.
  func keep(_ bytes: [UInt8]) throws(PipelineError) -> KeptFile? {
    guard let file = KeptFile(of: bytes) else { return nil }
    let path = folder.appending(path: file.name)
    if FileStamp(path: path.filePath)?.size == bytes.count { return file }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: path, options: .atomic)
    } catch {
      throw PipelineError(
        .cannotWrite,
        "\(path.filePath): cannot be written (\(lastSystemError()))"
      )
    }
    return file
  }

  /// Whether a picture is still there.
  func has(_ name: String) -> Bool {
    FileStamp(path: folder.appending(path: name).filePath) != nil
  }

  /// A picture's bytes; `nil` where it is kept no more, or cannot be read.
  func bytes(of name: String) -> [UInt8]? {
    guard has(name) else { return nil }
    return try? FileReading.bytes(of: folder.appending(path: name), limit: Self.largest).bytes
  }

  /// A picture as it is served.
  func rendering(_ name: String) -> Rendering {
    Rendering(path: "public/\(Site.media(name))", fingerprint: name) {
      let path = folder.appending(path: name)
      do {
        return try FileReading.bytes(of: path, limit: Self.largest).bytes
      } catch {
        throw PipelineError(.unreadable, "\(path.filePath): cannot be read")
      }
    }
  }
}

extension KeptFile {
  /// The file that a picture becomes, named by its content.
  ///
  /// `nil` for bytes that are no picture that browsers show.
  init?(of bytes: [UInt8]) {
    guard let format = PictureFormat(bytes) else { return nil }
    self.init(
      name: "\(Digest(of: bytes).description.prefix(20)).\(format.kind.rawValue)",
      length: bytes.count,
      width: format.width,
      height: format.height
    )
  }
}
