extension Schema {
  /// Entries that announce something are found without reading the others.
  static let events = """
    CREATE INDEX entry_announcing ON entry (id) WHERE \(announces());
    """

  /// The condition that an entry has an event among its particulars, as the index has it word for word.
  ///
  /// In a text of JSON no quotation mark within a value stands without a reverse solidus before it.
  ///
  /// - Parameter prefix: of the table, with its full stop.
  /// - Returns: a condition in SQL.
  static func announces(_ prefix: String = "") -> String {
    "instr(\(prefix)particulars, '\"event\":') > 0"
  }
}
