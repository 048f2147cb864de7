extension Schema {
  /// What sources look like, for how long something is wrong with them, and how they stood before.
  static let health = """
    -- What is remembered of how a source looks, as JSON of the program's own.
    CREATE TABLE health (source TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    -- In how many runs in a row a source was in trouble, and in this one; what was told of it.
    ALTER TABLE trouble ADD COLUMN runs INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE trouble ADD COLUMN alike INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE trouble ADD COLUMN told TEXT;

    -- How sources stood, whenever that changed.
    CREATE TABLE condition (
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL,
      condition TEXT NOT NULL,
      -- Sentences, a line each.
      words TEXT NOT NULL,
      since REAL NOT NULL
    ) STRICT;
    CREATE INDEX condition_source ON condition (source);
    """
}
