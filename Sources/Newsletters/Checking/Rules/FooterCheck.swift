internal import Configuration
internal import Entries
internal import Foundation
internal import Markup

/// What law and mail providers ask of every block: who sends it, and how to leave.
enum FooterCheck: MessageCheck {
  static func findings(in message: CheckedMessage) -> [Finding] {
    leaving(message) + sender(message)
  }

  private static func leaving(_ message: CheckedMessage) -> [Finding] {
    let ways = message.page.links.filter { link in
      link.address == message.unsubscribe && link.words.contains(where: \.isLetter)
    }
    let without = message.languages.map(\.description).filter { language in
      !ways.contains { $0.language == language }
        || message.text.map { !$0.contains(message.unsubscribe) } ?? false
    }
    return message.finding(
      .unsubscribeLink,
      in: without,
      {
        "Readers see no way to leave in \($0); Gmail and Yahoo ask for a link in the letter itself."
      },
      cure: "Show `unsubscribe` with words in each block of both newsletter templates."
    )
  }

  private static func sender(_ message: CheckedMessage) -> [Finding] {
    let parts =
      [message.page.visibleWords] + (message.text.map { [PlainText(line: $0).description] } ?? [])
    let addresses = message.languages.map { language in
      message.settings.postalAddress.text(in: language).split(whereSeparator: \.isNewline)
        .map { PlainText(line: String($0)).description }
    }
    let needed = Dictionary(grouping: addresses.flatMap(\.self)) { $0 }.mapValues(\.count)
    let lacking = needed.filter { line, count in
      parts.contains { $0.components(separatedBy: line).count - 1 < count }
    }
    return message.finding(
      .postalAddress,
      in: lacking.keys.sorted(),
      { "The sender's postal address is not in every block of both parts: \($0)." },
      cure: "Show `postal_address` in each block of both newsletter templates."
    )
  }
}
