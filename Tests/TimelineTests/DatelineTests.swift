import Entries
import Markup
import Testing

@testable import Timeline

@Suite("Dateline")
struct DatelineTests {
  @Test(
    "is what stands before the first dash",
    arguments: [
      ("UN New York – Mothers spoke.", "UN New York"),
      ("UN New York, CSW68 - Mothers spoke.", "UN New York, CSW68"),
      ("UN New York / HLPF - Mothers spoke.", "UN New York / HLPF"),
      ("UN New York , 63rd CSW - Mothers spoke.", "UN New York , 63rd CSW"),
      ("UN Geneva, Human Rights Council – Mothers spoke.", "UN Geneva, Human Rights Council"),
      (
        "UN Geneva / International Labour Conference - Mothers spoke.",
        "UN Geneva / International Labour Conference"
      ),
      ("ONU Genève – Les mères parlent.", "ONU Genève"),
      ("ONU Genève\u{A0}– Les mères parlent.", "ONU Genève"),
      ("ONU Genève -\u{A0}Les mères parlent.", "ONU Genève"),
      ("ONU Genève- Alors que les mères parlent.", "ONU Genève"),
      ("ONU Genève -Les mères parlent.", "ONU Genève"),
      ("ONU New York, CSocD62 - Les mères parlent.", "ONU New York, CSocD62"),
      ("NU Genève — Les mères parlent.", "NU Genève"),
      ("UNESCO - Mothers spoke.", "UNESCO"),
      ("UNESCO, Paris – Mothers spoke.", "UNESCO, Paris"),
      ("Brussels - Mothers spoke.", "Brussels"),
      ("European Commission - Mothers spoke.", "European Commission"),
      ("Suisse – Les mères parlent.", "Suisse"),
      ("Paris, National Assembly - Mothers spoke.", "Paris, National Assembly"),
      ("Rabat, Morocco - Mothers spoke.", "Rabat, Morocco"),
      ("Abidjan, Côte d’Ivoire – Les mères parlent.", "Abidjan, Côte d’Ivoire"),
      ("Clermont-Ferrand – Les mères parlent.", "Clermont-Ferrand"),
    ]
  )
  func isRead(_ text: String, as words: String) {
    #expect(Dateline(opening: PlainText(line: text))?.words == words)
  }

  @Test(
    "is not seen where a text only begins with a name",
    arguments: [
      "UNESCO is looking for stories – yours, too.", "Vingt-cinq mères ont parlé.",
      "Vingt-cinq mères – et leurs filles – ont parlé.", "UN-led talks ended.",
      "Mothers spoke. Geneva – at last.", "Brussels", "– Mothers spoke.", "brussels – Mothers", "",
      "“UN Geneva – Mothers spoke.", "Well-being and care",
    ]
  )
  func isNotSeen(_ text: String) {
    #expect(Dateline(opening: PlainText(line: text)) == nil)
  }

  @Test("is short", .tags(.hostile))
  func isShort() {
    let names = Array(repeating: "Geneva", count: 100_000).joined(separator: " ")
    #expect(Dateline(opening: PlainText(line: "\(names) – Mothers spoke.")) == nil)
    let name = String(repeating: "G", count: 81)
    #expect(Dateline(opening: PlainText(line: "\(name) – Mothers spoke.")) == nil)
  }

  @Test(
    "routes by its first words",
    arguments: [
      ("UN New York – Mothers spoke.", ["un", "un-new-york"]),
      ("UN\u{A0}New\u{A0}York – Mothers spoke.", ["un", "un-new-york"]),
      ("UN New York , 63rd session of the Commission", ["un-new-york"]),
      ("UN New York / HLPF - Mothers spoke.", ["un", "un-new-york"]),
      ("UN Geneva, Human Rights Council – Mothers spoke.", ["un", "un-geneva"]),
      ("ONU Genève- Alors que les mères parlent.", ["un", "un-geneva"]),
      ("NU Genève – Les mères parlent.", ["un-geneva"]),
      ("UN Vienna – Mothers spoke.", ["un"]),
      ("UNESCO, Paris – Mothers spoke.", ["unesco"]),
      ("UNESCO: Mothers spoke.", ["unesco"]),
      ("European Commission - Mothers spoke.", ["eu"]),
      ("UNESCO", ["unesco"]),
    ]
  )
  func routes(_ text: String, to delegations: [String]) throws {
    let found = Dateline.delegations(opening: PlainText(line: text), by: try testRules())
    #expect(found.map(\.description) == delegations)
  }

  @Test(
    "routes nothing where a text only begins with a name",
    arguments: [
      "UNESCO is looking for stories – yours, too.", "UNESCO-led talks ended.", "UNICEF – Mothers",
      "UN-Habitat – Mothers spoke.", "Brussels-based mothers spoke.", "UN Women asked mothers.",
      "At the UN Geneva – Mothers spoke.", "",
    ]
  )
  func routesNothing(_ text: String) throws {
    let found = Dateline.delegations(opening: PlainText(line: text), by: try testRules())
    #expect(found.map(\.description) == [])
  }
}
