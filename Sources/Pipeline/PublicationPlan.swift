internal import Configuration
internal import Entries
internal import Foundation
internal import Markup
internal import Newsletters
internal import Publishing
internal import Store
internal import Templates

/// Everything that the timeline, the configuration and the moment ask to be published.
struct PublicationPlan {
  /// Files, in the order in which they are to be written: what is linked to comes first.
  let renderings: [Rendering]
  /// The month of the newsletter that was composed; `nil` without a dated entry.
  let edition: CalendarMonth?

  /// Pages of entries that were withdrawn, and pictures that no entry shows, relative to the output
  /// folder: they go.
  let withdrawn: [String]
  /// What was written before, by path.
  let written: [String: PublishedFile]
  /// Pictures of ours that entries show and that are no longer kept, by their names.
  let missingPictures: [String]

  /// Pages of editions that stay as they were published, relative to the output folder.
  let standing: Set<String>

  /// Every address that was ever published.
  let addresses: PublishedAddresses
  /// Those of this plan under which nothing was published before.
  let newAddresses: Set<String>
  /// What becomes of those that nothing makes any more.
  let promise: AddressPromise
  private let paths: PublishedPaths
  private let renamed: RenamedDelegations
  /// The feeds that nothing fills any more, by their folders below the web root.
  let closed: [String: ClosedFeedState]

  /// What editors and sources said about translations.
  let stories: Stories
  let archives: Archives
  let publisher: Publisher

  /// Plans the outputs of a build.
  ///
  /// - Parameters:
  ///   - workspace: whose outputs they are.
  ///   - store: its timeline.
  ///   - now: the moment of the build.
  ///   - stories: what editors and sources said about translations, where that is known already.
  /// - Throws: `PipelineError` or `StoreError`.
  init(workspace: Workspace, store: TimelineStore, now: Date, stories: Stories? = nil) throws {
    let due = DueLimit(now: now, in: workspace.feeds.publication.timezone)
    let stories = try stories ?? Stories(of: workspace, in: store, due: due)
    self.stories = stories
    let logo = try LogoFile(of: workspace)
    let site = workspace.site(logo: logo?.logo)
    let written = try store.publishedFiles()
    let reports = try Self.reports(of: workspace, as: site, store, due, stories, written)
    let aliases = try store.aliases()
    let own = try store.headsWithoutAddress(due: due)
    addresses = try PublishedAddresses(of: workspace, in: store, written: written)
    renamed = RenamedDelegations(of: workspace, in: store, publishedAt: addresses)
    var letters: [Rendering] = []
    var web = WebEditions()
    var edition: CalendarMonth?
    if let newsletter = workspace.feeds.newsletter {
      let composer = Newsletter(settings: newsletter, site: site)
      let editions = try Editions(
        of: composer,
        settings: newsletter,
        in: workspace,
        store: store,
        due: due,
        stories: stories
      )
      let open = try editions.open()
      edition = open.last
      letters = try open.flatMap { composer.messages(try editions.edition(of: $0)) }
      web = try WebEditions(
        editions,
        by: composer,
        published: addresses.files(below: "newsletter/", written),
        isThere: { FileStamp(path: workspace.out.appending(path: $0).filePath) != nil }
      )
      letters += web.lostLetters
    }
    var archives = try Archives(of: workspace, in: store, due: due)
    let channels = try Self.channels(
      workspace,
      store,
      due,
      stories,
      aliases,
      published: addresses,
      &archives
    )
    publisher = Publisher(
      site: site,
      channels: channels,
      wholes: try Self.wholes(
        beside: channels,
        workspace,
        store,
        due,
        stories,
        aliases,
        published: addresses
      ),
      pages: Self.pages(own, store, stories),
      moved: try Self.moved(store, aliases)
        + Self.movedAway(workspace, store, due, own: own, written),
      issues: web.issues,
      translations: { try stories.translations(of: $0) }
    )
    self.archives = archives
    var renderings = web.pages + publisher.renderings
    let media = MediaFolder(of: workspace)
    let pictures = try store.mediaNames(due: due)
    missingPictures = pictures.filter { !media.has($0) }
    // What pages show comes before the pages.
    renderings.insert(contentsOf: pictures.filter(media.has).map(media.rendering), at: 0)
    if let logo { renderings.insert(logo.rendering, at: 0) }
    renderings += letters
    renderings += reports
    let publication = workspace.feeds.publication
    paths = PublishedPaths(of: renderings)
    promise = AddressPromise(
      of: addresses,
      by: publication.moved,
      beside: paths,
      standing: Set(web.standing.compactMap(PublishedAddresses.heldPath))
    )
    let closedFeeds = try ClosedFeeds(
      promise.moves,
      of: workspace,
      in: store,
      now: now,
      due: due,
      by: publisher
    )
    closed = closedFeeds.states
    renderings += closedFeeds.renderings
    renderings += RedirectMaps(promise.moves, base: publication.baseURL)
      .renderings { written[$0] != nil }
    newAddresses = addresses.new(in: renderings)
    renderings.append(addresses.rendering(besides: newAddresses))
    if publication.isPrecompressed { renderings = CompressedCopies.added(to: renderings) }
    let planned = Set(renderings.map(\.path))
    let missing = Set(missingPictures.map { "public/\(Site.media($0))" })
    // A picture that no entry shows goes with the piece that it came with.
    let unseen = written.keys.filter { path in
      path.hasPrefix("public/media/") && !planned.contains(path) && !missing.contains(path)
    }
    let gone = try Self.withdrawn(workspace, store, written, besides: planned) + unseen.sorted()
    withdrawn =
      gone
      + CompressedCopies.withdrawn(written, with: gone, isWanted: publication.isPrecompressed)
    self.written = written
    standing = web.standing
    self.renderings = renderings
    self.edition = edition
  }

