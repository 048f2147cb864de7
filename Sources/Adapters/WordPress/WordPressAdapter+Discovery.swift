internal import Configuration
internal import Entries
internal import Markup

extension WordPressAdapter {
  /// Reads the page that a site is found by, and goes to its front page where that is another.
  func readDiscovery(_ page: WordPressAnswer) throws(SourceFailure) -> SourceReading {
    guard !page.isRefusal else {
      throw SourceFailure(
        page.status == 410 ? .refused : .unanswered,
        "its address answers \(page.status): look whether url is right and open to programs"
      )
    }
    if let json = page.json { return try readRoot(json, page) }
    // The address of a feed: what it is a feed of stands above it.
    if PageContent.isFeed(ArraySlice(page.text.utf8.prefix(1_024))), page.purpose.page == 1,
      let front = Self.front(root: nil, feed: page.address.description)
    {
      return SourceReading(requests: discovery(of: WebAddress(front), site: page.site))
    }
    let links = WordPressPageLinks(of: page.text, at: page.address, linkField: page["link"])
    let root = links.root?.description ?? page.site.root
    let feed = links.feed?.description
    let front = Self.front(root: root, feed: feed) ?? page.address.description
    // A page below the front page names translations of its own.
    if page.purpose.page == 1, front != page.address.description {
      return SourceReading(requests: again(at: front, root: root, page))
    }
    var site = WordPressSite(front: page.address.description, homes: [], turn: page.site.turn)
    site.root = root
    site.after = page.site.after ?? options.since.map { "\($0)T00:00:00Z" }
    let alternates = links.alternates.map { ($0.language, $0.address) }
    site.homes = homes(alternates, front: page.address, language: links.language)
    site.isPlain =
      root?.contains("rest_route=") == true || feed?.contains("feed=") == true
      || site.homes.contains { $0.address.contains("?") }
    if !site.isPlain, feed?.hasSuffix("/feed") == true { site.feedPath = "feed" }
    site.root = site.root ?? below(site, site.isPlain ? "?rest_route=/" : "wp-json/")
    if alternates.isEmpty, root != nil {
      let step = WordPressPurpose(step: .languages, site: site)
      let requests = step.request(
        site.endpoint("pll/v1/languages"),
        kind: .data,
        keeping: .probe
      )
      return SourceReading(requests: requests)
    }
    return SourceReading(requests: firstPosts(of: site))
  }

  /// Reads the languages that Polylang lists, where it is there (Polylang 3.7, “REST API”).
  func readLanguages(_ page: WordPressAnswer) -> SourceReading {
    var site = page.site
    var found: [(LanguageTag, WebAddress)] = []
    if var json = page.json, json.enterList() {
      while json.nextElement() {
        guard json.enterRecord() else { continue }
        var (slug, address): (LanguageTag?, WebAddress?)
        while let name = json.nextMember() {
          switch name {
          case "slug": slug = json.text().flatMap { LanguageTag(written: $0) }
          case "home_url": address = json.text().flatMap { WebAddress($0) }
          default: break
          }
        }
        if let slug, let address { found.append((slug, address)) }
      }
    }
    if let front = WebAddress(site.front), found.count > 1 {
      site.homes = homes(found, front: front, language: nil)
      site.isPlain = site.isPlain || site.homes.contains { $0.address.contains("?") }
    }
    return SourceReading(requests: firstPosts(of: site))
  }

  /// The first page of each listing of the REST interface.
  private func firstPosts(of site: WordPressSite) -> [Request] {
    options.postTypes.flatMap { type in
      WordPressQuestions(site: site).posts(WordPressListing(type: type), page: 1)
    }
  }

  /// Takes the root of the REST interface for an address: it names the front page.
  private func readRoot(
    _ json: JSONReader,
    _ page: WordPressAnswer
  ) throws(SourceFailure) -> SourceReading {
    var json = json
    var home: WebAddress?
    if json.enterRecord() {
      while let name = json.nextMember() {
        if name == "home" { home = json.text().flatMap { WebAddress($0) } }
      }
    }
    guard let home else {
      throw SourceFailure(
        .unreadable,
        "it is JSON that names no site: give the address of the site’s front page"
      )
    }
    let front = home.description.hasSuffix("/") ? home.description : home.description + "/"
    return SourceReading(requests: again(at: front, root: page.request.address.description, page))
  }

  private func again(at front: String, root: String?, _ page: WordPressAnswer) -> [Request] {
    var site = page.site
    site.root = root
    var purpose = WordPressPurpose(step: .discovery, site: site)
    purpose.page = 2
    return purpose.request(WebAddress(front), kind: .page, keeping: .probe)
  }

  /// The front page by what stands below it; `nil` where nothing tells.
  private static func front(root: String?, feed: String?) -> String? {
    for (address, endings) in [
      (root, ["index.php?rest_route=/", "?rest_route=/", "wp-json/", "wp-json"]),
      (feed, ["?feed=rss2", "feed/", "feed"]),
    ] {
      guard let address, let ending = endings.first(where: { address.hasSuffix($0) }) else {
        continue
      }
      return String(address.dropLast(ending.count))
    }
    return nil
  }

  private func below(_ site: WordPressSite, _ path: String) -> String {
    let document = site.front.prefix { $0 != "?" && $0 != "#" }
    return document + (document.hasSuffix("/") ? "" : "/") + path
  }

  /// The front pages of the languages that are asked for; the one that was read where none is told.
  private func homes(
    _ alternates: [(LanguageTag, WebAddress)],
    front: WebAddress,
    language: LanguageTag?
  ) -> [WordPressSite.Home] {
    var homes = alternates.map { language, address in
      WordPressSite.Home(language: language.description, address: address.description)
    }
    // A page that names the others only is itself the one that is left.
    if !homes.isEmpty, !homes.contains(where: { $0.address == front.description }), let language {
      homes.insert(.init(language: language.primary, address: front.description), at: 0)
    }
    if !options.languages.isEmpty {
      let asked = Set(options.languages.map(\.primary))
      homes = homes.filter { home in
        guard let language = home.language.flatMap({ LanguageTag($0) }) else { return true }
        return asked.contains(language.primary)
      }
    }
    return homes.isEmpty ? [.init(language: nil, address: front.description)] : homes
  }
}
