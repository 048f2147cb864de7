import Entries
import Testing

@testable import Timeline

@Suite("Signs of a text")
struct SignReaderTests {
  private func signs(
    _ language: String,
    _ text: String,
    day: String = "2026-03-10"
  ) throws -> [PairingSign] {
    var reader = SignReader(
      language: try known(LanguageTag(language)),
      day: try known(CalendarDay(iso8601: day))
    )
    reader.read(text[...], in: .opening, limit: 100)
    return reader.found.signs
  }

  /// The kinds of the signs that two texts share.
  private func shared(
    _ one: (String, String),
    _ other: (String, String)
  ) throws -> Set<PairingSign.Kind> {
    let keys = Set(try signs(other.0, other.1).map(\.key))
    return Set(try signs(one.0, one.1).filter { keys.contains($0.key) }.map(\.kind))
  }

  @Test(
    "finds the same number in every way of writing it",
    arguments: ["1,240", "1.240", "1 240", "1\u{A0}240", "1\u{202F}240", "1’240", "1240"]
  )
  func numbers(_ written: String) throws {
    let signs = try signs("fr", "Nous avons mesuré \(written) mètres.")
    #expect(signs.filter { $0.kind == .number }.map(\.key) == [SignKey(.number, "1240".utf8)])
  }

  @Test("keeps a year and the number behind it apart")
  func yearAndNumber() throws {
    let signs = try signs("en", "In 2024 150 women came.")
    #expect(signs.contains { $0.key == SignKey(.number, "150".utf8) })
    #expect(signs.contains { $0.key == SignKey(.year, "2024".utf8) })
  }

  @Test(
    "knows what counts in a row in each language",
    arguments: [
      ("en", "the 58th session"), ("fr", "la 58e session"), ("fr", "la 58ème session"),
      ("nl", "de 58ste zitting"), ("en", "HRC58 opened"), ("it", "la 58a sessione"),
    ]
  )
  func ordinals(_ language: String, _ text: String) throws {
    let signs = try signs(language, text)
    #expect(signs.contains { $0.key == SignKey(.ordinal, "58".utf8) })
  }

  @Test("finds numbers that are words")
  func numberWords() throws {
    #expect(try shared(("en", "Seventeen or twenty"), ("de", "zwanzig")) == [.number])
    #expect(try shared(("fr", "trois ans"), ("es", "3 cosas")) == [.number])
  }

  @Test(
    "knows an institution by its letters and by its name",
    arguments: [
      ("en", "UN", "fr", "ONU"), ("en", "UN", "nl", "VN"),
      ("en", "the United Nations", "fr", "ONU"),
      ("en", "HRC", "fr", "Conseil des droits de l’homme"), ("en", "NGOs", "fr", "les ONG"),
      ("en", "EU", "it", "Unione europea"), ("en", "SDGs", "fr", "les ODD"),
      ("en", "WHO", "de", "Weltgesundheitsorganisation"), ("en", "OECD", "nl", "OESO"),
      ("en", "ILO", "es", "la OIT"), ("en", "CSW", "fr", "Commission de la condition de la femme"),
    ]
  )
  func terms(_ one: String, _ text: String, _ other: String, _ otherText: String) throws {
    #expect(try shared((one, text), (other, otherText)).contains(.acronym))
  }

  @Test("does not take small words for letters of an institution")
  func smallWords() throws {
    #expect(try signs("fr", "un enfant sur deux").allSatisfy { $0.kind != .acronym })
    #expect(try signs("en", "who are we").allSatisfy { $0.kind != .acronym })
  }

  @Test(
    "knows places by their names in other languages",
    arguments: [
      ("en", "Brussels", "nl", "Brussel"), ("en", "Geneva", "de", "Genf"),
      ("fr", "Gand", "nl", "Gent"), ("en", "the Ivory Coast", "fr", "la Côte d’Ivoire"),
      ("en", "Morocco", "fr", "Maroc"), ("es", "Nueva York", "en", "New York"),
    ]
  )
  func places(_ one: String, _ text: String, _ other: String, _ otherText: String) throws {
    #expect(try shared((one, text), (other, otherText)).contains(.place))
  }

  @Test(
    "finds days however they are written, but not the entry’s own",
    arguments: [
      ("en", "on 14 April"), ("en", "on April 14"), ("fr", "le 14 avril"), ("de", "am 14. April"),
      ("es", "el 14 de abril"), ("nl", "op 14 april"),
    ]
  )
  func dates(_ language: String, _ text: String) throws {
    let date = SignKey(.date, "14.4".utf8)
    #expect(try signs(language, text).contains { $0.key == date })
    #expect(try !signs(language, text, day: "2026-04-14").contains { $0.key == date })
  }

  @Test(
    "finds words of one origin",
    arguments: [
      ("en", "vegetation", "fr", "végétation"), ("en", "ceramics", "es", "cerámica"),
      ("fr", "philharmonie", "it", "filarmonica"), ("en", "certification", "nl", "certificatie"),
    ]
  )
  func cognates(_ one: String, _ text: String, _ other: String, _ otherText: String) throws {
    #expect(try shared((one, text), (other, otherText)).contains(.stem))
  }

  @Test("reads both parts of a word that has grown together")
  func compounds() throws {
    #expect(try shared(("de", "Frauenrechte"), ("fr", "droits")) == [.commonplace])
    #expect(try shared(("nl", "moederschapsverlof"), ("en", "leave")) == [.topic])
  }

  @Test("knows a name and a surname, and doubts a capital that begins a sentence")
  func names() throws {
    let signs = try signs("fr", "Ribambelle à Rabat : selon Aziz Akhannouch, rien ne presse.")
    #expect(signs.contains { $0.kind == .fullName && $0.surface == "Aziz Akhannouch" })
    #expect(signs.contains { $0.kind == .name && $0.surface == "Ribambelle" && !$0.isSure })
    #expect(signs.contains { $0.kind == .name && $0.surface == "Akhannouch" && $0.isSure })
  }
}
