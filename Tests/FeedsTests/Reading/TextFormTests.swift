import Entries
import Markup
import Testing

@testable import Feeds

@Suite("The text of an element")
struct TextFormTests {
  private func entry(_ elements: String, namespace: String) throws -> FeedItem? {
    let text = "<feed xmlns='\(namespace)'><entry>\(elements)</entry></feed>"
    return try FeedReader().document(Array(text.utf8)).items.first
  }

  @Test(
    "of Atom 1.0 is what its type says",
    arguments: [
      ("<content>a &lt;b&gt;</content>", "<p>a &lt;b&gt;</p>"),
      ("<content type='html'>a &lt;b&gt;c&lt;/b&gt;</content>", "a <b>c</b>"),
      ("<content type='TEXT/HTML; charset=utf-8'>&lt;b&gt;c&lt;/b&gt;</content>", "<b>c</b>"),
      (
        "<content type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'>a<h:br/>b</h:div></content>",
        "a<br>b"
      ),
      ("<content type='application/xml'><p>x</p></content>", "<p>x</p>"),
      ("<content type='application/zip'>PGI+YzwvYj4=</content>", "<b>c</b>"),
      ("<content type='application/zip'>UEsDBAAAAAAA</content>", nil),
      ("<content type='application/zip'>no base64 at all!</content>", "<p>no base64 at all!</p>"),
      ("<content type='image/png'>iVBORw0KGgo=</content>", nil),
      ("<content type='html' src='https://example.org/c'>Not here</content>", nil),
    ] as [(String, String?)]
  )
  func atom(_ element: String, _ expected: String?) throws {
    let item = try entry(element, namespace: "http://www.w3.org/2005/Atom")
    #expect(item?.content?.markup.html == expected)
  }

  @Test(
    "of Atom 0.3 is what its mode says, then its type",
    arguments: [
      ("<content>a &lt;b&gt;</content>", "<p>a &lt;b&gt;</p>"),
      ("<content mode='escaped' type='text/html'>&lt;b&gt;c&lt;/b&gt;</content>", "<b>c</b>"),
      ("<content mode='base64'>PGI+YzwvYj4</content>", "<b>c</b>"),
      ("<content mode='xml' type='text/html'><b>c</b></content>", "<b>c</b>"),
      ("<content mode='xml' type='application/xhtml+xml'><div>a</div></content>", "a"),
      ("<content mode='window' type='text/plain'>a</content>", "<p>a</p>"),
    ]
  )
  func legacy(_ element: String, _ expected: String) throws {
    let item = try entry(element, namespace: "http://purl.org/atom/ns#")
    #expect(item?.content?.markup.html == expected)
  }

  @Test(
    "of a title is plain words, whatever it was",
    arguments: [
      ("<title type='html'>&lt;b&gt;A&lt;/b&gt; &amp;amp; B</title>", "A & B"),
      ("<title type='xhtml'><div>A <em>b</em></div></title>", "A b"),
      ("<title type='application/octet-stream'>QSAmYW1wOyBC</title>", "A & B"),
      ("<title type='application/x-own'>test</title>", "test"),
      ("<title type='html'>&lt;img src='x'&gt;</title>", nil),
      ("<title/>", nil),
    ] as [(String, String?)]
  )
  func titles(_ element: String, _ expected: String?) throws {
    let item = try entry(element, namespace: "http://www.w3.org/2005/Atom")
    #expect(item?.title?.description == expected)
  }

  @Test(
    "in Base64 is words, bytes or neither",
    .tags(.hostile),
    arguments: [
      ("", "words "), ("QQ==", "words A"), ("QUI", "words AB"), ("QUJD\n REVG", "words ABCDEF"),
      ("w6k=", "words é"), ("/w==", "bytes"), ("AAAA", "bytes"), ("Q", "other"),
      ("QUJD=QUJD", "other"),
      ("Q-_D", "other"), ("QUJDé", "other"),
    ]
  )
  func base64(_ text: String, _ expected: String) {
    let read =
      switch Base64Words(text) {
      case .words(let words): "words \(words)"
      case .bytes: "bytes"
      case .other: "other"
      }
    #expect(read == expected)
  }

  @Test("of XHTML keeps a base that is stated inside")
  func innerBase() throws {
    let content = """
      <content type='xhtml'><div xml:base='https://a.example/'><a href='x'>x</a><p xml:base='b/'>
      <img src='y'/></p><a href='z'>z</a></div></content>
      """
    let html = try entry(content, namespace: "http://www.w3.org/2005/Atom")?.content?.markup.html
    #expect(html?.contains("href=\"https://a.example/x\"") == true)
    #expect(html?.contains("src=\"https://a.example/b/y\"") == true)
    #expect(html?.contains("href=\"https://a.example/z\"") == true)
  }
}
