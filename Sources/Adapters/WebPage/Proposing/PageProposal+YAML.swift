internal import Configuration
internal import Entries
internal import Foundation
internal import Markup

extension PageProposal {
  /// The lines of a source for `feeds.yml`, with a comment on each choice.
  ///
  /// The best road comes first: a WordPress, then a feed, then the page itself; the others follow as
  /// comments.
  package var yaml: String {
    var lines = ["# \(Self.comment(title.description))"]
    // What readers say is no news.
    for feed in feeds.prefix(5) where !feed.address.description.contains("/comments/") {
      lines.append("# A feed says the same for good: adapter: feed, url: \(feed.address)")
    }
    if wordpress != nil, let address {
      lines += [
        "- id: \(id)", "  adapter: wordpress          # the site is one: this reads all of it",
        "  url: \(Self.quoted(address.description))", "", "# Or this page alone, by selectors:",
      ]
      lines += pageLines.map { "# " + $0 }
    } else {
      lines += pageLines
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The lines of a source that reads this page by selectors.
  private var pageLines: [String] {
    var lines: [String] = []
    let place = address.map { "url: \(Self.quoted($0.description))" } ?? "path: page.html"
    lines += ["- id: \(id)", "  adapter: web-page", "  \(place)"]
    if let language {
      let name = language.description.prefix { $0 != "-" }
      lines.append("  language: \(name)              # what the page claims")
    }
    if let dateFormat {
      lines.append("  date_format: \(Self.quoted(dateFormat.description))   # all its dates fit")
    } else if let date = doubtfulDates.first {
      lines.append(
        "  # date_format: which part of \(Self.comment(date)) is the day? Say it: dd.MM.yy"
      )
    }
    guard let listing = listings.first else {
      lines.append("  items:    # nothing here looks like a list: is it made by a script?")
      return lines
    }
    let width = listing.selectors.map { Self.quoted($0.text).count + $0.key.count }.max() ?? 0
    for selector in listing.selectors {
      let text = "\(selector.key): \(Self.quoted(selector.text))"
      lines.append("  " + text.padding(to: width + 2) + "  # \(selector.comment)")
    }
    if hasNext { lines.append("  # pages: 2        # it leads to a next page") }
    lines.append("  # articles: 10    # article pages a visit, for the whole text")
    for other in listings.dropFirst().prefix(3) {
      let items = other.selector(of: "items") ?? ""
      lines.append("  # another list, of \(other.count): items: \(Self.quoted(items))")
    }
    return lines
  }

  /// A name for the source, from its host and the last word of its path.
  private var id: String {
    guard let address else { return "page" }
    let host = address.host.split(separator: ".").filter { $0 != "www" }.first.map(String.init)
    let path = address.description.drop { $0 != "/" }.dropFirst(2).drop { $0 != "/" }
      .prefix { $0 != "?" && $0 != "#" }
    let last = path.split(separator: "/").last.map(String.init)
    let words = [host, last].compactMap(\.self).joined(separator: "-").lowercased()
      .map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let name = String(words.prefix(40)).split(separator: "-").joined(separator: "-")
    return name.isEmpty ? "page" : name
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }

  private static func comment(_ text: String) -> String {
    String(text.replacing("\n", with: " ").prefix(80))
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
