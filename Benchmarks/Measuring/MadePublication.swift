internal import Entries
package import Foundation

/// A publication of ten sources in a folder: feeds of several formats in three languages.
///
/// The first source, the archive, shows all that it ever had. The others show all at first and then,
/// as most feeds do, a window of the newest. One of them gives days without a time; in all of them every
/// fiftieth piece has a title that many others have.
package struct MadePublication {
  /// The folder.
  package let root: URL
  /// How many pieces all sources together have at first.
  package let pieces: Int
  /// Whether the pieces of the last source have no addresses, so that they get pages of ours.
  private let hasOwnPages: Bool

  /// How many sources there are.
  package static let sourceCount = 10
  /// How many pieces a source shows once it shows a window.
  package static let window = 50

  /// - Parameters:
  ///   - root: the folder; it is made when something is written.
  ///   - pieces: how many all sources together have at first.
  ///   - hasOwnPages: the pieces of the last source have no addresses.
  package init(root: URL, pieces: Int, hasOwnPages: Bool) {
    self.root = root
    self.pieces = pieces
    self.hasOwnPages = hasOwnPages
  }

  /// How many pieces a source has at first; the archive has a fifth of all.
  package func pieces(of source: Int) -> Int {
    let archive = pieces / 5
    return source == 0 ? archive : (pieces - archive) / (Self.sourceCount - 1)
  }

  /// Writes `feeds.yml`.
  ///
  /// - Throws: when it cannot be written.
  package func writeConfiguration() throws {
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try Data(configuration.utf8).write(to: root.appending(path: "feeds.yml"))
  }

  /// Writes what a source shows.
  ///
  /// - Parameters:
  ///   - source: 0 is the archive.
  ///   - range: the pieces by their numbers; the highest is the newest, and stands first.
  ///   - corrected: how many of the newest say more than they said.
  ///   - correction: what they say now.
  /// - Throws: when the file cannot be written.
  package func write(
    _ source: Int,
    showing range: Range<Int>,
    corrected: Int = 0,
    by correction: String = ""
  ) throws {
    let isAtom = source.isMultiple(of: 2)
    let items = range.reversed().enumerated().map { place, number in
      let piece = MadePiece(
        number: number,
        source: source,
        hasAddress: !hasOwnPages || source < Self.sourceCount - 1
      )
      let more = place < corrected ? " \(correction)" : ""
      return isAtom ? piece.atom(saying: more) : piece.rss(saying: more)
    }.joined()
    let text =
      isAtom
      ? """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Source \(source)</title>
      \(items)</feed>
      """
      : """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0"><channel><title>Source \(source)</title>
      \(items)</channel></rss>
      """
    try Data(text.utf8).write(to: root.appending(path: "source\(source).xml"))
  }

  private var configuration: String {
    let delegations = (0..<10).map { "  - { id: d\($0), name: Delegation \($0) }" }
    let sources = (0..<Self.sourceCount).map { source in
      """
        - { id: s\(source), adapter: feed, path: source\(source).xml, max_body: 200MB, \
      delegation: d\(source) }
      """
    }
    return """
      publication:
        authority: example.org
        title: Example News
        languages: [en, fr, de]
        timezone: Europe/Brussels
        base_url: https://feeds.example.org
      delegations:
      \(delegations.joined(separator: "\n"))
      sources:
      \(sources.joined(separator: "\n"))

      """
  }
}

/// One piece of a made source: the same words for the same number.
struct MadePiece {
  let number: Int
  let source: Int
  let hasAddress: Bool

  /// When the pieces began, in seconds since 1970; each source publishes twelve a day.
  private static let first: TimeInterval = 1_400_000_000
  private static let spacing: TimeInterval = 7_200

