import Testing

@testable import Markup

@Suite("Content types")
struct ContentTypeTests {
  @Test(
    "name a type and an encoding",
    arguments: [
      ("text/xml", "text/xml", nil),
      ("Application/RSS+XML; Charset=UTF-8", "application/rss+xml", "UTF-8"),
      ("text/xml;charset= \"koi8-r\" ; qs=0.9", "text/xml", "koi8-r"),
      ("text/xml; charset='utf-8'", "text/xml", "utf-8"),
      ("text/xml; note=\"a;charset=no\"; charset=yes", "text/xml", "yes"),
      ("text/xml; charset:iso-8859-1", "text/xml", nil), ("text/xml; charset=", "text/xml", nil),
      ("text/xml; charset=one; charset=two", "text/xml", "one"), (" text/xml ;;", "text/xml", nil),
    ] as [(String, String, String?)]
  )
  func parts(_ value: String, _ essence: String, _ charset: String?) throws {
    let type = try #require(ContentType(value))
    #expect(type.essence == essence)
    #expect(type.charset == charset)
  }

  @Test(
    "are none without a type and a subtype",
    arguments: ["", ";", "xml", "/xml", "text/", "a b/c"]
  )
  func none(_ value: String) {
    #expect(ContentType(value) == nil)
  }

  @Test(
    "are XML or JSON by their ending",
    arguments: [
      ("application/atom+xml", true, false), ("text/xml", true, false),
      ("application/xml-dtd", true, false), ("application/feed+json", false, true),
      ("application/json", false, true), ("text/html", false, false), ("text/plain", false, false),
    ]
  )
  func kind(_ value: String, _ isXML: Bool, _ isJSON: Bool) throws {
    let type = try #require(ContentType(value))
    #expect(type.isXML == isXML)
    #expect(type.isJSON == isJSON)
  }
}
