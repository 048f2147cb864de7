internal import Configuration
internal import Entries
internal import Feeds
internal import Markup
internal import Templates

extension Publisher {
  /// The feed of editions in each language that has one, as Atom and as JSON Feed.
  var newsletterFeeds: [Rendering] {
    newsletterLanguages.flatMap { language in
      let input = issues(in: language).flatMap(\.fingerprintTexts)
      return [
        rendering(Self.newsletterFeed("atom.xml", language), of: input) {
          newsletterFeed(language).atom
        },
        rendering(Self.newsletterFeed("feed.json", language), of: input) {
          newsletterFeed(language).json
        },
      ]
    }
  }

  /// The feed of editions and the newest of them, as a front page names them; absent without any.
  func newsletterValue(in language: LanguageTag, from path: String) -> TemplateValue {
    guard let newest = issues(in: language).first else { return .absent }
    return [
      "title": .text(newsletterTitle(language)),
      "atom": .text(relative(Self.newsletterFeed("atom.xml", language), from: path)),
      "json": .text(relative(Self.newsletterFeed("feed.json", language), from: path)),
      "newest": .text(newest.title),
      "address": .text(relative(newest.page, from: path)),
    ]
  }

  /// What a front page shows of the editions of its languages: equal for equal ones.
  func newsletterFingerprint(_ languages: [LanguageTag]) -> [String] {
    languages.flatMap { issues(in: $0).prefix(1).flatMap(\.fingerprintTexts) }
  }

  /// The languages that have an edition, in the order in which they came.
  var newsletterLanguages: [LanguageTag] {
    var seen: Set<LanguageTag> = []
    return issues.map(\.language).filter { seen.insert($0).inserted }
  }

  /// The editions of a language, newest first.
  private func issues(in language: LanguageTag) -> [NewsletterIssue] {
    issues.filter { $0.language == language }.sorted { $0.month > $1.month }
      .prefix(site.publication.entries).map(\.self)
  }

  private static func newsletterFeed(_ file: String, _ language: LanguageTag) -> String {
    "newsletter/\(language)/\(file)"
  }

  private func newsletterTitle(_ language: LanguageTag) -> String {
    let title = site.publication.title.text(in: language)
    return "\(site.phrases(language).text(.newsletterTitle)) – \(title)"
  }

  /// The feed of a language's editions as a list of feeds names it.
  func newsletterSubscription(_ language: LanguageTag) -> OPMLDocument.Subscription {
    let feed = newsletterFeed(language)
    return OPMLDocument.Subscription(
      title: feed.title,
      summary: feed.subtitle,
      address: feed.addresses.atom,
      page: feed.page,
      language: language
    )
  }

  private func newsletterFeed(_ language: LanguageTag) -> Feed {
    let base = site.publication.baseURL
    func addresses(_ language: LanguageTag) -> Feed.Addresses {
      Feed.Addresses(
        atom: base.appending(Self.newsletterFeed("atom.xml", language)),
        json: base.appending(Self.newsletterFeed("feed.json", language))
      )
    }
    let issues = issues(in: language)
    return Feed(
      id: "tag:\(site.publication.authority.tagging):newsletter/\(language)",
      title: newsletterTitle(language),
      subtitle: nil,
      language: language,
      author: site.publication.title.text(in: language),
      addresses: addresses(language),
      page: base.appending("\(language)/index.html"),
      hub: site.publication.hub,
      logo: site.logo.map { base.appending($0.path) },
      guide: guide(in: language, from: Self.newsletterFeed("atom.xml", language)),
      siblings: newsletterLanguages.filter { $0 != language }
        .map { Feed.Sibling(language: $0, addresses: addresses($0)) },
      items: issues.map { item($0) },
      deletions: [],
      zone: site.publication.timezone
    )
  }

  private func item(_ issue: NewsletterIssue) -> Feed.Item {
    let base = site.publication.baseURL
    return Feed.Item(
      id: EntryID(
        stored:
          "tag:\(site.publication.authority.tagging):newsletter/\(issue.month)/\(issue.language)"
      ),
      address: base.appending(issue.page),
      title: PlainText(line: issue.title),
      summary: PlainText(line: issue.stories.prefix(3).map(\.title).joined(separator: " · ")),
      content: issue.stories.isEmpty ? nil : contents(of: issue),
      published: issue.published,
      updated: issue.updated,
      language: issue.language,
      textLanguage: nil,
      categories: [],
      source: nil,
      translations: issues.filter { $0.month == issue.month && $0.language != issue.language }
        .map { Feed.Translation(language: $0.language, address: base.appending($0.page)) }
    )
  }

  /// The titles of an edition's stories, each with where it is read.
  private func contents(of issue: NewsletterIssue) -> SafeHTML {
    let items = issue.stories.map { story in
      let isForeign = story.language != issue.language
      let language = isForeign ? " lang=\"\(story.language)\"" : ""
      let title = Escaping.text(story.title)
      let words = story.address.map {
        "<a href=\"\(Escaping.text($0.description))\">\(title)</a>"
      }
      return "<li\(language)>\(words ?? title)</li>"
    }
    return SafeHTML(sanitizing: "<ul>\(items.joined())</ul>") { address, _ in address }
  }
}
