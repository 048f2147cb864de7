import Entries
import Foundation
import Testing

@testable import Store

@Suite("Rules of routing in the store")
struct RoutingStorageTests {
  private static let rules: [RoutingRule?] = [
    .source, .section("MMM à l'ONU"), .address("/strategie/un"), .category("United Nations"),
    .folder, .author, nil,
  ]

  @Test("come back as they were kept, in their order")
  func comeBack() throws {
    let un = try #require(DelegationID("un"))
    let routings = Self.rules.map { Routing(un, by: $0) }
    let text = RoutingText.text(of: routings)
    let names = routings.map { _ in "un" }
    #expect(RoutingText.routings(names, text) == routings)
  }

  @Test("are none of what was kept before there were any, or cannot be read")
  func absent() throws {
    let un = try #require(DelegationID("un"))
    #expect(RoutingText.text(of: [Routing(un, by: nil)]) == nil)
    #expect(RoutingText.routings(["un"], nil) == [Routing(un, by: nil)])
    #expect(
      RoutingText.routings(["un", "un"], "nonsense") == [
        Routing(un, by: nil), Routing(un, by: nil),
      ]
    )
  }

  @Test("stay with their delegations whatever a heading holds", .tags(.hostile))
  func hostile() throws {
    let (un, eu) = (try #require(DelegationID("un")), try #require(DelegationID("eu")))
    let routings = [Routing(un, by: .section("a\nsource\nb")), Routing(eu, by: .source)]
    let back = RoutingText.routings(["un", "eu"], RoutingText.text(of: routings))
    #expect(back == [Routing(un, by: .section("a source b")), Routing(eu, by: .source)])
  }
}
