import Entries
import Testing

@Suite("Web address")
struct WebAddressTests {
  @Test(
    "keeps an absolute address as it is",
    arguments: [
      "https://example.org", "http://example.org/", "https://example.org/A?b=c&d='e'#f",
      "https://example.org:8443/a;b,c/%C3%A9", "http://127.0.0.1:80/", "http://[::1]:8080/a",
      "https://xn--mre-hoa.example/",
    ]
  )
  func keeps(_ text: String) {
    #expect(WebAddress(text)?.description == text)
  }

  @Test(
    "writes scheme and host in small letters, and leaves the rest",
    arguments: [
      ("HTTPS://Example.ORG/Path?Q=A#B", "https://example.org/Path?Q=A#B"),
      ("https://EXAMPLE.org", "https://example.org"),
      ("HTTP://Example.org:8080?É", "http://example.org:8080?%C3%89"),
      ("http://[2001:DB8::1]:80/A", "http://[2001:db8::1]:80/A"),
    ]
  )
  func small(_ text: String, to expected: String) {
    #expect(WebAddress(text)?.description == expected)
  }

  @Test(
    "encodes what an address may not hold",
    arguments: [
      ("https://example.org/école", "https://example.org/%C3%A9cole"),
      ("https://example.org/a b\"<c>`", "https://example.org/a%20b%22%3Cc%3E%60"),
      ("https://example.org/{a}|b^\\", "https://example.org/%7Ba%7D%7Cb%5E%5C"),
      ("https://example.org/?q=né#à", "https://example.org/?q=n%C3%A9#%C3%A0"),
      ("https://example.org/\u{202E}a\u{85}", "https://example.org/%E2%80%AEa%C2%85"),
    ]
  )
  func encodes(_ text: String, to expected: String) {
    #expect(WebAddress(text)?.description == expected)
  }

  @Test(
    "writes a host with letters beyond ASCII as the DNS knows it",
    arguments: [
      ("https://mère.example/", "https://xn--mre-6la.example/"),
      ("http://www.日本語.example:8080/a", "http://www.xn--wgv71a119e.example:8080/a"),
      ("https://BÜCHER.example?q=ü", "https://xn--bcher-kva.example?q=%C3%BC"),
      ("https://bücher。example/", "https://xn--bcher-kva.example/"),
      ("https://ｅxample.org/", "https://example.org/"),
      ("https://пример.испытание/", "https://xn--e1afmkfd.xn--80akhbyknj4f/"),
      ("https://مثال.إختبار/", "https://xn--mgbh0fb.xn--kgbechtv/"),
    ]
  )
  func international(_ text: String, to expected: String) {
    #expect(WebAddress(text)?.description == expected)
  }

  @Test(
    "refuses a host that only looks like one",
    .tags(.hostile),
    arguments: [
      "https://example.org\u{FF0F}@evil.example/", "https://exam\u{2044}ple.org/",
      "https://example\u{FF03}.org/", "https://ex\u{202E}ample.org/", "https://é\u{A0}.example/",
      "https://mère.example:８０/", "https://é\u{FF05}41.example/", "https://\u{3002}/",
      "https://" + String(repeating: "é", count: 64) + ".example/",
      "https://\u{0301}\u{FF0E}\u{FF20}/",
    ]
  )
  func confusable(_ text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test(
    "refuses everything else",
    .tags(.hostile),
    arguments: [
      "", "example.org", "/a", "//example.org/", "mailto:a@example.org", "javascript:alert(1)",
      "data:text/html,a", "file:///etc/passwd", "ftp://example.org/", "https:/example.org",
      "https://", "https:///a", "https://?a", "https://:80/", "https://./", "https://[]/",
      "https://me@example.org/", "https://me:secret@example.org/",
      "https://example.org@evil.example/",
      "https://exa mple.org/", "https://exa%6Dple.org/",
      "https://example.org\\@evil.example/", "https://example.org/\nX: y", "https://example.org/\r",
      "https://example.org/\u{0}", "https://example.org/\t", "https://example.org/\u{7F}",
      " https://example.org/", "java\nscript:alert(1)",
    ]
  )
  func refuses(_ text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test("has a length that a header can hold", .tags(.hostile))
  func isBounded() {
    let start = "https://example.org/"
    #expect(WebAddress(start + String(repeating: "a", count: 2_028)) != nil)
    #expect(WebAddress(start + String(repeating: "a", count: 2_029)) == nil)
    #expect(WebAddress(start + String(repeating: "é", count: 339)) == nil)
  }

  @Test(
    "tells its host",
    arguments: [
      ("https://Example.ORG:443/a:b", "example.org"), ("http://example.org?a", "example.org"),
      ("http://example.org#a", "example.org"), ("http://[::1]:80/", "[::1]"),
    ]
  )
  func tellsHost(of text: String, _ host: String) throws {
    #expect(try #require(WebAddress(text)).host == host)
  }

  @Test(
    "leaves out what counts who came, and nothing else",
    arguments: [
      ("https://example.org/a?utm_source=feed", "https://example.org/a"),
      ("https://example.org/a?p=1&UTM_medium=x&q=#top", "https://example.org/a?p=1&q=#top"),
      ("https://example.org/a?fbclid=1&gclid=2#b", "https://example.org/a#b"),
      ("https://example.org/a?", "https://example.org/a?"),
      ("https://example.org/a#?utm_source=x", "https://example.org/a#?utm_source=x"),
    ]
  )
  func withoutTracking(text: String, expected: String) throws {
    #expect(try #require(WebAddress(text)).withoutTracking.description == expected)
  }

  @Test("joins a path with one slash", arguments: ["https://example.org", "https://example.org/"])
  func appends(to text: String) throws {
    let joined = try #require(WebAddress(text)).appending("fr/eu/atom.xml")
    #expect(joined.description == "https://example.org/fr/eu/atom.xml")
  }
}
