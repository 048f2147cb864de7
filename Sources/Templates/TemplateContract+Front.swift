extension TemplateFields {
  /// `index`.
  static let index: TemplateFields =
    document + [
      TemplateField("opml", .address, "the list of all feeds"),
      TemplateField("has_several_languages", .flag, "the page is for choosing a language"),
      TemplateField("editions", .list(edition), "one for every language, the default first"),
    ]

  private static let edition: TemplateFields = [
    TemplateField("language", .text, "BCP 47 tag of the edition"),
    TemplateField("direction", .text, "`ltr` or `rtl`"),
    TemplateField("name", .text, "the language's own name"),
    TemplateField("phrase", .phrases, "the phrases of that language"),
    TemplateField("stands_in", .flag, "that language has no phrases: others stand in for them"),
    TemplateField("title", .text, "the publication's title in that language"),
    TemplateField("address", .address, "the page of everything in that language"),
    TemplateField("feed", .group(feed), "the feed of all delegations"),
    TemplateField("latest", .list(headline), "the newest pieces, a few; newest first"),
    TemplateField(
      "delegations",
      .list(
        office + [TemplateField("parts", .list(office), "the delegation's parts, all depths")]
      ),
      "those with a feed in that language"
    ),
  ]

  private static let office: TemplateFields =
    place + [
      TemplateField("feed", .group(feed), "the delegation's feed in that language"),
      TemplateField("newest", .group(headline), "its newest piece; absent where that is a part's"),
    ]

  private static let headline: TemplateFields = [
    TemplateField("title", .text, "the title, plain text"),
    TemplateField("address", .address, "where it is read"),
    TemplateField("date", .group(date), "absent: undated"),
    TemplateField("excerpt", .text, "its first words; absent where there are none"),
    TemplateField(
      "excerpt_language",
      .group(foreignText),
      "absent where it is in the edition's language"
    ),
    TemplateField("picture", .group(picture), "absent where it has none"),
    TemplateField("delegations", .list(place), "who published it"),
  ]
}
