internal import Configuration
internal import Entries
internal import Foundation
internal import Markup

/// A piece on its own page: its whole text, its exact date, its language and its translations.
struct ArticlePage {
  private let rules: [PieceField: FieldRule]
  private let source: Source
  private let dates: PageDates
  private var sight: PageSight
  private let head: PageHead
  /// What the listing said of the piece; `nil` where that is not known.
  private let listed: ListedWords?

  init(
    _ tree: HTMLTree,
    at address: WebAddress,
    by rules: [PieceField: FieldRule],
    of source: Source,
    listedAs listed: ListedWords?
  ) {
    self.listed = listed
    self.rules = rules
    self.source = source
    dates = PageDates(format: source.dateFormat, zone: source.timezone)
    sight = PageSight(tree, at: address)
    head = PageHead(of: tree)
  }

  /// What the page says of the piece.
  ///
  /// - Parameters:
  ///   - link: the address that the listing has for it.
  ///   - page: the listing's.
  /// - Returns: `nil` where it says nothing.
  mutating func sighting(of link: WebAddress, on page: WebAddress?) -> Sighting? {
    let body = self.body()
    let text = body.flatMap { self.text(in: $0) }
    let title = self.title(in: body)
    guard text != nil || title != nil else { return nil }
    let (published, warnings) = self.published(in: body)
    let language = sight.tree.language.flatMap { LanguageTag($0) }
    return Sighting(
      place: "its own page",
      link: link,
      page: page,
      title: title,
      text: text,
      published: published,
      modified: head.modified.flatMap(dates.machine)?.beginning(in: source.timezone),
      particulars: particulars(in: body, language),
      claimedLanguage: language ?? source.language,
      routings: source.routings,
      warnings: warnings
    )
  }

  // MARK: Text

  /// Where the text stands, whose words are many and whose links are few.
  private static let usualBodies = [
    "[itemprop~=articleBody]", "article .entry-content", ".entry-content", ".post-content",
    ".article-body", ".article-content", "article", "main", "[role=main]",
  ]

  private mutating func body() -> HTMLTree.Node? {
    if let rule = rules[.text] {
      return sight.matches(of: rule, from: sight.tree.root).lazy
        .compactMap { match -> HTMLTree.Node? in
          if case .element(let node) = match { node } else { nil }
        }.first
    }
    for text in Self.usualBodies {
      guard let selector = try? PageSelector(text) else { continue }
      let found = selector.elements(in: sight.tree, from: sight.tree.root, effort: &sight.effort)
      let tree = sight.tree
      // Related pieces are articles too: the longest one is meant of those that do not stand beside it.
      let first = found.prefix(50)
      let own = first.filter { node in
        !([node] + tree.ancestors(of: node)).contains(where: tree.isOfRelated)
      }
      let candidates = own.isEmpty ? Array(first) : own
      let lengths = candidates.map { ($0, tree.words(of: $0).description.utf8.count) }
      if let longest = lengths.max(by: { $0.1 < $1.1 }), longest.1 > 0 { return longest.0 }
    }
    return nil
  }

  /// What stands in an article and is no part of its text.
  private static let asides: Set<String> = [
    "aside", "nav", "footer", "form", "button", "select", "script", "style", "noscript", "h1",
  ]

  private func text(in body: HTMLTree.Node) -> Sighting.Text? {
    let tree = sight.tree
    let omitted = Set(
      tree.inside(body).filter { Self.asides.contains(tree.name(of: $0)) || tree.isOfRelated($0) }
    )
    let markup = SafeHTML(
      sanitizing: tree.markup(inside: body, without: omitted),
      base: sight.base
    )
    let plain = PlainText(html: markup.html)
    return plain.isEmpty ? nil : Sighting.Text(plain: plain, markup: markup, isExcerpt: false)
  }

  // MARK: Title and date

