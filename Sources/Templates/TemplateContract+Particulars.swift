extension TemplateFields {
  /// What a piece carries beside its words.
  static let particulars: TemplateFields = [
    TemplateField("picture", .group(picture), "absent where it has none"),
    TemplateField("event", .group(event), "what the piece announces; absent where nothing"),
    TemplateField("authors", .list(author), "in the order of the source; may be empty"),
    TemplateField("tags", .list(tag), "the source's own words for its topics; may be empty"),
    TemplateField("files", .list(file), "files that belong to it; may be empty"),
  ]

  /// The picture that stands for a piece.
  static let picture: TemplateFields = [
    TemplateField("address", .address, "`../media/NAME` where we keep it, else `https:`"),
    TemplateField("alt", .text, "what it shows; empty where the words say it"),
    TemplateField("width", .text, "in pixels; absent where it is not known"),
    TemplateField("height", .text, "in pixels; absent where it is not known"),
  ]

  /// Something that takes place at a time.
  static let event: TemplateFields = [
    TemplateField("machine", .text, "its start: `2026-05-12`, or RFC 3339 with a time"),
    TemplateField("when", .text, "`12 May 2026, 14:00–16:00 (UTC+2)`, from `Phrases.when`"),
    TemplateField("place", .text, "where, in words; absent where nobody said"),
    TemplateField("month", .text, "the name of its first day's month"),
    TemplateField("day", .text, "its first day, 1 to 31"),
  ]

  private static let author: TemplateFields = [
    TemplateField("name", .text, "a name, or the host of the author's page"),
    TemplateField("address", .address, "the author's page; absent where there is none"),
  ]

  private static let tag: TemplateFields = [
    TemplateField("name", .text, "a word or two")
  ]

  private static let file: TemplateFields = [
    TemplateField("name", .text, "the file's name"),
    TemplateField("address", .address, "where it is fetched"),
    TemplateField("kind", .text, "`Audio`, `PDF`, `Document` and the like"),
    TemplateField("size", .text, "`1.2 MB`, from `Phrases.size`; absent where it is not known"),
  ]
}
