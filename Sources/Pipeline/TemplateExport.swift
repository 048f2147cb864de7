package import Foundation
internal import Templates

/// The templates inside the program, as files that people can change.
package struct TemplateExport {
  /// What was done.
  package struct Report: Sendable {
    /// Names of files that are now as in the program, in their order.
    package let written: [String]
    /// Names of files that were there with other content, and were left so.
    package let kept: [String]
  }

  private let folder: URL
  private let files: [String: [UInt8]]

  /// The file that explains every name a template may use.
  private static let guide = "README.md"

  /// - Parameters:
  ///   - folder: is made where it is missing.
  ///   - names: of the files to write; all of them when empty.
  /// - Throws: `PipelineError` with `unreadable` for a name that no file bears.
  package init(to folder: URL, only names: [String]) throws(PipelineError) {
    self.folder = folder
    var all = TemplateSet.defaultFiles
    all[Self.guide] = Array(TemplateContract.guide.utf8)
    if let unknown = names.first(where: { all[$0] == nil }) {
      let known = all.keys.sorted().joined(separator: ", ")
      throw PipelineError(.unreadable, "no template is called \(unknown); there is \(known)")
    }
    files = names.isEmpty ? all : all.filter { names.contains($0.key) }
  }

  /// Writes the files.
  ///
  /// - Parameter isOverwriting: replaces files that differ; else they are kept.
  /// - Returns: what was written and what was not.
  /// - Throws: `PipelineError` with `cannotWrite`.
  package func write(overwriting isOverwriting: Bool) throws(PipelineError) -> Report {
    var written: [String] = []
    var kept: [String] = []
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let file = folder.appending(path: name)
      let present = FileManager.default.contents(atPath: file.filePath).map { [UInt8]($0) }
      if let present, present != bytes, !isOverwriting {
        kept.append(name)
        continue
      }
      written.append(name)
      guard present != bytes else { continue }
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: file, options: .atomic)
      } catch {
        throw PipelineError(
          .cannotWrite,
          "\(file.filePath): cannot be written (\(lastSystemError()))"
        )
      }
    }
    return Report(written: written, kept: kept)
  }
}
