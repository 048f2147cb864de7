import Entries
import Testing

@testable import Timeline

@Suite("Pairing")
struct PairingTests {
  @Test("proposes an undated piece and its dated translation, for reasons that it names")
  func undated() throws {
    let found = try proposals([
      piece(
        "a",
        "en",
        "Our teams ask for a stronger right to education",
        "UN Geneva – A resolution on the right to education is negotiated at the 56th session.",
        day: nil,
        delegations: ["un-geneva", "unesco"]
      ),
      piece(
        "b",
        "fr",
        "",
        "ONU Genève – Une résolution sur le droit à l’éducation est négociée à la 56ème session.",
        day: "2024-06-19",
        delegations: ["un-geneva", "unesco"]
      ),
    ])
    let one = try known(found.first)
    #expect(found.count == 1 && one.score > Proposal.topLine && !one.isAmbiguous)
    #expect(one.evidence.contains(.undated))
    let shared = try ["un-geneva", "unesco"].map { try known(DelegationID($0)) }
    #expect(one.evidence.contains(.delegations(shared)))
    #expect(one.evidence.contains(.numbers(["56"])))
    #expect(one.reasons.contains("UN in one is ONU in the other"))
    #expect(one.reasons.contains("one has no date"))
  }

  @Test("proposes nothing for two pieces that share a day and no more")
  func onlyTheDay() throws {
    let found = try proposals([
      piece("a", "en", "Hope Lab opens its doors", "Ten weeks of pottery for the women of Cali."),
      piece("b", "fr", "Podcast : une mère presque parfaite", "Le micro est tendu à Jeanne."),
    ])
    #expect(found.isEmpty)
  }

  @Test("keeps two pieces of one day apart from two others, by what they say")
  func twoByTwo() throws {
    let found = try proposals([
      piece("a", "en", "Afghanistan: let girls learn", "Classrooms in Herat are closed again."),
      piece("b", "en", "Day of Peace: begin at home", "Peace is learnt at the table."),
      piece("c", "fr", "Journée de la paix : commencer chez soi", "La paix s’apprend à table."),
      piece("d", "fr", "Afghanistan : que les filles apprennent", "À Hérat, les classes ferment."),
    ])
    let expected = [try pair("a", "d"), try pair("b", "c")]
    #expect(Set(found.map(\.pair)) == Set(expected))
    #expect(found.allSatisfy { !$0.isAmbiguous })
  }

