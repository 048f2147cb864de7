internal import Configuration
internal import Entries
internal import Publishing
internal import Store

extension Reporting {
  /// How each source that is on stands as a build knows it, in the order of the configuration.
  func standings() throws -> [SourceStanding] {
    let troubles = try store.troubles()
    let changes = try store.conditions()
    let readings = try store.lastReadings()
    return workspace.feeds.sources.filter(\.isEnabled).map { source in
      if let trouble = troubles[source.id] {
        return SourceStanding(of: source.id, trouble.condition, trouble.words, since: trouble.since)
      }
      if let change = changes[source.id], change.condition == .stale || change.condition == .ok {
        return SourceStanding(of: source.id, change.condition, change.words, since: change.since)
      }
      return SourceStanding(of: source.id, readings[source.id] == nil ? .unread : .ok, since: nil)
    }
  }

  /// How many changes of how sources stand are told.
  private static let mostChanges = 100

  /// How the sources came to stand as they do, the newest change first.
  func changes() throws -> [SourceStanding] {
    let names = Set(workspace.feeds.sources.map(\.id))
    return try store.conditionChanges(most: Self.mostChanges)
      .filter { names.contains($0.source) }
      .map { SourceStanding(of: $0.source, $0.condition, $0.words, since: $0.since) }
  }
}
