import Configuration
import Entries
import Foundation
import Testing

@testable import Adapters

/// A source that is visited as the pipeline visits it, by whatever way its answers come.
struct VisitedSource {
  /// What a server said.
  struct Reply {
    var status = 200
    var contentType = "text/html; charset=UTF-8"
    var fields: [String: String] = [:]
    var body = ""
  }

  /// What a visit came to.
  struct Visit {
    /// In the order in which they were asked.
    let requests: [Request]
    let readings: [SourceReading]
    /// Whether anything was new.
    let isNew: Bool
  }

  private struct Kept {
    let request: Request
    let mark: String?
    let fetched: Date
    let response: StoredResponse
  }

  let adapter: any SourceAdapter
  let address: WebAddress
  private var kept: [Kept] = []
  /// What the source shows after the last visit in which something was new.
  private(set) var sightings: [Sighting] = []

  /// - Parameters:
  ///   - kind: the adapter's word.
  ///   - address: of the source.
  ///   - keys: the source's keys as lines of YAML, but for its id, adapter and url.
  /// - Throws: a mistake in the keys.
  init(_ kind: String, at address: String, keys: String = "") throws {
    let lines = keys.split(separator: "\n").map { "    \($0)\n" }.joined()
    let text = """
      publication:
        authority: example.org
        title: Fixtures
        languages: [en, fr]
        timezone: Europe/Paris
        base_url: https://feeds.example.org
      delegations: [{ id: eu, name: EU }, { id: un, name: UN }]
      sources:
        - id: fixture
          adapter: \(kind)
          url: \(address)

      """ + lines
    let registry = AdapterRegistry.standard
    let feeds = try FeedsFile.read(
      [UInt8](text.utf8),
      named: "fixture.yml",
      adapters: registry.options
    )
    let source = try #require(feeds.sources.first)
    adapter = try #require(registry.adapter(for: source, in: feeds.context))
    self.address = try #require(WebAddress(address))
  }

  /// Asks what the adapter asks for, until nothing is left.
  ///
  /// - Parameters:
  ///   - moment: of the visit.
  ///   - fetch: answers for an address, behind all redirects.
  /// - Returns: what was asked, and whether anything was new.
  /// - Throws: the adapter's failure, after which all stands as it was.
  mutating func visit(
    at moment: Date = Date(timeIntervalSince1970: 1_790_000_000),
    fetching fetch: (WebAddress) throws -> (reply: Reply, address: WebAddress)
  ) throws -> Visit {
    let earlier = kept.map {
      KeptResponse(request: $0.request, mark: $0.mark, fetched: $0.fetched)
    }
    var waiting = adapter.opening(of: address, after: earlier, at: moment)
    var asked: [Request] = []
    let known = Dictionary(
      zip(kept, earlier).filter { $0.0.request.keeping == .article }
        .map { ($0.1.request.address, $0.1) }
    ) { _, last in last }
    var questions: Set<WebAddress> = []
    var seen: Set<String> = []
    var found: [Kept] = []
    var readings: [SourceReading] = []
    var articles = 0
    while !waiting.isEmpty, asked.count < 300 {
      let request = waiting.removeFirst()
      guard seen.insert("\(request.address) \(request.purpose)").inserted else { continue }
      if request.keeping == .article {
        // What is beyond the quota waits for another visit.
        let isSettled = known[request.address].map {
          !adapter.isOutdated($0, by: request, at: moment)
        }
        guard articles < adapter.articleQuota, isSettled != true,
          questions.insert(request.address).inserted
        else { continue }
        articles += 1
      }
      asked.append(request)
      let (reply, address) = try fetch(request.address)
      if reply.status >= 400, !request.readsRefusals {
        if request.keeping == .article { continue }
        throw SourceFailure(.unanswered, "it answers \(reply.status)")
      }
      let response = StoredResponse(
        .bytes(Array(reply.body.utf8)),
        contentType: reply.contentType,
        answer: .init(to: request, at: address, status: reply.status, fields: reply.fields)
      )
      let reading = try adapter.read(response) { _ in }
      readings.append(reading)
      waiting += reading.requests
      if request.keeping != .probe {
        found.append(
          Kept(request: request, mark: reading.mark, fetched: moment, response: response)
        )
      }
    }
    if !found.isEmpty { try take(found) }
    return Visit(requests: asked, readings: readings, isNew: !found.isEmpty)
  }

  private mutating func take(_ found: [Kept]) throws {
    if found.contains(where: { $0.request.keeping == .base }) {
      kept.removeAll { $0.request.keeping != .article }
    }
    let renewed = Set(found.filter { $0.request.keeping == .article }.map(\.request.address))
    kept.removeAll { $0.request.keeping == .article && renewed.contains($0.request.address) }
    kept += found
    var shown: [Sighting] = []
    for keeping in [Request.Keeping.base, .revision, .visit] {
      for answer in kept where answer.request.keeping == keeping {
        var said: [Sighting] = []
        let reading = try adapter.read(answer.response) { said.append($0) }
        if keeping == .revision {
          let names = Set(said.compactMap(\.guid))
          shown.removeAll { $0.guid.map(names.contains) == true }
        }
        shown += said
        if let census = reading.census { shown.removeAll { $0.guid.map(census.contains) == false } }
      }
    }
    let links = Set(shown.compactMap(\.link))
    kept.removeAll { $0.request.keeping == .article && !links.contains($0.request.address) }
    for answer in kept where answer.request.keeping == .article {
      _ = try adapter.read(answer.response) { shown.append($0) }
    }
    sightings = shown
  }
}