  private mutating func title(in body: HTMLTree.Node?) -> PlainText? {
    let tree = sight.tree
    if let rule = rules[.title] {
      return sight.text(by: rule, from: tree.root).map { PlainText(line: $0.description) }
    }
    let all = tree.inside(tree.root).filter { tree.name(of: $0) == "h1" }
    let own = body.flatMap { body in all.first { tree.inside(body).contains($0) } }
    let candidates = [
      own.map { tree.line(of: $0) }, head.title.map(withoutSite),
      all.count == 1 ? tree.line(of: all[0]) : nil,
    ]
    return candidates.lazy.compactMap(\.self).first { !$0.isEmpty }
  }

  /// A title without the name of its site behind a dash or a bar: what the page calls so, or what the listing
  /// does not have.
  private func withoutSite(_ title: PlainText) -> PlainText {
    let words = title.description
    for separator in [" - ", " – ", " — ", " | ", " · ", " :: ", " » "] {
      for range in words.ranges(of: separator).reversed() {
        let rest = PlainText(line: String(words[..<range.lowerBound]))
        let name = PlainText(line: String(words[range.upperBound...])).description
        if name == head.siteName || listed?.isOf(title: rest.description) == true { return rest }
      }
    }
    return title
  }

  private mutating func published(
    in body: HTMLTree.Node?
  ) -> (PublicationDate?, [EntryWarning]) {
    if let rule = rules[.date] {
      var doubtful: String?
      for match in sight.matches(of: rule, from: sight.tree.root) {
        switch dates.reading(of: match, by: rule, in: sight) {
        case .date(let date): return (date, [])
        case .unreadable(let text): doubtful = doubtful ?? text
        case nil: break
        }
      }
      return (nil, doubtful.map { [dates.warning($0)] } ?? [])
    }
    if let date = head.published.lazy.compactMap(dates.machine).first { return (date, []) }
    let tree = sight.tree
    let article = tree.inside(tree.root).first { tree.name(of: $0) == "article" }
    let places = [body, article].compactMap(\.self)
    return (places.compactMap { dates.stated(in: $0, of: sight) }.first, [])
  }

  // MARK: The rest

  private mutating func particulars(
    in body: HTMLTree.Node?,
    _ language: LanguageTag?
  ) -> Particulars {
    var particulars = Particulars()
    let tree = sight.tree
    if let rule = rules[.image] {
      for case .element(let node) in sight.matches(of: rule, from: tree.root) {
        let shown = sight.first(in: node) { tree.name(of: $0) == "img" } ?? node
        particulars.picture = particulars.picture ?? sight.picture(of: shown)
      }
    } else if let address = head.image.flatMap(sight.address) {
      particulars.picture = Picture(
        location: .web(address),
        alternative: head.imageWords ?? PlainText(line: "")
      )
    } else if let body {
      particulars.picture = sight.firstPicture(in: body)
    }
    let authors = rules[.author].map { rule in
      sight.matches(of: rule, from: tree.root).compactMap { sight.taken($0, by: rule) }
    }
    particulars.authors = (authors ?? []).compactMap {
      Author(name: PlainText(line: $0.description))
    }
    var seen: Set<PlainText> = []
    let tags = rules[.tags].map { rule in
      sight.matches(of: rule, from: tree.root).compactMap { sight.taken($0, by: rule) }
    }
    particulars.tags = (tags ?? []).map { PlainText(line: $0.description) }
      .filter { seen.insert($0).inserted }
    particulars.translations = head.translations.compactMap { word, written in
      guard let other = LanguageTag(word), other != language, let address = sight.address(written)
      else { return nil }
      return TranslationLink(address: address, language: other)
    }
    return particulars
  }
}

extension HTMLTree {
  /// What the page says that it is written in, as it says it.
  var language: String? {
    let html = inside(root).first { name(of: $0) == "html" }
    return html.flatMap { attribute("lang", of: $0) ?? attribute("xml:lang", of: $0) }
  }
}
