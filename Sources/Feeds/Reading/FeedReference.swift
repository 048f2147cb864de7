internal import Entries
internal import Markup

/// An address as a feed wrote it, and what it stands beside.
struct FeedReference: Hashable {
  private let text: String
  private let base: String?

  /// The longest that is read, in bytes; a `WebAddress` is no longer.
  private static let longest = 2_048

  /// `nil` for a text without an address in it, or with a longer one than any that is of use.
  ///
  /// - Parameters:
  ///   - text: as written; line breaks and tabs inside are none of it.
  ///   - base: what is stated for it; `nil` where nothing is.
  init?(_ text: String?, base: String?) {
    guard let text, text.utf8.count <= Self.longest else { return nil }
    if Self.isClean(text) {
      self.text = text
    } else {
      let bytes = text.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
      let start = bytes.drop { $0 <= 0x20 }
      let end = start.lastIndex { $0 > 0x20 } ?? start.startIndex
      guard !start.isEmpty else { return nil }
      self.text = String(decoding: start[...end], as: UTF8.self)
    }
    self.base = base
  }

  /// The base itself.
  init?(base: String?) {
    guard let base else { return nil }
    text = ""
    self.base = base
  }

  /// The base that an `xml:base` states (XML Base §4).
  ///
  /// - Parameters:
  ///   - text: as written.
  ///   - around: the base that it stands beside itself.
  /// - Returns: `nil` for one that is not absolute even so, or too long: every address beside it
  ///   would cost as much.
  static func base(_ text: String, beside around: String?) -> String? {
    guard text.utf8.count <= longest else { return nil }
    return URIReference.absolute(text, against: around).flatMap { base in
      base.utf8.count <= longest ? base : nil
    }
  }

  /// The absolute address.
  ///
  /// - Parameter spare: what it stands beside where nothing nearer is known.
  /// - Returns: `nil` where it is none of the web.
  func address(beside spare: String? = nil) -> WebAddress? {
    URIReference.absolute(text, against: base ?? spare).flatMap(WebAddress.init)
  }

  /// The reference as an identifier: absolute where it can be, else as written.
  func identifier(beside spare: String?) -> String {
    URIReference.absolute(text, against: base ?? spare) ?? text
  }

  /// Whether it names nothing but its base.
  var isBase: Bool { text.isEmpty }

  /// What it says, for people to see, where it is no address: a relative one as written, or the
  /// base; `nil` for any other.
  var written: PlainText? {
    if isBase { return base.map { PlainText(line: $0) } }
    return URIReference(text).scheme == nil ? PlainText(line: text) : nil
  }

  private static func isClean(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var lowest = UInt8.max
    for index in bytes.indices { lowest = min(lowest, bytes[index]) }
    return !text.isEmpty && lowest > 0x20
  }
}
