internal import Configuration
internal import Mail

/// What a message's headers say, beyond what their types already promise.
enum HeaderCheck: MessageCheck {
  static func findings(in message: CheckedMessage) -> [Finding] {
    guard let header = message.message else { return [] }
    return missing(header, message) + placeholders(header, message) + domain(header, message)
      + answers(header, message)
  }

  private static func missing(_ header: Message, _ message: CheckedMessage) -> [Finding] {
    let named = [
      ("To", header.recipients.isEmpty), ("Date", header.date == nil),
      ("Message-ID", header.id == nil), ("List-Id", header.list == nil),
      ("List-Unsubscribe", header.list?.unsubscribe == nil),
      ("Content-Language", header.languages.count < message.languages.count),
    ]
    return message.finding(
      .headerMissing,
      in: named.filter(\.1).map(\.0),
      { "Headers are missing: \($0) (RFC 5322 §3.6, RFC 8058 §3.1)." },
      cure: "Set them under `newsletter` in feeds.yml."
    )
  }

  private static func placeholders(_ header: Message, _ message: CheckedMessage) -> [Finding] {
    let texts =
      [header.subject, header.sender.name, header.replyTo?.name, header.list?.name]
      + header.recipients.map(\.name)
      + [header.list?.unsubscribe?.https, header.list?.unsubscribe?.mailto]
    return message.finding(
      .headerPlaceholder,
      in: texts.compactMap(\.self).flatMap(Placeholder.all),
      { "A header has a placeholder that nothing will fill: \($0)." },
      cure: "Write the words themselves; placeholders stand in the HTML for a service alone."
    )
  }

  /// Whether list and sender are of one organisation, as filters ask.
  private static func domain(_ header: Message, _ message: CheckedMessage) -> [Finding] {
    guard let list = header.list?.id.lowercased() else { return [] }
    let domain = header.sender.address.split(separator: "@").last.map { $0.lowercased() } ?? ""
    let owner = list.split(separator: ".").dropFirst().joined(separator: ".")
    let isAligned =
      isWithin(list, domain) || owner.contains(".") && isWithin(domain, owner)
    guard !isAligned else { return [] }
    return [
      message.finding(
        .senderDomain,
        "The list \(list) is of another domain than the sender's \(domain): filters distrust it.",
        cure: "Name the list below the sender's domain, in `list_id` of feeds.yml."
      )
    ]
  }

  private static func answers(_ header: Message, _ message: CheckedMessage) -> [Finding] {
    let answers = header.replyTo ?? header.sender
    let local = answers.address.prefix { $0 != "@" }.lowercased().filter(\.isLetter)
    if silent.contains(where: local.contains) {
      return [
        message.finding(
          .replyAddress,
          "Answers go to \(answers.address), which says that nobody reads them.",
          cure: "Give `reply_to` an address that somebody reads, in feeds.yml."
        )
      ]
    }
    guard header.recipients.contains(where: { $0.address == header.replyTo?.address }) else {
      return []
    }
    return [
      message.finding(
        .replyAddress,
        "Answers go to the list, \(answers.address): every subscriber would get them.",
        cure: "Give `reply_to` an address of somebody's own, in feeds.yml."
      )
    ]
  }

  private static let silent = ["noreply", "donotreply", "nepasrepondre", "nietbeantwoorden"]

  private static func isWithin(_ name: String, _ domain: String) -> Bool {
    name == domain || name.hasSuffix("." + domain)
  }
}
