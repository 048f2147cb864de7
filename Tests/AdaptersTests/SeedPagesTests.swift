import Entries
import Foundation
import Markup
import Testing

@testable import Adapters

/// Real pages that stand beside the repository on some machines and are not ours to copy.
@Suite("The saved pages of the real site")
struct SeedPagesTests {
  private static let seeds = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/seeds")

  private func page(_ prefix: String, keys: String) throws -> [Sighting]? {
    let files = try? FileManager.default.contentsOfDirectory(
      at: Self.seeds,
      includingPropertiesForKeys: nil
    )
    guard let file = files?.first(where: { $0.lastPathComponent.hasPrefix(prefix) }) else {
      print("skipped: no page \(prefix) in \(Self.seeds.path())")
      return nil
    }
    let common = "language: fr\ndate_format: dd.MM.yy\n"
    return try sightings(
      in: [UInt8](Data(contentsOf: file)),
      kind: "page-text",
      keys: common + keys
    )
  }

  @Test("a page without blank lines, titles and markers has 12 cards")
  func compact() throws {
    let keys = """
      sections:
        "MMM influe sur les débats": eu
        "MMM participe aux débats": un
        "MMM intervient plus": { delegation: unesco, cards: 2 }
      """
    guard let cards = try page("000", keys: keys) else { return }
    let owners = cards.map { $0.delegations.map(\.description).joined() }
    #expect(owners == ["eu", "eu", "un", "un", "unesco", "unesco", "", "", "", "", "", ""])
    #expect(cards.allSatisfy { $0.title == nil && $0.published != nil && $0.text != nil })
  }

  @Test("a page without dates has 12 cards")
  func undated() throws {
    let keys = """
      sections:
        "News from the European Delegation": eu
        "MMM at the United Nations": un
        "News from the UNESCO Team": unesco
        "Recent News from MMM Delegations": none
      """
    guard let cards = try page("001", keys: keys) else { return }
    #expect(cards.count == 12)
    #expect(cards.allSatisfy { $0.title != nil && $0.published == nil && $0.text != nil })
  }

  @Test("an article with side lists is one article and 9 cards")
  func article() throws {
    let keys = """
      article: true
      sections:
        "Articles les plus lus": none
        "L'actualité de MMM et de son réseau": none
      """
    guard let cards = try page("002", keys: keys) else { return }
    #expect(cards.map { $0.text?.isExcerpt } == [false] + Array(repeating: true, count: 9))
    #expect(cards.allSatisfy { $0.title != nil && $0.published != nil })
  }
}
