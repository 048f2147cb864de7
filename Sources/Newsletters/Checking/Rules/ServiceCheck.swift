internal import Configuration
internal import Entries

/// The HTML that a mailing service sends, with the mark where it puts each reader's own link to leave.
enum ServiceCheck {
  static func findings(in message: CheckedMessage) -> [Finding] {
    let links = message.page.links.map(\.address)
    var faults: [String] = []
    if links.count(where: { $0 == message.unsubscribe }) < message.languages.count {
      faults.append("a block has no link to \(message.unsubscribe)")
    }
    if links.contains(message.settings.unsubscribe.url.description) {
      faults.append("a link leads to the list's own page")
    }
    return message.finding(
      .serviceUnsubscribe,
      in: faults,
      { "In the HTML for a mailing service readers could not leave by themselves: \($0)." },
      cure: "Show `unsubscribe` as the address of a link in newsletter.html.mustache."
    ) + LeftoverCheck.findings(in: message).filter { $0.rule == .placeholder }
  }
}
