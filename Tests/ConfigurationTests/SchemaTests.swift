import Foundation
import Testing

@testable import Configuration

@Suite("The JSON Schema of feeds.yml")
struct SchemaTests {
  /// The keys of the reader, by the path of the schema's object that describes them.
  static let objects: [(path: String, keys: [String])] = [
    ("", FeedsFile.keys),
    ("$defs/publication", Publication.keys),
    ("$defs/publication/properties/brand", Publication.Brand.keys),
    ("$defs/delegation", Delegation.keys),
    ("$defs/source-keys", Source.commonKeys),
    ("$defs/page-text-keys", ["sections", "more", "article"]),
    (
      "$defs/web-page-keys",
      [
        "items", "list", "title", "link", "date", "summary", "image", "author", "tags", "guid",
        "pages", "next", "page_template", "articles", "article",
      ]
    ),
    ("$defs/wordpress-keys", ["post_types", "languages", "posts", "since", "articles"]),
    ("$defs/program-keys", ["command", "arguments", "settings"]),
    ("$defs/fetching", FetchingSettings.keys),
    ("$defs/newsletter", NewsletterSettings.keys),
    ("$defs/newsletter/properties/unsubscribe", NewsletterSettings.Unsubscribe.keys),
    ("$defs/newsletter/properties/sending", SendingSettings.keys),
  ]

  @Test("has the reader's keys, no more and no fewer", arguments: objects)
  func agrees(_ path: String, _ keys: [String]) throws {
    let properties = try #require(try object(at: path)["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(keys))
    #expect(Set(keys).count == keys.count)
  }

  @Test("refuses other keys and describes each", arguments: objects.map(\.path))
  func describes(_ path: String) throws {
    let schema = try object(at: path)
    let isOpen = path.hasSuffix("-keys")
    #expect(schema["additionalProperties"] as? Bool == (isOpen ? nil : false))
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    for (key, property) in properties where property["description"] == nil {
      // A reference alone is described where it points.
      let reference = try #require(property["$ref"] as? String, "\(key) says nothing")
      let target = try object(at: String(reference.dropFirst(2)))
      #expect(target["description"] != nil, "\(key) says nothing")
    }
  }

  @Test("describes no object that no reader reads")
  func isComplete() throws {
    let definitions = try #require(try object(at: "")["$defs"] as? [String: [String: Any]])
    let described = definitions.filter { $0.value["properties"] != nil }.keys.sorted()
    let read = Self.objects.map(\.path).filter { $0.split(separator: "/").count == 2 }
    #expect(described == read.map { String($0.dropFirst(6)) }.sorted())
  }

  private func object(at path: String) throws -> [String: Any] {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    let data = try Data(contentsOf: folder.appending(path: "schemas/feeds.schema.json"))
    var schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    for step in path.split(separator: "/") {
      schema = try #require(schema[String(step)] as? [String: Any], "no \(path)")
    }
    return schema
  }
}
