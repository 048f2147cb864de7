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
    var text: [UInt8] = []
    var links: [String] = []
    let bytes = content.html.utf8.prefix(Self.longest)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex
        if links.count < Self.mostLinks, let link = Self.link(in: content.html[index..<end]) {
          links.append(link)
        }
        text.append(UInt8(ascii: " "))
        index = end < bytes.endIndex ? bytes.index(after: end) : end
      case UInt8(ascii: "&"):
        let name = bytes[index...].prefix(8).prefix { $0 != UInt8(ascii: ";") }
        text.append(contentsOf: Self.meaning(of: content.html[name.startIndex..<name.endIndex]))
        let isWhole = name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ";")
        index = isWhole ? bytes.index(after: name.endIndex) : bytes.index(after: index)
      default:
        text.append(bytes[index])
        index = bytes.index(after: index)
      }
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.links = links
  }

  /// The address in a tag of a link.
  private static func link(in tag: Substring) -> String? {
    guard tag.hasPrefix("<a "), let start = tag.firstRange(of: "href=\"") else { return nil }
    let address = tag[start.upperBound...].prefix { $0 != "\"" }
    return String(address).replacing("&amp;", with: "&")
  }

  /// The character of an entity that text needs; a space for any other.
  private static func meaning(of entity: Substring) -> String.UTF8View {
    switch entity {
    case "&amp": "&".utf8
    case "&quot": "\"".utf8
    case "&#39", "&apos": "'".utf8
    default: " ".utf8
    }
  }
}
