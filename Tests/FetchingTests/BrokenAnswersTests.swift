import LoopbackWeb
import Testing

@testable import Fetching

@Suite("An answer that is none")
struct BrokenAnswersTests {
  /// What a server sends in place of an answer.
  enum Sent: String, CaseIterable {
    case anotherProtocol = "220 mail.example ESMTP\r\n"
    case noHead = "<rss version=\"2.0\"></rss>"
    case oddStatus = "HTTP/1.1 999999999999 ???\r\n\r\n"
    case nothing = ""
    case endlessHead = "HTTP/1.1 200 OK\r\n"

    var bytes: [UInt8] {
      let more = self == .endlessHead ? 20_000 : 0
      return Array((rawValue + String(repeating: "X-More: words and words\r\n", count: more)).utf8)
    }

    var words: String {
      switch self {
      case .anotherProtocol, .noHead, .oddStatus: "what 127.0.0.1 answers is no HTTP"
      case .nothing: "127.0.0.1 hung up without an answer"
      case .endlessHead: "the headers that 127.0.0.1 answers with do not end"
      }
    }
  }

  @Test("is told of as what it is", arguments: Sent.allCases)
  func words(sent: Sent) throws {
    let web = try LoopbackWeb { _ in .raw(sent.bytes) }
    let result = try FetcherTests.fetch(["/"], from: web)[0]
    #expect(FetcherTests.code(result) == .broken)
    #expect(FetcherTests.words(result) == sent.words)
  }
}
