internal import Configuration
internal import Entries
internal import Markup
internal import Templates

extension Publisher {
  /// The page beside a feed.
  func page(_ channel: Channel) -> Rendering {
    let path = "\(channel.folder)/index.html"
    let language = channel.language
    let isOfAll = channel.delegation == nil && !channel.isOfStories
    let editions = isOfAll ? newsletterFingerprint([language]) : []
    let archive = channel.archive.pages > 0 ? Self.archive(channel.archive.pages, of: channel) : nil
    let input = [channel.fingerprint, navigationFingerprint] + editions + [archive ?? ""]
    return rendering(path, of: input) {
      let phrases = site.phrases(language)
      let heading = heading(of: channel)
      let entries = try channel.entries()
      let title = site.publication.title.text(in: language)
      var values = document(language, at: path, title: "\(heading) – \(title)")
      values["heading"] = shownHeading(of: channel)
      values["lead"] = .text(ifPresent: lead(of: channel))
      values["languages"] = .list(languageLinks(of: channel, from: path))
      values["feed"] = feedValue(channel, from: path)
      values["newsletter"] = isOfAll ? newsletterValue(in: language, from: path) : .absent
      values["navigation"] = .list(navigation(around: channel, from: path))
      values["archive"] = .text(ifPresent: archive.map { relative($0, from: path) })
      values["count"] = phrases.value(of: phrases.counted(.entries, entries.count))
      values["entries"] = .list(
        try entries.map { entry in
          var values = try piece(entry, in: language, from: path)
          values["title"] = .text(entry.title.description)
          values["address"] = .text(link(to: entry, from: path))
          values["excerpt"] = .text(Site.excerpt(of: entry))
          values["excerpt_language"] = site.foreignText(
            entry.textLanguage ?? entry.language,
            in: language
          )
          values["other_language"] = site.otherLanguage(entry.language, in: language)
          return .group(values)
        }
      )
      return Array(try site.templates.render(.page, .group(values)).utf8)
    }
  }

  /// The page of an entry that has no address of its own.
  func entryPage(_ page: EntryPage) -> Rendering {
    let path = Site.page(of: page.id)
    return rendering(path, of: [page.fingerprint, navigationFingerprint]) {
      let entry = try page.entry()
      var values = document(page.language, at: path, title: entry.title.description)
      values["description"] = .text(Site.excerpt(of: entry))
      values.merge(try piece(entry, in: page.language, from: path)) { $1 }
      let content = (entry.content ?? SafeHTML(paragraphs: [entry.summary]))
        .showingMedia(in: media(from: path))
      values["content"] = content.isEmpty ? .absent : .markup(content)
      if case .group(let picture)? = values["picture"],
        case .text(let address)? = picture["address"],
        content.html.contains("src=\"\(Escaping.text(address))\"")
      {
        // The text shows it itself.
        values["picture"] = .absent
      }
      values["content_language"] = site.foreignText(
        entry.textLanguage ?? entry.language,
        in: page.language
      )
      let translations = try translations(entry.id)
      values["languages"] = .list(
        languages.map { language in
          let translation = translations.first { $0.language == language }
          let isOwn = language == page.language
          return languageLink(
            language,
            of: page.language,
            to: isOwn
              ? relative(path, from: path) : translation.map { link(to: $0, from: path) },
            from: path
          )
        }
      )
      let home =
        entry.delegations.compactMap { channel($0, in: page.language) }.first
        ?? channel(nil, in: page.language)
      if let home {
        values["feed"] = feedValue(home, from: path)
        values["back"] = [
          "name": shownHeading(of: home),
          "address": .text(relative("\(home.folder)/index.html", from: path)),
        ]
      }
      return Array(try site.templates.render(.entry, .group(values)).utf8)
    }
  }

  /// The page at an address that an entry has left.
  func movedPage(_ page: MovedPage) -> Rendering {
    let path = Site.page(of: page.id)
    let target = site.address(of: page.survivor)
    return rendering(path, of: [target.description, page.survivor.title.description]) {
      var values = document(
        page.survivor.language,
        at: path,
        title: page.survivor.title.description
      )
      values["canonical"] = .text(target.description)
      values["target"] = .text(link(to: page.survivor, from: path))
      return Array(try site.templates.render(.moved, .group(values)).utf8)
    }
  }

  /// What an entry shows on a page, its own or a channel's.
  private func piece(
    _ entry: Entry,
    in language: LanguageTag,
    from path: String
  ) throws -> [String: TemplateValue] {
    let delegations = entry.delegations.compactMap { channel($0, in: entry.language) }
    let words: [String: TemplateValue] = [
      "date": site.date(of: entry, in: language),
      "delegations": .list(delegations.map { place($0, in: language, from: path) }),
      "translations": .list(
        try translations(entry.id).map { translation in
          let phrases = site.phrases(translation.language)
          return [
            "language": .text(translation.language.description),
            "direction": .text(phrases.direction),
            "name": .text(phrases.ownName),
            "title": .text(translation.title.description),
            "address": .text(link(to: translation, from: path)),
          ]
        }
      ),
      "source": entry.sourcePage.map { page in
        ["name": .text(page.host), "address": .text(page.description)]
      } ?? .absent,
    ]
    return words.merging(site.particulars(of: entry, in: language, media: media(from: path))) {
      $1
    }
  }

  /// The sentence about a channel's delegation, where its configuration has one.
  private func lead(of channel: Channel) -> String? {
    channel.delegation.flatMap { site.delegations[$0]?.summary?.text(in: channel.language) }
  }

  /// The delegations that have something to read in a channel's language, `all` first.
  private func navigation(around current: Channel, from path: String) -> [TemplateValue] {
    let language = current.language
    func tab(_ channel: Channel, parts: [TemplateValue]? = nil) -> TemplateValue {
      var values: [String: TemplateValue] = [
        "name": shownHeading(of: channel),
        "address": .text(relative("\(channel.folder)/index.html", from: path)),
        "is_current": .flag(channel.folder == current.folder),
      ]
      if let parts { values["parts"] = .list(parts) }
      return .group(values)
    }
    let all = [channel(nil, in: language), whole(in: language)].compactMap(\.self)
    return all.map { tab($0, parts: []) }
      + tops(in: language).map { top, parts in tab(top, parts: parts.map { tab($0) }) }
  }

  /// The delegations at the top of their branch that have a channel, with all channels below them.
  func tops(in language: LanguageTag) -> [(top: Channel, parts: [Channel])] {
    site.delegations.list.filter { $0.partOf == nil }.compactMap { delegation in
      channel(delegation.id, in: language).map { top in
        (top, site.delegations.parts(of: delegation.id).compactMap { channel($0, in: language) })
      }
    }
  }
}
