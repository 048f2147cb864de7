import Testing

@testable import Templates

@Suite("Phrases")
struct PhrasesTests {
  private static let languages = ["en", "fr", "nl"]

  private static func book() throws -> PhraseBook {
    try TemplateSet().phraseBook
  }

  private static func file(_ language: String) throws -> [UInt8] {
    try #require(TemplateSet.defaultFiles["phrases.\(language).yml"])
  }

  @Test("have the same keys in every language of the program", arguments: languages)
  func sameKeys(_ language: String) throws {
    let english = try PhraseFile(String(decoding: Self.file("en"), as: UTF8.self), file: "en")
    let other = try PhraseFile(String(decoding: Self.file(language), as: UTF8.self), file: language)
    #expect(other.findings(comparedWith: english) == [])
    #expect(Set(other.texts.keys) == Set(english.texts.keys))
  }

  @Test("are each used by a template or by the program")
  func allUsed() throws {
    let templates = try TemplateSet()
    let inTemplates = templates.sources.values.flatMap(\.tags).map(\.name)
      .filter { $0.hasPrefix("phrase.") }.map { String($0.dropFirst("phrase.".count)) }
    let inProgram =
      PhraseKey.allCases.map(\.rawValue)
      + CountedNoun.allCases.flatMap { ["\($0.rawValue)_one", "\($0.rawValue)_other"] }
      + ["date", "day_first", "month_title", "quotation", "only_in", "own_name", "direction"]
      + ["date_in_year", "time", "time_full_hour", "event_moment", "event_hours", "event_span"]
      + ["event_zone", "decimal_mark", "size_kilobytes", "size_megabytes", "size_gigabytes"]
      + ["preview_title", "preview_weight"]
      + ["reports_title", "report_ambiguous", "report_without_delegation", "report_listed"]
      + ["report_likely", "report_perhaps", "report_undated"]
      + ["percent"]
      + ReportName.allCases.map { $0.rawValue.replacing("-", with: "_") }
      .flatMap { ["report_\($0)_title", "report_\($0)_lead"] }
      + ReportColumn.allCases.map { "report_column_\($0.rawValue)" }
    let phrases = templates.phraseBook.phrases(for: "en")
    let known = Set(phrases.texts.keys).union(phrases.patterns.keys)
      .filter { !$0.hasPrefix("language_") }
    #expect(known == Set(inTemplates).union(inProgram))
  }

  @Test(
    "write dates out",
    arguments: [
      ("en", 1, "1 March 2026"), ("en", 31, "31 March 2026"), ("fr", 1, "1er mars 2026"),
      ("fr", 2, "2 mars 2026"), ("nl", 1, "1 maart 2026"), ("fr-CA", 21, "21 mars 2026"),
    ]
  )
  func dates(_ language: String, day: Int, written: String) throws {
    let phrases = try Self.book().phrases(for: language)
    #expect(phrases.date(year: 2026, month: 3, day: day) == written)
  }

  @Test(
    "title months",
    arguments: [("en", 3, "March 2026"), ("fr", 8, "août 2026"), ("nl", 12, "december 2026")]
  )
  func months(_ language: String, month: Int, title: String) throws {
    #expect(try Self.book().phrases(for: language).month(year: 2026, month: month) == title)
  }

  @Test(
    "count",
    arguments: [
      ("en", 0, "0 entries"), ("en", 1, "1 entry"), ("en", 12, "12 entries"),
      ("fr", 0, "0 article"), ("fr", 1, "1 article"), ("fr", 2, "2 articles"),
      ("nl", 1, "1 bericht"), ("nl", 0, "0 berichten"),
    ]
  )
  func counts(_ language: String, count: Int, words: String) throws {
    #expect(try Self.book().phrases(for: language).counted(.entries, count) == words)
  }

  @Test(
    "name the one language a piece is in",
    arguments: [
      ("en", "fr", "[in French only]"), ("fr", "en", "[en anglais seulement]"),
      ("nl", "fr-BE", "[alleen in het Frans]"), ("en", "sw", "[in Kiswahili only]"),
      ("en", "tlh", "[in tlh only]"),
    ]
  )
  func notes(_ language: String, other: String, note: String) throws {
    #expect(try Self.book().phrases(for: language).note(onlyIn: other) == note)
  }

