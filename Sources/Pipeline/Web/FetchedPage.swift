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
      let request = WebRequest(
        address,
        kind: .feed,
        allowedPrivate: allowed,
        maxBody: Self.largest
      )
      answer = try Fetcher.answer(to: request, by: settings)
    } catch {
      throw PipelineError(.unreadable, "\(address): \(error.description)")
    }
    guard [200, 203].contains(answer.status) else {
      let failure = SourceFailure(refusing: answer, address)
      throw PipelineError(.unreadable, failure.description)
    }
    bytes = try answer.takeBytes()
    contentType = answer.fields["content-type"]
    self.address = answer.address
  }
}
