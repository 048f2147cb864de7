internal import Markup

/// What a document is written in, told by how it begins.
enum DocumentKind {
  /// XML, and where it begins: behind the white space, or behind what a program wrote by mistake.
  case xml(start: Int, isBehindJunk: Bool)
  case json

  /// - Parameter bytes: in UTF-8.
  /// - Throws: where a document is neither, in words that tell what it is where that is known.
  init(opening bytes: [UInt8]) throws(FeedReadingError) {
    let start = bytes.drop { [0x00, 0x09, 0x0A, 0x0D, 0x20].contains($0) }
    switch start.first {
    case nil: throw FeedReadingError(code: .empty, description: "it is empty")
    // Some programs write a comment before the object.
    case UInt8(ascii: "{"), UInt8(ascii: "/"): self = .json
    case let first:
      if let behind = Self.feed(behindJunkIn: start) {
        self = .xml(start: behind, isBehindJunk: true)
      } else if first == UInt8(ascii: "<") {
        self = .xml(start: start.startIndex, isBehindJunk: false)
      } else {
        let found = Self.signatures.first { start.starts(with: $0.0) }?.1
        throw FeedReadingError(code: .notAFeed, description: found ?? "it is neither XML nor JSON")
      }
    }
  }

  /// Where a feed begins behind something else: the notices of a program, an empty page.
  ///
  /// A page that shows a feed as an example begins as a page, and is one.
  private static func feed(behindJunkIn bytes: ArraySlice<UInt8>) -> Int? {
    let opening = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    let isOwnBeginning = ["<?xml", "<!doctype", "<html", "<!--"].contains { opening.hasPrefix($0) }
    guard !isOwnBeginning, !openings.contains(where: { bytes.starts(with: $0) }) else { return nil }
    var rest = bytes.prefix(4_096)
    while let mark = rest.firstIndex(of: UInt8(ascii: "<")) {
      if openings.contains(where: { bytes[mark...].starts(with: $0) }) { return mark }
      rest = rest[(mark + 1)...]
    }
    return nil
  }

  private static let openings = ["<?xml ", "<rss", "<feed", "<rdf:RDF"].map { Array($0.utf8) }

  /// What is odd about how the document begins and about its media type, a sentence each for a person.
  func doubts(about type: ContentType?) -> [String] {
    let junk =
      if case .xml(_, isBehindJunk: true) = self {
        ["something that is no feed stands before it"]
      } else {
        [String]()
      }
    guard let type else { return junk }
    let (isRight, format) =
      switch self {
      case .xml: (type.isXML, "XML")
      case .json: (type.isJSON, "JSON")
      }
    let words = PlainText(line: String(type.essence.prefix(100)))
    return isRight ? junk : junk + ["its media type is \(words), and it is \(format)"]
  }

  /// What often stands where a feed was meant to be.
  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "it is a PDF"),
    ([0x1F, 0x8B], "it is compressed (gzip)"),
    ([0x50, 0x4B, 0x03, 0x04], "it is an archive (ZIP)"),
    (Array("[".utf8), "it is a list in JSON, and a feed is an object"),
  ]
}

extension FeedReadingError {
  /// That a document of XML is no feed.
  ///
  /// - Parameter element: its outermost one; `nil` where it has none.
  /// - Returns: the error, with words for what it is instead.
  static func stranger(named element: String?) -> FeedReadingError {
    guard let element else {
      return FeedReadingError(code: .notAFeed, description: "its markup cannot be read")
    }
    return switch element.lowercased() {
    case "html": FeedReadingError(code: .page, description: "it is a page for people")
    case "opml":
      FeedReadingError(
        code: .notAFeed,
        description: "it is a list of feeds (<opml>) and no feed itself"
      )
    case "envelope":
      FeedReadingError(code: .notAFeed, description: "it is a web service's answer (SOAP)")
    case "urlset", "sitemapindex":
      FeedReadingError(code: .notAFeed, description: "it is a list of pages for search engines")
    default:
      FeedReadingError(
        code: .notAFeed,
        description: "it is XML that begins with <\(PlainText(line: element))>"
      )
    }
  }
}
