internal import Configuration
internal import Entries
internal import Markup
internal import Templates

extension Publisher {
  /// The front page, where a language is chosen.
  var index: Rendering {
    let first = languages.first ?? site.publication.languages[0]
    // With one language there is nothing to choose, and the page speaks it as its own.
    return front(at: "index.html", for: languages, in: first, isChoice: languages.count > 1)
  }

  /// The front page of a language.
  func front(_ language: LanguageTag) -> Rendering {
    front(at: "\(language)/index.html", for: [language], in: language, isChoice: false)
  }

  /// How many of the newest pieces a front page names.
  private static let latest = 4

  private func front(
    at path: String,
    for shown: [LanguageTag],
    in language: LanguageTag,
    isChoice: Bool
  ) -> Rendering {
    let headlines = channels.filter { shown.contains($0.language) }.map(\.fingerprint)
    let input = [navigationFingerprint] + headlines + newsletterFingerprint(shown)
    return rendering(path, of: input) {
      let title = site.publication.title.text(in: language)
      var values = document(language, at: path, title: title)
      values["description"] = .text(site.phrases(language).text(.frontLead))
      values["languages"] = .list(
        languages.map { other in
          languageLink(
            other,
            of: isChoice ? nil : language,
            to: relative("\(other)/index.html", from: path),
            from: path
          )
        }
      )
      values["language_choice"] =
        languages.count > 1 ? .text(relative("index.html", from: path)) : .absent
      values["feed"] = isChoice ? .absent : feedOfAll(in: language, from: path)
      values["newsletter"] = isChoice ? .absent : newsletterValue(in: language, from: path)
      values["opml"] = .text(relative("opml.xml", from: path))
      values["has_several_languages"] = .flag(isChoice)
      values["editions"] = .list(try shown.map { try edition($0, from: path) })
      return Array(try site.templates.render(.index, .group(values)).utf8)
    }
  }

  private func edition(_ language: LanguageTag, from path: String) throws -> TemplateValue {
    let phrases = site.phrases(language)
    let latest = try channel(nil, in: language)?.entries() ?? []
    return [
      "language": .text(language.description),
      "direction": .text(phrases.direction),
      "name": .text(phrases.ownName),
      "phrase": phrases.value,
      "stands_in": .flag(phrases.standsInFor != nil && language != languages.first),
      "title": .text(site.publication.title.text(in: language)),
      "address": .text(relative("\(language)/all/index.html", from: path)),
      "feed": feedOfAll(in: language, from: path),
      "latest": .list(latest.prefix(Self.latest).map { headline($0, in: language, from: path) }),
      "delegations": .list(
        try tops(in: language).map { top, parts in
          var values = try office(top, besides: parts, among: latest, from: path)
          values["parts"] = .list(
            try parts.map { .group(try office($0, besides: [], among: latest, from: path)) }
          )
          return .group(values)
        }
      ),
    ]
  }

  /// A delegation with its feed and its newest piece.
  ///
  /// - Parameters:
  ///   - channel: the delegation's.
  ///   - parts: of the delegation, under which their own newest piece stands and not here as well.
  ///   - latest: the newest pieces of the language, in which most delegations have one, so that a
  ///     channel's own are read for the others alone.
  ///   - path: the page, relative to the web root.
  /// - Returns: an item of an edition's `delegations`, without its parts.
  /// - Throws: what reading a channel's entries throws.
  private func office(
    _ channel: Channel,
    besides parts: [Channel],
    among latest: [Entry],
    from path: String
  ) throws -> [String: TemplateValue] {
    let language = channel.language
    let newest = try (latest.first { isOf($0, channel) } ?? channel.newest()).flatMap {
      entry in parts.contains { isOf(entry, $0) } ? nil : entry
    }
    return [
      "name": .text(channel.delegation.map { site.name(of: $0, in: language) } ?? ""),
      "address": .text(relative("\(channel.folder)/index.html", from: path)),
      "feed": feedValue(channel, from: path),
      "newest": newest.map { headline($0, in: language, from: path) } ?? .absent,
    ]
  }

  /// Whether a channel shows an entry: its delegation's, or that of a part of it.
  private func isOf(_ entry: Entry, _ channel: Channel) -> Bool {
    guard let delegation = channel.delegation else { return true }
    return entry.delegations.contains { own in
      own == delegation || site.delegations.isPart(own, of: delegation)
    }
  }

  private func headline(
    _ entry: Entry,
    in language: LanguageTag,
    from path: String
  ) -> TemplateValue {
    let particulars = site.particulars(of: entry, in: language, media: media(from: path))
    return [
      "title": .text(entry.title.description),
      "address": .text(link(to: entry, from: path)),
      "date": site.date(of: entry, in: language),
      "excerpt": .text(Site.excerpt(of: entry)),
      "excerpt_language": site.foreignText(entry.textLanguage ?? entry.language, in: language),
      "picture": particulars["picture"] ?? .absent,
      "delegations": .list(
        entry.delegations.compactMap { channel($0, in: language) }
          .map { place($0, in: language, from: path) }
      ),
    ]
  }

  private func feedOfAll(in language: LanguageTag, from path: String) -> TemplateValue {
    channel(nil, in: language).map { feedValue($0, from: path) } ?? .absent
  }
}
