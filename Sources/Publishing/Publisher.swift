internal import Configuration
package import Entries
internal import Feeds
internal import Foundation
package import Templates

/// Everything under `out/public`, as renderings.
package struct Publisher {
  let site: Site
  let channels: [Channel]
  private let pages: [EntryPage]
  private let moved: [MovedPage]
  /// Of the channels that there are: what the navigation of every page shows.
  let navigationFingerprint: String
  /// The confirmed translations of an entry, without itself.
  let translations: [EntryID: [Entry]]

  package init(
    site: Site,
    channels: [Channel],
    pages: [EntryPage],
    moved: [MovedPage],
    translations: [EntryID: [Entry]]
  ) {
    self.site = site
    self.channels = channels
    self.pages = pages
    self.moved = moved
    self.translations = translations
    navigationFingerprint = Digest(of: channels.map(\.folder)).description
  }

  /// The files; what is linked to comes before what links to it.
  package var renderings: [Rendering] {
    pages.map(entryPage) + moved.map(movedPage) + channels.map(page) + channels.map(feed)
      + languages.map(front) + [index]
  }

  /// The languages that have something to read, in the publication's order.
  var languages: [LanguageTag] {
    channels.filter { $0.delegation == nil }.map(\.language)
  }

  /// The channel of a delegation in a language, if it has an entry.
  func channel(_ delegation: DelegationID?, in language: LanguageTag) -> Channel? {
    channels.first { $0.delegation == delegation && $0.language == language }
  }

  /// A rendering below the web root, whose input is the site's and some more.
  func rendering(
    _ path: String,
    of input: [String],
    render: @escaping () throws -> [UInt8]
  ) -> Rendering {
    Rendering(
      path: "public/" + path,
      fingerprint: Digest(of: [path, site.fingerprint] + input).description,
      render: render
    )
  }

  private func feed(_ channel: Channel) -> Rendering {
    // A sibling that comes or goes changes the links of this feed.
    let siblings = siblings(of: channel)
    return rendering(
      "\(channel.folder)/atom.xml",
      of: [channel.fingerprint] + siblings.map(\.folder)
    ) {
      let base = site.publication.baseURL
      let language = channel.language
      let title = site.publication.title.text(in: language)
      let name = channel.delegation.map { site.name(of: $0, in: language) }
      return Feed(
        id: "tag:\(site.publication.authority.tagging):\(channel.folder)",
        title: name.map { "\($0) – \(title)" } ?? title,
        subtitle: channel.delegation.flatMap { site.delegations[$0]?.summary?.text(in: language) },
        language: language,
        author: title,
        addresses: Feed.Addresses(atom: base.appending("\(channel.folder)/atom.xml")),
        page: base.appending("\(channel.folder)/index.html"),
        hub: site.publication.hub,
        siblings: siblings.map { sibling in
          Feed.Sibling(
            language: sibling.language,
            addresses: Feed.Addresses(atom: base.appending("\(sibling.folder)/atom.xml"))
          )
        },
        items: try channel.entries().map { item($0, in: language) },
        deletions: channel.deletions.map { Feed.Deletion(id: $0.id, at: $0.at) },
        zone: site.publication.timezone
      ).atom
    }
  }

  private func item(_ entry: Entry, in language: LanguageTag) -> Feed.Item {
    let particulars = entry.particulars
    return Feed.Item(
      id: entry.id,
      address: site.address(of: entry),
      title: entry.title,
      summary: entry.summary,
      content: entry.content,
      published: entry.published,
      updated: entry.updated,
      language: entry.language,
      textLanguage: entry.textLanguage,
      authors: particulars.authors,
      categories: entry.delegations.map { delegation in
        Feed.Category(
          term: delegation.description,
          label: site.name(of: delegation, in: language)
        )
      },
      tags: particulars.tags,
      picture: particulars.picture.map(picture),
      enclosures: particulars.enclosures,
      event: particulars.event,
      source: entry.sourcePage,
      translations: (translations[entry.id] ?? []).map { translation in
        Feed.Translation(language: translation.language, address: site.address(of: translation))
      }
    )
  }

  private func picture(_ picture: Picture) -> Feed.Picture {
    switch picture.location {
    case .web(let address):
      Feed.Picture(address: address, alternative: picture.alternative)
    case .kept(let file):
      Feed.Picture(
        address: site.publication.baseURL.appending("media/\(file.name)"),
        alternative: picture.alternative,
        mediaType: file.mediaType,
        length: file.length,
        width: file.width,
        height: file.height
      )
    }
  }

  /// The channels of the same delegation in other languages.
  func siblings(of channel: Channel) -> [Channel] {
    channels.filter { $0.delegation == channel.delegation && $0.language != channel.language }
  }
}