  @Test("marks what could be paired otherwise as well, and puts it low")
  func ambiguous() throws {
    let english = "The delegation spoke of care, work and time."
    let french = "La délégation a parlé de soins, de travail et de temps."
    let found = try proposals([
      piece("a", "en", "A day in the council", english),
      piece("b", "en", "Another day in the council", english),
      piece("c", "fr", "Une journée au conseil", french),
      piece("d", "fr", "Encore une journée au conseil", french),
    ])
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.isAmbiguous && $0.score < Proposal.topLine })
  }

  @Test("gives the second piece of a day no partner that is another’s")
  func thirdPiece() throws {
    let found = try proposals([
      piece("a", "en", "A minute of silence in Ypres", "Two hundred pupils read letters."),
      piece("b", "fr", "Ypres : une minute de silence", "Deux cents élèves ont lu des lettres."),
      piece("c", "fr", "L’OCDE compte les heures", "Le travail non rémunéré selon l’OCDE."),
    ])
    let expected = [try pair("a", "b")]
    #expect(found.map(\.pair) == expected)
  }

  @Test("proposes what links to the same document, weeks later and with other words")
  func document() throws {
    let link = #"<p>Text <a href="https://files.example.org/annual.pdf?utm_source=x">here</a></p>"#
    let found = try proposals([
      piece("a", "en", "Twelve months at a glance", html: link),
      piece(
        "b",
        "fr",
        "Ce que nous avons accompli",
        day: "2022-05-20",
        files: ["http://files.example.org/annual.pdf"]
      ),
    ])
    let one = try known(found.first)
    #expect(one.score > Proposal.topLine)
    #expect(one.evidence.first == .document("annual.pdf"))
    #expect(one.reasons.hasPrefix("links to the same document annual.pdf; 24 days apart"))
  }

  @Test("does not take another session, or another year, for a translation")
  func otherEvent() throws {
    let found = try proposals([
      piece("a", "en", "Mothers at the 58th Human Rights Council", day: "2025-04-04"),
      piece("b", "fr", "Les mères au 61e Conseil des droits de l’homme", day: "2025-04-08"),
      piece("c", "en", "Annual report 2023", day: "2025-04-04"),
      piece("d", "fr", "Rapport annuel 2024", day: "2025-04-10"),
    ])
    #expect(found.allSatisfy { $0.score < Proposal.topLine })
  }

  @Test("brings three languages into one story")
  func threeLanguages() throws {
    let found = try proposals([
      piece("a", "en", "Night shift, day care", "A hospital in Liège opens at 5; 83 names wait."),
      piece("b", "fr", "Travailler la nuit", "À Liège, un hôpital ouvre à 5 heures : 83 noms."),
      piece("c", "nl", "Nachtwerk", "In Luik opent een ziekenhuis om 5 uur; 83 namen wachten."),
    ])
    let expected = [try pair("a", "b"), try pair("a", "c"), try pair("b", "c")]
    #expect(Set(found.map(\.pair)) == Set(expected))
  }

  @Test("lifts a pair by the way through a third, but not above the line")
  func third() throws {
    func proposal(_ one: String, _ other: String, _ score: Double) throws -> Proposal {
      Proposal(
        pair: try pair(one, other),
        firstLanguage: try #require(LanguageTag("en")),
        secondLanguage: try #require(LanguageTag("fr")),
        score: score,
        isAmbiguous: false,
        evidence: [.sameDay]
      )
    }
    let raised = Proposal.raisedByThirds([
      try proposal("a", "b", 0.9), try proposal("a", "c", 0.8), try proposal("b", "c", 0.3),
    ])
    #expect(raised.map(\.score) == [0.9, 0.8, 0.59])
    #expect(raised.map(\.evidence) == [[.sameDay], [.sameDay], [.sameDay, .third]])
  }

  @Test("never pairs two entries of one language, whatever their regions")
  func sameLanguage() throws {
    let text = "In Luik opent een ziekenhuis om 5 uur; 83 namen wachten."
    #expect(
      try proposals([
        piece("a", "nl", "Nachtwerk", text), piece("b", "nl-BE", "Nachtwerk in Luik", text),
      ]).isEmpty
    )
  }

  private func council() throws -> [Entry] {
    [
      try piece("a", "en", "Peace in Ypres", "Aziz Akhannouch spoke to 140 pupils in Ypres."),
      try piece("b", "fr", "La paix à Ypres", "Aziz Akhannouch a parlé à 140 élèves d’Ypres."),
      try piece("c", "fr", "Paix, Ypres", "À Ypres, Aziz Akhannouch devant des élèves."),
      try piece("d", "nl", "Vrede in Ieper", "Aziz Akhannouch sprak 140 leerlingen toe in Ieper."),
    ]
  }

  @Test("never proposes again what an editor refused, neither directly nor through a third")
  func rejected() throws {
    let found = try proposals(council(), rejected: [("b", "a")])
    let joined = Set(found.map(\.pair))
    #expect(joined.contains(try pair("a", "c")))
    #expect(!joined.contains(try pair("a", "b")))
    let withDutch = joined.intersection([try pair("a", "d"), try pair("b", "d")])
    #expect(withDutch.count < 2)
  }

  @Test("proposes no more between languages that a confirmed story has, and completes it")
  func confirmed() throws {
    let found = try proposals(council(), confirmed: [["a", "c"]])
    let joined = Set(found.map(\.pair))
    #expect(joined.isDisjoint(with: [try pair("a", "b"), try pair("a", "c")]))
    #expect(!joined.isEmpty)
    #expect(try proposals(council(), confirmed: [["a", "b", "d"]]).isEmpty)
  }

  @Test("says what it saw in sentences")
  func phrases() throws {
    let found = try proposals(Array(council().prefix(2)))
    let reasons = try known(found.first).reasons
    #expect(
      reasons.hasPrefix("same day; shared delegation eu; both name Aziz Akhannouch and Ypres")
    )
    #expect(reasons.contains("the number 140"))
    #expect(PairEvidence.daysApart(1).description == "one day apart")
    #expect(
      PairEvidence.terms([.init(first: "UN", second: "ONU"), .init(first: "EU", second: "UE")])
        .description == "UN in one is ONU in the other and EU in one is UE in the other"
    )
  }
}
