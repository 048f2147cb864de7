extension Schema {
  /// What sources on the web answered, and how they are to be asked the next time.
  static let web = """
    -- The answers that a source's sightings are read from; their bytes lie in files beside this one.
    CREATE TABLE answer (
      source TEXT NOT NULL,
      -- Of arrival, counted up in each source.
      number INTEGER NOT NULL,
      address TEXT NOT NULL, purpose TEXT NOT NULL, kind TEXT NOT NULL, keeping TEXT NOT NULL,
      -- Behind its redirects.
      location TEXT NOT NULL,
      status INTEGER NOT NULL,
      -- A line each: name, colon, value.
      fields TEXT NOT NULL,
      digest TEXT NOT NULL, size INTEGER NOT NULL, is_cut INTEGER NOT NULL,
      mark TEXT,
      fetched REAL NOT NULL,
      PRIMARY KEY (source, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX answer_digest ON answer (digest);

    CREATE TABLE visit (
      source TEXT PRIMARY KEY,
      -- What feeds.yml said at the time.
      address TEXT NOT NULL,
      tried REAL NOT NULL,
      answered REAL,
      rests_until REAL,
      -- How long it asks to be left alone after each visit, in seconds.
      rest REAL,
      failures INTEGER NOT NULL,
      moved TEXT,
      -- How many visits in a row were sent there.
      moves INTEGER NOT NULL,
      is_gone INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE robots (
      origin TEXT PRIMARY KEY,
      fetched REAL NOT NULL,
      -- The file; NULL where there is none.
      body BLOB
    ) STRICT, WITHOUT ROWID;
    """

  /// Answers that were not believed are kept beside those that were.
  static let doubtedAnswers = """
    -- Whether it came with the last visit, and nothing was taken from it; the numbers of these follow those
    -- of the others.
    ALTER TABLE answer ADD COLUMN is_doubted INTEGER NOT NULL DEFAULT 0;
    """

  /// When sources ask not to be asked.
  static let quietHours = """
    -- Hours of the day and days of the week in UTC: 0 1 2 sat sun.
    ALTER TABLE visit ADD COLUMN quiet_hours TEXT;
    """
}
