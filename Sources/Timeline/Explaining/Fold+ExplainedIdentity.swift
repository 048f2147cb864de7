internal import Entries
internal import Foundation

extension Fold {
  /// What the id was minted from, as far as that can still be seen.
  func id(_ choices: FoldChoices, _ minted: Minted) -> ExplainedField {
    let keys = choices.all.map { record in
      let all = MatchingKeys(record.sighting, from: record.source, in: rules.zone)
      return (record, rules.namingKeys(all, of: record.source))
    }
    let first = keys.filter { $0.0.firstSeen <= minted.firstSeen }
    // All that was there when the entry was made; else one sighting alone, of another time.
    let origins = [first] + keys.map { [$0] }
    let origin = origins.first { origin in
      !origin.isEmpty
        && (0...2).contains { attempt in
          Identity.mint(origin.map(\.1), authority: rules.authority, attempt: attempt) == minted.id
        }
    }
    let evidence = origin.map { Identity.bestEvidence(of: $0.map(\.1)) } ?? []
    let reason =
      evidence.isEmpty
      ? "given once and kept; what it was made from is not seen any more"
      : "made once of \(Self.words(of: evidence)), and kept"
    return ExplainedField(
      name: .id,
      value: minted.id.description,
      reason: reason,
      given: [],
      overruled: []
    )
  }

  /// Evidence as the ids are made of it, in words.
  private static func words(of evidence: [String]) -> String {
    let rest = Testimonies.line(evidence.dropFirst().filter { !$0.isEmpty }.joined(separator: ", "))
    let day = evidence.dropFirst().first == "" ? "its " : "its day and "
    return switch evidence.first {
    case "guid": "the source’s identifier “\(rest)”"
    case "link": "its address \(rest)"
    case "title": "\(day)title “\(rest)”"
    default: "\(day)first words “\(rest)”"
    }
  }
}
