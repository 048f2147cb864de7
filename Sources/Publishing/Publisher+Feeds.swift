internal import Configuration
internal import Entries
internal import Feeds
internal import Markup
internal import Templates

extension Publisher {
  /// A format of feeds: its file, and how it is written.
  private struct Format: Sendable {
    let file: String
    let bytes: @Sendable (Feed) -> [UInt8]
  }

  private static let formats = [
    Format(file: "atom.xml") { $0.atom }, Format(file: "rss.xml") { $0.rss },
    Format(file: "feed.json") { $0.json },
  ]

  /// A channel's feed in every format.
  func feeds(_ channel: Channel) -> [Rendering] {
    // A sibling that comes or goes changes the links of this feed.
    let siblings = siblings(of: channel)
    let input = [channel.fingerprint] + siblings.map(\.folder) + channel.archive.input
    // Mostly all formats are due at once; what they say is found for the first of them.
    let whole = Once(for: Self.formats.count) { try feed(channel, siblings: siblings) }
    return Self.formats.map { format in
      rendering("\(channel.folder)/\(format.file)", of: input) { format.bytes(try whole.get()) }
    }
  }

  /// Every feed in one file that a reader can take in at once.
  var opml: Rendering {
    rendering("opml.xml", of: [navigationFingerprint] + newsletterLanguages.map(\.description)) {
      // A language may have letters alone: the publication's, that nothing was published in so far.
      let others = newsletterLanguages.filter { !languages.contains($0) }
      let groups = (languages + others).map { language in
        OPMLDocument.Outline.group(
          site.phrases(language).ownName,
          (channels + wholes).filter { $0.language == language }.map { .feed(subscription($0)) }
            + newsletterLanguages.filter { $0 == language }.map { language in
              .feed(newsletterSubscription(language))
            }
        )
      }
      let first = languages.first ?? site.publication.languages[0]
      return OPMLDocument(
        title: site.publication.title.text(in: first),
        outlines: groups
      ).bytes
    }
  }

  private func subscription(_ channel: Channel) -> OPMLDocument.Subscription {
    OPMLDocument.Subscription(
      title: title(of: channel),
      summary: summary(of: channel),
      address: addresses(of: channel).atom,
      page: page(beside: channel),
      language: channel.language
    )
  }

  private func feed(_ channel: Channel, siblings: [Channel]) throws -> Feed {
    try feed(channel, siblings: siblings, of: liveEntries(of: channel))
  }

  /// A channel's feed.
  ///
  /// - Parameters:
  ///   - channel: whose it is.
  ///   - siblings: the same delegation in other languages.
  ///   - entries: that it shows, in its order.
  /// - Returns: the feed, whatever its format.
  /// - Throws: what reading translations throws.
  func feed(_ channel: Channel, siblings: [Channel], of entries: [Entry]) throws -> Feed {
    let items = try entries.map { try item($0, in: channel.language) }
    return feed(channel, showing: items, siblings: siblings)
  }

  /// A channel's feed around some items.
  func feed(_ channel: Channel, showing items: [Feed.Item], siblings: [Channel] = []) -> Feed {
    let base = site.publication.baseURL
    return Feed(
      id: "tag:\(site.publication.authority.tagging):\(channel.folder)",
      title: title(of: channel),
      subtitle: summary(of: channel),
      language: channel.language,
      author: site.publication.title.text(in: channel.language),
      addresses: addresses(of: channel),
      page: page(beside: channel),
      hub: site.publication.hub,
      newestArchive: channel.archive.pages > 0
        ? archivePlace(channel.archive.pages, of: channel).own : nil,
      logo: site.logo.map { base.appending($0.path) },
      // Readers show it beside the feed's name, in a square.
      icon: site.logo.flatMap { $0.width == $0.height ? base.appending($0.path) : nil },
      guide: guide(in: channel.language, from: "\(channel.folder)/atom.xml"),
      siblings: siblings.map { sibling in
        Feed.Sibling(language: sibling.language, addresses: addresses(of: sibling))
      },
      items: items,
      deletions: channel.deletions.map { Feed.Deletion(id: $0.id, at: $0.at) },
      zone: site.publication.timezone
    )
  }

  /// What people see who open a feed in a browser.
  ///
  /// - Parameters:
  ///   - language: of the feed.
  ///   - path: of the feed in any format, relative to the web root.
  /// - Returns: the words, and the way to the style sheet.
  func guide(in language: LanguageTag, from path: String) -> Feed.BrowserGuide {
    let phrases = site.phrases(language)
    return Feed.BrowserGuide(
      styleSheet: relative(Self.feedStyleSheet, from: path),
      direction: phrases.direction,
      foreign: phrases.standsInFor.map {
        Feed.BrowserGuide.Foreign(language: phrases.language, direction: $0.direction)
      },
      note: phrases.text(.feedNote),
      link: phrases.text(.feedPage)
    )
  }

  /// Where the style sheet of all feeds stands, relative to the web root.
  private static let feedStyleSheet = "feed.css"

  /// How feeds look in a browser.
  var feedStyle: Rendering {
    rendering(Self.feedStyleSheet, of: []) {
      Array(try site.templates.render(.feedStyle, ["brand": site.brand(logo: nil)]).utf8)
    }
  }

  func addresses(of channel: Channel) -> Feed.Addresses {
    let folder = site.publication.baseURL.appending(channel.folder)
    return Feed.Addresses(
      atom: folder.appending("atom.xml"),
      rss: folder.appending("rss.xml"),
      json: folder.appending("feed.json")
    )
  }

  func page(beside channel: Channel) -> WebAddress {
    site.publication.baseURL.appending("\(channel.folder)/index.html")
  }

  func summary(of channel: Channel) -> String? {
    channel.delegation.flatMap { site.delegations[$0]?.summary?.text(in: channel.language) }
  }

  /// An entry as feeds carry it.
  func item(_ entry: Entry, in language: LanguageTag) throws -> Feed.Item {
    let particulars = entry.particulars
    return Feed.Item(
      id: entry.id,
      address: site.address(of: entry),
      title: entry.title,
      summary: entry.summary,
      content: content(of: entry),
      published: entry.published,
      precision: entry.precision,
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
      translations: try translations(entry.id).map { translation in
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
        address: site.publication.baseURL.appending(Site.media(file.name)),
        alternative: picture.alternative,
        mediaType: file.mediaType,
        length: file.length,
        width: file.width,
        height: file.height
      )
    }
  }

  /// The whole text of an entry as feeds carry it, below when and where of what it announces.
  ///
  /// Few readers show an event's own elements, so that its words stand in the text as well.
  /// They are in its language: the same in every feed, also among pieces in another one.
  private func content(of entry: Entry) -> SafeHTML? {
    let folder = site.publication.baseURL.appending(Site.media("")).description
    let text = entry.content?.showingMedia(in: folder)
    guard let event = entry.particulars.event else { return text }
    let lines = site.phrases(entry.language).lines(of: event, in: site.publication.timezone)
    return SafeHTML(joining: [
      SafeHTML(paragraphs: [lines]), text ?? SafeHTML(paragraphs: [entry.summary]),
    ])
  }
}
