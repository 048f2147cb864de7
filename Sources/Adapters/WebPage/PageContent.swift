internal import Markup

/// What bytes are that should be a page.
enum PageContent {
  /// Why some bytes are no page.
  ///
  /// - Parameters:
  ///   - bytes: as they came.
  ///   - type: what the transport says of them.
  /// - Returns: a sentence with the cure; `nil` for a page.
  static func fault(of bytes: [UInt8], _ type: ContentType?) -> String? {
    let opening = bytes.prefix(1_024).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    if opening.isEmpty { return "the page is empty: look whether its address is right" }
    if opening.starts(with: "%PDF-".utf8) {
      return "it is a PDF and no page: give the address of the page that leads to it"
    }
    if isFeed(opening) { return "it is a feed and no page: read it by the adapter feed" }
    if let type, type.isJSON, opening.first != UInt8(ascii: "<") {
      return "it is JSON and no page: give the address that a browser shows"
    }
    // Two zero bytes in a row are in no text, whatever its encoding.
    let pairs = zip(bytes.prefix(4_096), bytes.prefix(4_096).dropFirst())
    if pairs.contains(where: { $0 == 0 && $1 == 0 }) {
      return "it is no page but a file of another kind: give the address of a page"
    }
    return nil
  }

  /// Whether a document that begins so is a feed.
  static func isFeed(_ opening: ArraySlice<UInt8>) -> Bool {
    var pieces = HTMLPieces(String(decoding: opening, as: UTF8.self))
    while let piece = pieces.next() {
      if case .start(let name, _) = piece {
        return ["rss", "feed", "rdf:rdf", "channel"].contains(name)
      }
    }
    return false
  }
}
