extension TemplateFields {
  /// `preview`.
  static let preview: TemplateFields =
    surroundings + [
      TemplateField("title", .text, "`Preview – March 2026`, from `Phrases.previewTitle`"),
      TemplateField("count", .text, "`12 stories`, from `Phrases.counted`"),
      TemplateField("findings", .list(finding), "what a person should look at, gravest first"),
      TemplateField("messages", .list(message), "every message of the edition"),
    ]

  private static let finding: TemplateFields = [
    TemplateField("reason", .list(piece), "what is the matter, in an English sentence"),
    TemplateField("cure", .list(piece), "what to do about it, in an English sentence"),
    TemplateField(
      "line",
      .text,
      "where in the edition's file; absent where it is mended elsewhere"
    ),
    TemplateField("message", .text, "what staff call the messages it is about; empty: the edition"),
    TemplateField("is_grave", .flag, "the edition should not be sent with it"),
    TemplateField("story", .group(story), "the story it is about; absent where it is about none"),
  ]

  private static let piece: TemplateFields = [
    TemplateField("text", .text, "words of the sentence, in its order"),
    TemplateField("is_code", .flag, "they are to be typed as they stand"),
  ]

  private static let story: TemplateFields = [
    TemplateField("title", .text, "the story's title"),
    TemplateField("address", .address, "absolute: where it is read"),
    TemplateField("language", .text, "BCP 47 tag of the title"),
    TemplateField("direction", .text, "`ltr` or `rtl`, of the title"),
  ]

  private static let message: TemplateFields = [
    TemplateField("anchor", .text, "its name inside this page"),
    TemplateField("name", .text, "what staff call it: a language, or all of them"),
    TemplateField("address", .address, "the message's file, relative"),
    TemplateField("subject", .text, "as a mail program shows it"),
    TemplateField("from", .text, "name and address"),
    TemplateField("to", .text, "name and address"),
    TemplateField("reply_to", .text, "absent where answers go to the sender"),
    TemplateField("date", .text, "as the message's header has it (RFC 5322 §3.3)"),
    TemplateField("bytes", .text, "of its HTML part"),
    TemplateField("limit", .text, "what that should stay below, in bytes"),
    TemplateField("weight", .text, "both for people: `12 KB of 90 KB`"),
    TemplateField("html", .text, "the HTML part, for `srcdoc`"),
    TemplateField("text", .text, "the text part"),
  ]
}
