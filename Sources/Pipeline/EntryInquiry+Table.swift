internal import Entries
internal import Foundation
internal import Markup
internal import Store
internal import Templates
internal import Timeline

extension EntryInquiry {
  /// How many sightings are told of one field.
  private static let most = 12
  /// How far the fields' names reach, in characters.
  private static let indent = 17

  /// Writes it for a person: a block for each field, `+` before what gave it and `-` before what was
  /// overruled.
  package func writeTable(to write: (String) throws -> Void) throws {
    let entry = explanation.entry
    let site = workspace.site(logo: nil)
    try write("\(entry.title)\n\(entry.id)\n\(site.address(of: entry))\n")
    for field in explanation.fields {
      let name = field.name.rawValue.replacing("_", with: " ")
      let indent = String(repeating: " ", count: Self.indent)
      try write("\n" + name.padding(toLength: Self.indent, withPad: " ", startingAt: 0))
      try write("\(field.value)\n\(indent)\(field.reason)\n")
      // The same words are not told twice.
      let isTold = field.name == .language || Set(field.given.map(\.value)).count > 1
      for testimony in field.given.prefix(Self.most) {
        let value = isTold ? "\(quoted(testimony.value, in: field.name)), " : ""
        try write("\(indent)+ \(value)\(seen(testimony, of: field.name))\n")
      }
      try writeMore(field.given.count, indent, to: write)
      for overruled in field.overruled.prefix(Self.most) {
        let told = overruled.testimony
        let value = quoted(told.value, in: field.name)
        try write(
          "\(indent)- \(value), \(seen(told, of: field.name)): \(overruled.reason)\n"
        )
      }
      try writeMore(field.overruled.count, indent, to: write)
    }
    try writeRelations(to: write)
  }

  private func writeMore(
    _ count: Int,
    _ indent: String,
    to write: (String) throws -> Void
  ) throws {
    if count > Self.most { try write("\(indent)  and \(count - Self.most) more, in --json\n") }
  }

  /// What the entry has to do with others, and what a person should know.
  private func writeRelations(to write: (String) throws -> Void) throws {
    if !translations.isEmpty { try write("\ntranslations\n") }
    for translation in translations {
      let entry = translation.entry
      let words =
        translation.likelihood.map { "perhaps (\($0.percent)%): \(translation.reason)" }
        ?? "by \(translation.reason)"
      try write("  \(entry.language): \(entry.title) (\(entry.id.key)), \(words)\n")
    }
    if !aliases.isEmpty { try write("\nalso known as\n") }
    for alias in aliases {
      try write("  \(alias.id), found to be this one on \(day(alias.at))\n")
    }
    if !warnings.isEmpty { try write("\nto look at\n") }
    for warning in warnings { try write("  \(warning.message)\n") }
  }

  /// A source's words in quotation marks; ours of a rule or a claim stand without.
  private func quoted(_ value: String, in name: ExplainedField.Name) -> String {
    switch name {
    case .delegation, .language: value
    case .title, .text, .date, .updated, .link, .sourcePage, .dateline, .authors, .tags, .picture,
      .event, .files, .translationKey, .id:
      "“\(value)”"
    }
  }

  /// Where something was seen and when; the heading above it only where it may be the reason.
  private func seen(_ testimony: Testimony, of name: ExplainedField.Name) -> String {
    let line = testimony.place.firstRange(of: Sighting.headingMark)
      .map { String(testimony.place[..<$0.lowerBound]) }
    let place = name == .delegation ? testimony.place : line ?? testimony.place
    let last =
      !testimony.isCurrent
      ? "last seen \(day(testimony.lastSeen))"
      : troubled.contains(testimony.source) ? "there when the source was well" : "still there"
    return "\(testimony.source), \(place) (first seen \(day(testimony.firstSeen)), \(last))"
  }

  private func day(_ moment: Date) -> String { CalendarDay(moment, in: zone).description }
}
