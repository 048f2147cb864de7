import Entries
import Foundation
import Testing

@testable import Adapters

@Suite("Every registered adapter", .tags(.fixtures))
struct AdapterContractTests {
  private static let kinds = AdapterRegistry.standard.kinds.map(\.description)
  private static let fixtures = kinds.flatMap(AdapterFixture.all(of:))

  @Test("has a folder of fixtures", arguments: kinds)
  func hasFixtures(kind: String) {
    #expect(!AdapterFixture.all(of: kind).isEmpty, "Fixtures/\(kind) has no fixture")
  }

  @Test("reads each fixture as expected", .tags(.golden), arguments: fixtures)
  func golden(fixture: AdapterFixture) throws {
    let made = try fixture.sightings().golden
    if ProcessInfo.processInfo.environment["DEPECHE_REGENERATE"] != nil {
      try Data(made.utf8).write(to: fixture.expectation)
    }
    let expected = try String(contentsOf: fixture.expectation, encoding: .utf8)
    #expect(made == expected)
  }

  @Test("reads a fixture the same twice", arguments: fixtures)
  func repeatable(fixture: AdapterFixture) throws {
    #expect(try fixture.sightings() == fixture.sightings())
  }

  @Test("stands any bytes", .tags(.hostile), arguments: kinds)
  func anyBytes(kind: String) throws {
    for bytes in [[], [0], [0xFF, 0xFE], [0xFE, 0xFF, 0], [0xEF, 0xBB, 0xBF], Array(1...255)] {
      // A refusal is an answer as well; only a trap is none.
      _ = try? sightings(in: bytes.map { UInt8($0) }, kind: kind)
    }
  }
}
