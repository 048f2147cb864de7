internal import Entries
internal import Markup

/// Where the links of a message lead.
enum LinkCheck: MessageCheck {
  static func findings(in message: CheckedMessage) -> [Finding] {
    let links = message.page.links.filter { link in
      !link.address.hasPrefix("#") && link.address != message.unsubscribe
    }
    let web = links.compactMap { link in
      link.isOnWeb ? WebAddress(link.address).map { (link: link, address: $0) } : nil
    }
    return addresses(links, message) + hosts(web.map(\.address), message) + counting(web, message)
      + disguised(web, message)
  }

  private static func addresses(
    _ links: [MessagePage.Link],
    _ message: CheckedMessage
  ) -> [Finding] {
    let broken = links.filter { link in
      if link.isOnWeb {
        let isASCII = link.address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        return !isASCII || WebAddress(link.address)?.description != link.address
      }
      let scheme = URIReference(link.address).scheme?.lowercased()
      return scheme != "mailto" && scheme != "tel"
    }
    return message.finding(
      .linkAddress,
      in: broken.map { $0.address.isEmpty ? "an empty one" : $0.address },
      { "In a mailbox these addresses lead nowhere: \($0)." },
      cure: "Write them whole, from https:// on, with everything else percent-encoded."
    )
  }

  private static func hosts(_ addresses: [WebAddress], _ message: CheckedMessage) -> [Finding] {
    let own = HostKind(message.home.host)
    let closed = addresses.filter { address in
      switch HostKind(address.host) {
      case .open: false
      case .unreachable: true
      case .example: own != .example
      }
    }
    return message.finding(
      .linkPrivate,
      in: closed.map(\.description),
      { "Readers cannot reach these addresses: \($0)." },
      cure: "Link to the public page; `base_url` in feeds.yml is where this publication is served."
    )
  }

  private static func counting(
    _ links: [(link: MessagePage.Link, address: WebAddress)],
    _ message: CheckedMessage
  ) -> [Finding] {
    let tracking = links.filter { link in
      (URIReference(link.address.description).query ?? "").split(separator: "&")
        .contains(where: WebAddress.isTracking)
    }
    let short = links.filter { shorteners.contains($0.address.host) }
    return message.finding(
      .linkTracking,
      in: tracking.map(\.address.description),
      { "Links tell the page by which letter somebody came: \($0)." },
      cure: "Take the parameters that begin with utm_, mc_ and the like out of the link."
    )
      + message.finding(
        .linkShortened,
        in: short.map(\.address.description),
        { "Filters distrust shortened links, and readers cannot see where they lead: \($0)." },
        cure: "Write the address of the page itself."
      )
  }

  /// Links whose words are the address of another place.
  private static func disguised(
    _ links: [(link: MessagePage.Link, address: WebAddress)],
    _ message: CheckedMessage
  ) -> [Finding] {
    let found = links.compactMap { link, address -> String? in
      guard let shown = host(shownBy: link.words), shown != bare(address.host) else { return nil }
      return "\(link.words) leads to \(address.host)"
    }
    return message.finding(
      .linkDisguised,
      in: found,
      { "The words are one address and the link another, as in a fraud: \($0)." },
      cure: "Write what stands behind the link, in words."
    )
  }

  private static func host(shownBy words: String) -> String? {
    var text = words.lowercased()[...]
    let isAddress = ["https://", "http://"].contains { scheme in
      guard text.hasPrefix(scheme) else { return false }
      text = text.dropFirst(scheme.count)
      return true
    }
    let host = text.prefix { $0 != "/" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isName =
      labels.count > 1
      && labels.allSatisfy { label in
        !label.isEmpty && label.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == 0x2D }
      }
    guard isName, let last = labels.last.map(String.init),
      isAddress || host.hasPrefix("www.") || domains.contains(last)
    else { return nil }
    return bare(String(host))
  }

  private static func bare(_ host: String) -> String {
    host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// Endings that no words have but addresses.
  private static let domains: Set<String> = [
    "be", "ch", "com", "de", "edu", "eu", "fr", "gov", "info", "int", "lu", "net", "nl", "org",
    "uk",
  ]

  private static let shorteners: Set<String> = [
    "bit.ly", "buff.ly", "goo.gl", "is.gd", "lnkd.in", "ow.ly", "t.co", "tiny.cc", "tinyurl.com",
  ]
}
