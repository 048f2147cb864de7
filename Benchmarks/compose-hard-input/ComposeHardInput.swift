internal import Foundation
internal import Mail

/// Composes the folder of texts that the mail kit found other libraries to fail on.
///
/// `compose-hard-input FOLDER > message.eml`: the folder holds `subject`, `from_name`, `attname`,
/// `text` and `html`. Instant and identifiers are fixed, so the same folder gives the same bytes.
@main
struct ComposeHardInput {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      throw Misuse(description: "usage: compose-hard-input FOLDER > message.eml")
    }
    let folder = URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory)
    let message = try message(of: folder)
    try FileHandle.standardOutput.write(contentsOf: Data(message.encoded()))
  }

  private static func message(of folder: URL) throws -> Message {
    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    let pdf = try Attachment(
      name: text("attname"),
      mediaType: MediaType("application/pdf"),
      octets: Array("%PDF-1.4\n%%EOF\n".utf8)
    )
    let news = try Part.alternative(plain: text("text"), html: text("html"), images: [])
    return try Message(
      from: Mailbox(name: text("from_name"), address: "news@example.org"),
      to: [Mailbox(address: "news-list@example.org")],
      subject: text("subject"),
      // 2026-11-01 09:00 UTC, the instant of the kit's own samples.
      date: MailDate(Date(timeIntervalSince1970: 1_793_523_600), in: .gmt),
      id: MessageID(unique: "2026-11.hard", domain: "example.org"),
      list: ListHeaders(
        name: text("from_name"),
        id: "news.example.org",
        unsubscribe: ListHeaders.Unsubscribe(
          https: "https://example.org/u/3f9ab2c0d1",
          mailto: "mailto:unsubscribe@example.org?subject=unsubscribe"
        )
      ),
      languages: [ContentLanguage("en"), ContentLanguage("fr")],
      content: .part(.mixed(news, attachments: [pdf]))
    )
  }
}

/// The program was called in a way that it does not know.
private struct Misuse: Error, CustomStringConvertible {
  let description: String
}
