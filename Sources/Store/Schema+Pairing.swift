extension Schema {
  /// What pairing keeps: signs of each entry, pairs that may be translations, and what is common.
  static let pairing = """
    -- Entries that became others since pairing looked at them.
    CREATE TABLE pairing_due (entry TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO pairing_due SELECT id FROM entry;
    CREATE TRIGGER pairing_entry_made AFTER INSERT ON entry
    BEGIN INSERT OR IGNORE INTO pairing_due VALUES (new.id); END;
    CREATE TRIGGER pairing_entry_changed AFTER UPDATE OF digest, title_derived ON entry
    WHEN old.digest <> new.digest OR old.title_derived <> new.title_derived
    BEGIN INSERT OR IGNORE INTO pairing_due VALUES (new.id); END;
    CREATE TRIGGER pairing_entry_gone AFTER DELETE ON entry
    BEGIN INSERT OR IGNORE INTO pairing_due VALUES (old.id); END;

    CREATE TABLE pairing (
      number INTEGER PRIMARY KEY,
      entry TEXT NOT NULL UNIQUE,
      language TEXT NOT NULL,
      day INTEGER NOT NULL,
      traits TEXT NOT NULL
    ) STRICT;
    CREATE INDEX pairing_day ON pairing (day);

    -- The signs by which entries are found.
    CREATE TABLE pairing_sign (
      sign INTEGER NOT NULL,
      day INTEGER NOT NULL,
      number INTEGER NOT NULL,
      PRIMARY KEY (sign, day, number)
    ) STRICT, WITHOUT ROWID;

    -- `first` is the entry whose id comes first.
    CREATE TABLE pairing_edge (
      first INTEGER NOT NULL,
      second INTEGER NOT NULL,
      log_odds REAL NOT NULL,
      evidence TEXT NOT NULL,
      PRIMARY KEY (first, second)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX pairing_edge_second ON pairing_edge (second);

    -- How many entries had a common sign when the edges were weighed; 0 counts the entries.
    CREATE TABLE pairing_count (sign INTEGER PRIMARY KEY, entries INTEGER NOT NULL) STRICT;
    """

  /// What sources say of translations, and what is asked for when rows go.
  static let translationLinks = """
    -- Where sources say that an entry is to be read in another language, by lookup keys.
    CREATE TABLE IF NOT EXISTS translation_link (
      entry TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
      key INTEGER NOT NULL,
      PRIMARY KEY (entry, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX shown_sighting ON shown (sighting);
    CREATE INDEX pairing_sign_number ON pairing_sign (number);
    """
}
