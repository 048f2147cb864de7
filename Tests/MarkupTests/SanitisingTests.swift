import Foundation
import Markup
import SeededRandom
import Testing

@Suite("HTML made safe")
struct SanitisingTests {
  private func safe(_ html: String) -> String {
    SafeHTML(sanitizing: html, base: "https://example.org/news/1.html").html
  }

  @Test(
    "keeps the structure of a text",
    arguments: [
      "<p>Peace <em>and</em> <strong>bread</strong></p>",
      "<ul><li>one</li><li>two<ol start=\"3\" type=\"a\"><li>three</li></ol></li></ul>",
      "<blockquote><p>words</p></blockquote><hr><pre>  a\n b</pre>",
      "<table><caption>c</caption><tbody><tr><th scope=\"row\">a</th><td colspan=\"2\">b</td></tr>"
        + "</tbody></table>",
      "<figure><img src=\"https://example.org/a.jpg\" alt=\"a\" width=\"9\"><figcaption>b</figcaption>"
        + "</figure>",
      "<p lang=\"fr\" dir=\"ltr\">« Mères »</p>",
      "<dl><dt>a</dt><dd>b</dd></dl>",
      "a<br>b",
    ]
  )
  func keeps(_ html: String) {
    #expect(safe(html) == html)
  }

  @Test(
    "closes and nests what was left open or crossed",
    arguments: [
      ("<p>one<p>two", "<p>one</p><p>two</p>"),
      ("<ul><li>a<li>b</ul>c", "<ul><li>a</li><li>b</li></ul>c"),
      ("<b><i>x</b></i>y", "<b><i>x</i></b>y"),
      ("<b><div>x</b>y</div>z", "<b><div>xy</div></b>z"),
      ("<p>a<div>b</div>", "<p>a</p><div>b</div>"),
      ("<table><td>a<td>b</table>c", "<table><tr><td>a</td><td>b</td></tr></table>c"),
      ("<table>lost<tr><td>a</table>", "<table><tr><td>lost</td></tr><tr><td>a</td></tr></table>"),
      ("<td>no table</td>", "no table"),
      ("</p></div>words", "words"),
      ("<h1>a</h1><h3>b<h4>c", "<h2>a</h2><h3>b</h3><h4>c</h4>"),
      (
        "<a href=/x>a<a href=/y>b",
        "<a href=\"https://example.org/x\">a</a>"
          + "<a href=\"https://example.org/y\">b</a>"
      ),
      ("<section>a</section><section>b</section>", "<div>a</div><div>b</div>"),
    ]
  )
  func mends(_ html: String, to expected: String) {
    #expect(safe(html) == expected)
  }

  @Test(
    "drops what runs, loads or hides, with all that is inside",
    .tags(.hostile),
    arguments: [
      "<script>alert(1)</script>", "<style>p{}</style>", "<iframe srcdoc='<p>x'></iframe>",
      "<object data=x>y</object>", "<svg><script>alert(1)</script></svg>",
      "<math><mi xlink:href='javascript:x'>y</mi></math>", "<template><p>x</p></template>",
      "<textarea><p>x</p></textarea>", "<select><option>x</select>", "<title>x</title>",
      "<noscript><img src=x></noscript>",
      "<!-- x --><!doctype html><?xml version='1.0'?>", "<script>never closed", "<plaintext>x",
      "<xmp><p>x</xmp>", "<img src='data:image/png;base64,AAAA'>", "<img alt=x>",
      "<img src='https://t.example/p.gif' width=1 height=1>", "<p",
    ]
  )
  func drops(_ html: String) {
    #expect(safe("before" + html) == "before")
  }

  @Test(
    "keeps the words of an element that it does not know",
    arguments: [
      ("<font color=red>red</font>", "red"), ("<form><button>go</button></form>", "<div>go</div>"),
      ("<svg>x<p>words</p>", "<p>words</p>"), ("<o:p>a</o:p>", "a"),
    ]
  )
  func unwraps(_ html: String, to expected: String) {
    #expect(safe(html) == expected)
  }

