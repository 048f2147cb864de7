internal import Configuration
internal import Entries
internal import Foundation
internal import Markup

/// What a note says about itself between its `---` lines; every key is optional.
struct NoteFrontMatter {
  var title: String?
  var date: PublicationDate?
  var language: LanguageTag?
  var delegations: [DelegationID] = []
  var summary: String?
  /// The piece's own address, where it stands elsewhere as well.
  var link: WebAddress?
  /// A picture's path, or its address.
  var image: String?
  /// What the picture shows; empty for one that adds nothing to the words.
  var imageAlternative: String?
  var event: Event?
  var authors: [String] = []
  var tags: [String] = []
  var translationKey: String?
  /// Not to be published yet.
  var isDraft = false

  static let keys = [
    "title", "date", "language", "delegation", "summary", "link", "image", "image_alt", "event",
    "authors", "tags", "translationKey", "draft",
  ]

  /// What a note without front matter says.
  init() {}

  /// Reads front matter.
  ///
  /// - Parameters:
  ///   - text: the YAML, at the lines of the note.
  ///   - file: the note's name in messages.
  ///   - context: the delegations and languages that it can name.
  ///   - zone: of its dates and times.
  /// - Throws: all mistakes, in the order of the lines.
  init(
    _ text: String,
    named file: String,
    in context: ConfigurationContext,
    zone: TimeZone
  ) throws(ConfigurationError) {
    self.init()
    // Two lines with nothing between them say nothing, which is no mistake.
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    var mistakes = ConfigurationMistakes()
    if let keys = ConfigurationMapping.read(Array(text.utf8), named: file, reporting: &mistakes) {
      read(keys, in: context, zone: zone, reporting: &mistakes)
    }
    try mistakes.throwIfAny(in: file)
  }

  private mutating func read(
    _ keys: ConfigurationMapping,
    in context: ConfigurationContext,
    zone: TimeZone,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    keys.allowOnly(Self.keys, reporting: &mistakes)
    title = keys.value(of: "title", as: .line, reporting: &mistakes)
    date = keys.value(of: "date", as: .noteDate(in: zone), reporting: &mistakes)
    language = keys.value(of: "language", as: .language(in: context), reporting: &mistakes)
    delegations =
      keys.value(
        of: "delegation",
        as: .oneOrMany(of: .delegation(in: context)),
        reporting: &mistakes
      ) ?? []
    summary = keys.value(of: "summary", as: .text, reporting: &mistakes)
    link = keys.value(of: "link", as: .webAddress, reporting: &mistakes)
    image = keys.value(of: "image", as: .line, reporting: &mistakes)
    imageAlternative = keys.value(of: "image_alt", as: .line, reporting: &mistakes)
    event = keys.value(of: "event", as: .mapping, reporting: &mistakes)
      .flatMap { Event(reading: $0, zone: zone, reporting: &mistakes) }
    authors = keys.value(of: "authors", as: .oneOrMany(of: .line), reporting: &mistakes) ?? []
    tags = keys.value(of: "tags", as: .oneOrMany(of: .line), reporting: &mistakes) ?? []
    translationKey = keys.value(of: "translationKey", as: .line, reporting: &mistakes)
    isDraft = keys.value(of: "draft", as: .bool, reporting: &mistakes) ?? false
  }
}

extension Event {
  fileprivate init?(
    reading keys: ConfigurationMapping,
    zone: TimeZone,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    keys.allowOnly(["start", "end", "place"], reporting: &mistakes)
    let start = keys.required("start", as: .noteDate(in: zone), reporting: &mistakes)
    let end = keys.value(of: "end", as: .noteDate(in: zone), reporting: &mistakes)
    let place = keys.value(of: "place", as: .line, reporting: &mistakes)
    guard let start else { return nil }
    if let end, end.precedes(start, in: zone) {
      mistakes.add(
        at: keys.place(of: "end"),
        found: "an end before the start",
        expected: "a later day or moment, or none"
      )
      return nil
    }
    self.init(start: start, end: end, place: place.map { PlainText(line: $0) })
  }
}

extension PublicationDate {
  /// Whether it lies before another; a day and a moment of it do not.
  fileprivate func precedes(_ other: PublicationDate, in zone: TimeZone) -> Bool {
    if case .instant(let first) = self, case .instant(let second) = other { return first < second }
    return day(in: zone) < other.day(in: zone)
  }
}

extension ConfigurationShape where Value == PublicationDate {
  /// A day (`2026-03-20`), or a moment in a zone (`2026-03-20T14:00`) or with its own offset.
  fileprivate static func noteDate(in zone: TimeZone) -> Self {
    Self(text: "a day such as 2026-03-20, or a moment such as 2026-03-20T14:00") { text in
      if let day = CalendarDay(iso8601: text) { return .day(day) }
      if let instant = RFC3339.instant(text) { return .instant(instant) }
      guard let day = CalendarDay(iso8601: String(text.prefix(10))),
        let mark = text.dropFirst(10).first, mark == "T" || mark == " "
      else { return nil }
      let parts = text.dropFirst(11).split(separator: ":", omittingEmptySubsequences: false)
      let numbers = parts.compactMap { $0.count == 2 && $0.allSatisfy(\.isNumber) ? Int($0) : nil }
      guard (2...3).contains(parts.count), numbers.count == parts.count, numbers[0] < 24,
        numbers.dropFirst().allSatisfy({ $0 < 60 })
      else { return nil }
      let seconds = numbers[0] * 3_600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
      return .instant(day.instant(atSecond: seconds, in: zone))
    }
  }
}
