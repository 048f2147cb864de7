internal import Entries
internal import Foundation
internal import Markup

extension Gathering {
  /// Keeps the pictures of a folder, so that they can be served.
  ///
  /// - Returns: the pictures by their paths, and a sentence for each file that is none.
  func keep(
    _ files: [String: URL]
  ) throws(PipelineError) -> (pictures: [String: KeptFile], notes: [String]) {
    let media = MediaFolder(of: workspace)
    var pictures: [String: KeptFile] = [:]
    var notes: [String] = []
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      guard let (bytes, isCut) = try? FileReading.bytes(of: file, limit: MediaFolder.largest),
        !isCut
      else {
        notes.append("\(name): cannot be read, or is larger than 10 MB")
        continue
      }
      pictures[name] = try media.keep(bytes)
      if pictures[name] == nil { notes.append("\(name): is no picture that browsers show") }
    }
    return (pictures, notes)
  }
}