  @Test(
    "lets no address through that is not of the web",
    .tags(.hostile),
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
      "java\u{1}script:alert(1)", "java&#1;script:alert(1)", "javascript&#58;alert(1)",
      "&#106;avascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
      "ftp://a/b",
      "media:a.jpg", "MEDIA:a.jpg", "http://user@example.org/", "http://", "blob:x",
      "\u{2028}javascript:alert(1)", "java\u{AD}\nscript\n:alert(1)",
    ]
  )
  func refusesAddresses(_ address: String) {
    for html in ["<a href=\"\(address)\">x</a>", "<img src=\"\(address)\">"] {
      let made = SafeHTML(sanitizing: html, base: nil).html
      #expect(made == "<a>x</a>" || made.isEmpty)
    }
  }

  @Test(
    "makes addresses absolute",
    arguments: [
      ("../a?b=1&c=2#d", "https://example.org/a?b=1&amp;c=2#d"),
      ("//cdn.example/x", "https://cdn.example/x"),
      ("#note", "https://example.org/news/1.html#note"),
      ("mailto:a@example.org", "mailto:a@example.org"),
      ("tel:+32123", "tel:+32123"), (" http://a.example/b c ", "http://a.example/b%20c"),
      ("http://a.example/\"><script>", "http://a.example/%22%3E%3Cscript%3E"),
    ]
  )
  func resolves(_ address: String, to expected: String) {
    let quoted = address.replacing("\"", with: "&quot;")
    #expect(safe("<a href=\"\(quoted)\">x</a>") == "<a href=\"\(expected)\">x</a>")
  }

  @Test("shows a picture of ours where the caller says so, and nowhere else")
  func ownPictures() {
    let html = "<img src=\"harbour.jpg\" alt='the \"harbour\"'><img src=\"media:other.jpg\">"
    let made = SafeHTML(sanitizing: html) { name, use in
      use == .image && name == "harbour.jpg" ? "media:00ff.jpg" : nil
    }
    #expect(made.html == "<img src=\"media:00ff.jpg\" alt=\"the &quot;harbour&quot;\">")
    #expect(made.showingMedia(in: "https://x.example/media/").html.contains("x.example/media/00ff"))
    let odd = SafeHTML(sanitizing: "<img src=a>") { _, _ in "media:\"onerror=x" }
    #expect(odd.isEmpty)
  }

  @Test("takes no style, no handler, no name and no foreign attribute", .tags(.hostile))
  func attributes() {
    let html = """
      <p style="x" onclick="x" id="a" class="b" name="c" data-x="d" title='a"b' lang="en">x</p>
      """
    #expect(safe(html) == "<p title=\"a&quot;b\" lang=\"en\">x</p>")
  }

  @Test(
    "stands what was made to be slow",
    .tags(.hostile),
    arguments: [
      "<p " + String(repeating: "a=1 ", count: 50_000) + ">x",
      String(repeating: "<b>", count: 20_000) + String(repeating: "</i>", count: 20_000),
      String(repeating: "<div>", count: 20_000) + "x",
      String(repeating: "<table><tr><td>", count: 10_000) + "x",
      String(repeating: "<!--", count: 50_000), String(repeating: "<", count: 100_000),
      String(repeating: "&", count: 100_000), String(repeating: "<a href=\"", count: 20_000),
      String(repeating: "<script>", count: 20_000), String(repeating: "<p><li>", count: 20_000),
    ]
  )
  func standsHeavyInput(_ html: String) {
    let made = SafeHTML(sanitizing: html, base: nil)
    #expect(made.html.utf8.count < html.utf8.count * 5 + 100_000)
    #expect(SafeHTML(sanitizing: made.html, base: nil) == made)
  }

  @Test("stays the same when it is made safe again", .tags(.hostile), arguments: 0..<40)
  func isIdempotent(seed: UInt64) {
    let pieces = [
      "<p>", "</p>", "<b>", "</b>", "<a href='x?a=1&b'>", "</a>", "<table>", "</table>", "<tr>",
      "<td>",
      "</td>", "<li>", "<ul>", "</ul>", "<img src=a alt='\"'>", "<br/>", "text & <", "&lt;b&gt;",
      "&amp;lt;",
      "<pre>", "\n", "</pre>", "<svg>", "</svg>", "<script>", "</script>", "<h1>", "<div>",
      "</div>", "é",
      "<!--", "-->", "<caption>", "<ruby>", "<rt>", "<dt>", "<dd>", "\u{0}", "&#0;", "&#150;", "'",
      "=\"",
    ]
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let html = (0..<30).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let made = safe(html)
      #expect(safe(made) == made, "seed \(seed): \(html)")
    }
  }

  @Test("lets no character that steers in by the address around it", .tags(.hostile))
  func base() {
    let made = SafeHTML(sanitizing: "<a href=b>c</a>", base: "https://example.org/\u{84}\u{202E}a/")
    #expect(made.html == "<a href=\"https://example.org/a/b\">c</a>")
  }

  @Test("leaves none of the collected attacks anything to act with", .tags(.hostile))
  func vectors() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/kit/hostile/xss/vectors.json")
    guard let data = try? Data(contentsOf: file) else {
      print("skipped: no vectors at \(file.path())")
      return
    }
    let vectors = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(vectors.count > 800)
    for vector in vectors {
      let html = try #require(vector["html"] as? String)
      let made = safe(html)
      #expect(safe(made) == made)
      // Every `<` opens a tag of ours, and every tag has only what the serialiser writes.
      let tag = /<\/?[a-z0-9]+(?: [a-z]+="[^"<>]*")*>/
      #expect(!made.replacing(tag, with: "").contains(/[<>"']/), "\(html)")
      #expect(!made.contains(/\ (?:on[a-z]*|style|srcdoc)="/), "\(html)")
      #expect(!made.contains(/(?:href|src)="(?!https?:|mailto:|tel:)/), "\(html)")
    }
  }

  @Test(
    "writes nothing that a reference hides",
    .tags(.hostile),
    arguments: [
      ("<a href=javascript&colon;alert(1)>x</a>", "<a>x</a>"),
      ("<a href='java&Tab;script&#58;alert(1)'>x</a>", "<a>x</a>"),
      ("<a href='java&#8238;script:alert(1)'>x</a>", "<a>x</a>"),
      ("&lt;img src=x&gt;&#8238;", "&lt;img src=x&gt;"),
      ("<p title='&quot; onclick=x'>a</p>", "<p title=\"&quot; onclick=x\">a</p>"),
      ("<img src='https://u@example.org/a'>", ""),
      ("<img src=https://example.org/a/../b>", "<img src=\"https://example.org/b\" alt=\"\">"),
      ("<a href=HTTPS://example.org/>x</a>", "<a href=\"https://example.org/\">x</a>"),
    ]
  )
  func hidesNothing(_ html: String, _ expected: String) {
    #expect(safe(html) == expected)
  }
}
