internal import Entries
internal import Markup

/// The words and the links of an entry's content, without its markup.
struct WrittenContent {
  /// The words, with a space in the place of each tag.
  let text: String
  /// The addresses that it links to, in its order.
  let links: [String]

  /// How many bytes of markup are read.
  private static let longest = 20_000
  private static let mostLinks = 24

  /// Reads markup that is well-formed and inert.
  init(_ content: SafeHTML) {
    let bytes = content.html.utf8Span.span.extracting(first: Self.longest)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var links: [String] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        let end = (index..<bytes.count).first { bytes[$0] == UInt8(ascii: ">") } ?? bytes.count
        if links.count < Self.mostLinks, let link = Self.link(in: bytes, index..<end) {
          links.append(link)
        }
        text.append(UInt8(ascii: " "))
        index = end + 1
      case UInt8(ascii: "&"):
        let end = (index..<min(index + 9, bytes.count)).first { bytes[$0] == UInt8(ascii: ";") }
        let name = (index..<(end ?? index)).map { bytes[$0] }
        text.append(Self.meaning(of: name))
        index = end.map { $0 + 1 } ?? index + 1
      default:
        text.append(bytes[index])
        index += 1
      }
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.links = links
  }

  /// The address in a tag of a link.
  private static func link(in bytes: Span<UInt8>, _ tag: Range<Int>) -> String? {
    guard bytes.holds("<a ", at: tag.lowerBound),
      let start = tag.first(where: { bytes.holds("href=\"", at: $0 - 6) })
    else { return nil }
    let end = (start..<tag.upperBound).first { bytes[$0] == UInt8(ascii: "\"") } ?? tag.upperBound
    let address = String(decoding: (start..<end).map { bytes[$0] }, as: UTF8.self)
    guard address.utf8.contains(UInt8(ascii: "&")) else { return address }
    return address.replacing("&amp;", with: "&")
  }

  /// The character of an entity that text needs; a space for any other.
  private static func meaning(of entity: [UInt8]) -> UInt8 {
    switch String(decoding: entity, as: UTF8.self) {
    case "&amp": UInt8(ascii: "&")
    case "&quot": UInt8(ascii: "\"")
    case "&#39", "&apos": UInt8(ascii: "'")
    default: UInt8(ascii: " ")
    }
  }
}

extension Span<UInt8> {
  /// Whether a word stands at a place.
  fileprivate func holds(_ word: StaticString, at start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start >= 0, length <= count - start else { return false }
    return (0..<length).allSatisfy { unsafe word.utf8Start[$0] == self[start + $0] }
  }
}
