internal import Adapters
internal import Configuration
internal import Entries
internal import Foundation
internal import Markup

/// What a program is told on its standard input: one JSON object
/// (`schemas/program-request.schema.json`).
struct ProgramRequest {
  private let members: [(String, JSONText)]

  /// - Parameters:
  ///   - source: whose program it is.
  ///   - settings: meant for the program alone, as `feeds.yml` has them.
  ///   - newest: the moment of the newest piece that is known of the source.
  ///   - now: the moment of the run.
  init(
    to source: Source,
    settings: [ConfigurationMapping.Pair],
    since newest: Date?,
    now: Date
  ) {
    let zone = source.timezone
    members = [
      ("source", .text(source.id.description)),
      ("page_url", .text(ifPresent: source.pageURL?.description)),
      ("language", .text(ifPresent: source.language?.description)),
      ("date_format", .text(ifPresent: source.dateFormat?.description)),
      ("timezone", .text(zone.identifier)),
      ("since", .text(ifPresent: newest.map { RFC3339.text($0, in: zone) })),
      ("now", .text(RFC3339.text(now, in: zone))),
      ("settings", Self.record(settings)),
    ]
  }

  /// One line, ended by a line feed.
  var bytes: [UInt8] { Array((JSONText.object(members) + "\n").utf8) }

  private static func record(_ pairs: [ConfigurationMapping.Pair]) -> JSONText {
    .record(pairs.map { ($0.key.text, value($0.value)) })
  }

  private static func value(_ node: ConfigurationNode) -> JSONText {
    switch node {
    case .text(let text): scalar(text)
    case .list(let list): .list(list.items.map(value))
    case .mapping(let mapping): record(mapping.pairs)
    case .refused: .null
    }
  }

  /// What YAML's core schema makes of a scalar (YAML 1.2.2 §10.3.2); a number with a fraction stays
  /// the text that it is, so that none is rounded.
  private static func scalar(_ text: ConfigurationText) -> JSONText {
    if text.isNothing { return .null }
    if text.isQuoted { return .text(text.text) }
    switch text.text {
    case "true", "True", "TRUE": return .flag(true)
    case "false", "False", "FALSE": return .flag(false)
    case let word:
      // What `Int` writes otherwise was meant as it stands: 007 and +1 are names.
      return Int(word).flatMap { "\($0)" == word ? .number($0) : nil } ?? .text(word)
    }
  }
}
