extension Schema {
  /// Which rule gave a sighting each of its delegations, and the entries that wait for a person.
  static let rulesAndReports = """
    -- A line for each of the delegations, in their order; NULL where no rule is known.
    ALTER TABLE sighting ADD COLUMN routing TEXT;
    CREATE INDEX entry_noted ON entry (published) WHERE warnings <> '' OR title_derived;
    CREATE INDEX entry_languages ON entry (published DESC, id, precision, language, delegations);
    CREATE INDEX alias_survivor ON alias (survivor);
    """

  /// What reports count, and list the first of, without sorting all of it.
  static let countsOfReports = """
    CREATE INDEX entry_spoken ON entry (language, delegations, published, precision);
    CREATE INDEX pairing_choice_likeliest ON pairing_choice (score DESC) WHERE entry < partner;
    """
}
