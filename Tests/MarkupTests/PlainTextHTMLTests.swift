import Markup
import Testing

@Suite("The words of HTML")
struct PlainTextHTMLTests {
  @Test(
    "are lines parted by blocks",
    arguments: [
      ("<p>one</p><p>two</p>", "one\ntwo"), ("a<br>b<br/>c", "a\nb\nc"),
      ("<ul><li>a</li><li>b</li></ul>", "a\nb"), ("one\ntwo\r\nthree", "one two three"),
      ("<pre>one\ntwo</pre>", "one\ntwo"), ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
      ("a<script>x</script>b<style>y</style>", "ab"), ("<img src=x alt='no'>yes", "yes"),
      ("caf&eacute; &#8211; &#x2013; &nbsp;x", "café – – x"), ("&#150; &euro; &apos;", "– € '"),
      ("AT&T, Q&A;, 1 < 2 & 3 &unknown;", "AT&T, Q&A;, 1 < 2 & 3 &unknown;"),
      ("&copy2026 &notit;", "©2026 ¬it;"), ("<b>bo</b>ld", "bold"), ("Ã©tÃ©", "été"),
      ("<p>a</p>\n\n<p>b</p>", "a\nb"), ("no markup", "no markup"),
    ]
  )
  func lines(_ html: String, _ expected: String) {
    #expect(PlainText(html: html).description == expected)
  }

  @Test("are one line in a title")
  func title() {
    #expect(
      PlainText(lineOfHTML: "<b>Mothers</b><br>and peace &amp; bread").description
        == "Mothers and peace & bread"
    )
  }

  @Test("have no steering character, however it was written", .tags(.hostile))
  func steering() {
    #expect(
      PlainText(html: "a&#27;[31m&#x202E;b&#13;&#10;c\u{9B}<br>&#xFEFF;").description == "a[31mb c"
    )
  }
}
