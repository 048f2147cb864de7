package import Entries
internal import GRDB

extension TimelineStore {
  /// The feeds that have changed and that the hub was not told of, in the order of their addresses.
  ///
  /// - Throws: `StoreError` when the file cannot be read.
  package func topicsDue() throws(StoreError) -> [WebAddress] {
    let text = try read { database in
      try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'hub'")
    }
    return (text ?? "").split(separator: "\n").compactMap { WebAddress(String($0)) }
  }

  /// Notes the feeds that the hub is still to be told of; the same as before costs no writing.
  ///
  /// - Throws: `StoreError` when the file cannot be written.
  package func setTopicsDue(_ topics: some Sequence<WebAddress>) throws(StoreError) {
    let texts = Set(topics.map(\.description)).sorted()
    guard try topicsDue().map(\.description) != texts else { return }
    try write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO meta VALUES ('hub', ?)",
        arguments: [texts.joined(separator: "\n")]
      )
    }
  }
}
