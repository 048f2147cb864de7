package import Configuration
package import Entries
internal import Feeds
internal import Foundation
internal import Markup
package import Templates

/// What stands at addresses that nothing fills any more.
extension Publisher {
  /// The id of the entry that closes a feed.
  ///
  /// - Parameters:
  ///   - folder: of the feed's files, relative to the web root.
  ///   - authority: who mints the publication's ids.
  /// - Returns: the same for every format of the feed.
  package static func closingID(of folder: String, by authority: TagAuthority) -> EntryID {
    EntryID(stored: "tag:\(authority.tagging):closed/\(folder)")
  }

  /// The last files of a feed, in the formats in which it was published.
  package func lastFiles(of feed: ClosedFeed) -> [Rendering] {
    let input =
      [feed.fingerprint, "\(feed.closed.timeIntervalSince1970)", feed.target?.description ?? ""]
      + [feed.title ?? "", feed.language.description] + feed.files
    return feed.files.map { file in
      rendering("\(feed.folder)/\(file)", of: input) {
        let last = try lastFeed(feed)
        return if file.hasSuffix(".json") { last.json } else if file == "rss.xml" { last.rss } else
        {
          last.atom
        }
      }
    }
  }

  /// The page at an address whose page is no more.
  package func leftPage(_ page: LeftPage) -> Rendering {
    let target = page.target?.description
    return rendering(page.path, of: [target ?? "", page.language.description]) {
      let phrases = site.phrases(page.language)
      var values = document(
        page.language,
        at: page.path,
        title: target ?? phrases.text(.gone)
      )
      if let target { values["canonical"] = .text(target) }
      values["target"] = .text(ifPresent: target)
      values["is_channel"] = true
      return Array(try site.templates.render(.moved, .group(values)).utf8)
    }
  }

  private func lastFeed(_ closed: ClosedFeed) throws -> Feed {
    let publication = site.publication
    let folder = publication.baseURL.appending(closed.folder)
    let items = try closed.entries().map { try item($0, in: closed.language) }
    return Feed(
      id: "tag:\(publication.authority.tagging):\(closed.folder)",
      title: closed.title ?? publication.title.text(in: closed.language),
      subtitle: nil,
      language: closed.language,
      author: publication.title.text(in: closed.language),
      addresses: Feed.Addresses(
        atom: folder.appending("atom.xml"),
        rss: closed.files.contains("rss.xml") ? folder.appending("rss.xml") : nil,
        json: closed.files.contains("feed.json") ? folder.appending("feed.json") : nil
      ),
      page: folder.appending("index.html"),
      hub: publication.hub,
      siblings: [],
      items: [closing(closed, after: items)] + items,
      deletions: [],
      zone: publication.timezone
    )
  }

  /// The entry that says where a feed went: the newest of it, also where others were corrected since.
  private func closing(_ closed: ClosedFeed, after items: [Feed.Item]) -> Feed.Item {
    let phrases = site.phrases(closed.language)
    let newest = items.map { max($0.published, $0.updated) }.max() ?? .distantPast
    let moment = max(closed.closed, newest.addingTimeInterval(1))
    // A person opens the page beside the feed, where it is one of ours.
    let feed = closed.target
    let address =
      feed.map { page(beside: $0) } ?? site.publication.baseURL.appending("index.html")
    let (title, lead): (PhraseKey, PhraseKey) =
      feed == nil ? (.feedEnded, .feedEndedLead) : (.feedMoved, .feedMovedTo)
    let shown = feed ?? address
    let link =
      "<a href=\"\(Escaping.text(address.uri))\">\(Escaping.text(shown.description))</a>"
    let words = phrases.text(lead)
    return Feed.Item(
      id: Self.closingID(of: closed.folder, by: site.publication.authority),
      address: address,
      title: PlainText(line: phrases.text(title)),
      summary: PlainText(line: "\(words) \(shown)"),
      content: SafeHTML(sanitizing: "<p>\(Escaping.text(words)) \(link)</p>") { text, _ in text },
      published: moment,
      updated: moment,
      language: closed.language,
      textLanguage: nil,
      categories: [],
      source: nil,
      translations: []
    )
  }

  private func page(beside feed: WebAddress) -> WebAddress {
    let base = site.publication.baseURL.appending("").description
    let address = feed.description
    let names = ["atom.xml", "rss.xml", "feed.json"]
    guard address.hasPrefix(base), let name = names.first(where: { address.hasSuffix("/" + $0) })
    else { return feed }
    return WebAddress(String(address.dropLast(name.count)) + "index.html") ?? feed
  }
}
