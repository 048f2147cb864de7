internal import Configuration
internal import Entries
internal import Markup

/// A piece of a listing, read by the source's rules and, where it has none, by what pieces usually are.
struct ListingPiece {
  let node: HTMLTree.Node
  let fields: [PieceField: FieldRule]
  let dates: PageDates

  private(set) var title: PlainText?
  private(set) var link: WebAddress?
  private(set) var summary: Sighting.Text?
  private(set) var published: PublicationDate?
  private(set) var particulars = Particulars.none
  private(set) var guid: String?
  private(set) var warnings: [EntryWarning] = []
  /// What is no part of the summary, because it was read as something else.
  private var taken: Set<HTMLTree.Node> = []

  init(
    _ node: HTMLTree.Node,
    by fields: [PieceField: FieldRule],
    _ dates: PageDates,
    of sight: inout PageSight
  ) {
    self.node = node
    self.fields = fields
    self.dates = dates
    readTitleAndLink(of: &sight)
    readDate(of: &sight)
    readParticulars(of: &sight)
    readSummary(of: &sight)
  }

  /// Whether there is nothing to read and nothing to follow.
  var isEmpty: Bool { title == nil && link == nil && summary == nil }

  // MARK: Title and link

  private mutating func readTitleAndLink(of sight: inout PageSight) {
    let tree = sight.tree
    let heading = sight.first(in: node) { Self.isHeading($0, in: tree) }
    let links = self.links(in: sight)
    // The heading's own link, or one around it, or the first that is no tag and no author.
    let main =
      heading.flatMap { heading in
        links.first { tree.inside(heading).contains($0) || tree.inside($0).contains(heading) }
      } ?? links.first { !Self.isFiling($0, in: tree) } ?? links.first
    if let rule = fields[.link] {
      for match in sight.matches(of: rule, from: node) {
        link = address(match, by: rule, in: sight)
        if link != nil { break }
      }
    } else {
      link = main.flatMap(sight.link)
    }
    if let rule = fields[.title] {
      let matches = sight.matches(of: rule, from: node)
      title = sight.text(by: rule, from: node).map { PlainText(line: $0.description) }
      for case .element(let element) in matches.prefix(1) where element != node {
        taken.insert(element)
      }
    } else if let title = heading ?? main {
      let words = tree.line(of: title)
      self.title = words.isEmpty ? nil : words
    }
    if let heading { taken.insert(heading) }
    if let main, main != node, heading == nil { taken.insert(main) }
  }

  private func address(_ match: PageMatch, by rule: FieldRule, in sight: PageSight) -> WebAddress? {
    if rule.extractor == .text, rule.pattern == nil, case .element(let node) = match {
      let tree = sight.tree
      return sight.first(in: node) { tree.attribute("href", of: $0) != nil }.flatMap(sight.link)
    }
    return sight.taken(match, by: rule).flatMap { sight.address($0.description) }
  }

  /// The links that lead to another page.
  private func links(in sight: PageSight) -> [HTMLTree.Node] {
    let tree = sight.tree
    return ([node] + Array(tree.inside(node))).filter { node in
      tree.name(of: node) == "a" && sight.link(of: node) != nil
    }
  }

  private static func isHeading(_ node: HTMLTree.Node, in tree: HTMLTree) -> Bool {
    ["h1", "h2", "h3", "h4", "h5", "h6"].contains(tree.name(of: node))
      || tree.attribute("role", of: node) == "heading"
  }

  /// Whether a link leads to everything of an author, a tag or a category.
  private static func isFiling(_ node: HTMLTree.Node, in tree: HTMLTree) -> Bool {
    tree.tokens("rel", of: node).contains {
      ["tag", "author", "category", "nofollow"].contains($0)
    }
  }

  // MARK: Date

  private mutating func readDate(of sight: inout PageSight) {
    var reading: PageDates.Reading?
    if let rule = fields[.date] {
      for match in sight.matches(of: rule, from: node) {
        let found = dates.reading(of: match, by: rule, in: sight)
        if case .element(let element) = match, element != node { taken.insert(element) }
        if case .date? = found {
          reading = found
          break
        }
        reading = reading ?? found
      }
    } else if let stated = dates.stated(in: node, of: sight) {
      reading = .date(stated)
    } else if let (found, element) = dates.line(in: node, of: sight) {
      reading = found
      if element != node, sight.tree.words(of: element).description.utf8.count < 40 {
        taken.insert(element)
      }
    }
    switch reading {
    case .date(let date): published = date
    case .unreadable(let text): warnings.append(dates.warning(text))
    case nil: break
    }
  }

  // MARK: The rest

  private mutating func readParticulars(of sight: inout PageSight) {
    let tree = sight.tree
    if let rule = fields[.image] {
      for match in sight.matches(of: rule, from: node) where particulars.picture == nil {
        switch (rule.extractor, match) {
        case (.text, .element(let element)):
          let shown = sight.first(in: element) { ["img", "source"].contains(tree.name(of: $0)) }
          particulars.picture = sight.picture(of: shown ?? element)
        default:
          particulars.picture = sight.taken(match, by: rule)
            .flatMap { sight.address($0.description) }
            .map { Picture(location: .web($0), alternative: PlainText(line: "")) }
        }
      }
    } else {
      particulars.picture = sight.firstPicture(in: node)
    }
    if let rule = fields[.author] {
      particulars.authors = sight.matches(of: rule, from: node)
        .compactMap { sight.taken($0, by: rule) }
        .compactMap { Author(name: PlainText(line: $0.description)) }
    }
    if let rule = fields[.tags] {
      var seen: Set<PlainText> = []
      particulars.tags = sight.matches(of: rule, from: node)
        .compactMap { sight.taken($0, by: rule) }
        .map { PlainText(line: $0.description) }.filter { seen.insert($0).inserted }
    }
    guid = fields[.guid].flatMap { sight.text(by: $0, from: node)?.description }
  }

  private mutating func readSummary(of sight: inout PageSight) {
    let tree = sight.tree
    if let rule = fields[.summary] {
      guard let match = sight.matches(of: rule, from: node).first,
        let text = sight.taken(match, by: rule)
      else { return }
      var markup: SafeHTML?
      if rule.extractor == .html, case .element(let element) = match {
        markup = SafeHTML(sanitizing: tree.markup(inside: element), base: sight.base)
      }
      summary = Sighting.Text(plain: text, markup: markup, isExcerpt: true)
      return
    }
    let omitted = taken.union(
      tree.inside(node).filter { inner in
        ["time", "nav", "button", "form", "figure"].contains(tree.name(of: inner))
          || tree.name(of: inner) == "a" && sight.link(of: inner) == link
      }
    )
    // Paragraphs are what a listing tells of a piece; where it has none, all that is left is.
    let paragraphs = tree.inside(node).filter { tree.name(of: $0) == "p" }
    let told = PlainText(html: tree.markup(of: paragraphs, without: omitted))
    let words = told.isEmpty ? tree.words(of: node, without: omitted) : told
    guard words.description.contains(where: \.isLetter), words != title else { return }
    summary = Sighting.Text(plain: words, isExcerpt: true)
  }
}
