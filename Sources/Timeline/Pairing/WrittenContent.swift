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
    let bytes = Array(content.html.utf8.prefix(Self.longest))
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var links: [String] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
        if links.count < Self.mostLinks, let link = Self.link(in: bytes[index..<end]) {
          links.append(link)
        }
        text.append(UInt8(ascii: " "))
        index = end + 1
      case UInt8(ascii: "&"):
        let name = bytes[index...].prefix(8).prefix { $0 != UInt8(ascii: ";") }
        text.append(Self.meaning(of: name))
        let isWhole = name.endIndex < bytes.count && bytes[name.endIndex] == UInt8(ascii: ";")
        index = isWhole ? name.endIndex + 1 : index + 1
      default:
        text.append(bytes[index])
        index += 1
      }
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.links = links
  }

  /// The address in a tag of a link.
  private static func link(in tag: ArraySlice<UInt8>) -> String? {
    guard tag.starts(with: "<a ".utf8) else { return nil }
    let tag = String(decoding: tag, as: UTF8.self)
    guard let start = tag.firstRange(of: "href=\"") else { return nil }
    let address = tag[start.upperBound...].prefix { $0 != "\"" }
    return String(address).replacing("&amp;", with: "&")
  }

  /// The character of an entity that text needs; a space for any other.
  private static func meaning(of entity: ArraySlice<UInt8>) -> UInt8 {
    switch String(decoding: entity, as: UTF8.self) {
    case "&amp": UInt8(ascii: "&")
    case "&quot": UInt8(ascii: "\"")
    case "&#39", "&apos": UInt8(ascii: "'")
    default: UInt8(ascii: " ")
    }
  }
}
