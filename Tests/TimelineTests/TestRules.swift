import Entries
import Foundation
import Markup

@testable import Timeline

/// A publication in two languages with a whole and its parts.
func testRules(
  in zone: TimeZone? = TimeZone(identifier: "Europe/Brussels"),
  languages: [String] = ["en", "fr"]
) throws -> TimelineRules {
  func delegation(
    _ id: String,
    partOf whole: String? = nil,
    _ dateline: Regex<Substring>? = nil
  ) throws -> TimelineRules.Delegation {
    TimelineRules.Delegation(
      id: try known(DelegationID(id)),
      partOf: try whole.map { try known(DelegationID($0)) },
      dateline: dateline.map(Regex<AnyRegexOutput>.init)
    )
  }
  return TimelineRules(
    authority: "example.org,2026",
    zone: try known(zone),
    defaultLanguage: try known(LanguageTag("en")),
    languages: try languages.map { try known(LanguageTag($0)) },
    delegations: [
      try delegation("eu", /Brussels|European Commission/),
      try delegation("un", /UN|ONU/),
      try delegation("un-geneva", partOf: "un", /UN Geneva|O?NU Genève/),
      try delegation("un-new-york", partOf: "un", /(?:UN|ONU) New York/),
      try delegation("unesco", /UNESCO/),
    ]
  )
}

/// Thrown where a test's own words are malformed.
struct UnknownWord: Error {}

/// The value, or a failure of the test that wrote it.
func known<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw UnknownWord() }
  return value
}
