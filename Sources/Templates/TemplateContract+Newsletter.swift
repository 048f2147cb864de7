extension TemplateFields {
  /// `newsletter.html` and `newsletter.text`: both parts are composed from the same values.
  static let newsletter: TemplateFields =
    surroundings + [
      TemplateField("title", .text, "the message's title, as its subject says it"),
      TemplateField("preheader", .text, "shown beside the subject, in the first language"),
      TemplateField("has_several_languages", .flag, "more than one block: a switch is shown"),
      TemplateField("blocks", .list(block), "one for every language of the message, each complete"),
    ]

  private static let block: TemplateFields = [
    TemplateField("language", .text, "BCP 47 tag; also the block's anchor"),
    TemplateField("direction", .text, "`ltr` or `rtl`"),
    TemplateField("phrase", .phrases, "the phrases of that language"),
    TemplateField("publication_title", .text, "the publication's title in that language"),
    TemplateField("title", .text, "the block's heading, such as `News from our delegations`"),
    TemplateField("month", .text, "`March 2026`, from `Phrases.month`"),
    TemplateField("greeting", .text, "absent where the edition has none"),
    TemplateField("introduction", .group(words), "the editor's; absent where there is none"),
    TemplateField("sections", .list(section), "one for every delegation, in the edition's order"),
    TemplateField("postal_address", .text, "one line"),
    TemplateField("unsubscribe", .address, "`https:`; absent while it is not configured"),
    TemplateField("web_version", .address, "the edition on the web; absent where it is not"),
    TemplateField(
      "other_editions",
      .list(otherEdition),
      "the edition in other languages; mostly empty"
    ),
  ]

  private static let words: TemplateFields = [
    TemplateField("html", .markup, "paragraphs, lists and links"),
    TemplateField("text", .text, "the same as it was written, for the text part"),
  ]

  private static let item: TemplateFields = [
    TemplateField("story", .group(story), "absent where a block stands"),
    TemplateField("block", .group(ownBlock), "the editor's words; absent where a story stands"),
  ]

  private static let ownBlock: TemplateFields = [
    TemplateField("title", .text, "absent where it has none"),
    TemplateField("words", .group(words), "absent where it is a title alone"),
  ]

  private static let section: TemplateFields = [
    TemplateField("name", .text, "the delegation's name in the block's language"),
    TemplateField("items", .list(item), "stories and blocks in the edition's order"),
  ]

  private static let story: TemplateFields = [
    TemplateField("title", .text, "the title, plain text"),
    TemplateField("address", .address, "absolute; absent where nothing can be read on the web"),
    TemplateField("date", .group(date), "absent: undated"),
    TemplateField("event", .group(event), "what the story announces; absent where nothing"),
    TemplateField("excerpt", .text, "a few lines; absent where there are none"),
    TemplateField(
      "excerpt_language",
      .group(foreignText),
      "absent where it is in the block's language"
    ),
    TemplateField(
      "other_language",
      .group(otherLanguage),
      "the translation is missing; absent otherwise"
    ),
  ]

  private static let otherEdition: TemplateFields = [
    TemplateField("language", .text, "BCP 47 tag"),
    TemplateField("name", .text, "the language's own name"),
    TemplateField("address", .address, "absolute"),
  ]
}
