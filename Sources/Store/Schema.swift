internal import GRDB

/// The tables, and how older ones become these.
enum Schema {
  /// Brings a database to this version's tables.
  ///
  /// - Throws: `StoreError` with `fromNewerVersion` when it is ahead of them.
  static func migrate(_ queue: DatabaseQueue) throws {
    let migrator = migrator
    if try queue.read(migrator.hasBeenSuperseded) {
      throw StoreError(code: .fromNewerVersion, path: queue.path, reason: "unknown migrations")
    }
    // Asking first spares an unchanged timeline the write lock.
    if try !queue.read(migrator.hasCompletedMigrations) { try migrator.migrate(queue) }
  }

  /// Every step from an empty file to these tables, by the number of the version that made it.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 sightings, entries, files") { database in
      try database.execute(sql: first)
    }
    migrator.registerMigration("2 what a piece carries beside its words") { database in
      try database.execute(sql: second)
    }
    migrator.registerMigration("held: pieces that were taken out of a listing") { database in
      try database.execute(sql: held)
    }
    migrator.registerMigration("3 rules of routing, what reports look for") { database in
      try database.execute(sql: rulesAndReports)
    }
    migrator.registerMigration("4 what sources show, and short lookups") { database in
      database.add(function: lookupKey)
      try database.execute(sql: shownAndLookups)
      database.remove(function: lookupKey)
    }
    migrator.registerMigration("5 what may be translations") { database in
      try database.execute(sql: pairing)
    }
    migrator.registerMigration("6 links to translations") { database in
      try database.execute(sql: translationLinks)
    }
    migrator.registerMigration("7 troubles of sources, titles of what is gone") { database in
      try database.execute(sql: troubles)
    }
    migrator.registerMigration("8 which pairs were chosen") { database in
      try database.execute(sql: choices)
    }
    migrator.registerMigration("9 what the web answered") { database in
      try database.execute(sql: web)
    }
    migrator.registerMigration("10 choices by the numbers of their entries") { database in
      try database.execute(sql: choicesByNumber)
    }
    migrator.registerMigration("11 what sources are like") { database in
      try database.execute(sql: health)
    }
    migrator.registerMigration("12 fewer indexes of what may be translations") { database in
      try database.execute(sql: fewerPairingIndexes)
    }
    migrator.registerMigration("13 answers that were not believed") { database in
      try database.execute(sql: doubtedAnswers)
    }
    migrator.registerMigration("14 hours at which sources are left alone") { database in
      try database.execute(sql: quietHours)
    }
    migrator.registerMigration("15 archives of feeds") { database in
      try database.execute(sql: archives)
    }
    migrator.registerMigration("16 addresses that people may hold") { database in
      try database.execute(sql: addresses)
    }
    migrator.registerMigration("18 entries that announce something") { database in
      try database.execute(sql: events)
    }
    migrator.registerMigration("19 what reports count") { database in
      try database.execute(sql: countsOfReports)
    }
    return migrator
  }

  private static let first = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

    CREATE TABLE source (
      id TEXT PRIMARY KEY,
      response TEXT NOT NULL,
      settings TEXT NOT NULL,
      last_run INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE run (id INTEGER PRIMARY KEY, at REAL NOT NULL) STRICT;

    CREATE TABLE sighting (
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL,
      digest TEXT NOT NULL,
      entry TEXT,
      first_run INTEGER NOT NULL REFERENCES run (id),
      last_run INTEGER NOT NULL REFERENCES run (id),
      place TEXT NOT NULL,
      guid TEXT, link TEXT, page TEXT, title TEXT,
      text TEXT, markup TEXT, is_excerpt INTEGER NOT NULL,
      published_at REAL, published_on TEXT,
      claimed_language TEXT,
      delegations TEXT NOT NULL,
      warnings TEXT NOT NULL,
      UNIQUE (source, digest)
    ) STRICT;
    CREATE INDEX sighting_entry ON sighting (entry);

    -- The words under which a sighting is found again, as matching keys give them.
    CREATE TABLE lookup (
      key TEXT NOT NULL,
      sighting INTEGER NOT NULL REFERENCES sighting (id),
      PRIMARY KEY (key, sighting)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE entry (
      id TEXT PRIMARY KEY,
      digest TEXT NOT NULL,
      first_seen REAL NOT NULL, placed REAL NOT NULL, day TEXT, second INTEGER NOT NULL,
      link TEXT, source_page TEXT,
      title TEXT NOT NULL, title_derived INTEGER NOT NULL,
      summary TEXT NOT NULL, content TEXT,
      published REAL NOT NULL, precision TEXT NOT NULL, updated REAL NOT NULL,
      language TEXT NOT NULL, text_language TEXT, delegations TEXT NOT NULL, dateline TEXT,
      sources TEXT NOT NULL, warnings TEXT NOT NULL
    ) STRICT;
    CREATE INDEX entry_language ON entry (language, published);
    CREATE INDEX entry_published ON entry (published);
    CREATE INDEX entry_day ON entry (day, second);
    CREATE INDEX entry_link ON entry (link) WHERE link IS NOT NULL;

    -- An entry in the feeds of its delegations and of their wholes.
    CREATE TABLE membership (
      entry TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
      delegation TEXT NOT NULL,
      language TEXT NOT NULL,
      PRIMARY KEY (entry, delegation)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX membership_feed ON membership (delegation, language);

    -- An id that was published and is no entry's own: another's, or nobody's without a survivor.
    CREATE TABLE alias (
      id TEXT PRIMARY KEY,
      survivor TEXT,
      language TEXT NOT NULL,
      delegations TEXT NOT NULL,
      had_page INTEGER NOT NULL,
      at REAL NOT NULL
    ) STRICT;

    CREATE TABLE file (
      path TEXT PRIMARY KEY,
      fingerprint TEXT NOT NULL,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL
    ) STRICT;
    """

  private static let second = """
    ALTER TABLE sighting ADD COLUMN summary TEXT;
    ALTER TABLE sighting ADD COLUMN modified_at REAL;
    ALTER TABLE sighting ADD COLUMN particulars TEXT;
    ALTER TABLE sighting ADD COLUMN translation_key TEXT;
    ALTER TABLE sighting ADD COLUMN is_language_stated INTEGER NOT NULL DEFAULT 0;

    ALTER TABLE entry ADD COLUMN particulars TEXT;
    ALTER TABLE entry ADD COLUMN translation_key TEXT;
    -- The moment that several entries may have changed at, and the seconds that tell them apart.
    ALTER TABLE entry ADD COLUMN changed REAL;
    ALTER TABLE entry ADD COLUMN changed_second INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX entry_changed ON entry (changed, changed_second) WHERE changed IS NOT NULL;
    CREATE INDEX entry_updated ON entry (updated);
    -- The pictures of ours that an entry shows.
    CREATE TABLE media (
      entry TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      PRIMARY KEY (entry, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entry_translation ON entry (translation_key) WHERE translation_key IS NOT NULL;
    """

  /// Kept apart from the entry: what it shows does not change while it is held.
  private static let held = """
    CREATE TABLE held (entry TEXT PRIMARY KEY, since REAL NOT NULL) STRICT, WITHOUT ROWID;
    """
}
