extension Schema {
  /// What people may hold of what was published.
  static let addresses = """
    -- Every feed and page that was ever published, by its whole address.
    CREATE TABLE address (address TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

    -- Feeds that nothing fills any more, by their folders below the web root.
    CREATE TABLE closed_feed (
      folder TEXT PRIMARY KEY,
      closed REAL NOT NULL,
      title TEXT,
      -- The ids of the entries that it showed last, newest first, with spaces between them.
      entries TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
