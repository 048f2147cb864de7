import Entries
import SeededRandom

@testable import Timeline

/// What the blanks of a topic are filled with, the same in all languages.
struct MadeSlots {
  private let person: String
  private let city: [String]
  private let country: [String]
  private let number: Int
  private let ordinal: Int
  private let month: Int
  private let year: Int

  init(on day: Int, using generator: inout SeededGenerator) {
    func pick<Element>(_ list: [Element]) -> Element {
      list[Int.random(in: 0..<list.count, using: &generator)]
    }
    let date = CalendarDay(daysSinceEpoch: day)
    person = pick(Self.firstNames) + " " + pick(Self.lastNames)
    city = pick(Self.cities)
    country = pick(Self.countries)
    let most = pick([12, 90, 900, 9_000, 90_000])
    number = Int.random(in: most / 9 + 3...most + 9, using: &generator)
    ordinal = Int.random(in: 49...61, using: &generator)
    month = date.month % 12
    year = date.year
  }

  func filled(_ template: String, in language: Int) -> String {
    let separator = [",", "\u{202F}", "."][language]
    let digits = "\(number)"
    let grouped =
      digits.count > 3 ? digits.dropLast(3) + separator + digits.suffix(3) : digits[...]
    return template.replacing("{P}", with: person)
      .replacing("{C}", with: city[language])
      .replacing("{K}", with: country[language])
      .replacing("{N}", with: grouped)
      .replacing("{O}", with: "\(ordinal)" + ["th", "e", "e"][language])
      .replacing("{M}", with: Self.months[language][month])
      .replacing("{Y}", with: "\(year)")
  }

  private static let firstNames = [
    "Amélie", "Bao", "Chiara", "Dagny", "Ewa", "Farida", "Greta", "Hélène", "Imani", "Joke",
    "Katja",
    "Lucía", "Maud", "Nadia", "Odile", "Paola", "Rania", "Sanne", "Thandi", "Ursula", "Yuki", "Zoé",
  ]
  private static let lastNames = [
    "Aerts", "Benali", "Castellani", "Dembélé", "Eriksen", "Fontaine", "Grabowska", "Haddad",
    "Ilunga", "Jansen", "Kowalczyk", "Lindqvist", "Moreau", "Nwosu", "Oyelaran", "Peeters",
    "Quiroga",
    "Rossi", "Schneider", "Tremblay", "Umarova", "Vermeulen", "Wouters", "Yilmaz", "Zeller",
  ]
  private static let cities = [
    ["Brussels", "Bruxelles", "Brussel"], ["Geneva", "Genève", "Genève"],
    ["Ghent", "Gand", "Gent"],
    ["Antwerp", "Anvers", "Antwerpen"], ["Liège", "Liège", "Luik"], ["Vienna", "Vienne", "Wenen"],
    ["Lisbon", "Lisbonne", "Lissabon"], ["Warsaw", "Varsovie", "Warschau"],
    ["Copenhagen", "Copenhague", "Kopenhagen"], ["Milan", "Milan", "Milaan"],
    ["Rabat", "Rabat", "Rabat"], ["Nairobi", "Nairobi", "Nairobi"], ["Lyon", "Lyon", "Lyon"],
    ["Malines", "Malines", "Mechelen"], ["Athens", "Athènes", "Athene"], ["Riga", "Riga", "Riga"],
    ["Dakar", "Dakar", "Dakar"], ["Namur", "Namur", "Namen"], ["Lviv", "Lviv", "Lviv"],
    ["Porto", "Porto", "Porto"], ["Leuven", "Louvain", "Leuven"],
  ]
  private static let countries = [
    ["Tunisia", "Tunisie", "Tunesië"], ["Bolivia", "Bolivie", "Bolivia"],
    ["Ethiopia", "Éthiopie", "Ethiopië"], ["India", "Inde", "India"],
    ["Romania", "Roumanie", "Roemenië"], ["Greece", "Grèce", "Griekenland"],
    ["Colombia", "Colombie", "Colombia"], ["Poland", "Pologne", "Polen"],
    ["Tanzania", "Tanzanie", "Tanzania"], ["Spain", "Espagne", "Spanje"],
    ["Ukraine", "Ukraine", "Oekraïne"], ["Germany", "Allemagne", "Duitsland"],
    ["Ivory Coast", "Côte d’Ivoire", "Ivoorkust"], ["Turkey", "Turquie", "Turkije"],
    ["Hungary", "Hongrie", "Hongarije"], ["Guinea", "Guinée", "Guinee"],
  ]
  private static let months = [
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ],
    [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ],
  ]
}
