extension TemplateFields {
  /// What every template is given about its language and look.
  static let surroundings: TemplateFields = [
    TemplateField("language", .text, "BCP 47 tag of the page"),
    TemplateField("direction", .text, "`ltr` or `rtl`"),
    TemplateField("phrase", .phrases, "the phrases of that language"),
    TemplateField("publication", .group(publication), "whose page it is"),
    TemplateField("brand", .group(brand), "colours and logo"),
  ]

  private static let publication: TemplateFields = [
    TemplateField("title", .text, "the publication's title in the page's language"),
    TemplateField("address", .address, "the language's front page; relative, in mail absolute"),
  ]

  private static let brand: TemplateFields = [
    TemplateField("colour", .colour, "the brand's colour; absent: the templates' own"),
    TemplateField("on_colour", .colour, "text on it, at least 4.5:1 (`#ffffff` or a dark one)"),
    TemplateField("on_light", .colour, "made as dark as text on a light page needs (4.5:1)"),
    TemplateField("on_dark", .colour, "made as light as text on a dark page needs (4.5:1)"),
    TemplateField("logo", .group(logo), "absent without; in mail if it is small (30 KB)"),
  ]

  private static let logo: TemplateFields = [
    TemplateField("address", .address, "relative; in mail `cid:`"),
    TemplateField("alt", .text, "the name on it; empty where the title stands beside it"),
    TemplateField("width", .text, "in pixels, as shown (at most 600)"),
    TemplateField("height", .text, "in pixels, as shown"),
  ]

  /// `feed.css`.
  static let feedStyle: TemplateFields = [
    TemplateField("brand", .group(brand), "colours; the logo is absent")
  ]

  /// A date that is known.
  static let date: TemplateFields = [
    TemplateField("machine", .text, "`2026-03-09`, or RFC 3339 with a time"),
    TemplateField("written", .text, "written out, from `Phrases.date`"),
  ]

  /// A piece in a language that is not the one of its surroundings.
  static let otherLanguage: TemplateFields = [
    TemplateField("language", .text, "BCP 47 tag of the piece"),
    TemplateField("direction", .text, "`ltr` or `rtl`"),
    TemplateField("note", .text, "`[in French only]`, from `Phrases.note(onlyIn:)`"),
  ]

  /// Words in a language that is not the one of their surroundings.
  static let foreignText: TemplateFields = [
    TemplateField("language", .text, "BCP 47 tag of the words"),
    TemplateField("direction", .text, "`ltr` or `rtl`"),
  ]

  /// The feed beside a page, in its formats.
  static let feed: TemplateFields = [
    TemplateField("title", .text, "the feed's title"),
    TemplateField("atom", .address, "Atom, the first that a reader is offered"),
    TemplateField("rss", .address, "RSS 2.0"),
    TemplateField("json", .address, "JSON Feed"),
    TemplateField("calendar", .address, "iCalendar; absent where nothing is announced"),
  ]

  /// What every page has beyond that: its head and its switch of languages.
  static let document: TemplateFields =
    surroundings + [
      TemplateField("title", .text, "the title, for the browser as well"),
      TemplateField("description", .text, "one sentence for search engines; may be absent"),
      TemplateField("canonical", .address, "the page's absolute address; may be absent"),
      TemplateField(
        "languages",
        .list(languageLink),
        "the page's own and the others; may be empty"
      ),
      TemplateField(
        "language_choice",
        .address,
        "on front pages: the one where a language is chosen; absent where there is one language"
      ),
      TemplateField("feed", .group(feed), "the feed the page belongs to; may be absent"),
      TemplateField(
        "newsletter",
        .group(newsletterLinks),
        "on a language's front page and its page of all, once it is there"
      ),
    ]

  private static let newsletterLinks: TemplateFields = [
    TemplateField("title", .text, "the title of the feed of editions"),
    TemplateField("atom", .address, "that feed"),
    TemplateField("json", .address, "the same as JSON Feed"),
    TemplateField("newest", .text, "the newest edition's title"),
    TemplateField("address", .address, "where that is read"),
  ]

  /// A delegation and the way to its page.
  static let place: TemplateFields = [
    TemplateField("name", .text, "the delegation's name"),
    TemplateField("address", .address, "its page in this language"),
  ]

  private static let link: TemplateFields = [
    TemplateField("name", .text, "what the link says"),
    TemplateField("address", .address, "where it leads"),
  ]

  private static let tab: TemplateFields =
    place + [TemplateField("is_current", .flag, "this very page")]

  /// A language to change to.
  static let languageLink: TemplateFields = [
    TemplateField("language", .text, "BCP 47 tag of the target"),
    TemplateField("direction", .text, "`ltr` or `rtl`, of the name"),
    TemplateField("name", .text, "the language's own name"),
    TemplateField("address", .address, "the same page in that language, or its front page"),
    TemplateField("is_current", .flag, "the page's own language"),
    TemplateField("is_counterpart", .flag, "the address is a translation, not a front page"),
  ]

  private static let translation: TemplateFields = [
    TemplateField("language", .text, "BCP 47 tag of the translation"),
    TemplateField("direction", .text, "`ltr` or `rtl`"),
    TemplateField("name", .text, "the language's own name"),
    TemplateField("title", .text, "the translation's title"),
    TemplateField("address", .address, "where it stands"),
  ]

  private static let piece: TemplateFields =
    particulars + [
      TemplateField("date", .group(date), "absent: undated"),
      TemplateField("delegations", .list(place), "who published it"),
      TemplateField("translations", .list(translation), "confirmed translations"),
      TemplateField("source", .group(link), "where it was found; absent where nowhere to point"),
    ]

  private static let summary: TemplateFields =
    piece + [
      TemplateField("title", .text, "the title, plain text"),
      TemplateField("address", .address, "where it is read"),
      TemplateField("excerpt", .text, "its first words; absent where there are none"),
      TemplateField(
        "excerpt_language",
        .group(foreignText),
        "absent where it is in the page's language"
      ),
      TemplateField(
        "other_language",
        .group(otherLanguage),
        "absent where it is in the page's language"
      ),
    ]

  /// `page`.
  static let page: TemplateFields =
    document + [
      TemplateField("heading", .text, "the delegation's name, or `Phrases.text(.all)`"),
      TemplateField("lead", .text, "a sentence about the delegation; absent where it has none"),
      TemplateField(
        "navigation",
        .list(tab + [TemplateField("parts", .list(tab), "the delegation's parts, all depths")]),
        "`all` first, then the delegations with a page in this language"
      ),
      TemplateField("entries", .list(summary), "newest first"),
      TemplateField("count", .text, "`12 entries`, from `Phrases.counted`; may be absent"),
      TemplateField("archive", .address, "the feed's last closed page; absent without one"),
    ]

  /// `entry`.
  static let entry: TemplateFields =
    document + piece + [
      TemplateField("content", .markup, "the whole text; absent where only a title is known"),
      TemplateField(
        "content_language",
        .group(foreignText),
        "absent where it is in the page's language"
      ),
      TemplateField("back", .group(link), "the page of its first delegation"),
    ]

  /// `moved`.
  static let moved: TemplateFields =
    document + [
      TemplateField(
        "target",
        .address,
        "where it stands now; `canonical` is the same, absolute; absent: nowhere"
      ),
      TemplateField("is_channel", .flag, "no entry's page, but a channel's or the newsletter's"),
    ]
}
