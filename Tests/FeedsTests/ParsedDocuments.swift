import Foundation
import FoundationXML
import Testing

/// A document as Foundation's parser reads it: what each kind of element holds, in its order.
final class ParsedXML: NSObject, XMLParserDelegate {
  private var path: [String] = []
  private var text = ""
  /// By the names of the element and of the one around it.
  private var texts: [String: [String]] = [:]
  private var values: [String: [[String: String]]] = [:]

  init(_ document: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(document))
    parser.delegate = self
    try #require(parser.parse(), "not well-formed")
  }

  /// What the elements of a kind say, such as `entry/title`.
  func texts(of kind: String) -> [String] { texts[kind] ?? [] }

  /// The attributes of the elements of a kind.
  func attributes(of kind: String) -> [[String: String]] { values[kind] ?? [] }

  private var kind: String { path.suffix(2).joined(separator: "/") }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    path.append(name)
    text = ""
    values[kind, default: []].append(attributes)
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    text += characters
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    texts[kind, default: []].append(text)
    text = ""
    _ = path.popLast()
  }
}

/// A JSON Feed as Foundation reads it.
struct ParsedJSON {
  let feed: [String: Any]
  let items: [[String: Any]]

  init(_ document: [UInt8]) throws {
    let object = try JSONSerialization.jsonObject(with: Data(document))
    feed = try #require(object as? [String: Any])
    items = try #require(feed["items"] as? [[String: Any]])
  }
}
