import Entries
import Foundation
import Markup
import SeededRandom
import Testing

@testable import Timeline

@Suite("Explanations of entries of any sightings")
struct ExplanationPropertyTests {
  private static let english =
    "Mothers spoke of care, of work and of time before the members of the committee."

  @Test("is of the very entry that the fold makes", arguments: 1...60 as ClosedRange<UInt64>)
  func isTheFolds(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let titles = ["Care is work", "Why care is work", nil]
    let texts = [
      Self.english, String(Self.english.prefix(50)), "UN Geneva – Three mothers spoke.", nil,
    ]
    let days = ["2026-03-10", "2026-03-11", "2027-03-10", nil]
    let records = try (0..<5).map { _ in
      try record(
        sighting(
          title: titles.randomElement(using: &generator) ?? nil,
          text: texts.randomElement(using: &generator) ?? nil,
          isExcerpt: Bool.random(using: &generator),
          day: days.randomElement(using: &generator) ?? nil,
          guid: ["a", "b", nil].randomElement(using: &generator) ?? nil,
          language: ["en", "fr", nil].randomElement(using: &generator) ?? nil,
          delegations: ["eu", "un", "unesco"].shuffled(using: &generator).dropLast(2)
        ),
        from: ["news", "blog"].randomElement(using: &generator) ?? "news",
        run: Int.random(in: 1...3, using: &generator),
        isCurrent: Bool.random(using: &generator)
      )
    }
    let fold = Fold(rules: try testRules())
    let explanation = fold.explanation(of: records, minted: try minted())
    #expect(explanation.entry == fold.entry(of: records, minted: try minted()), "seed \(seed)")
    let names = explanation.fields.filter { $0.name == .delegation }.map(\.value)
    let delegations = explanation.entry.delegations.map(\.description)
    #expect(names.filter { !["none", "and no other"].contains($0) } == delegations, "seed \(seed)")
    // Every title and text that anybody said is told, once for each source.
    for name in [ExplainedField.Name.title, .text] {
      let told = explanation.fields.filter { $0.name == name }
        .flatMap { $0.given + $0.overruled.map(\.testimony) }
      let said = records.compactMap { record in
        name == .title
          ? record.sighting.title?.description : record.sighting.text?.plain.description
      }
      if !told.isEmpty { #expect(Set(told.map(\.value)) == Set(said), "seed \(seed)") }
      #expect(Set(told.map { "\($0.source) \($0.value)" }).count == told.count, "seed \(seed)")
    }
    let again = fold.explanation(of: records.shuffled(using: &generator), minted: try minted())
    let texts2 = [explanation, again].map { one in
      one.fields.map { "\($0.name) \($0.value) \($0.reason) \($0.overruled.map(\.reason))" }
    }
    #expect(texts2[0] == texts2[1], "seed \(seed)")
  }
}