  func atom(saying more: String) -> String {
    let link = address.map { "<link href=\"\($0)\"/>" } ?? ""
    let date = RFC3339.text(published, in: .gmt)
    // A day alone is no date of RFC 4287; feeds write it all the same.
    let shown = source == 4 ? String(date.prefix(10)) : date
    return """
      <entry><id>tag:example.net,2014:\(source)-\(number)</id><title>\(title)</title>\(link)
      <published>\(shown)</published><content type="html">&lt;p&gt;\(text)\(more)&lt;/p&gt;</content>
      </entry>

      """
  }

  func rss(saying more: String) -> String {
    let link = address.map { "<link>\($0)</link>" } ?? ""
    return """
      <item><guid isPermaLink="false">\(source)-\(number)</guid><title>\(title)</title>\(link)
      <pubDate>\(RFC3339.text(published, in: .gmt))</pubDate>
      <description>&lt;p&gt;\(text)\(more)&lt;/p&gt;</description></item>

      """
  }

  private var published: Date {
    Date(timeIntervalSince1970: Self.first + Double(number) * Self.spacing + Double(source) * 600)
  }

  private var address: String? {
    !hasAddress
      ? nil : "https://news\(source).example.net/pieces/\(number)"
  }

  private var language: MadeLanguage { MadeLanguage.all[(number + source) % 3] }

  private var title: String {
    number.isMultiple(of: 50)
      ? language.agenda : "\(language.subjects[number % 7]) \(number) (\(source))"
  }

  private var text: String {
    let words = (0..<6).map { step in
      let subject = language.subjects[(number / 3 + step * 3) % 7]
      return "\(subject) \(language.deeds[(number / 7 + step * 5) % 7])"
    }
    return "\(number), \(source): \(words.joined(separator: ". "))."
  }
}

/// What the pieces of one language are made of.
struct MadeLanguage {
  let agenda: String
  let subjects: [String]
  let deeds: [String]

  static let all = [
    MadeLanguage(
      agenda: "The agenda of the week",
      subjects: [
        "The gardeners of the town", "A group of young parents", "The library on the hill",
        "Every baker of the valley", "The new council", "Our friends from the harbour",
        "The teachers of both schools",
      ],
      deeds: [
        "met on Monday and planted a hundred trees", "asked for more time with their children",
        "will open the doors to everybody this summer", "has written a letter to the minister",
        "spoke about work, rest and the price of bread", "sang until late in the evening",
        "found that the river is cleaner than last year",
      ]
    ),
    MadeLanguage(
      agenda: "L’agenda de la semaine",
      subjects: [
        "Les jardiniers de la ville", "Un groupe de jeunes parents",
        "La bibliothèque de la colline",
        "Chaque boulanger de la vallée", "Le nouveau conseil", "Nos amis du port",
        "Les professeurs des deux écoles",
      ],
      deeds: [
        "se sont réunis lundi et ont planté cent arbres",
        "ont demandé plus de temps avec leurs enfants",
        "ouvrira ses portes à tout le monde cet été", "a écrit une lettre au ministre",
        "ont parlé du travail, du repos et du prix du pain", "ont chanté tard dans la soirée",
        "a trouvé que la rivière est plus propre que l’année dernière",
      ]
    ),
    MadeLanguage(
      agenda: "Die Woche im Überblick",
      subjects: [
        "Die Gärtner der Stadt", "Eine Gruppe junger Eltern", "Die Bücherei auf dem Hügel",
        "Jeder Bäcker des Tales", "Der neue Rat", "Unsere Freunde vom Hafen",
        "Die Lehrer der beiden Schulen",
      ],
      deeds: [
        "trafen sich am Montag und pflanzten hundert Bäume",
        "baten um mehr Zeit mit ihren Kindern",
        "wird in diesem Sommer die Türen für alle öffnen",
        "hat einen Brief an den Minister geschrieben",
        "sprachen über die Arbeit, die Ruhe und den Preis des Brotes",
        "sangen bis spät in den Abend",
        "fand heraus, dass der Fluss sauberer ist als im letzten Jahr",
      ]
    ),
  ]
}
