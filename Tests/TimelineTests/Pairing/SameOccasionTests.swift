import Entries
import Foundation
import Testing

@testable import Timeline

/// What a meeting gives all its reports makes no two of them one piece.
@Suite("Pieces of one occasion")
struct SameOccasionTests {
  @Test(
    "does not take two reports of one meeting for one piece",
    arguments: [
      (
        "Passports for stateless babies",
        "UN Geneva, Human Rights Council – At the 59th session, we asked 14 States for papers.",
        "La mer monte, les mères aussi",
        "ONU Genève, Conseil des droits de l’homme – À la 59e session, deux îles ont témoigné."
      ),
      (
        "Credits for carers",
        "UN New York, CSocD63 – The Commission for Social Development met on Monday.",
        "Un dîner avec les pères",
        "ONU New York, CSocD63 – En marge de la 63e Commission du développement social."
      ),
      (
        "Who watches the machines?",
        "Brussels – In the IMCO committee, Ludmila Horáčková spoke of human oversight.",
        "Seize ans pour un téléphone",
        "Bruxelles – Devant la commission IMCO, Ludmila Horáčková défendait un âge minimum."
      ),
    ]
  )
  func meeting(_ english: String, _ text: String, _ french: String, _ texte: String) throws {
    let found = try proposals([
      piece("a", "en", english, text), piece("b", "fr", french, texte),
    ])
    #expect(found.allSatisfy { $0.score < Proposal.topLine }, "\(found.map(\.reasons))")
  }

  @Test("says when little but the meeting is shared")
  func occasion() throws {
    let found = try proposals([
      piece(
        "a",
        "en",
        "Passports for stateless babies",
        "UN Geneva, Human Rights Council – At the 59th session with 12 NGOs we spoke of papers."
      ),
      piece(
        "b",
        "fr",
        "La mer monte",
        "ONU Genève, Conseil des droits de l’homme – À la 59e session, avec 12 ONG, deux îles."
      ),
    ])
    let one = try known(found.first)
    #expect(one.score < Proposal.topLine)
    #expect(one.reasons.contains("but little is shared beside the occasion"), "\(one.reasons)")
  }

  @Test("lists two and two reports of one meeting as ambiguous, none above the line")
  func alike() throws {
    let found = try proposals([
      piece("a", "en", "Item 4", "UN Geneva, Human Rights Council – We spoke at the 59th session."),
      piece("b", "en", "Item 6", "UN Geneva, Human Rights Council – At the 59th session we spoke."),
      piece("c", "fr", "Une voix", "ONU Genève, Conseil des droits de l’homme – À la 59e session."),
      piece("d", "fr", "Deux voix", "ONU Genève, Conseil des droits de l’homme – La 59e session."),
    ])
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.isAmbiguous && $0.score < Proposal.topLine })
  }

  @Test("still finds the translation of a report among those of its meeting")
  func translation() throws {
    let found = try proposals([
      piece(
        "a",
        "en",
        "A bucket on every head",
        "UN Geneva, Human Rights Council – Women carry water for 200 million hours a day."
      ),
      piece(
        "b",
        "en",
        "Prisons for mothers",
        "UN Geneva, Human Rights Council – At the session we showed a film about prisons."
      ),
      piece(
        "c",
        "fr",
        "Un seau sur chaque tête",
        "ONU Genève, Conseil des droits de l’homme – Les femmes portent l’eau 200 millions d’heures."
      ),
    ])
    let expected = [try pair("a", "c")]
    #expect(found.filter { $0.score >= Proposal.topLine }.map(\.pair) == expected)
  }

  private let english = "Make Families Flourish met 20 women in Cali for three days."
  private let french = "Make Families Flourish publie un podcast : 20 minutes avec une femme."

  @Test("hears nothing in a splinter of a longer name")
  func splinter() throws {
    let found = try proposals([
      piece("a", "en", "Clay Lab: women of peace", english),
      piece("b", "fr", "Podcast : une mère parfaite", french),
    ])
    #expect(found.allSatisfy { $0.score < Proposal.topLine && !$0.reasons.contains("Flourish") })
  }

  @Test("hears nothing in the organisation’s own name")
  func ownName() throws {
    let rules = try testRules()
    let named = TimelineRules(
      authority: rules.authority,
      zone: rules.zone,
      defaultLanguage: rules.defaultLanguage,
      languages: rules.languages,
      delegations: rules.delegations,
      ownNames: ["Make Families Flourish", ""]
    )
    let surfaces = PairingTraits(of: try piece("a", "fr", "", french), by: named).signs.map(
      \.surface
    )
    #expect(surfaces.contains("20") && !surfaces.contains { $0.contains("Flourish") })
    let lower = PairingTraits(of: try piece("b", "en", "", "make families flourish"), by: named)
    #expect(lower.signs.contains { $0.surface == "families" }, "a phrase without capitals is none")
  }

  @Test("tells a name of several words once, in one piece")
  func fullName() throws {
    let found = try proposals([
      piece("a", "en", "At the border", "We asked Juan Fernando Peñalosa Aguirre about families."),
      piece("b", "es", "En la frontera", "Responde Juan Fernando Peñalosa Aguirre, eurodiputado."),
    ])
    let names = try known(found.first).evidence.compactMap { evidence in
      if case .names(let names) = evidence { names } else { nil }
    }
    #expect(names == [["Juan Fernando Peñalosa Aguirre"]])
  }

  @Test("says what each piece names that the other does not")
  func contradiction() throws {
    let found = try proposals([
      piece(
        "a",
        "en",
        "Maternity leave: a report for parliament",
        "Adaeze Lindholm presented a report on maternity leave in Lisbon; 4,310 mothers answered."
      ),
      piece(
        "b",
        "fr",
        "Congé de maternité : un rapport pour le parlement",
        "Rosalie Ferrand a présenté un rapport sur le congé de maternité à Lisbonne ; 52 800 mères."
      ),
    ])
    let one = try known(found.first)
    #expect(one.evidence.contains(.otherPeople) && one.evidence.contains(.otherNumbers))
    #expect(one.reasons.contains("but each names other people; but each gives other numbers"))
  }

  @Test("finds what is translated two months later, where names and numbers agree")
  func late() throws {
    let found = try proposals([
      piece(
        "a",
        "en",
        "Mothers at the end of their strength",
        "Kestrel asked 9,640 mothers in Lisbon; 68 percent are exhausted, says Adaeze Lindholm.",
        day: "2025-10-06"
      ),
      piece(
        "b",
        "fr",
        "Des mères à bout de forces",
        "Kestrel a interrogé 9 640 mères à Lisbonne ; 68 % sont épuisées, dit Adaeze Lindholm.",
        day: "2025-12-08"
      ),
    ])
    #expect(try known(found.first).score > Proposal.topLine)
  }

  @Test("trusts a pair less beside a rival that is nearly as like")
  func rival() {
    #expect(PairWeight.doubt(of: 5, beside: 0) == 0)
    #expect(PairWeight.doubt(of: 5, beside: 3) == 0)
    #expect(PairWeight.doubt(of: 5, beside: 4.5) == 0.8 * 1.5)
    #expect(PairWeight.doubt(of: 1, beside: 9) == 0.8 * 4)
  }
}
