internal import Configuration
internal import Entries
internal import Fetching
internal import Foundation

/// Reading the feeds where they are served.
extension Restore {
  /// How many documents are asked for at the most.
  private static let mostDocuments = 20_000

  /// Reads every feed that a list names, each with its archives.
  ///
  /// - Parameters:
  ///   - origin: of a feed, a list, or the folder of `opml.xml`.
  ///   - problems: is told what does not answer, a sentence each.
  /// - Returns: what they tell.
  /// - Throws: `PipelineError` where the web cannot be asked at all.
  func live(at origin: WebAddress, telling problems: inout [String]) throws -> RestoredPieces {
    var pieces = RestoredPieces()
    let isDocument = origin.description.hasSuffix(".xml")
    let root = Self.root(of: origin)
    let spool = FileManager.default.temporaryDirectory
      .appending(path: "depeche-restore-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: spool, withIntermediateDirectories: true)
    } catch {
      throw PipelineError(.cannotWrite, "\(spool.filePath): cannot be made (\(lastSystemError()))")
    }
    defer { try? FileManager.default.removeItem(at: spool) }
    let fetcher: Fetcher
    do throws(WebFailure) {
      fetcher = try Fetcher(workspace.feeds.fetching, spool: spool.filePath)
    } catch { throw PipelineError(.cannotWrite, error.description) }
    defer { fetcher.end() }
    // Feeds that an address names may name others of the same place, and of no other.
    let allowed = [origin.hostPort].compactMap(\.self)
    var asked: [WebAddress] = []
    var known: Set<WebAddress> = []
    func ask(_ address: WebAddress) {
      guard address.host == origin.host, asked.count < Self.mostDocuments,
        known.insert(address).inserted
      else { return }
      let request = WebRequest(
        address,
        kind: .feed,
        allowedPrivate: allowed,
        maxBody: Self.largestFeed
      )
      fetcher.ask(request, ticket: asked.count)
      asked.append(address)
    }
    ask(isDocument ? origin : origin.appending("opml.xml"))
    var done = 0
    while let outcome = fetcher.next() {
      let address = asked[outcome.ticket]
      tell(
        WorkProgress(phase: .reading, done: done, total: asked.count, next: address.description)
      )
      done += 1
      switch outcome.result {
      case .failure(let failure): problems.append("\(address): \(failure)")
      case .success(let answer):
        let bytes: [UInt8]
        do throws(PipelineError) { bytes = try Self.bytes(of: answer) } catch {
          problems.append(error.description)
          continue
        }
        let feed = RestoredFeed(bytes, at: address.description)
        if !feed.isKnown { problems.append("\(address): is no feed of ours and no list of them") }
        if !feed.pieces.isEmpty || !feed.deletions.isEmpty { pieces.add(feed) }
        if let path = archivePath(of: address, below: root) { pieces.archives[path] = bytes }
        for other in feed.listed + [feed.previous].compactMap(\.self) {
          WebAddress(served(other, below: root)).map(ask)
        }
      }
    }
    return pieces
  }

  /// Below which address all feeds are served; `nil` where a single feed was named.
  private static func root(of origin: WebAddress) -> String? {
    let text = origin.description
    if text.hasSuffix(list) { return String(text.dropLast(list.count)) }
    return text.hasSuffix(".xml") ? nil : text
  }

  private static let list = "/opml.xml"

  /// An address below `base_url` where it is served now: it may be a copy that is asked.
  private func served(_ address: String, below root: String?) -> String {
    let base = workspace.feeds.publication.baseURL.appending("").description
    guard let root, address.hasPrefix(base) else { return address }
    return "\(root.hasSuffix("/") ? root : root + "/")\(address.dropFirst(base.count))"
  }

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
