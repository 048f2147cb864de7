import Testing

@testable import Markup

@Suite("Escaping")
struct EscapingTests {
  @Test(
    "turns markup into text",
    arguments: [
      ("<b>&\"'</b>", "&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;"),
      ("&amp;", "&amp;amp;"),
      ("mères", "mères"),
      ("", ""),
    ]
  )
  func escapes(_ text: String, to expected: String) {
    #expect(Escaping.text(text) == expected)
  }

  @Test(
    "is not fooled by a combining mark behind a sign",
    .tags(.hostile),
    arguments: [
      ("\"\u{301}", "&quot;\u{301}"), ("<\u{338}", "&lt;\u{338}"), ("&\u{20D0}", "&amp;\u{20D0}"),
      ("'\u{200D}", "&#39;\u{200D}"), (">\u{FE0F}", "&gt;\u{FE0F}"),
    ]
  )
  func escapesByByte(_ text: String, to expected: String) {
    #expect(Array(Escaping.text(text).utf8) == Array(expected.utf8))
  }
}

@Suite("Safe HTML")
struct SafeHTMLTests {
  @Test("makes a paragraph of each text and a break of each line")
  func makesParagraphs() {
    let html = SafeHTML(paragraphs: [
      PlainText(lines: "one\ntwo"), PlainText(line: ""), PlainText(line: "three"),
    ])
    #expect(html.html == "<p>one<br>\ntwo</p>\n<p>three</p>")
  }

  @Test("lets no markup of a text through", .tags(.hostile))
  func escapesText() {
    let html = SafeHTML(paragraphs: [PlainText(line: "<script>alert(\"1\")</script>")])
    #expect(html.html == "<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</p>")
  }

  @Test("is empty when there is nothing to say")
  func isEmpty() {
    #expect(SafeHTML(paragraphs: []).isEmpty)
    #expect(SafeHTML(paragraphs: [PlainText(line: " ")]).isEmpty)
  }
}
