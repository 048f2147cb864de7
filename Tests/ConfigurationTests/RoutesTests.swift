import Entries
import Testing

@testable import Configuration

@Suite("Routes")
struct RoutesTests {
  @Test(
    "lead by whole steps of an address",
    arguments: [
      ("/strategie/un", "https://example.org/strategie/un/page", true),
      ("/strategie/un", "https://example.org/strategie/un", true),
      ("/strategie/un", "https://example.org/strategie/unesco", false),
      ("/strategie/un/", "https://example.org/strategie/un/x", true),
      ("/fr/", "https://example.org/en/fr/", false),
      ("https://example.org/un", "https://example.org/un?page=2", true),
      ("https://example.org/un", "http://example.org/un", false),
      ("/", "https://example.org", false),
    ]
  )
  func leads(prefix: String, address: String, isBelow: Bool) throws {
    let route = AddressRoute(prefix: prefix, delegations: [])
    #expect(route.leads(try #require(WebAddress(address))) == isBelow)
  }
}
