import Entries
import Foundation
import Mail
import Newsletters

/// Times the writing of messages.
///
/// `bench-mail K FILE` writes a message whose HTML part is the file K times, as the newsletter's are
/// written, and composes a bilingual edition of sixty stories as often: one JSON line with
/// millions of octets of HTML a second, encoding alone and as a whole message, and milliseconds an edition, templates and all. Both are of the
/// processor.
@main
struct BenchMail {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2, let rounds = arguments.first.flatMap({ Int($0) }), rounds > 0,
      let file = arguments.last
    else { throw Misuse(description: "usage: bench-mail K FILE") }
    let html = try String(contentsOf: URL(filePath: file), encoding: .utf8)
    let message = try message(of: html)
    var octets = 0
    var encoded = 0
    let bytes = Array(html.utf8)
    let encoding = processorSeconds {
      for _ in 0..<rounds { encoded += QuotedPrintable.encoded(bytes.span).count }
    }
    let writing = processorSeconds { for _ in 0..<rounds { octets += message.encoded().count } }
    let edition = try MadeEdition(stories: 60)
    var edited = 0
    // The first fills what is made once.
    edited += try edition.compose()
    let composing = try processorSeconds { for _ in 0..<rounds { edited += try edition.compose() } }
    let millions = Double(bytes.count) * Double(rounds) / 1_000_000
    print(
      """
      {"bench": "mail", "html_bytes": \(html.utf8.count), "message_bytes": \(octets / rounds), \
      "encoded_bytes": \(encoded / rounds), "encoding_mb_per_s": \(rounded(millions / encoding)), \
      "mb_per_s": \(rounded(millions / writing)), "edition_ms": \(rounded(composing / Double(rounds) * 1_000)), \
      "edition_bytes": \(edited / (rounds + 1)), "rounds": \(rounds)}
      """
    )
  }

  private static func message(of html: String) throws -> Message {
    Message(
      from: try Mailbox(name: "Example", address: "news@example.org"),
      to: [],
      subject: "Dépêche",
      date: nil,
      id: nil,
      content: .part(.html(html, images: []))
    )
  }

  private static func processorSeconds(_ work: () throws -> Void) rethrows -> Double {
    var start = timespec()
    var end = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start)
    try work()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
  }

  private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}

/// The program was called in a way that it does not know.
private struct Misuse: Error, CustomStringConvertible {
  let description: String
}
