internal import Entries
internal import Foundation
internal import Markup
internal import Store
internal import Templates
internal import Timeline

extension EntryInquiry {
  /// Writes it for a program: one JSON object, its fields one by one.
  package func writeJSON(to write: (String) throws -> Void) throws {
    let entry = explanation.entry
    let address = workspace.site(logo: nil).address(of: entry).description
    try write(
      "{\"id\": \(quoted(entry.id.description)), \"url\": \(quoted(address)), "
        + "\"title\": \(quoted(entry.title.description)),\n\"fields\": ["
    )
    var separator = "\n"
    for field in explanation.fields {
      try write(separator + "  " + JSONText.object(members(of: field)))
      separator = ",\n"
    }
    try write("\n],\n\"translations\": \(JSONText.list(translations.map(member)).description)")
    try write(",\n\"aliases\": \(JSONText.list(aliases.map(member)).description)")
    let told = warnings.map { warning in
      JSONText.record([
        ("code", .text(warning.code.rawValue)), ("message", .text(warning.message)),
      ])
    }
    try write(",\n\"warnings\": \(JSONText.list(told).description)}\n")
  }

  private func quoted(_ text: String) -> String { JSONText.text(text).description }

  private func members(of field: ExplainedField) -> [(String, JSONText)] {
    [
      ("name", .text(field.name.rawValue)), ("value", .text(field.value)),
      ("reason", .text(field.reason)),
      ("given", .list(field.given.map { .record(members(of: $0)) })),
      (
        "overruled",
        .list(
          field.overruled.map { overruled in
            .record(members(of: overruled.testimony) + [("reason", .text(overruled.reason))])
          }
        )
      ),
    ]
  }

  private func members(of testimony: Testimony) -> [(String, JSONText)] {
    [
      ("source", .text(testimony.source.description)), ("place", .text(testimony.place)),
      ("value", .text(testimony.value)),
      ("first_seen", .text(RFC3339.text(testimony.firstSeen, in: zone))),
      ("last_seen", .text(RFC3339.text(testimony.lastSeen, in: zone))),
      ("is_current", .flag(testimony.isCurrent)),
    ]
  }

  private func member(_ translation: Translation) -> JSONText {
    .record([
      ("id", .text(translation.entry.id.description)),
      ("language", .text(translation.entry.language.description)),
      ("title", .text(translation.entry.title.description)),
      ("state", translation.likelihood == nil ? "confirmed" : "proposed"),
      ("score", .thousandths(translation.likelihood?.thousandths ?? 1_000)),
      ("reason", .text(translation.reason)),
    ])
  }

  private func member(_ alias: EntryAlias) -> JSONText {
    .record([
      ("id", .text(alias.id.description)), ("since", .text(RFC3339.text(alias.at, in: zone))),
    ])
  }
}
