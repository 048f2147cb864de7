internal import Configuration
internal import Entries

/// What a note's name says: `eu/2026-03-20-care.en.md`.
struct NoteName {
  /// The folders that it lies in, from its source's folder down.
  let folders: [String]
  /// The day that opens the name.
  let day: CalendarDay?
  /// The language that ends the name, before the file's own ending.
  let language: LanguageTag?
  /// What looks like a language of another publication, or like a day that no calendar has.
  private let oddities: [EntryWarning]
  /// The name without language and ending, with its folders: what translations share.
  let stem: String

  /// Takes a path apart; what is no day and no language of the publication stays in the stem.
  ///
  /// - Parameters:
  ///   - path: below the source's folder, its steps parted by `/`.
  ///   - context: the languages that a name may end with.
  init(_ path: String, in context: ConfigurationContext) {
    let steps = path.split(separator: "/").map(String.init)
    folders = Array(steps.dropLast())
    let file = steps.last ?? ""
    var parts = file.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 1 { parts.removeLast() }
    let last = parts.count > 1 ? parts.last.flatMap { LanguageTag(String($0)) } : nil
    language = last.flatMap { tag in
      let isShort = tag.description.utf8.count == 2
      return context.isOpen ? (isShort ? tag : nil) : context.languages.contains(tag) ? tag : nil
    }
    if language != nil { parts.removeLast() }
    let name = parts.joined(separator: ".")
    day = CalendarDay(iso8601: String(name.prefix(10)))
    var oddities: [EntryWarning] = []
    if language == nil, let last, parts.last?.utf8.count == 2 {
      oddities.append(
        EntryWarning(.languageUnknown, "its name ends with \(last), which no feed of ours is in")
      )
    }
    if day == nil, let opening = name.prefixMatch(of: #/\d{1,4}-\d{1,2}-\d{1,4}/#) {
      oddities.append(
        EntryWarning(
          .unreadableDate,
          "its name opens with \(opening.output), which is no day such as 2026-03-20"
        )
      )
    }
    self.oddities = oddities
    stem = (folders + [name]).joined(separator: "/")
  }

  /// What a person should know about the name, as far as the note does not say otherwise.
  func warnings(for frontMatter: NoteFrontMatter) -> [EntryWarning] {
    oddities.filter { warning in
      warning.code == .unreadableDate ? frontMatter.date == nil : frontMatter.language == nil
    }
  }
}
