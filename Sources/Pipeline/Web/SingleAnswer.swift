internal import Configuration
internal import Fetching
internal import Foundation

extension Fetcher {
  /// Asks one thing and waits for what comes of it, by the rules of all requests.
  ///
  /// - Parameters:
  ///   - request: what is asked.
  ///   - settings: whom to name as the contact, and how long to wait.
  /// - Returns: the answer, whatever its status.
  /// - Throws: why there is none.
  static func answer(
    to request: WebRequest,
    by settings: FetchingSettings
  ) throws(WebFailure) -> WebAnswer {
    let fetcher = try Fetcher(settings, spool: FileManager.default.temporaryDirectory.filePath)
    defer { fetcher.end() }
    fetcher.ask(request, ticket: 0)
    guard let outcome = fetcher.next() else {
      throw WebFailure(.broken, "nothing came of it")
    }
    return try outcome.result.get()
  }
}

extension WebAnswer {
  /// The body in one piece; a file of it is removed.
  ///
  /// - Throws: `PipelineError` with `unreadable` where it cannot be read again.
  func takeBytes() throws(PipelineError) -> [UInt8] {
    switch body {
    case .bytes(let bytes): return bytes
    case .file(let path, let count):
      let file = URL(filePath: path)
      // One that stays lies where the system clears up.
      defer { try? FileManager.default.removeItem(at: file) }
      guard let read = try? FileReading.bytes(of: file, limit: count) else {
        throw PipelineError(.unreadable, "\(address): what it answered cannot be read again")
      }
      return read.bytes
    }
  }
}
