internal import Configuration
internal import Entries
internal import Foundation

/// The shapes of an edition file's values.
///
/// A draft leaves places for people to fill in: an empty value, in quotes or not, is none.
extension ConfigurationMapping {
  /// The value of a key that may be left empty; `nil` for that, and after a mistake was reported.
  func optional<Value>(
    _ key: String,
    as shape: ConfigurationShape<Value>,
    reporting mistakes: inout ConfigurationMistakes
  ) -> Value? {
    if case .text(let text)? = self[key], text.text.allSatisfy(\.isWhitespace) { return nil }
    return value(of: key, as: shape, reporting: &mistakes)
  }

  /// A text for each language; a language left empty has none.
  func words(
    _ key: String,
    as shape: ConfigurationShape<String>,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) -> [LanguageTag: String] {
    let names = context.languages.map(\.description)
    guard let node = self[key] else { return [:] }
    if case .text(let text) = node, text.isNothing { return [:] }
    let expected = "a text for each language: \(names.joined(separator: ", "))"
    guard let mapping = node.mapping(expected: expected, reporting: &mistakes) else { return [:] }
    mapping.allowOnly(names, reporting: &mistakes)
    return context.languages.reduce(into: [:]) { words, language in
      words[language] = mapping.optional(language.description, as: shape, reporting: &mistakes)
    }
  }

  /// The items of a list that may be empty or absent.
  func items<Item>(
    _ key: String,
    reporting mistakes: inout ConfigurationMistakes,
    _ read: (ConfigurationNode, inout ConfigurationMistakes) -> Item?
  ) -> [Item] {
    switch self[key] {
    case nil, .refused?: return []
    case .text(let text)? where text.isNothing: return []
    case .list(let list)?: return list.items.compactMap { read($0, &mistakes) }
    case let other?:
      _ = other.list(expected: "a list", reporting: &mistakes)
      return []
    }
  }

  /// The values behind languages of the newsletter, in the order of the file.
  func languages(in context: ConfigurationContext) -> [(LanguageTag, ConfigurationNode)] {
    pairs.compactMap { pair in
      context.languages.first { $0.description == pair.key.text }.map { ($0, pair.value) }
    }
  }
}

extension ConfigurationShape where Value == CalendarMonth {
  static var month: Self { Self(text: "a month such as 2026-03") { CalendarMonth($0) } }
}

extension ConfigurationShape where Value == CalendarDay {
  static var day: Self { Self(text: "a day such as 2026-03-31") { CalendarDay(iso8601: $0) } }
}

extension ConfigurationShape where Value == StoryPicture {
  /// A file, or `yes` for the picture that the entry brought with it.
  static var storyPicture: Self {
    let expected = "a picture such as content/photo.jpg, or yes for the one that its entry has"
    return Self(expected) { node, mistakes in
      guard let text = node.text(expected: expected, reporting: &mistakes) else { return nil }
      if !text.isQuoted, text.text == "yes" { return .ofEntry }
      if let path = LocalPath(text.text) { return .file(path) }
      mistakes.refuse(text, expected: expected)
      return nil
    }
  }
}

extension ConfigurationShape where Value == EntryID {
  static var entry: Self { Self(text: "an entry's id, which begins with tag:") { EntryID($0) } }
}

extension ConfigurationShape where Value == Date {
  /// A day, for its noon, or a day and an hour of the publication's clock, or an exact moment.
  static func moment(in zone: TimeZone) -> Self {
    Self(text: "a day and an hour such as 2026-04-01 09:00") { text in
      if let day = CalendarDay(iso8601: text) { return day.instant(atSecond: 43_200, in: zone) }
      if let exact = RFC3339.instant(text) { return exact }
      let parts = text.split(separator: " ")
      guard parts.count == 2, let day = CalendarDay(iso8601: String(parts[0])) else { return nil }
      return day.instant(atClock: parts[1], in: zone)
    }
  }
}

extension ConfigurationShape where Value == DelegationID? {
  /// A delegation of the configuration, or the word `none`.
  static func delegationOrNone(in context: ConfigurationContext) -> Self {
    let names = context.delegations.map(\.description)
    return Self(text: "none, or a delegation: \(names.joined(separator: ", "))", among: names) {
      text in
      if text == "none" { return .some(nil) }
      return DelegationID(text).flatMap { context.delegations.contains($0) ? .some($0) : nil }
    }
  }
}

extension ConfigurationShape where Value == String {
  /// Why a story is left out: a line that says more than yes or no.
  static var reason: Self {
    let expected = "the reason why it is left out, in a few words; or take the line out"
    return Self(text: expected) { text in
      let isWord = ["", "true", "false", "yes", "no"].contains(text.lowercased())
      return isWord || text.contains(where: \.isNewline) ? nil : text
    }
  }
}

extension ConfigurationShape where Value == CuratedVersion.Translation {
  /// `yes`, `no`, or what a draft wrote: `proposed 87 %`.
  static var translation: Self {
    let expected = "yes (the same story), no (another one), or “proposed …” as it was"
    return Self(text: expected, among: ["yes", "no"]) { text in
      switch text.lowercased() {
      case "yes", "true": return .accepted
      case "no", "false": return .refused
      default:
        let words = text.split(separator: " ")
        guard words.first == "proposed", let percent = words.dropFirst().first.flatMap({ Int($0) }),
          (0...100).contains(percent)
        else { return nil }
        return .proposed(percent)
      }
    }
  }
}

extension ConfigurationShape where Value == Approval {
  /// What `newsletter approve` wrote.
  static func approval(in zone: TimeZone) -> Self {
    let expected = "what `depeche newsletter approve` writes, or nothing"
    return Self(expected) { node, mistakes in
      guard let mapping = node.mapping(expected: expected, reporting: &mistakes) else { return nil }
      mapping.allowOnly(["by", "at", "content", "despite"], reporting: &mistakes)
      let name = mapping.required("by", as: .line, reporting: &mistakes)
      let moment = mapping.required("at", as: .moment(in: zone), reporting: &mistakes)
      let content = mapping.required("content", as: .line, reporting: &mistakes)
      let despite = mapping.value(of: "despite", as: .whole(1...100_000), reporting: &mistakes)
      guard let name, let moment, let content else { return nil }
      return Approval(
        name: name,
        moment: moment,
        content: Digest(stored: content),
        despite: despite ?? 0
      )
    }
  }
}
