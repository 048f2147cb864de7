import Foundation
import FoundationXML
import Markup
import SeededRandom
import Testing

@Suite("XML document writer")
struct XMLDocumentWriterTests {
  @Test("indents elements and leaves absent attributes out")
  func writesDocument() {
    var writer = XMLDocumentWriter()
    writer.element("feed", [("xml:lang", "fr"), ("base", nil)]) { feed in
      feed.element("title", text: "L’«\u{A0}école\u{A0}» & \"co\" <ici>")
      feed.element("link", [("href", "https://example.org/?a=\"1\"&b='2'")])
      feed.element("entry") { $0.element("id", text: "") }
    }
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xml:lang="fr">
        <title>L’«\u{A0}école\u{A0}» &amp; "co" &lt;ici&gt;</title>
        <link href="https://example.org/?a=&quot;1&quot;&amp;b=&#39;2&#39;"/>
        <entry>
          <id></id>
        </entry>
      </feed>

      """
    #expect(String(decoding: writer.document, as: UTF8.self) == expected)
  }

  @Test(
    "drops what XML forbids",
    .tags(.hostile),
    arguments: [0x00, 0x0B, 0x0D, 0x1B, 0xFFFE, 0xFFFF, 0x10_FFFF] as [UInt32]
  )
  func dropsForbidden(_ value: UInt32) throws {
    let character = Character(try #require(Unicode.Scalar(value)))
    var writer = XMLDocumentWriter()
    writer.element("a", [("b", "x\(character)y")], text: "x\(character)y")
    let text = String(decoding: writer.document, as: UTF8.self)
    #expect(text.hasSuffix("<a b=\"xy\">xy</a>\n"))
  }

  @Test(
    "lets no text end what it stands in",
    .tags(.hostile),
    arguments: ["?>", "??>>", "]]>", "</a>", "<!--", "\"\u{301} onload=\"", "?"]
  )
  func staysWellFormed(_ text: String) {
    var writer = XMLDocumentWriter()
    writer.element("a", [("b", text)], text: text)
    #expect(Reading(writer.document).texts == [text])
    #expect(Reading(writer.document).values == [text])
  }

  @Test("is read back as it was meant", arguments: 1...40 as ClosedRange<UInt64>)
  func isReadBack(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let texts = (0..<20).map { _ in self.text(using: &generator) }
    var writer = XMLDocumentWriter()
    writer.element("list") { list in
      for text in texts { list.element("item", [("value", text)], text: text) }
    }
    let reading = Reading(writer.document)
    #expect(reading.isWellFormed, "seed \(seed)")
    #expect(reading.texts == texts, "seed \(seed)")
    #expect(reading.values == texts, "seed \(seed)")
  }

  private func text(using generator: inout SeededGenerator) -> String {
    let pool = Array("aé<>&\"'?!]-\u{301}\u{338}\u{A0}€📆\u{7F}\u{FFFD}".unicodeScalars)
    var view = String.UnicodeScalarView("x".unicodeScalars)
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      view.append(pool.randomElement(using: &generator) ?? "x")
    }
    return String(view)
  }
}

/// What Foundation's parser finds in a document.
private final class Reading: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  /// The text of each element without elements inside.
  private(set) var texts: [String] = []
  /// The values of all attributes.
  private(set) var values: [String] = []
  private var text = ""

  init(_ document: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(document))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    text = ""
    values += attributes.values
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
    if name != "list" { texts.append(text) }
  }
}
