import Foundation
import Testing

@testable import Pipeline

@Suite("Compressed copies")
struct CompressedCopiesTests {
  @Test("lie beside every text while they are wanted, and change only with it")
  func copies() throws {
    let publication = try Publication.ofNotes(
      ["eu/2026-03-02-trees.en.md": "# Trees\n\n\(Publication.trees)\n"]
    )
    let plain = try publication.text("feeds.yml")
    try publication.write(
      plain.replacing("  timezone:", with: "  precompress: true\n  timezone:"),
      to: "feeds.yml"
    )
    try publication.build()
    let first = try publication.outputs()
    let texts = first.keys.filter { $0.hasPrefix("public/") && !$0.hasSuffix(".gz") }
    #expect(texts.allSatisfy { first[$0 + ".gz"] != nil })
    let copy = try #require(first["public/en/eu/atom.xml.gz"]?.content)
    // No flags, no time (RFC 1952 §2.3).
    #expect(Array(copy.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    try publication.build("2026-04-01T02:00:00Z")
    #expect(try publication.outputs() == first)
    try publication.write(plain, to: "feeds.yml")
    let later = Date(timeIntervalSince1970: 1.8e9)
    let changes = try Build(workspace: publication.workspace, now: later).changes()
    #expect(changes.removed.contains("public/en/eu/atom.xml.gz"))
    #expect(!changes.changed.contains { $0.hasSuffix(".gz") })
    try publication.build()
    #expect(try publication.outputs().keys.allSatisfy { !$0.hasSuffix(".gz") })
  }
}
