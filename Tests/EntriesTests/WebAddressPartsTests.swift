import Entries
import Testing

@Suite("The parts of a web address")
struct WebAddressPartsTests {
  @Test(
    "are those that a request is made of",
    arguments: [
      ("https://Example.org", "https://example.org", "/", 443),
      ("http://example.org:8080/a/b?c=d#e", "http://example.org:8080", "/a/b?c=d", 8_080),
      ("https://example.org?x=/y", "https://example.org", "/?x=/y", 443),
      ("http://[::1]:99/", "http://[::1]:99", "/", 99),
      ("http://[::1]/", "http://[::1]", "/", 80),
      ("http://example.org:/", "http://example.org:", "/", 80),
      ("http://example.org:99999/", "http://example.org:99999", "/", nil),
    ] as [(String, String, String, Int?)]
  )
  func parts(text: String, origin: String, path: String, port: Int?) throws {
    let address = try #require(WebAddress(text))
    #expect(address.origin == origin)
    #expect(address.pathAndQuery == path)
    #expect(address.port == port)
  }
}
