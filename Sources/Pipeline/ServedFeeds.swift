internal import Configuration
internal import Entries
internal import Fetching
internal import Foundation

/// Our own feeds where they are served: every one that the list of feeds or the list of addresses names, each
/// with its archives, and what leads from ids of before to those of now.
struct ServedFeeds {
  /// What is expected at an address.
  private enum Kind {
    /// A feed in Atom, a closed page or a list of feeds.
    case feed
    /// A JSON Feed, which says how exactly dates are known.
    case lesser
    /// The list of all addresses.
    case addresses
    /// A page of an entry that is no more.
    case page
  }

  private let workspace: Workspace
  private let origin: WebAddress
  /// Below which address everything is served; `nil` where a single feed was named.
  private let root: String?
  private let fetcher: Fetcher
  private let tell: (WorkProgress) -> Void
  private var asked: [(address: WebAddress, kind: Kind, isHeld: Bool)] = []
  private var known: Set<WebAddress> = []
  private var done = 0
  private var lesser: [(address: WebAddress, bytes: [UInt8])] = []
  /// The pages of entries that people may hold.
  private var pages: [String: WebAddress] = [:]
  private var pieces: RestoredPieces
  private(set) var problems: [String] = []

  /// How many documents are asked for at the most.
  private static let mostDocuments = 20_000

  /// - Parameters:
  ///   - origin: of a feed, a list of feeds, or the folder of `opml.xml`.
  ///   - workspace: whose feeds they are.
  ///   - fetcher: asks for them; nobody else's.
  ///   - tell: is told how far it is, before each document.
  init(
    at origin: WebAddress,
    of workspace: Workspace,
    by fetcher: Fetcher,
    telling tell: @escaping (WorkProgress) -> Void
  ) {
    self.origin = origin
    self.workspace = workspace
    self.fetcher = fetcher
    self.tell = tell
    root = Self.root(of: origin)
    pieces = RestoredPieces(in: workspace.feeds.publication.timezone)
  }

  /// Reads all of it.
  ///
  /// - Returns: what it tells; what does not answer is in `problems`.
  mutating func read() -> RestoredPieces {
    let isDocument = origin.description.hasSuffix(".xml")
    ask(isDocument ? origin : origin.appending("opml.xml"), for: .feed)
    if let root, let address = WebAddress(root)?.appending(Self.addresses) {
      ask(address, for: .addresses, isHeld: true)
    }
    receive()
    // Atom tells most: of what others say only that counts which no feed in Atom has.
    for (address, bytes) in lesser.sorted(by: { $0.address < $1.address }) {
      pieces.add(lesser: bytes, at: address.description)
    }
    for id in pieces.gone.keys.sorted() {
      if let page = pages[id.key] { ask(page, for: .page, isHeld: true) }
    }
    receive()
    return pieces
  }

  private mutating func receive() {
    while let outcome = fetcher.next() {
      let question = asked[outcome.ticket]
      tell(
        WorkProgress(
          phase: .reading,
          done: done,
          total: asked.count,
          next: question.address.description
        )
      )
      done += 1
      switch outcome.result {
      case .failure(let failure): problems.append("\(question.address): \(failure)")
      // What only people hold may be gone: they were told so.
      case .success(let answer) where question.isHeld && [404, 410].contains(answer.status): break
      case .success(let answer):
        do throws(PipelineError) {
          try take(try Self.bytes(of: answer), at: question.address, as: question.kind)
        } catch { problems.append(error.description) }
      }
    }
  }

  private mutating func take(
    _ bytes: [UInt8],
    at address: WebAddress,
    as kind: Kind
  ) throws(PipelineError) {
    switch kind {
    case .feed:
      let feed = RestoredFeed(bytes, at: address.description)
      if !feed.isKnown { problems.append("\(address): is no feed of ours and no list of them") }
      if !feed.pieces.isEmpty || !feed.deletions.isEmpty { pieces.add(feed) }
      if let path = path(of: address), path.contains("/archive/") { pieces.archives[path] = bytes }
      for other in feed.listed + [feed.previous].compactMap(\.self) {
        if let address = served(other) { ask(address, for: .feed) }
      }
    case .lesser: lesser.append((address, bytes))
    case .addresses:
      pieces.addresses = try PublishedAddresses.addresses(in: bytes, at: address.description)
      for held in pieces.addresses { hold(held) }
    case .page:
      if let key = path(of: address).flatMap(Restore.key),
        let target = Restore.target(ofPage: String(decoding: bytes, as: UTF8.self))
      {
        pieces.redirections[key] = target
      }
    }
  }

  /// Looks at an address that people may hold.
  private mutating func hold(_ held: String) {
    guard let address = served(held), let path = path(of: address) else { return }
    if path.hasSuffix("/atom.xml") { ask(address, for: .feed, isHeld: true) }
    if path.hasSuffix("/feed.json") { ask(address, for: .lesser, isHeld: true) }
    if let key = Restore.key(ofPage: path) { pages[key] = address }
  }

  private mutating func ask(_ address: WebAddress, for kind: Kind, isHeld: Bool = false) {
    guard address.host == origin.host, asked.count < Self.mostDocuments,
      known.insert(address).inserted
    else { return }
    // Feeds that an address names may name others of the same place, and of no other.
    let request = WebRequest(
      address,
      kind: .feed,
      allowedPrivate: [origin.hostPort].compactMap(\.self),
      maxBody: Restore.largestFeed
    )
    fetcher.ask(request, ticket: asked.count)
    asked.append((address, kind, isHeld))
  }

  /// An address below `base_url` where it is served now: it may be a copy that is asked.
  private func served(_ address: String) -> WebAddress? {
    let base = workspace.feeds.publication.baseURL.appending("").description
    guard let root, address.hasPrefix(base) else { return WebAddress(address) }
    return WebAddress(root)?.appending(String(address.dropFirst(base.count)))
  }

  /// Where an address stands below `base_url`; `nil` for one of another place.
  private func path(of address: WebAddress) -> String? {
    let start = (root.flatMap(WebAddress.init) ?? workspace.feeds.publication.baseURL)
      .appending("").description
    let text = address.description
    return text.hasPrefix(start) ? String(text.dropFirst(start.count)) : nil
  }

  private static func root(of origin: WebAddress) -> String? {
    let text = origin.description
    if text.hasSuffix(list) { return String(text.dropLast(list.count)) }
    return text.hasSuffix(".xml") ? nil : text
  }

  private static let list = "/opml.xml"
  private static let addresses = "addresses.txt"

  /// The bytes of a whole answer.
  ///
  /// - Throws: `PipelineError` for any other, which says what it is.
  private static func bytes(of answer: WebAnswer) throws(PipelineError) -> [UInt8] {
    guard (200...299).contains(answer.status) else {
      throw PipelineError(.unreadable, "\(answer.address): answers \(answer.status)")
    }
    guard !answer.isCut else {
      throw PipelineError(.unreadable, "\(answer.address): is longer than a feed of ours")
    }
    return try answer.takeBytes()
  }
}
