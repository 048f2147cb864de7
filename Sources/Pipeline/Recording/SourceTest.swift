internal import Adapters
internal import Configuration
package import Entries
internal import Foundation

/// What sources read today in what was recorded of them, beside what was expected.
package struct SourceTest {
  /// What came of one source.
  package struct Outcome: Sendable {
    package enum Verdict: Hashable, Sendable {
      /// So many items, each as expected.
      case same(Int)
      /// The differences, a line or more each.
      case different([String])
      /// Why it cannot be read, or compared.
      case failed(String)
      /// Nothing of it was recorded.
      case notRecorded
    }

    package let source: SourceID
    package let verdict: Verdict
  }

  /// In the order of `feeds.yml`.
  package let outcomes: [Outcome]

  /// Reads what was recorded.
  ///
  /// - Parameters:
  ///   - workspace: whose sources they are.
  ///   - only: these; all of them where there are none.
  package init(of workspace: Workspace, only: [SourceID]) {
    let named = Set(only)
    outcomes = workspace.feeds.sources.filter { named.isEmpty || named.contains($0.id) }
      .map { source in
        Outcome(source: source.id, verdict: Self.verdict(on: source, in: workspace))
      }
  }

  /// Whether anything is other than expected.
  ///
  /// - Parameter isNamed: whether somebody named the sources.
  /// - Returns: `true` also where a source that was named has no recording, or none has one.
  package func hasFindings(isNamed: Bool) -> Bool {
    outcomes.allSatisfy { $0.verdict == .notRecorded }
      || outcomes.contains { outcome in
        switch outcome.verdict {
        case .same: false
        case .different, .failed: true
        case .notRecorded: isNamed
        }
      }
  }

  private static func verdict(on source: Source, in workspace: Workspace) -> Outcome.Verdict {
    let folder = RecordingFolder(of: source.id, in: workspace)
    guard folder.isThere else { return .notRecorded }
    guard let adapter = workspace.adapter(for: source) else {
      return .failed("no adapter is called \(source.adapter)")
    }
    do {
      let sightings = try folder.recording().read(as: source, by: adapter).sightings
      guard let text = try folder.expected() else {
        return .failed("expected.json is missing: run `depeche sources record \(source.id)`")
      }
      guard let expected = ExpectedItems(text) else {
        return .failed("expected.json cannot be read as a list of items")
      }
      let items = ExpectedItems.text(of: sightings.map { $0.item(in: source.timezone) })
      guard let made = ExpectedItems(items) else {
        return .failed("what is read cannot be written as a list of items")
      }
      let differences = expected.differences(from: made)
      return differences.isEmpty ? .same(made.items.count) : .different(differences)
    } catch let error as PipelineError {
      return .failed(error.description)
    } catch let error as SourceFailure {
      return .failed(error.description)
    } catch {
      return .failed("\(error)")
    }
  }
}
