import Markup
import Testing

@Suite("Markdown")
struct MarkdownTests {
  private func html(_ markdown: String) -> String {
    SafeHTML(markdown: markdown) { text, _ in
      URIReference.absolute(text, against: "https://example.org/notes/")
    }.html
  }

  @Test(
    "becomes safe HTML",
    arguments: [
      ("# Title\n\nWords *and* more", "<h2>Title</h2>\n<p>Words <em>and</em> more</p>\n"),
      ("[a](b.html)", "<p><a href=\"https://example.org/notes/b.html\">a</a></p>\n"),
      ("~~gone~~", "<p><del>gone</del></p>\n"),
      (
        "see https://example.org/x",
        "<p>see <a href=\"https://example.org/x\">https://example.org/x</a></p>\n"
      ),
      ("\"as is\" -- ...", "<p>&quot;as is&quot; -- ...</p>\n"),
      ("- [ ] task", "<ul>\n<li>[ ] task</li>\n</ul>\n"),
      ("![a](p.jpg)", "<p><img src=\"https://example.org/notes/p.jpg\" alt=\"a\"></p>\n"),
    ]
  )
  func converts(_ markdown: String, to expected: String) {
    #expect(html(markdown) == expected)
  }

  @Test("has tables")
  func tables() {
    #expect(html("| a | b |\n|---|---|\n| 1 | 2 |").contains("<td>2</td>"))
  }

  @Test("lets HTML inside go the way of all HTML", .tags(.hostile))
  func rawHTML() {
    #expect(html("<b>x</b> <script>alert(1)</script>") == "<p><b>x</b> </p>\n")
    #expect(html("[x](javascript:alert(1))") == "<p><a>x</a></p>\n")
  }

  @Test("finds bare addresses, but not in a word that no person wrote", .tags(.hostile))
  func bareAddresses() {
    #expect(html("see www.example.org now").contains("<a href=\"http://www.example.org\""))
    let flood = String(repeating: "www.a_", count: 40_000)
    #expect(!html("see www.example.org \(flood)").contains("<a"))
  }

  @Test("has words")
  func words() {
    #expect(
      PlainText(markdown: "# One\n\n*two* [three](x)\n\n* four").lines.filter { !$0.isEmpty }
        == ["One", "two three", "four"]
    )
  }
}
