import Markup
import Testing

@testable import Newsletters

@Suite("An editor's words in a message")
struct EditorWordsTests {
  private func html(_ markdown: String) -> SafeHTML {
    SafeHTML(markdown: markdown) { address, use in use == .link ? address : nil }
  }

  @Test(
    "stand in the text part without marks, links written out",
    arguments: [
      ("Read [the call](https://example.org/a).", "Read the call (https://example.org/a)."),
      ("<https://example.org/a>", "https://example.org/a"),
      ("[Write](mailto:a@example.org)", "Write (mailto:a@example.org)"),
      ("One\n\nTwo **bold**", "One\n\nTwo bold"), ("- a\n- b\n\nEnd", "- a\n- b\n\nEnd"),
      ("1. a\n2. b", "1. a\n2. b"), ("- a\n  - b", "- a\n  - b"),
      ("# Head\n\nText", "Head\n\nText"),
      ("a &amp; b < c", "a & b < c"), ("- [x](https://example.org/)", "- x (https://example.org/)"),
      ("a\n\n***\n\nb", "a\n\n* * *\n\nb"), ("", ""), ("<script>x</script>", ""),
    ]
  )
  func text(_ markdown: String, _ text: String) {
    #expect(html(markdown).writtenOut == text)
  }

  @Test("have a style on each element that has one, and headings without a gap")
  func styles() {
    let styled = html("# A\n\n#### B\n\n## C\n\nWords <b title=\"<p>\">x</b>")
      .styled(by: ["p": "margin:0", "h3": "color:'x'"], headingsFrom: 3)
    #expect(styled.html.contains("<p style=\"margin:0\">Words"))
    #expect(styled.html.contains("<h3 style=\"color:&#39;x&#39;\">A</h3>"))
    #expect(styled.html.contains("<h4>B</h4>"))
    #expect(!styled.html.contains("<h2"))
  }

  @Test("are wrapped with the further lines of an item below its first word")
  func wrapping() {
    let item = "- " + String(repeating: "words ", count: 20)
    let lines = HardWrap.wrapped(item).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("  words") == true)
    #expect(lines.allSatisfy { $0.count <= HardWrap.width })
  }

  @Test("hold where a word is longer than a line, unless it is an address")
  func longWords() {
    let word = String(repeating: "a", count: 200)
    #expect(HardWrap.wrapped(word).split(separator: "\n").allSatisfy { $0.count <= HardWrap.width })
    #expect(HardWrap.wrapped("https://example.org/" + word).split(separator: "\n").count == 1)
    #expect(HardWrap.parted("short and \(word)").split(separator: " ").count == 5)
    #expect(HardWrap.parted("short") == "short")
  }
}