  @Test("quote, and leave braces in the quoted text alone")
  func quotes() throws {
    let book = try Self.book()
    #expect(book.phrases(for: "fr").quoted("oui") == "«\u{202F}oui\u{202F}»")
    #expect(book.phrases(for: "en").quoted("a {text} b") == "“a {text} b”")
  }

  @Test(
    "run as the language is written for which they stand in",
    arguments: [
      ("ar", "rtl"), ("he-IL", "rtl"), ("uz-Arab", "rtl"), ("ar-Latn", "ltr"), ("pl", "ltr"),
    ]
  )
  func standingIn(tag: String, direction: String) throws {
    #expect(try TemplateSet().phraseBook.phrases(for: tag).direction == direction)
  }

  @Test("know each language's own name and direction")
  func ownNames() throws {
    let book = try Self.book()
    #expect(
      Self.languages.map { book.phrases(for: $0).ownName } == ["English", "français", "Nederlands"]
    )
    #expect(Self.languages.allSatisfy { book.phrases(for: $0).direction == "ltr" })
  }

  @Test(
    "call a language by its own name where others stand in for its words",
    arguments: [
      ("ar", "العربية"), ("sv", "svenska"), ("pt-AO", "português"), ("zh-Hant-HK", "繁體中文"),
      ("en-GB", "English"), ("tlh", "tlh"),
    ]
  )
  func standingInNames(tag: String, name: String) throws {
    #expect(try TemplateSet().phraseBook.phrases(for: tag).ownName == name)
  }

  @Test("offer what there is to read in the language that they stand in for")
  func standingInOffer() throws {
    let book = try TemplateSet().phraseBook
    func offer(_ tag: String) -> TemplateValue? {
      guard case .group(let values) = book.phrases(for: tag).value else { return nil }
      return values["read_all"]
    }
    #expect(offer("fr") == .text("Tout lire en français"))
    #expect(
      offer("ar") == .foreign("Read everything in Arabic", language: "en", direction: "ltr")
    )
  }

  @Test("keep French punctuation on its line")
  func frenchTypography() throws {
    let phrases = try Self.book().phrases(for: "fr")
    for phrase in Array(phrases.texts.values) + phrases.patterns.values {
      for mark in [" :", " ;", " !", " ?", " »", "« "] { #expect(!phrase.contains(mark)) }
      #expect(!phrase.contains("'"), "apostrophes are curly")
      #expect(!phrase.contains("\u{A0}:"))
    }
  }

  @Test("fall back to the first language that has any")
  func fallback() throws {
    let book = try Self.book()
    #expect(book.phrases(for: "sw", otherwise: ["lb", "fr", "en"]).language == "fr")
    #expect(book.phrases(for: "sw").language == "en")
  }

  @Test("are replaced key by key")
  func overriding() throws {
    let templates = try TemplateSet(overriding: [
      "phrases.fr.yml": Array("undated: Sans jour\n".utf8),
      "phrases.ar.yml": Array("own_name: العربية\ndirection: rtl\n".utf8),
    ])
    let french = templates.phraseBook.phrases(for: "fr")
    #expect(french.text(.undated) == "Sans jour")
    #expect(french.text(.all) == "Toutes les délégations")
    let arabic = templates.phraseBook.phrases(for: "ar")
    #expect(arabic.direction == "rtl")
    #expect(arabic.ownName == "العربية")
    #expect(arabic.text(.undated) == "Undated")
    #expect(templates.check().filter { $0.file != "phrases.ar.yml" } == [])
  }

  @Test(
    "are refused with file and line where they are not flat YAML",
    arguments: [
      ("a: [", 1), ("- a\n- b\n", 1), ("a: b\nc: { d: e }\n", 2), ("x: y\nmonths: [January]\n", 2),
      ("x: y\nmonths: March\n", 2), ("x: y\nsource: [a]\n", 2), ("a: b\na: c\n", 2),
    ]
  )
  func refused(_ yaml: String, line: Int) {
    let error = #expect(throws: TemplateError.self) {
      try TemplateSet(overriding: ["phrases.fr.yml": Array(yaml.utf8)])
    }
    #expect(error?.file == "phrases.fr.yml")
    #expect(error?.line == line)
  }
}
