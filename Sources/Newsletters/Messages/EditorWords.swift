internal import Entries
internal import Markup

/// What an editor wrote in Markdown, as messages show it.
struct EditorWords {
  let html: SafeHTML
  /// The links that lead nowhere as they are written, in order; their words stand without a link.
  let deadLinks: [String]

  init(_ markdown: String) {
    var dead: [String] = []
    html = SafeHTML(markdown: markdown) { address, use in
      // A picture from elsewhere would tell who opened the message.
      guard use == .link else { return nil }
      if let usable = Self.usable(address) { return usable }
      dead.append(address)
      return nil
    }
    deadLinks = dead
  }

  /// An address as mail programs follow it; `nil` for one that leads nowhere from a mailbox.
  private static func usable(_ address: String) -> String? {
    // As people write addresses, and as mail programs read them.
    if address.lowercased().hasPrefix("www.") { return "https://" + address }
    switch URIReference(address).scheme?.lowercased() {
    case "http", "https": return WebAddress(address) == nil ? nil : address
    case "mailto", "tel":
      let rest = address.drop { $0 != ":" }
      return rest.contains { $0.isLetter || $0.isNumber } ? address : nil
    default: return nil
    }
  }
}
