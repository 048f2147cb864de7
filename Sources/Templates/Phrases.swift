/// The words of one language that the program itself says: labels, dates, notes.
package struct Phrases: Sendable {
  /// BCP 47 tag of the file the words come from, which may be a fallback.
  package let language: String
  /// `ltr` or `rtl`.
  package private(set) var direction: String
  /// The phrases without blanks, by key: what templates see as `phrase.key`.
  let texts: [String: String]
  /// The phrases with blanks, such as `{count}`, by key.
  let patterns: [String: String]
  /// January first.
  let months: [String]
  /// The numbers that take the singular.
  let countedAsOne: Set<Int>
  /// Every known language's name for itself, by tag.
  let ownNames: [String: String]

  /// The language that these phrases stand in for, which has none; `nil` where they speak their own.
  package private(set) var standsInFor: StandIn?

  /// A language whose words are missing.
  package struct StandIn: Sendable {
    /// BCP 47 tag of the language.
    package let language: String
    /// `ltr` or `rtl`: how the words run that stand in for it.
    package let direction: String
  }

  /// The same phrases where they stand in for those of a language that has none: what is written in
  /// it runs its own way.
  func standing(inFor tag: String) -> Phrases {
    var phrases = self
    phrases.standsInFor = StandIn(language: tag, direction: direction)
    phrases.direction = Self.direction(of: tag)
    return phrases
  }

  /// How a language is written, `ltr` or `rtl`, by what is known of languages and scripts.
  private static func direction(of tag: String) -> String {
    let parts = tag.split(separator: "-").map { $0.lowercased() }
    let isRightToLeft =
      parts.contains { rightToLeftScripts.contains($0) }
      || parts.first.map(rightToLeft.contains) ?? false && !parts.contains("latn")
    return isRightToLeft ? "rtl" : "ltr"
  }

  /// Languages that are mostly written from right to left, and the scripts that always are (BCP 47).
  private static let rightToLeft: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi",
  ]
  private static let rightToLeftScripts: Set<String> = ["arab", "hebr", "syrc", "thaa", "nkoo"]

  /// The phrases as a template's `phrase`.
  package var value: TemplateValue {
    var values = texts.mapValues(value(of:))
    if let missing = standsInFor?.language, patterns[Self.readAll] != nil {
      let offer = filled(Self.readAll, ["language": name(ofLanguage: missing)])
      values[Self.readAll] = value(of: offer)
    }
    return .group(values)
  }

  /// The one phrase that names its page's language, which is not its own where it stands in.
  static let readAll = "read_all"

  /// Words of these phrases for a template, marked with their language where that is not the page's.
  package func value(of words: String) -> TemplateValue {
    standsInFor.map { .foreign(words, language: language, direction: $0.direction) }
      ?? .text(words)
  }

  /// The language's own name, such as `français`; its tag where nobody knows one.
  package var ownName: String {
    let tag = standsInFor?.language ?? language
    return ownNames[tag] ?? LanguageNames.own(tag) ?? tag
  }

  /// A phrase without blanks.
  package func text(_ key: PhraseKey) -> String {
    texts[key.rawValue] ?? key.rawValue
  }

  /// A language's name in this language; its own name, or its tag, where this one has no word.
  package func name(ofLanguage tag: String) -> String {
    let primary = String(tag.prefix { $0 != "-" })
    return texts["language_\(tag)"] ?? texts["language_\(primary)"] ?? ownNames[tag]
      ?? ownNames[primary] ?? LanguageNames.own(tag) ?? tag
  }

  /// The mark on a piece without translation, such as `[in French only]`.
  package func note(onlyIn language: String) -> String {
    filled("only_in", ["language": name(ofLanguage: language)])
  }

  /// A number with its noun, such as `1 entry` or `12 entries`.
  package func counted(_ noun: CountedNoun, _ count: Int) -> String {
    let number = countedAsOne.contains(count) ? "one" : "other"
    return filled("\(noun.rawValue)_\(number)", ["count": "\(count)"])
  }

  /// Text in the quotation marks of the language.
  package func quoted(_ text: String) -> String {
    filled("quotation", ["text": text])
  }

  /// The pattern under a key with its blanks filled in; text that is filled in stays as it is,
  /// also where it has braces.
  func filled(_ key: String, _ blanks: [String: String]) -> String {
    let pattern = patterns[key] ?? texts[key] ?? key
    var rest = pattern[...]
    var result = ""
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      result += blanks[String(name)] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

/// The phrases that Swift code asks for by name; templates name theirs in `{{phrase.…}}`.
package enum PhraseKey: String, CaseIterable, Sendable {
  /// The page and feed of every delegation together.
  case all = "all_delegations"
  /// The page and feed of the whole timeline, each story once.
  case stories = "all_stories"
  /// The newsletter's heading.
  case newsletterTitle = "newsletter_title"
  /// What stands before the languages of a message of which the reader's program shows one.
  case multilingualPreface = "multilingual_preface"
  /// The newsletter's section for stories without a delegation.
  case otherNews = "other_news"
  /// What the front pages promise, in a sentence.
  case frontLead = "front_lead"
  /// What a feed says to people who open it in a browser, and its link to the page beside it.
  case feedNote = "feed_note"
  case feedPage = "feed_page"
  /// What the page at an address is called where nothing is any more.
  case gone
  /// What the last entry of a feed that goes on elsewhere is called, and says before the link to it.
  case feedMoved = "feed_moved"
  case feedMovedTo = "feed_moved_to"
  /// The same of a feed that has ended.
  case feedEnded = "feed_ended"
  case feedEndedLead = "feed_ended_lead"
  /// For an entry or story without a date.
  case undated
  /// The kinds of file that a piece brings with it.
  case audio = "file_audio"
  case video = "file_video"
  case picture = "file_picture"
  case pdf = "file_pdf"
  case document = "file_document"
  case file = "file_other"
  /// The message with every language, as staff call it.
  case everyLanguage = "preview_every_language"
}

/// What is counted in words: each has two phrases, `…_one` and `…_other`.
package enum CountedNoun: String, CaseIterable, Sendable {
  case entries
  case stories
  case pairs
  case days
  case sources
}
