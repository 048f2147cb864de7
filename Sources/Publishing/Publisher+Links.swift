internal import Configuration
internal import Entries
internal import Feeds
internal import Templates

extension Publisher {
  /// What every page is given: its language and look, its title, its address.
  func document(
    _ language: LanguageTag,
    at path: String,
    title: String
  ) -> [String: TemplateValue] {
    var values = site.surroundings(
      language,
      home: relative(home(of: language, from: path), from: path),
      logo: site.logo.map { relative($0.path, from: path) }
    )
    values["title"] = .text(title)
    values["canonical"] = .text(site.publication.baseURL.appending(path).description)
    values["languages"] = []
    return values
  }

  /// The front page that a page's title leads to: its language's, or the one for all languages where
  /// the page is that one, or its language has none.
  private func home(of language: LanguageTag, from path: String) -> String {
    let isOfLanguage = path != "index.html" && languages.contains(language)
    return isOfLanguage ? "\(language)/index.html" : "index.html"
  }

  /// A channel's feed in its formats, as its page and the front page show it.
  func feedValue(_ channel: Channel, from path: String) -> TemplateValue {
    [
      "title": .text(title(of: channel)),
      "atom": .text(relative("\(channel.folder)/atom.xml", from: path)),
      "rss": .text(relative("\(channel.folder)/rss.xml", from: path)),
      "json": .text(relative("\(channel.folder)/feed.json", from: path)),
      "calendar": channel.events.map { _ in
        .text(relative(Self.calendar(of: channel), from: path))
      } ?? .absent,
    ]
  }

  /// A channel's delegation, called as readers of a language call it, with the way to its page.
  func place(_ channel: Channel, in language: LanguageTag, from path: String) -> TemplateValue {
    [
      "name": .text(channel.delegation.map { site.name(of: $0, in: language) } ?? ""),
      "address": .text(relative("\(channel.folder)/index.html", from: path)),
    ]
  }

  /// The way from a page to the pictures that we keep.
  func media(from path: String) -> String {
    relative("media/", from: path)
  }

  /// The languages of a channel: its own, its siblings, and the front pages of the others.
  func languageLinks(of channel: Channel, from path: String) -> [TemplateValue] {
    let same = siblings(of: channel) + [channel]
    return languages.map { language in
      let same = same.first { $0.language == language }
      return languageLink(
        language,
        of: channel.language,
        to: same.map { relative("\($0.folder)/index.html", from: path) },
        from: path
      )
    }
  }

  /// A link to the same page in a language, or to the language's front page.
  ///
  /// - Parameters:
  ///   - language: of the target.
  ///   - current: of this page; `nil` for the page where a language is chosen.
  ///   - counterpart: the way from this page to the same in that language; `nil` for none.
  ///   - path: this page, relative to the web root.
  /// - Returns: an item of a page's `languages`.
  func languageLink(
    _ language: LanguageTag,
    of current: LanguageTag?,
    to counterpart: String?,
    from path: String
  ) -> TemplateValue {
    let phrases = site.phrases(language)
    return [
      "language": .text(language.description),
      "direction": .text(phrases.direction),
      "name": .text(phrases.ownName),
      "address": .text(counterpart ?? relative("\(language)/index.html", from: path)),
      "is_current": .flag(language == current),
      "is_counterpart": .flag(counterpart != nil),
    ]
  }

  /// The way to an entry from a page: to its own address, or to our page of it.
  func link(to entry: Entry, from path: String) -> String {
    entry.link?.uri ?? relative(Site.page(of: entry.id), from: path)
  }

  /// The way from one page to another, so that the pages also work from a folder.
  ///
  /// Both are relative to the web root.
  func relative(_ target: String, from path: String) -> String {
    String(repeating: "../", count: path.count { $0 == "/" }) + target
  }
}
