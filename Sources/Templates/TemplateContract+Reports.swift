extension TemplateFields {
  /// `reports`.
  static let reports: TemplateFields =
    surroundings + [
      TemplateField("title", .text, "the heading"),
      TemplateField("reports", .list(summary), "every report, in the order of its weight"),
    ]

  private static let summary: TemplateFields = [
    TemplateField("title", .text, "the report's heading"),
    TemplateField("lead", .text, "what it is for, in a sentence or two"),
    TemplateField("address", .address, "relative: the report's page"),
    TemplateField("count", .text, "how much there is in it"),
    TemplateField("is_empty", .flag, "nothing waits for anybody"),
  ]

  /// `report`.
  static let report: TemplateFields =
    surroundings + [
      TemplateField("title", .text, "the report's heading"),
      TemplateField("lead", .text, "what it is for, in a sentence or two"),
      TemplateField("count", .text, "`12 entries`, from `Phrases.counted`; absent for none"),
      TemplateField("listed", .text, "how many of them are shown; absent where all are"),
      TemplateField("index", .group(overview), "the page that leads to all reports"),
      TemplateField("data", .address, "relative: the same as JSON"),
      TemplateField("feed", .address, "relative: its changes as a feed; absent where it has none"),
      TemplateField("sections", .list(section), "a table each; none where nothing waits"),
    ]

  private static let overview: TemplateFields = [
    TemplateField("title", .text, "its heading"),
    TemplateField("address", .address, "relative"),
  ]

  private static let section: TemplateFields = [
    TemplateField("heading", .text, "such as a delegation; absent where the report has one table"),
    TemplateField("count", .text, "of the pieces in it; absent without a heading"),
    TemplateField("columns", .list(column), "the table's columns"),
    TemplateField("width", .text, "how many columns there are"),
    TemplateField("groups", .list(group), "the rows, such as those of a month together"),
  ]

  private static let column: TemplateFields = [
    TemplateField("name", .text, "the column's heading")
  ]

  private static let group: TemplateFields = [
    TemplateField("heading", .text, "such as a month; absent where the rows are not grouped"),
    TemplateField("rows", .list(row), "in the report's order"),
  ]

  private static let row: TemplateFields = [
    TemplateField("cells", .list(cell), "one for each column")
  ]

  private static let cell: TemplateFields = [
    TemplateField("label", .text, "the column's heading, for narrow screens"),
    TemplateField("pieces", .list(piece), "entries; may be empty"),
    TemplateField("lines", .list(line), "words; may be empty"),
    TemplateField("is_short", .flag, "its lines are a word or two each, and should stay whole"),
    TemplateField("date", .group(date), "a day; absent in other cells"),
  ]

  private static let piece: TemplateFields = [
    TemplateField("title", .text, "the entry's title"),
    TemplateField("address", .address, "where it is read, perhaps relative; absent: nowhere yet"),
    TemplateField("language", .text, "BCP 47 tag of the title"),
    TemplateField("language_name", .text, "that language's name in the page's language"),
    TemplateField("direction", .text, "`ltr` or `rtl`, of the title"),
    TemplateField("date", .group(date), "its day; absent where none is told"),
    TemplateField("undated", .text, "that it has no date; may be absent"),
    TemplateField("source", .group(source), "where it was seen; may be absent"),
  ]

  private static let source: TemplateFields = [
    TemplateField("name", .text, "the site's host name"),
    TemplateField("address", .address, "the page it was seen on"),
  ]

  private static let line: TemplateFields = [
    TemplateField("text", .text, "one line of plain text"),
    TemplateField("words", .list(words), "the same in parts, what is code apart"),
    TemplateField("address", .address, "what it leads to; mostly absent"),
  ]

  private static let words: TemplateFields = [
    TemplateField("plain", .text, "words; absent for code"),
    TemplateField("code", .text, "a command or a key; absent for words"),
  ]
}
