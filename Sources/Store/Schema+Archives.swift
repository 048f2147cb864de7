extension Schema {
  /// The closed pages of feeds, and what has not been taken into account for them.
  ///
  /// A channel is known by the address of its folder: closed pages name their own addresses, so that
  /// others begin where the publication moves to another.
  static let archives = """
    -- Entries that came or changed since the archives were last brought up to date.
    CREATE TABLE archive_news (entry TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO archive_news SELECT id FROM entry;

    -- What a channel's archive remembers beside its pages; ids, a line each.
    CREATE TABLE archive (
      channel TEXT PRIMARY KEY,
      pages INTEGER NOT NULL,
      arrived TEXT NOT NULL,
      -- How many of the first of `arrived` stand on closed pages.
      closed INTEGER NOT NULL,
      corrected TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- The bytes of an entry as it was published, once for all the pages that it was closed on with them.
    CREATE TABLE archive_piece (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;

    -- A page that never changes again: what opens it, the numbers of its pieces as JSON, what closes it.
    CREATE TABLE archive_page (
      channel TEXT NOT NULL,
      number INTEGER NOT NULL,
      opening BLOB NOT NULL,
      pieces TEXT NOT NULL,
      closing BLOB NOT NULL,
      PRIMARY KEY (channel, number)
    ) STRICT, WITHOUT ROWID;

    -- On whose closed pages an entry stands: a line for each channel, and when what stands there, or in
    -- the live feed since, was changed.
    CREATE TABLE archived (entry TEXT PRIMARY KEY, channels TEXT NOT NULL) STRICT, WITHOUT ROWID;
    """
}
