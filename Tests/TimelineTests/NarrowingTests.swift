import Entries
import Foundation
import Testing

@testable import Timeline

@Suite("Wholes and their parts")
struct NarrowingTests {
  /// `a` has the part `b`, which has the part `c`; `x` and `y` are parts of each other.
  private func rules() throws -> TimelineRules {
    let parts = [("a", nil), ("b", "a"), ("c", "b"), ("d", nil), ("x", "y"), ("y", "x")]
    return TimelineRules(
      authority: "example.org,2026",
      zone: .gmt,
      defaultLanguage: try known(LanguageTag("en")),
      languages: [try known(LanguageTag("en"))],
      delegations: try parts.map { id, whole in
        TimelineRules.Delegation(
          id: try known(DelegationID(id)),
          partOf: try whole.map { try known(DelegationID($0)) },
          dateline: nil
        )
      }
    )
  }

  @Test(
    "leave the smallest parts, and whatever is no whole of them",
    arguments: [
      ("a b c", "c"), ("c a", "c"), ("a b", "b"), ("b d", "b d"), ("d c b a", "c d"), ("a a", "a"),
      ("", ""), ("nobody d", "d"),
    ]
  )
  func narrowed(_ given: String, _ left: String) throws {
    let ids = try given.split(separator: " ").map { try known(DelegationID(String($0))) }
    #expect(try rules().narrowed(ids).map(\.description).joined(separator: " ") == left)
  }

  @Test("are told when one delegation is narrowed through two steps")
  func explained() throws {
    let records = [
      try record(sighting(title: "Care", delegations: ["a", "c"])),
      try record(sighting(title: "Care", delegations: ["b", "d"]), from: "blog"),
    ]
    let explanation = Fold(rules: try rules()).explanation(of: records, minted: try minted())
    let fields = explanation.fields.filter { $0.name == .delegation }
    #expect(fields.map(\.value) == ["c", "d"])
    #expect(fields.first?.overruled.map { $0.testimony.value.prefix(1) } == ["a", "b"])
    #expect(explanation.entry.delegations.map(\.description) == ["c", "d"])
  }
}
