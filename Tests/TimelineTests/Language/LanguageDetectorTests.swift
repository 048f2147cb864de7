import Entries
import Testing

@testable import Timeline

@Suite("Language of a text")
struct LanguageDetectorTests {
  private let detector = LanguageDetector.standard

  @Test(
    "is told from a short title",
    arguments: [
      ("Mothers' voices must be heard at the United Nations", "en"),
      ("MMM joins the call for fair parental leave", "en"),
      ("Why unpaid care work matters", "en"),
      ("Our delegation in Geneva speaks on the rights of the child", "en"),
      ("Mothers and Peace: a Conversation in Vienna", "en"),
      ("EU Parliament Debates the Care Strategy", "en"),
      ("UNESCO World Conference on Early Childhood", "en"),
      ("UN New York, CSW70 – Investing in mothers", "en"),
      ("Erasmus+ 2026: what we learned in Athens", "en"),
      ("Motherhood penalty: the hidden cost of care", "en"),
      ("Maternal mental health in Europe", "en"),
      ("Statement on the Rights of Women", "en"),
      ("A Day for Families", "en"),
      ("Les mères au cœur de l’Europe", "fr"),
      ("L’ONU célèbre la Journée internationale des familles", "fr"),
      ("Pourquoi le travail non rémunéré compte", "fr"),
      ("MMM à l’UNESCO : la voix des mères", "fr"),
      ("Une délégation d'Europe à Genève", "fr"),
      ("Santé maternelle\u{202F}: que fait l’UE\u{202F}?", "fr"),
      ("Le congé parental en question au Parlement européen", "fr"),
      ("ONU Genève – Session du Conseil des droits de l’homme", "fr"),
      ("Mères et paix", "fr"),
      ("Appel à bénévoles", "fr"),
      ("Éduquer pour la paix", "fr"),
      ("Être mère aujourd’hui", "fr"),
      ("Conférence mondiale de l’UNESCO sur la petite enfance", "fr"),
      ("Moeders in Europa verdienen meer steun", "nl"),
      ("Waarom onbetaalde zorg telt", "nl"),
      ("MMM bij de Verenigde Naties in New York", "nl"),
      ("De stem van moeders in het Europees Parlement", "nl"),
      ("Ouderschapsverlof: wat verandert er in 2026?", "nl"),
      ("Onze delegatie in Genève spreekt over kinderrechten", "nl"),
      ("Dag van het gezin in Brussel", "nl"),
      ("Moederschap en werk", "nl"),
      ("Geestelijke gezondheid van jonge moeders", "nl"),
      ("Nieuws uit België", "nl"),
      ("Steun voor ouders van kinderen met een handicap", "nl"),
      ("Mütter verdienen mehr Anerkennung in Europa", "de"),
      ("Warum unbezahlte Arbeit zählt", "de"),
      ("Las madres piden más apoyo en las Naciones Unidas", "es"),
      ("El cuidado no remunerado cuenta", "es"),
      ("Le madri chiedono più sostegno alle Nazioni Unite", "it"),
      ("Il lavoro di cura non retribuito", "it"),
      ("As mães pedem mais apoio às Nações Unidas", "pt"),
      ("Dia das famílias em São Paulo", "pt"),
    ]
  )
  func isTold(_ text: String, as language: String) {
    #expect(detector.detect(text)?.language.description == language)
  }

  @Test(
    "is not guessed from names, acronyms and numbers",
    arguments: [
      "UNESCO", "MMM", "UN", "ONU", "HRC58", "COVID-19", "EU UN MMM", "ECOSOC CSW HLPF",
      "Erasmus+ 2026", "2026–2030", "12.03.26", "Brigitte Martin", "Johan de Vries", "New York",
      "Genève", "Bruxelles", "Vienna", "Europa", "Athens", "Katowice, Poland", "Facebook",
      "www.mothers-of-the-world.example.org", "the.voice.of.the.mothers@example.org",
    ]
  )
  func isNotGuessed(_ text: String) {
    #expect(detector.detect(text) == nil)
  }

  @Test(
    "is not guessed where it is not known",
    arguments: ["Głos matek na całym świecie", "Η φωνή των μητέρων", "حقوق الأمهات", "母亲的声音"]
  )
  func isNotKnown(_ text: String) {
    #expect(detector.detect(text) == nil)
  }

  @Test(
    "is told from a title in capitals",
    arguments: [
      ("LES MÈRES ONT LA PAROLE", "fr"),
      ("THE RIGHTS OF MOTHERS AT THE UNITED NATIONS", "en"),
      ("DE STEM VAN MOEDERS IN EUROPA", "nl"),
    ]
  )
  func isToldFromCapitals(_ text: String, as language: String) {
    #expect(detector.detect(text)?.language.description == language)
  }

  @Test("does not depend on how accents and apostrophes are written")
  func readsEveryForm() {
    let composed = detector.detect("La santé des mères à l'école, une priorité")
    let decomposed = detector.detect(
      "La sante\u{301} des me\u{300}res a\u{300} l’e\u{301}cole, une priorite\u{301}"
    )
    #expect(composed != nil)
    #expect(composed == decomposed)
  }

  @Test("is the text's where a dateline is in another one")
  func readsPastDateline() {
    let text = "ONU Genève – The committee heard from mothers who had been left without support"
    #expect(detector.detect(text)?.language.description == "en")
  }

  @Test("survives an excerpt cut in the middle of a character")
  func readsCutText() {
    let text = "Les mères jouent un rôle que personne ne voit dans la soci\u{FFFD}"
    #expect(detector.detect(text)?.language.description == "fr")
  }

  @Test(
    "leans to one of a choice where nothing is clear, but not by acronyms alone",
    arguments: [
      ("Netzwerk-Konfiguration", "de"), ("Réseau", "fr"), ("Open dag", "nl"), ("UNESCO 2026", nil),
      ("Москва", nil), ("", nil),
    ]
  )
  func leaning(_ text: String, _ expected: String?) throws {
    let choice = try ["en", "de", "fr", "nl"].map { try #require(LanguageTag($0)) }
    #expect(detector.likeliest(text, among: choice)?.description == expected)
    #expect(detector.likeliest(text, among: []) == nil)
  }
}
