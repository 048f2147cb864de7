internal import Entries
internal import Markup

/// An address as a feed wrote it, and what it stands beside.
struct FeedReference: Hashable {
  private let text: String
  private let base: String?

  /// `nil` for a text without an address in it.
  init?(_ text: String?, base: String?) {
    let bytes = (text ?? "").utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    let start = bytes.drop { $0 <= 0x20 }
    let end = start.lastIndex { $0 > 0x20 } ?? start.startIndex
    guard !start.isEmpty else { return nil }
    self.text = String(decoding: start[...end], as: UTF8.self)
    self.base = base
  }

  /// The absolute address.
  ///
  /// - Parameter spare: what it stands beside where nothing nearer is known.
  /// - Returns: `nil` where it is none of the web.
  func address(beside spare: String? = nil) -> WebAddress? {
    URIReference.absolute(text, against: base ?? spare).flatMap(WebAddress.init)
  }
}
