internal import Configuration
internal import Entries
internal import Foundation
internal import Markup

extension PageProposal {
  /// The lines of a source for `feeds.yml` without indentation, with a comment on each choice.
  ///
  /// The best road comes first: a WordPress, else the page itself; the others follow as comments.
  package func yaml(at place: ProposalPlace, for setting: ProposalSetting) -> String {
    var lines = ["# \(title.description.commentForYAML)"]
    for feed in newsFeeds.prefix(5) {
      lines.append("# A feed says the same for good: adapter: feed, url: \(feed.address)")
    }
    let page = listings.first.map { pageLines($0, at: place, for: setting) } ?? []
    if isWordPress, case .address = place {
      let opening = ProposalOpening(adapter: WordPressAdapter.kind, place: place, setting: setting)
      lines += opening.lines("the site is one: this reads all of it") + dates.lines
      if !page.isEmpty { lines += ["", "# Or this page alone, by selectors:"] }
      lines += page.map { "# " + $0 }
    } else {
      lines += page
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The lines of a source that reads this page by selectors.
  private func pageLines(
    _ listing: Listing,
    at place: ProposalPlace,
    for setting: ProposalSetting
  ) -> [String] {
    var lines = ProposalOpening(adapter: WebPageAdapter.kind, place: place, setting: setting)
      .lines()
    if case .file = place {
      lines.append(
        "  # page_url: https://…   # where it was saved from; else its links lead nowhere"
      )
    }
    if let language {
      // A language that the publication has not would be a mistake in its file.
      let own = setting.languages?.first { $0.primary == language.primary }
      let isOwn = setting.languages == nil || own != nil
      lines.append(
        "  \(isOwn ? "" : "# ")language: \(own?.description ?? language.primary)"
          + "              # what the page claims"
          + (isOwn ? "" : "; it is none of the publication’s languages")
      )
    }
    lines += dates.lines
    let width =
      listing.selectors.map { $0.text.quotedForYAML.count + $0.key.count }.max() ?? 0
    for selector in listing.selectors {
      let text = "\(selector.key): \(selector.text.quotedForYAML)"
      lines.append("  " + text.padding(to: width + 2) + "  # \(selector.comment)")
    }
    if hasNext { lines.append("  # pages: 2        # it leads to a next page") }
    lines.append("  # articles: 10    # article pages a visit, for the whole text")
    var named = [listing.selector(of: "items") ?? ""]
    for other in listings.dropFirst().prefix(3) {
      let items = other.selector(of: "items") ?? ""
      guard !named.contains(items) else { continue }
      named.append(items)
      lines.append("  # another list, of \(other.count): items: \(items.quotedForYAML)")
    }
    return lines
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
