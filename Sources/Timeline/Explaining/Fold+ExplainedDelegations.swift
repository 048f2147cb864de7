internal import Entries
internal import Foundation
internal import Markup

extension Fold {
  /// Each delegation of an entry with the rules that gave it, then the wholes that were narrowed to
  /// their parts.
  func delegations(_ choices: FoldChoices) -> [ExplainedField] {
    let claimed = choices.claims.map(\.delegation)
    let known = Set(rules.delegations.map(\.id))
    let narrowed = rules.delegations.map(\.id).filter { id in
      claimed.contains(id) && !choices.delegations.contains(id)
    }
    let kept = choices.delegations.map { id in
      let wholes = rules.wholes(of: id)
      let gone = narrowed.filter(wholes.contains)
      let reasons = reasons(for: id, choices)
      return ExplainedField(
        name: .delegation,
        value: id.description,
        reason: reasons.joined(separator: "; "),
        given: testimonies(for: id, choices),
        overruled: gone.flatMap { whole in
          testimonies(for: whole, choices, named: true).map {
            Overruled(testimony: $0, reason: "narrowed to its part \(id)")
          }
        }
      )
    }
    let unknown = Set(claimed).subtracting(known).sorted()
    let lost = unknown.flatMap { testimonies(for: $0, choices, named: true) }
    guard kept.isEmpty || !lost.isEmpty else { return kept }
    return kept + [
      ExplainedField(
        name: .delegation,
        value: kept.isEmpty ? "none" : "and no other",
        reason: kept.isEmpty
          ? "no section, rule or dateline gave one" : "the configuration has no other of these",
        given: [],
        overruled: lost.map {
          Overruled(testimony: $0, reason: "the configuration has no such delegation any more")
        }
      )
    ]
  }

  /// The leading place words of the text that the entry shows.
  func dateline(_ choices: FoldChoices) -> ExplainedField? {
    choices.dateline.map { dateline in
      let found = Set(choices.claims.filter { $0.basis == .dateline }.map(\.delegation))
      let names = rules.delegations.map(\.id).filter(found.contains)
        .map(\.description).joined(separator: ", ")
      return ExplainedField(
        name: .dateline,
        value: Testimonies.line(dateline.words),
        reason: names.isEmpty
          ? "the text’s first words; no delegation’s pattern is like them"
          : "the text’s first words, like the pattern of \(names)",
        given: [],
        overruled: []
      )
    }
  }

  /// The rules that gave a delegation, each once, the best sighting's first.
  private func reasons(for id: DelegationID, _ choices: FoldChoices) -> [String] {
    var told: Set<String> = []
    return choices.claims.filter { $0.delegation == id }.map(words)
      .filter { told.insert($0).inserted }
  }

  /// Who gave a delegation, by which rule.
  private func testimonies(
    for id: DelegationID,
    _ choices: FoldChoices,
    named isNamed: Bool = false
  ) -> [Testimony] {
    let name = isNamed ? "\(id): " : ""
    return Testimonies(
      choices.claims.filter { $0.delegation == id }
        .map { claim in (claim.record, name + words(of: claim)) }
    ).told
  }

  private func words(of claim: DelegationClaim) -> String {
    switch claim.basis {
    case .rule(let rule?): rule.description
    case .rule(nil): "a section or route; which one will be known when the source is read again"
    case .dateline:
      "dateline “\(Dateline(opening: claim.record.opening)?.words ?? openingWords(claim.record))”"
    }
  }

  /// The first words of a text that opens with a place and is no dateline as a whole.
  private func openingWords(_ record: SightingRecord) -> String {
    record.opening.description.split { $0.isWhitespace }.prefix(3).joined(separator: " ")
  }
}
