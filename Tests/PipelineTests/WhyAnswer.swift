import Entries
import Foundation
import Testing

@testable import Pipeline

extension Publication {
  /// What `why --json` prints of an entry.
  func why(_ entry: String) throws -> WhyAnswer {
    var text = ""
    try inquiry(entry).writeJSON { text += $0 }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(WhyAnswer.self, from: Data(text.utf8))
  }

  /// What `why` prints of an entry.
  func whyTable(_ entry: String) throws -> String {
    var text = ""
    try inquiry(entry).writeTable { text += $0 }
    return text
  }

  private func inquiry(_ entry: String) throws -> EntryInquiry {
    let now = try #require(RFC3339.instant("2026-03-31T02:00:00Z"))
    return try EntryInquiry(entry, in: workspace, now: now)
  }
}

/// An entry and why it is so, as `why --json` prints it.
struct WhyAnswer: Decodable {
  struct Field: Decodable {
    let name: String
    let value: String
    let reason: String
    let given: [Testimony]
    let overruled: [Testimony]
  }

  struct Testimony: Decodable {
    let source: String
    let place: String
    let value: String
    let firstSeen: String
    let isCurrent: Bool
    let reason: String?
  }

  struct Alias: Decodable {
    let id: String
    let since: String
  }

  let id: String
  let url: String
  let title: String
  let fields: [Field]
  let aliases: [Alias]
  let translations: [Publication.Translation]
  let warnings: [Publication.Warning]

  func fields(_ name: String) -> [Field] { fields.filter { $0.name == name } }
}
