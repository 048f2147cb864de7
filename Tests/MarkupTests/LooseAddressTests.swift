import Testing

@testable import Markup

@Suite("Addresses that browsers forgive")
struct LooseAddressTests {
  @Test(
    "are written as checkers read them",
    arguments: [
      ("https://a.example/?b=[2]&c=%zz", "https://a.example/?b=%5B2%5D&amp;c=%25zz"),
      ("https://a.example/100%", "https://a.example/100%25"),
      ("https://a.example/%2", "https://a.example/%252"),
      ("https://a.example/%C3%a9", "https://a.example/%C3%a9"),
      ("https://[::1]/x[]", "https://[::1]/x%5B%5D"),
      ("HTTPS://a.example/[é]|", "https://a.example/%5Bé%5D%7C"),
      ("mailto:a@b.example?subject=[x]", "mailto:a@b.example?subject=%5Bx%5D"),
    ]
  )
  func mended(address: String, written: String) {
    let html = SafeHTML(sanitizing: "<a href=\"\(address)\">x</a>", base: "https://a.example/").html
    #expect(html == "<a href=\"\(written)\">x</a>")
  }
}
