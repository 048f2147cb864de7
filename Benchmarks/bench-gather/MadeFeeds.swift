import Entries
import Foundation
import LoopbackWeb

/// Feeds with pieces of a few hundred words in one, two or three languages, the same each time.
struct MadeFeeds {
  let count: Int
  /// How many pieces each feed shows.
  let pieces: Int
  /// From 1 to 3; a feed is in one of them.
  let languages: Int

  init(count: Int, pieces: Int, languages: Int) {
    self.count = count
    self.pieces = pieces
    self.languages = min(languages, MadeWords.all.count)
  }

  /// Behind the dates of all pieces, in seconds since 1970.
  static let end: TimeInterval = 1_900_000_000

  /// What the server answers: a feed, or that it is as it was.
  @Sendable func reply(to question: LoopbackWeb.Question) -> LoopbackWeb.Reply {
    guard let number = Int(question.path.filter(\.isNumber)), number < count else {
      return .status(404)
    }
    let tag = "\"feed \(number)\""
    if question.fields["if-none-match"] == tag { return .status(304, fields: ["ETag": tag]) }
    return .ok(feed(number), fields: ["ETag": tag])
  }

  /// The configuration that names them all.
  func configuration(at port: Int) -> String {
    let sources = (0..<count).map { number in
      "  - { id: s\(number), adapter: feed, url: 'http://127.0.0.1:\(port)/\(number).xml', "
        + "delegation: d, allow_private: ['127.0.0.1:\(port)'] }"
    }
    let tags = MadeWords.all.prefix(languages).map(\.language)
    return """
      publication:
        authority: example.org
        title: Example News
        languages: [\(tags.joined(separator: ", "))]
        timezone: Europe/Brussels
        base_url: https://feeds.example.org
      delegations:
        - { id: d, name: Delegation }
      fetching: { spacing: 0s, per_host: 16, width: 16 }
      sources:
      \(sources.joined(separator: "\n"))

      """
  }

  private func feed(_ number: Int) -> String {
    let items = (0..<pieces).map { item(of: number, at: $0) }.joined()
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
      <title>Feed \(number)</title><link>https://site\(number).example.net/</link>
      \(items)</channel></rss>

      """
  }

  private func item(of feed: Int, at place: Int) -> String {
    let words = MadeWords.all[feed % languages]
    // Two of them, so that no two pieces say the same.
    let seed = feed * pieces + place
    let paragraphs = (0..<4).map { paragraph in
      let sentences = (0..<6).map { words.sentence(seed &* 31 + paragraph * 7 + $0) }
      return "&lt;p&gt;\(sentences.joined(separator: " "))&lt;/p&gt;"
    }
    let address = "https://site\(feed).example.net/\(words.language)/\(seed)"
    let date = Date(timeIntervalSince1970: Self.end - Double(seed % 100_000 + 1) * 7_200)
    return """
      <item><title>\(words.title(seed))</title><link>\(address)</link>
      <guid isPermaLink="true">\(address)</guid><dc:creator>Author \(seed % 17)</dc:creator>
      <category>\(words.subjects[seed % 7])</category><pubDate>\(RFC3339.text(date, in: .gmt))</pubDate>
      <description>\(paragraphs.joined(separator: "\n"))</description></item>

      """
  }
}

/// What the pieces of one language are made of.
struct MadeWords {
  let language: String
  let subjects: [String]
  let deeds: [String]
  let places: [String]

  func sentence(_ seed: Int) -> String {
    "\(subjects[seed % 7]) \(deeds[seed / 7 % 6]) \(places[seed / 42 % 5])."
  }

  func title(_ seed: Int) -> String {
    "\(subjects[seed % 7]) \(deeds[seed / 7 % 6]), \(seed)"
  }

  static let all = [
    MadeWords(
      language: "en",
      subjects: [
        "The committee", "A group of farmers", "The new ambassador", "Every member of the board",
        "The women’s network", "Our partners", "Two hundred volunteers",
      ],
      deeds: [
        "spoke about the right to water", "asked the council for a longer term",
        "published the report of the year", "met to prepare the session on housing",
        "will visit the schools that were rebuilt", "wrote a letter on behalf of the families",
      ],
      places: ["in Nairobi", "at the office in Geneva", "last week", "with the mayor", "once more"]
    ),
    MadeWords(
      language: "fr",
      subjects: [
        "Le comité", "Un groupe d’agriculteurs", "La nouvelle ambassadrice",
        "Chaque membre du conseil", "Le réseau des femmes", "Nos partenaires",
        "Deux cents bénévoles",
      ],
      deeds: [
        "ont parlé du droit à l’eau", "ont demandé au conseil un délai plus long",
        "ont publié le rapport de l’année",
        "se sont réunis pour préparer la session sur le logement",
        "visiteront les écoles qui ont été reconstruites",
        "ont écrit une lettre au nom des familles",
      ],
      places: [
        "à Nairobi", "au bureau de Genève", "la semaine dernière", "avec le maire", "encore",
      ]
    ),
    MadeWords(
      language: "de",
      subjects: [
        "Der Ausschuss", "Eine Gruppe von Bauern", "Die neue Botschafterin",
        "Jedes Mitglied des Vorstands", "Das Netzwerk der Frauen", "Unsere Partner",
        "Zweihundert Freiwillige",
      ],
      deeds: [
        "sprachen über das Recht auf Wasser", "baten den Rat um eine längere Frist",
        "veröffentlichten den Bericht des Jahres", "trafen sich, um die Sitzung vorzubereiten",
        "werden die neu gebauten Schulen besuchen", "schrieben einen Brief für die Familien",
      ],
      places: [
        "in Nairobi", "im Büro in Genf", "letzte Woche", "mit der Bürgermeisterin", "erneut",
      ]
    ),
  ]
}
