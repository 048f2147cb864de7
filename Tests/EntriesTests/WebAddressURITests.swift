import Entries
import Testing

@Suite("An address in a feed")
struct WebAddressURITests {
  @Test(
    "has brackets around a host alone",
    .tags(.hostile),
    arguments: [
      ("https://example.org/?tag[]=1#a[b]", "https://example.org/?tag%5B%5D=1#a%5Bb%5D"),
      ("https://[2001:db8::1]:80/a[1]", "https://[2001:db8::1]:80/a%5B1%5D"),
      ("https://[2001:db8::1]", "https://[2001:db8::1]"),
      ("https://example.org?[]", "https://example.org?%5B%5D"),
      ("https://example.org/a?b=%5B%5D", "https://example.org/a?b=%5B%5D"),
    ]
  )
  func brackets(_ text: String, become uri: String) throws {
    #expect(try #require(WebAddress(text)).uri == uri)
  }
}
