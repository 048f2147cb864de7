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
        return SourceStanding(of: source, trouble.condition, trouble.words, since: trouble.since)
      }
      if let change = changes[source.id], change.condition == .stale || change.condition == .ok {
        return SourceStanding(of: source, change.condition, change.words, since: change.since)
      }
      return SourceStanding(of: source, readings[source.id] == nil ? .unread : .ok, since: nil)
    }
  }

  /// How many changes of how sources stand are told.
  private static let mostChanges = 100

  /// How the sources came to stand as they do, the newest change first.
  func changes() throws -> [SourceStanding] {
    let sources = Dictionary(
      workspace.feeds.sources.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return try store.conditionChanges(most: Self.mostChanges).compactMap { change in
      sources[change.source].map {
        SourceStanding(of: $0, change.condition, change.words, since: change.since)
      }
    }
  }
}
