extension Schema {
  /// Which pairs were chosen, so that whoever lists them reads what is listed and no more.
  static let choices = """
    -- Both ends of a pair, so that either finds it; a pair is listed once by `entry < partner`.
    CREATE TABLE pairing_choice (
      entry TEXT NOT NULL,
      partner TEXT NOT NULL,
      language TEXT NOT NULL,
      partner_language TEXT NOT NULL,
      score REAL NOT NULL,
      is_ambiguous INTEGER NOT NULL,
      evidence TEXT NOT NULL,
      PRIMARY KEY (entry, partner)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX pairing_choice_likeliest ON pairing_choice (score DESC, entry, partner)
    WHERE entry < partner;

    -- The entries that were chosen for together, by one of them; one that is alone is left out.
    CREATE TABLE pairing_part (number INTEGER PRIMARY KEY, part INTEGER NOT NULL) STRICT;
    CREATE INDEX pairing_part_members ON pairing_part (part);

    -- Entries whose edges changed since it was chosen for them.
    CREATE TABLE pairing_open (number INTEGER PRIMARY KEY) STRICT;
    INSERT INTO pairing_open SELECT number FROM pairing;

    -- What others said of entries when it was chosen for them: their stories, what they are not.
    CREATE TABLE pairing_word (entry TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT, WITHOUT ROWID;

    -- From either end an edge is found with its weight.
    DROP INDEX pairing_edge_second;
    CREATE INDEX pairing_edge_second ON pairing_edge (second, first, log_odds);
    -- An entry's signs are known by its traits. Those of a few months stand together: what comes in
    -- one day changes few pages.
    ALTER TABLE pairing_sign RENAME TO scattered_sign;
    CREATE TABLE pairing_sign (
      period INTEGER NOT NULL,
      sign INTEGER NOT NULL,
      day INTEGER NOT NULL,
      number INTEGER NOT NULL,
      PRIMARY KEY (period, sign, day, number)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO pairing_sign SELECT day >> 7, sign, day, number FROM scattered_sign ORDER BY 1, 2, 3, 4;
    DROP TABLE scattered_sign;
    """

  /// Choices by the numbers of their entries, whose ids and languages are those of `pairing`.
  ///
  /// What comes in one time stands beside each other: choosing anew for some of it changes few pages.
  static let choicesByNumber = """
    DROP INDEX pairing_choice_likeliest;
    ALTER TABLE pairing_choice RENAME TO named_choice;
    CREATE TABLE pairing_choice (
      entry INTEGER NOT NULL,
      partner INTEGER NOT NULL,
      score REAL NOT NULL,
      is_ambiguous INTEGER NOT NULL,
      evidence TEXT NOT NULL,
      PRIMARY KEY (entry, partner)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO pairing_choice
    SELECT a.number, b.number, c.score, c.is_ambiguous, c.evidence FROM named_choice c
    JOIN pairing a ON a.entry = c.entry JOIN pairing b ON b.entry = c.partner
    ORDER BY a.number, b.number;
    DROP TABLE named_choice;
    CREATE INDEX pairing_choice_likeliest ON pairing_choice (score DESC) WHERE entry < partner;
    """

  /// An index of choices by likelihood, whose pages every gathering changed, is no more.
  ///
  /// Rows of signs that thousands of entries have stay: nothing looks for them, and they go when all
  /// entries are compared anew.
  static let fewerPairingIndexes = """
    DROP INDEX pairing_choice_likeliest;
    """
}
