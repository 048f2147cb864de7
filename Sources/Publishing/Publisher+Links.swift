internal import Configuration
internal import Entries
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
      home: relative("index.html", from: path),
      logo: site.logo.map { relative($0.path, from: path) }
    )
    values["title"] = .text(title)
    values["canonical"] = .text(site.publication.baseURL.appending(path).description)
    values["languages"] = []
    return values
  }

  /// A channel's feed, as its page and the front page show it.
  func feedValue(_ channel: Channel, from path: String) -> TemplateValue {
    let language = channel.language
    let name = channel.delegation.map { site.name(of: $0, in: language) }
    let title = site.publication.title.text(in: language)
    return [
      "title": .text(name.map { "\($0) – \(title)" } ?? title),
      "atom": .text(relative("\(channel.folder)/atom.xml", from: path)),
    ]
  }

  /// The languages of a channel: its own, its siblings, and the front pages of the others.
  func languageLinks(of channel: Channel, from path: String) -> [TemplateValue] {
    languages.map { language in
      let same = self.channel(channel.delegation, in: language)
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
  ///   - current: of this page.
  ///   - counterpart: the way from this page to the same in that language; `nil` for none.
  ///   - path: this page, relative to the web root.
  /// - Returns: an item of a page's `languages`.
  func languageLink(
    _ language: LanguageTag,
    of current: LanguageTag,
    to counterpart: String?,
    from path: String
  ) -> TemplateValue {
    [
      "language": .text(language.description),
      "name": .text(site.phrases(language).ownName),
      "address": .text(counterpart ?? relative("\(language)/index.html", from: path)),
      "is_current": .flag(language == current),
      "is_counterpart": .flag(counterpart != nil),
    ]
  }

  /// The way to an entry from a page: to its own address, or to our page of it.
  func link(to entry: Entry, from path: String) -> String {
    entry.link?.description ?? relative(Site.page(of: entry.id), from: path)
  }

  /// The way from one page to another, so that the pages also work from a folder.
  ///
  /// Both are relative to the web root.
  func relative(_ target: String, from path: String) -> String {
    String(repeating: "../", count: path.count { $0 == "/" }) + target
  }
}
