import Markup
import Testing

@testable import Feeds

@Suite("Text that some readers take for HTML")
struct TaggedTextTests {
  @Test(
    "has an end tag, or has none",
    arguments: [
      ("</b>", true), ("a</Z", true), ("<b>", false), ("< / b>", false), ("</", false), ("", false),
      ("</1>", false), ("<\u{301}/b", false), ("<</é", false), ("<//a", false),
      ("x </script >", true),
    ]
  )
  func endTag(_ text: String, is expected: Bool) {
    #expect(TaggedText.hasEndTag(text) == expected)
  }

  @Test("keeps a name's brackets as angle quotation marks, and no others")
  func name() {
    #expect(TaggedText.name("<b>Jo</b> & co") == "‹b›Jo‹/b› & co")
    #expect(TaggedText.name("5 < 6 & 7 > 2") == "5 < 6 & 7 > 2")
  }

  @Test("goes out as numbers that are read back as it was")
  func references() throws {
    var xml = XMLDocumentWriter()
    xml.element("a", [("b", "<&")], text: "<&>", references: .numeric)
    let text = String(decoding: xml.document, as: UTF8.self)
    #expect(text.hasSuffix("<a b=\"&#x3C;&#x26;\">&#x3C;&#x26;&gt;</a>\n"))
    #expect(try ParsedXML(xml.document).texts(of: "a") == ["<&>"])
  }
}