  /// Lets what is planned be written only where it drops nothing that was published.
  ///
  /// - Throws: `PipelineError` with `configuration`.
  func requireKeptPromise() throws(PipelineError) {
    try promise.requireKept(of: addresses, beside: paths, renamed: renamed)
  }

  /// The reports for staff; what they say is looked for beside the rest of the plan where it is new.
  private static func reports(
    of workspace: Workspace,
    as site: Site,
    _ store: TimelineStore,
    _ due: DueLimit,
    _ stories: Stories,
    _ written: [String: PublishedFile]
  ) throws -> [Rendering] {
    let reporting = Reporting(workspace, store: store, due: due, stories: stories)
    let contents = Once(reporting.contents)
    let renderings = StaffReports(
      site: site,
      fingerprint: try reporting.fingerprint(),
      contents: contents.get
    ).renderings
    let isNew = renderings.contains { rendering in
      written[rendering.path].map { FileFingerprint($0.fingerprint).rendering }
        != rendering.fingerprint
    }
    if isNew { contents.begin() }
    return renderings
  }

  private static func pages(
    _ own: [EntryHead],
    _ store: TimelineStore,
    _ stories: Stories
  ) -> [EntryPage] {
    own.map { head in
      EntryPage(
        id: head.id,
        language: head.language,
        fingerprint: head.digest + (stories.fingerprints[head.id] ?? ""),
        changed: head.updated
      ) { try store.entry(head.id) }
    }
  }

  private static func moved(
    _ store: TimelineStore,
    _ aliases: [EntryAlias]
  ) throws -> [MovedPage] {
    let survivors = try store.entries(aliases.compactMap(\.survivor))
    return aliases.filter(\.hadPage).compactMap { alias in
      alias.survivor.flatMap { survivors[$0] }.map { MovedPage(id: alias.id, survivor: $0) }
    }
  }

  /// The pages, and redirections of pages, whose entries are no more.
  private static func withdrawn(
    _ workspace: Workspace,
    _ store: TimelineStore,
    _ written: [String: PublishedFile],
    besides planned: Set<String>
  ) throws -> [String] {
    let left = publishedPages(written).filter { !planned.contains($0) }
    let known = try store.entries(left.map { entry(at: $0, workspace) })
    return left.filter { known[entry(at: $0, workspace)] == nil }
  }

  private static let pages = "public/entries/"

  /// The paths of the pages that were ever written for an entry, in their order.
  private static func publishedPages(_ written: [String: PublishedFile]) -> [String] {
    written.keys.filter { $0.hasPrefix(pages) && $0.hasSuffix(".html") }.sorted()
  }

  /// The entry that a page was written for.
  private static func entry(at path: String, _ workspace: Workspace) -> EntryID {
    let tagging = workspace.feeds.publication.authority.tagging
    return EntryID(stored: "tag:\(tagging):\(path.dropFirst(pages.count).dropLast(".html".count))")
  }

  /// The pages of entries that had none but ours, and have an address of their own now.
  private static func movedAway(
    _ workspace: Workspace,
    _ store: TimelineStore,
    _ due: DueLimit,
    own: [EntryHead],
    _ written: [String: PublishedFile]
  ) throws -> [MovedPage] {
    let own = Set(own.map { Site.page(of: $0.id) })
    let ids = publishedPages(written)
      .filter { !own.contains(String($0.dropFirst("public/".count))) }
      .map { entry(at: $0, workspace) }
    let entries = try store.entries(ids)
    return ids.compactMap { entries[$0] }.filter { $0.link != nil && due.includes($0) }
      .map { MovedPage(id: $0.id, survivor: $0) }
  }
}
