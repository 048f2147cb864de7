internal import Adapters
internal import Configuration
package import Entries
package import Foundation
internal import Store

/// Keeps what a source shows now, as short as it can be, beside what is read in it: for a person to
/// look at, and for `sources test`.
package struct SourceRecord {
  /// What was done.
  package struct Report: Sendable {
    /// The folder.
    package let folder: String
    package let items: Int
    /// How many answers or files were recorded.
    package let answers: Int
    /// Their bytes as they came, and as they were recorded.
    package let size: (before: Int, after: Int)
    /// How what is read now differs from the expectation that stood there, a line or more each; `nil`
    /// where none did.
    package let differences: [String]?
    /// Whether it was written.
    package let isWritten: Bool
  }

  private let workspace: Workspace

  package init(in workspace: Workspace) {
    self.workspace = workspace
  }

  /// Records a source.
  ///
  /// - Parameters:
  ///   - id: of a source of this publication.
  ///   - replaces: whether what was recorded before may be replaced by something else.
  /// - Returns: what was done.
  /// - Throws: `PipelineError`, or `StoreError` where the timeline cannot be read.
  package func record(_ id: SourceID, replaces: Bool) throws -> Report {
    guard let source = workspace.feeds.sources.first(where: { $0.id == id }),
      let adapter = workspace.adapter(for: source)
    else { throw PipelineError(.configuration, "no source is called \(id)") }
    do {
      let whole = try Recording(of: source, in: workspace)
      let small = try whole.minimised(as: source, by: adapter)
      let sightings = try small.read(as: source, by: adapter).sightings
      let items = ExpectedItems.text(of: sightings.map { $0.item(in: source.timezone) })
      let folder = RecordingFolder(of: id, in: workspace)
      let differences = try differences(in: folder, from: items)
      let isWritten = replaces || !folder.isThere
      if isWritten { try folder.write(small, expecting: items) }
      return Report(
        folder: folder.folder.filePath,
        items: sightings.count,
        answers: small.answers.count,
        size: (whole.size, small.size),
        differences: differences,
        isWritten: isWritten
      )
    } catch let failure as SourceFailure {
      throw PipelineError(.unreadable, "\(id): \(failure.description)")
    }
  }

  /// Asks a source that is on the web or a program, so that what is recorded is of today; the timeline
  /// takes note of it as in any run.
  ///
  /// - Returns: what came of it; `nil` for a file, which is at hand.
  /// - Throws: `PipelineError` or `StoreError`.
  package func fetch(_ id: SourceID, now: Date) throws -> GatherReport? {
    guard workspace.feeds.sources.contains(where: { $0.id == id && $0.address != nil }) else {
      return nil
    }
    // Somebody records a source when it looks odd: that is no word that it is well.
    return try Build(workspace: workspace, now: now)
      .gather(only: id, offline: false, isBelieved: false)
  }

  private func differences(
    in folder: RecordingFolder,
    from items: [UInt8]
  ) throws(PipelineError) -> [String]? {
    guard folder.isThere, let text = try folder.expected() else { return nil }
    guard let old = ExpectedItems(text), let new = ExpectedItems(items) else {
      return ["the expectation that stands there cannot be read"]
    }
    return old.differences(from: new)
  }
}

extension Recording {
  /// Of all bodies, in bytes.
  fileprivate var size: Int { answers.reduce(0) { $0 + $1.bytes.count } }
}
