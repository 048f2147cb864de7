internal import Adapters
package import Configuration
package import Entries
internal import Fetching
internal import Foundation

/// One address that somebody looks into, fetched by the same rules as a source is.
package struct FetchedPage: Sendable {
  package let bytes: [UInt8]
  /// As the server gave it.
  package let contentType: String?
  /// Behind all redirects.
  package let address: WebAddress

  /// The largest body that is looked into, in bytes.
  private static let largest = 15_000_000

  /// Asks for an address.
  ///
  /// - Parameters:
  ///   - address: of a feed or a page.
  ///   - allowed: the private addresses that may be asked.
  ///   - settings: whom to name as the contact, and how long to wait.
  /// - Throws: `PipelineError` with `unreadable` where there is no answer that could be read.
  package init(
    at address: WebAddress,
    allowing allowed: [HostPort],
    by settings: FetchingSettings
  ) throws(PipelineError) {
    let answer: WebAnswer
    do throws(WebFailure) {
      let spool = FileManager.default.temporaryDirectory.filePath
      let fetcher = try Fetcher(settings, spool: spool)
      defer { fetcher.end() }
      let request = WebRequest(
        address,
        kind: .feed,
        allowedPrivate: allowed,
        maxBody: Self.largest
      )
      fetcher.ask(request, ticket: 0)
      guard let outcome = fetcher.next() else {
        throw WebFailure(.broken, "nothing came of it")
      }
      answer = try outcome.result.get()
    } catch {
      throw PipelineError(.unreadable, "\(address): \(error.description)")
    }
    guard [200, 203].contains(answer.status) else {
      let failure = SourceFailure(refusing: answer, address)
      throw PipelineError(.unreadable, failure.description)
    }
    switch answer.body {
    case .bytes(let bytes): self.bytes = bytes
    case .file(let path, let count):
      let file = URL(filePath: path)
      defer { try? FileManager.default.removeItem(at: file) }
      guard let read = try? FileReading.bytes(of: file, limit: count) else {
        throw PipelineError(.unreadable, "\(address): what it answered cannot be read again")
      }
      bytes = read.bytes
    }
    contentType = answer.fields["content-type"]
    self.address = answer.address
  }
}
