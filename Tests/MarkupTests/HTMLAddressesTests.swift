import SeededRandom
import Testing

@testable import Markup

@Suite("Addresses in HTML")
struct HTMLAddressesTests {
  private static let base = "http://paper.example/news/today/index.html?page=2#top"

  @Test(
    "become absolute where they stand",
    arguments: [
      (#"<a href="../one">1</a>"#, #"<a href="http://paper.example/news/one">1</a>"#),
      (
        #"<A  HREF = 'two' class=x>2</A>"#,
        #"<A  HREF = 'http://paper.example/news/today/two' class=x>2</A>"#
      ),
      ("<img src=/three.png alt=a>", #"<img src="http://paper.example/three.png" alt=a>"#),
      (#"<img SRC="//cdn.example/4.png"/>"#, #"<img SRC="http://cdn.example/4.png"/>"#),
      (#"<a href="?page=3">"#, ##"<a href="http://paper.example/news/today/index.html?page=3">"##),
      (
        ##"<a href="#end">"##,
        ##"<a href="http://paper.example/news/today/index.html?page=2#end">"##
      ),
      (#"<a href="">"#, #"<a href="http://paper.example/news/today/index.html?page=2">"#),
      (#"<a href=" a b&amp;c=d ">"#, #"<a href="http://paper.example/news/today/a b&amp;c=d">"#),
      (#"<q cite=q>é</q>"#, #"<q cite="http://paper.example/news/today/q">é</q>"#),
      (
        #"<ins cite="i"><del cite='d'>"#,
        #"<ins cite="http://paper.example/news/today/i"><del cite='http://paper.example/news/today/d'>"#
      ),
      (#"<form action="/send">"#, #"<form action="http://paper.example/send">"#),
      (
        #"<object classid="c" codebase="/k/" data="d.swf">"#,
        #"<object classid="http://paper.example/news/today/c" codebase="http://paper.example/k/" data="http://paper.example/news/today/d.swf">"#
      ),
      (
        #"<video poster="p.jpg" src="v.mp4">"#,
        #"<video poster="http://paper.example/news/today/p.jpg" src="http://paper.example/news/today/v.mp4">"#
      ),
      (
        ##"<img usemap="#m" longdesc="l">"##,
        ##"<img usemap="http://paper.example/news/today/index.html?page=2#m" longdesc="http://paper.example/news/today/l">"##
      ),
      (
        #"<img srcset="a.png, /b.png 2x,c.png 300w , http://x.example/d,e.png 4x">"#,
        #"<img srcset="http://paper.example/news/today/a.png, http://paper.example/b.png 2x,http://paper.example/news/today/c.png 300w , http://x.example/d,e.png 4x">"#
      ),
      (
        #"<noscript><img src="n.png"></noscript>"#,
        #"<noscript><img src="http://paper.example/news/today/n.png"></noscript>"#
      ),
      ("<a href=five", #"<a href="http://paper.example/news/today/five""#),
    ]
  )
  func becomeAbsolute(_ html: String, _ expected: String) {
    #expect(HTMLAddresses.resolved(in: html, base: Self.base) == expected)
    #expect(HTMLAddresses.resolved(in: expected, base: Self.base) == expected)
  }

  @Test(
    "leave all else byte for byte",
    arguments: [
      "", "no markup & no <", "<p CLASS = a >x<br/>", #"<a href="mailto:a@b.example">"#,
      #"<a href="JavaScript:alert(1)">"#, "<img src=data:image/png;base64,AA==>", "<img src>",
      "<img src=''>", "<a name=x href>", #"<!-- <a href="x"> -->"#,
      #"<script>document.write('<a href="x">')</script>"#, "<textarea><a href=x></textarea>",
      "<plaintext><a href=x>", ##"<svg><use href="#arrow"/></svg>"##, "\r\n\u{0}<b\u{0}>\t",
      #"<p title="<a href=x>">"#,
      "<a href=\"javascript&colon;x:\"data-x>".replacing("&colon;", with: ":"),
      "<img srcset='https://a.example/1.png 1x, https://a.example/2.png 2x'>",
    ]
  )
  func leaveTheRest(_ html: String) {
    #expect(HTMLAddresses.resolved(in: html, base: Self.base) == html)
  }

  @Test("stay as they are without an absolute address beside them", arguments: [nil, "", "/a/b"])
  func withoutBase(_ base: String?) {
    #expect(HTMLAddresses.resolved(in: "<a href=x>", base: base) == "<a href=x>")
  }

  @Test("are read as a browser reads them before they are joined")
  func readsReferences() {
    let html = "<a href=\"x&#x3A;y&quot;&gt;\n\tz\">"
    #expect(HTMLAddresses.resolved(in: html, base: Self.base) == html)
    let other = "<a href='&#x2F;y&quot;&gt;\n\tz'>"
    #expect(
      HTMLAddresses.resolved(in: other, base: Self.base)
        == "<a href='http://paper.example/y&quot;&gt;z'>"
    )
  }

  @Test("never stop a reader, whatever stands there", arguments: 1...40 as ClosedRange<UInt64>)
  func survivesAnything(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "<", "a", " href", "=", "\"", "'", ">", "/", " ", "srcset=", ",", "&", "#", "!--", "é",
      "\u{0}", "<script", "<img src=x",
    ]
    let html = (0..<60).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
    let once = HTMLAddresses.resolved(in: html, base: Self.base)
    #expect(HTMLAddresses.resolved(in: once, base: Self.base) == once, "seed \(seed)")
  }
}
