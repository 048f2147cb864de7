import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("The plan of a fetch")
struct FetchPlanTests {
  @Test("names the program that would run, and calls it not nothing")
  func programs() throws {
    let publication = try ProgramSourcesTests.publication("adapter: program\ncommand: 'true'")
    let now = try #require(RFC3339.instant("2026-04-01T02:00:00Z"))
    let item = try #require(try FetchPlan(of: publication.workspace, now: now).items.first)
    #expect(item.command == "true" && item.reason == nil && item.requests.isEmpty)
  }
}
