import Markup
import Testing

@testable import Templates

@Suite("Escaping")
struct EscapingTests {
  @Test(
    "makes text inert in HTML",
    arguments: [
      ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"),
      ("a\"\u{301} onload=\"\u{308}x", "a&quot;\u{301} onload=&quot;\u{308}x"),
      ("<\u{338}script>", "&lt;\u{338}script&gt;"),
      ("'\u{200D}&\u{20E3}", "&#39;\u{200D}&amp;\u{20E3}"),
      ("été – « oui »", "été – « oui »"),
      ("tab\tand\nline", "tab\tand\nline"),
      ("nul\u{0}bell\u{7}del\u{7F}csi\u{9B}nbsp\u{A0}", "nulbelldelcsinbsp\u{A0}"),
      ("\r\n", "\n"),
    ]
  )
  func html(_ text: String, becomes escaped: String) {
    // Compared by scalar: `==` on strings would call two spellings of one letter equal.
    #expect(Array(Medium.html.escaped(text).unicodeScalars) == Array(escaped.unicodeScalars))
  }

  @Test("leaves text as it is in text, but for control characters")
  func text() {
    #expect(Medium.text.escaped("<b> & \"\u{1B}[31m") == "<b> & \"[31m")
  }

  @Test("escapes text whatever braces a template uses, and lets markup through in any")
  func braces() throws {
    let templates = try TemplateSet(overriding: [
      "entry.mustache": Array("{{{title}}}|{{&title}}|{{title}}|{{content}}|{{{content}}}".utf8)
    ])
    let page = try templates.render(
      .entry,
      [
        "title": "<i>\"\u{301}",
        "content": .markup(SafeHTML(paragraphs: [PlainText(line: "fine")])),
      ]
    )
    let title = "&lt;i&gt;&quot;\u{301}"
    #expect(page == "\(title)|\(title)|\(title)|<p>fine</p>|<p>fine</p>")
  }

  @Test("escapes in partials, and never in the text part")
  func partials() throws {
    let templates = try TemplateSet(overriding: [
      "moved.mustache": Array("{{> name}}".utf8),
      "newsletter.text.mustache": Array("{{> name}}".utf8),
      "name.mustache": Array("{{title}}".utf8),
    ])
    #expect(try templates.render(.moved, ["title": "<&>"]) == "&lt;&amp;&gt;")
    #expect(try templates.render(.newsletterText, ["title": "<&>"]) == "<&>")
  }

  @Test(
    "leaves out addresses that a browser would run",
    arguments: [
      ("https://example.org/?a=1&b=2", "https://example.org/?a=1&amp;b=2"),
      ("../fr/index.html", "../fr/index.html"), ("entries/2.html#a:b", "entries/2.html#a:b"),
      ("cid:logo@example.org", "cid:logo@example.org"), ("javascript:alert(1)", ""),
      ("JaVaScRiPt:alert(1)", ""), (" javascript:alert(1)", ""), ("java\tscript:alert(1)", ""),
      ("data:text/html,x", ""), ("vbscript:x", ""),
    ]
  )
  func address(_ address: String, becomes rendered: String) throws {
    let templates = try TemplateSet(overriding: ["moved.mustache": Array("{{target}}".utf8)])
    #expect(try templates.render(.moved, ["target": .text(address)]) == rendered)
  }

  @Test(
    "lets nothing but a colour into the style",
    arguments: [
      ("#7a1f4d", "#7a1f4d"), ("#FFF", "#FFF"), ("red;}body{display:none", ""), ("#12", ""),
    ]
  )
  func colour(_ colour: String, becomes rendered: String) throws {
    let templates = try TemplateSet(overriding: ["moved.mustache": Array("{{brand.colour}}".utf8)])
    #expect(try templates.render(.moved, ["brand": ["colour": .text(colour)]]) == rendered)
  }
}
