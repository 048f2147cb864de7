extension TemplateFields {
  /// `newsletter.html` and `newsletter.text`: both parts are composed from the same values.
  static let newsletter: TemplateFields =
    surroundings + [
      TemplateField("title", .text, "the message's title, as its subject says it"),
      TemplateField("preheader", .text, "shown beside the subject, in the first language"),
      TemplateField("has_several_languages", .flag, "more than one block: a switch is shown"),
      TemplateField("web", .group(web), "what only the page on the web has; absent in mail"),
      TemplateField("blocks", .list(block), "one for every language of the message, each complete"),
    ]

  /// `newsletter.styles`: how an editor's words look, a line for each element.
  static let newsletterStyles: TemplateFields = surroundings

  private static let web: TemplateFields = [
    TemplateField("canonical", .address, "the page's own address, absolute"),
    TemplateField("home", .address, "the language's front page, relative"),
    TemplateField("atom", .address, "the feed of editions, relative"),
    TemplateField("json", .address, "the same as JSON Feed"),
    TemplateField("feed_title", .text, "the feed's title"),
    TemplateField("alternates", .list(alternate), "the page in every language, its own too"),
  ]

  private static let alternate: TemplateFields = [
    TemplateField("language", .text, "BCP 47 tag"),
    TemplateField("address", .address, "absolute"),
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
    TemplateField("files", .list(file), "what its messages carry; empty but on the web"),
    TemplateField("postal_address", .text, "one line"),
    TemplateField(
      "unsubscribe",
      .address,
      "`https:`, or a mailing service's mark for one; absent on the web"
    ),
    TemplateField("web_version", .address, "the edition on the web; absent there, and before"),
    TemplateField(
      "other_editions",
      .list(otherEdition),
      "its pages on the web in other languages; empty beside other blocks"
    ),
  ]

  private static let words: TemplateFields = [
    TemplateField("html", .markup, "paragraphs, lists and links"),
    TemplateField("text", .text, "the same without marks, links written out"),
  ]

  private static let item: TemplateFields = [
    TemplateField("story", .group(story), "absent where a block stands"),
    TemplateField("block", .group(ownBlock), "the editor's words; absent where a story stands"),
  ]

  private static let ownBlock: TemplateFields = [
    TemplateField("title", .text, "absent where it has none"),
    TemplateField("title_parts", .list(part), "the same, cut where a line may break"),
    TemplateField("words", .group(words), "absent where it is a title alone"),
  ]

  private static let file: TemplateFields = [
    TemplateField("address", .address, "relative"),
    TemplateField("name", .text, "what the reader's program calls it"),
    TemplateField("size", .text, "for people, such as `120 KB`"),
  ]

  private static let section: TemplateFields = [
    TemplateField("name", .text, "the delegation's name in the block's language"),
    TemplateField("name_language", .group(foreignText), "absent where it is in that language"),
    TemplateField("items", .list(item), "stories and blocks in the edition's order"),
  ]

  private static let story: TemplateFields = [
    TemplateField("title", .text, "the title, plain text"),
    TemplateField("title_parts", .list(part), "the same, cut where a line may break"),
    TemplateField("address", .address, "absolute; absent where nothing can be read on the web"),
    TemplateField(
      "host",
      .text,
      "shown as the link in place of a title that names another place, or none; absent otherwise"
    ),
    TemplateField("date", .group(date), "absent: undated"),
    TemplateField("event", .group(event), "what the story announces; absent where nothing"),
    TemplateField("picture", .group(storyPicture), "absent where it has none"),
    TemplateField("excerpt", .text, "a few lines; absent where there are none"),
    TemplateField("paragraphs", .list(paragraph), "the same, cut at its blank lines"),
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

  private static let storyPicture: TemplateFields = [
    TemplateField("address", .address, "`cid:` in mail, relative on the web"),
    TemplateField("alt", .text, "what it shows"),
    TemplateField("alt_language", .group(foreignText), "absent where it is the block's"),
    TemplateField("width", .text, "in pixels, as shown (at most 528)"),
    TemplateField("height", .text, "in pixels, as shown"),
  ]

  private static let part: TemplateFields = [
    TemplateField("text", .text, "plain text")
  ]

  private static let paragraph: TemplateFields = [
    TemplateField("text", .text, "plain text")
  ]

  private static let otherEdition: TemplateFields = [
    TemplateField("language", .text, "BCP 47 tag"),
    TemplateField("name", .text, "the language's own name"),
    TemplateField("address", .address, "absolute"),
  ]
}
