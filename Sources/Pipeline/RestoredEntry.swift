internal import Configuration
internal import Entries
internal import Foundation
internal import Markup
internal import Templates
internal import Timeline

/// A published piece as the timeline keeps it: an entry, and what stands in for its sources until they
/// show it again.
struct RestoredEntry {
  let entry: Entry
  let sighting: Sighting
  let minted: Minted
  /// The delegations in whose feeds it stands, wholes included.
  let feeds: [DelegationID]

  /// - Parameters:
  ///   - piece: as the feeds tell it.
  ///   - site: that published it.
  ///   - rules: of the publication.
  init(_ piece: RestoredPiece, of site: Site, by rules: TimelineRules) {
    let day = CalendarDay(piece.published, in: rules.zone)
    // Where a feed tells moments alone, our own of a day are those that we count behind its noon.
    let second = piece.secondOfDay(in: rules.zone)
    let isDay = piece.precision.map { $0 == .day } ?? (second != nil)
    let isChanged = piece.updated > piece.published
    minted = Minted(
      id: piece.id,
      firstSeen: piece.updated,
      placed: piece.published,
      day: isDay ? day : nil,
      second: isDay ? second ?? 0 : 0,
      noon: isDay ? piece.published : nil,
      changed: isChanged || !isDay ? piece.updated : nil
    )
    var sighting = Self.sighting(of: piece, of: site, by: rules)
    if piece.precision != .firstSeen {
      sighting.published = isDay ? .day(day) : .instant(piece.published)
    }
    let record = { (sighting: Sighting, minted: Minted) in
      SightingRecord(
        source: .restored,
        sighting: sighting,
        firstSeen: minted.firstSeen,
        lastRun: 0,
        isCurrent: false
      )
    }
    let fold = Fold(rules: rules)
    let title = Self.title(of: piece)
    var entry = fold.entry(of: [record(sighting, minted)], minted: minted)
    // A title that is made of the words is not given again by anybody.
    if entry.title != title {
      sighting.title = title
      entry = fold.entry(of: [record(sighting, minted)], minted: minted)
    }
    entry.title = title
    (entry.published, entry.updated) = (piece.published, piece.updated)
    self.sighting = sighting
    self.entry = entry
    feeds = entry.delegations.flatMap { [$0] + rules.wholes(of: $0) }
  }

  private static func sighting(
    of piece: RestoredPiece,
    of site: Site,
    by rules: TimelineRules
  ) -> Sighting {
    let title = title(of: piece)
    let summary = summary(of: piece, titled: title)
    let content = content(of: piece, summary: summary, of: site)
    let text = content.map { content in
      Sighting.Text(plain: PlainText(html: content.html), markup: content, isExcerpt: false)
    }
    let excerpt = summary.map { Sighting.Text(plain: $0, isExcerpt: true) }
    let known = Set(rules.delegations.map(\.id))
    let own = "/\(Site.page(of: piece.id))"
    return Sighting(
      place: "from \(piece.place)",
      // A page of ours is no address of the piece's own.
      link: piece.address.flatMap { $0.description.hasSuffix(own) ? nil : $0 },
      page: piece.via,
      text: text ?? excerpt,
      summary: summary,
      particulars: Particulars(
        authors: piece.authors,
        tags: piece.tags,
        picture: piece.picture.flatMap { picture($0, of: site) },
        event: piece.event,
        enclosures: piece.enclosures,
        translations: piece.translations
      ),
      claimedLanguage: piece.language,
      isLanguageStated: piece.language != nil,
      delegations: piece.delegations.filter(known.contains)
    )
  }

  /// A feed must have a title, and gives the address where there is none (`Feed.Item`).
  private static func title(of piece: RestoredPiece) -> PlainText {
    let title = piece.title.line
    return title.description == piece.address?.description ? PlainText(line: "") : title
  }

  /// The summary; `nil` where the feed repeats the title for want of one.
  private static func summary(of piece: RestoredPiece, titled title: PlainText) -> PlainText? {
    piece.summary.map(\.lines).flatMap { lines in
      lines.isEmpty || piece.content == nil && lines == piece.title.line ? nil : lines
    }
  }

  /// The whole text without when and where of what it announces, which feeds put above it.
  private static func content(
    of piece: RestoredPiece,
    summary: PlainText?,
    of site: Site
  ) -> SafeHTML? {
    guard let words = piece.content else { return nil }
    let folder = site.publication.baseURL.appending(Site.media("")).description
    let content =
      words.isHTML
      ? SafeHTML(sanitizing: words.text, base: nil).keepingMedia(from: folder)
      : SafeHTML(paragraphs: [PlainText(lines: words.text)])
    guard let event = piece.event, let language = piece.language else { return content }
    let lines = site.phrases(language).lines(of: event, in: site.publication.timezone)
    let above = SafeHTML(paragraphs: [lines]).html
    guard content.html.hasPrefix(above) else { return content }
    let rest = content.html.dropFirst(above.count).drop { $0.isNewline }
    let isSummary = summary.map { SafeHTML(paragraphs: [$0]).html == rest } ?? rest.isEmpty
    return isSummary ? nil : SafeHTML(stored: String(rest))
  }

  private static func picture(_ picture: RestoredPiece.Picture, of site: Site) -> Picture? {
    let folder = site.publication.baseURL.appending(Site.media("")).description
    let address = picture.address.description
    guard address.hasPrefix(folder) else {
      return Picture(location: .web(picture.address), alternative: picture.alternative)
    }
    let name = String(address.dropFirst(folder.count))
    guard RestoredMedia.isName(name), let length = picture.length, let width = picture.width,
      let height = picture.height
    else { return nil }
    let file = KeptFile(name: name, length: length, width: width, height: height)
    return Picture(location: .kept(file), alternative: picture.alternative)
  }
}
