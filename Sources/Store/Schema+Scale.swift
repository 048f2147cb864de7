internal import GRDB
internal import Timeline

extension Schema {
  /// The number that stands for a word since the fourth version.
  static let lookupKey = DatabaseFunction("lookup_key", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map { LookupKey($0).number }
  }

  /// What makes gathering cost what changed, and a feed what it shows.
  static let shownAndLookups = """
    -- The sightings that a source shows, as it was last read: to say that it shows them again costs
    -- nothing. `last_run`, `place` and `routing` of a sighting are those of what it shows no more.
    CREATE TABLE shown (
      source TEXT NOT NULL,
      digest TEXT NOT NULL,
      sighting INTEGER NOT NULL REFERENCES sighting (id),
      place TEXT NOT NULL,
      routing TEXT,
      PRIMARY KEY (source, digest)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO shown
    SELECT s.source, s.digest, s.id, s.place, s.routing
    FROM sighting s JOIN source o ON o.id = s.source WHERE s.last_run = o.last_run;

    -- What the source's files were like before they were read; NULL where that cannot be trusted.
    ALTER TABLE source ADD COLUMN stamp TEXT;

    -- Words as numbers take a sixth of the room; the words themselves are compared in any case.
    ALTER TABLE lookup RENAME TO spelled_lookup;
    CREATE TABLE lookup (
      key INTEGER NOT NULL,
      sighting INTEGER NOT NULL REFERENCES sighting (id),
      PRIMARY KEY (key, sighting)
    ) STRICT, WITHOUT ROWID;
    INSERT OR IGNORE INTO lookup SELECT lookup_key(key), sighting FROM spelled_lookup ORDER BY 1, 2;
    DROP TABLE spelled_lookup;
    CREATE INDEX lookup_sighting ON lookup (sighting);

    -- A feed's newest entries are found without looking at its others.
    ALTER TABLE membership RENAME TO undated_membership;
    DROP INDEX membership_feed;
    CREATE TABLE membership (
      entry TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
      delegation TEXT NOT NULL,
      language TEXT NOT NULL,
      published REAL NOT NULL,
      PRIMARY KEY (entry, delegation)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO membership
    SELECT m.entry, m.delegation, m.language, e.published
    FROM undated_membership m JOIN entry e ON e.id = m.entry;
    DROP TABLE undated_membership;
    CREATE INDEX membership_feed ON membership (delegation, language, published DESC, entry);

    DROP INDEX entry_language;
    CREATE INDEX entry_language ON entry (language, published DESC, id);
    -- `entry_languages` is in the same order, and has what lists ask for besides.
    DROP INDEX entry_published;
    CREATE INDEX entry_own_page ON entry (id) WHERE link IS NULL;
    """
}
