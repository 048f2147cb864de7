internal import Entries
internal import Markup

extension FeedItem {
  /// Whether its link is relative and nothing says what it stands beside.
  package var isAdrift: Bool { address == nil && writtenAddress?.isRelative == true }
}

extension FeedHead {
  /// Whether the address of its page or its own is relative and nothing says what it stands beside.
  package var isAdrift: Bool {
    homePage == nil && writtenHomePage?.isRelative == true
      || address == nil && writtenAddress?.isRelative == true
  }
}

extension PlainText {
  fileprivate var isRelative: Bool { !isEmpty && URIReference(description).scheme == nil }
}
