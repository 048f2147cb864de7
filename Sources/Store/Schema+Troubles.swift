extension Schema {
  /// What is wrong with a source, until when it showed a piece, and what a withdrawn one was called.
  static let troubles = """
    -- The sources that could not be believed when they were looked at last.
    CREATE TABLE trouble (
      source TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      -- Sentences, a line each.
      words TEXT NOT NULL,
      since REAL NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- When a source was last found to say what it had said, if that was after it was read.
    ALTER TABLE source ADD COLUMN checked REAL;
    -- When a sighting that its source shows no more was seen last, if that was after `last_run`.
    ALTER TABLE sighting ADD COLUMN last_seen REAL;
    -- NULL for what its author took away, or was withdrawn before titles were kept.
    ALTER TABLE alias ADD COLUMN title TEXT;
    """
}
