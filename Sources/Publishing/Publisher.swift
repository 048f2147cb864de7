internal import Configuration
package import Entries
package import Templates

/// Everything under `out/public`, as renderings.
package struct Publisher: Sendable {
  let site: Site
  /// Those of delegations, and of all of them, in a language.
  let channels: [Channel]
  /// Those of the whole timeline for the readers of a language.
  let wholes: [Channel]
  let pages: [EntryPage]
  private let moved: [MovedPage]
  /// The editions of the newsletter that are on the web, in any order.
  let issues: [NewsletterIssue]
  /// Of the channels that there are: what the navigation of every page shows.
  let navigationFingerprint: String
  /// The confirmed translations of an entry, without itself.
  let translations: @Sendable (EntryID) throws -> [Entry]

  package init(
    site: Site,
    channels: [Channel],
    wholes: [Channel] = [],
    pages: [EntryPage],
    moved: [MovedPage],
    issues: [NewsletterIssue] = [],
    translations: @escaping @Sendable (EntryID) throws -> [Entry]
  ) {
    self.site = site
    self.channels = channels
    self.wholes = wholes
    self.pages = pages
    self.moved = moved
    self.issues = issues
    self.translations = translations
    navigationFingerprint = Digest(of: (channels + wholes).map(\.folder)).description
  }

  /// The files; what is linked to comes before what links to it.
  package var renderings: [Rendering] {
    let feeds = (channels + wholes).map(page) + (channels + wholes).flatMap(feeds)
    return [feedStyle] + pages.map(entryPage) + moved.map(movedPage)
      + channels.flatMap(archivePages) + feeds + channels.compactMap(calendar) + newsletterFeeds
      + languages.map(front) + [index, opml] + sitemap
  }

  /// The languages that have something to read, in the publication's order.
  var languages: [LanguageTag] {
    channels.filter { $0.delegation == nil }.map(\.language)
  }

  /// The channel of a delegation in a language, if it has an entry.
  package func channel(_ delegation: DelegationID?, in language: LanguageTag) -> Channel? {
    channels.first { $0.delegation == delegation && $0.language == language }
  }

  /// A rendering below the web root, whose input is the site's and some more.
  func rendering(
    _ path: String,
    of input: [String],
    render: @escaping @Sendable () throws -> [UInt8]
  ) -> Rendering {
    Rendering(
      path: "public/" + path,
      fingerprint: Digest(of: [path, site.fingerprint] + input).description,
      render: render
    )
  }

  /// The channel of the whole timeline for the readers of a language, if there is one.
  func whole(in language: LanguageTag) -> Channel? { wholes.first { $0.language == language } }

  /// The channels of the same delegation in other languages, or of the whole timeline for others.
  func siblings(of channel: Channel) -> [Channel] {
    let kind = channel.isOfStories ? wholes : channels
    return kind.filter { $0.delegation == channel.delegation && $0.language != channel.language }
  }

  /// What a channel shows, in a few words of its language.
  func heading(of channel: Channel) -> String {
    let phrases = site.phrases(channel.language)
    return channel.isOfStories
      ? phrases.text(.stories)
      : channel.delegation.map { site.name(of: $0, in: channel.language) } ?? phrases.text(.all)
  }

  /// The same for a page, where words of another language stand in for those that are missing.
  func shownHeading(of channel: Channel) -> TemplateValue {
    let phrases = site.phrases(channel.language)
    let name = channel.delegation.map { site.name(of: $0, in: channel.language) }
    return name.map { .text($0) } ?? phrases.value(of: heading(of: channel))
  }

  /// The title of a channel's feed: all that there is in a language has that of the publication.
  func title(of channel: Channel) -> String {
    if let delegation = channel.delegation {
      return site.feedTitle(of: delegation, in: channel.language)
    }
    let title = site.publication.title.text(in: channel.language)
    return channel.isOfStories ? "\(heading(of: channel)) – \(title)" : title
  }
}
