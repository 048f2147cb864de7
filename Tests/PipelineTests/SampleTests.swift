import Foundation
import Testing

@testable import Pipeline

/// The sample that the repository ships, built whole and compared to what it made before.
///
/// `DEPECHE_REGENERATE=1 swift test --filter SampleTests` writes the expectations anew; look at the
/// difference before you keep it.
@Suite("The shipped sample")
struct SampleTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let expectations = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/sample")

  /// The sample as a publication of its own, so that its outputs stay out of the repository.
  private func sample() throws -> Publication {
    let publication = try Publication([:])
    try FileManager.default.createDirectory(
      at: publication.root,
      withIntermediateDirectories: true
    )
    for name in ["feeds.yml", "stories.yml", "content"] {
      try FileManager.default.copyItem(
        at: Self.repository.appending(path: name),
        to: publication.root.appending(path: name)
      )
    }
    return publication
  }

  @Test(
    "makes the same files as before",
    .tags(.golden),
    arguments: [
      "public/index.html", "public/fr/index.html", "public/fr/all/atom.xml",
      "public/fr/all/index.html", "public/en/un/atom.xml", "public/en/un/index.html",
      "mail/2026-03/bilingual.eml",
    ]
  )
  func golden(path: String) throws {
    let publication = try sample()
    try publication.build()
    let made = try Data(contentsOf: publication.root.appending(path: "out/\(path)"))
    let expectation = Self.expectations
      .appending(path: path.replacing("/", with: "-"))
    if ProcessInfo.processInfo.environment["DEPECHE_REGENERATE"] != nil {
      try made.write(to: expectation)
    }
    let expected = try Data(contentsOf: expectation)
    #expect(String(decoding: made, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }

  @Test("pairs what its editor and its notes pair, and names what lacks a translation")
  func translations() throws {
    let publication = try sample()
    try publication.build()
    let items = try publication.timeline()
    #expect(items.filter { $0.translations.count == 1 }.count == 22)
    #expect(items.contains { $0.language == "en" && $0.translations.isEmpty })
  }

  @Test("has nothing that a check would find")
  func check() throws {
    let publication = try sample()
    try publication.build()
    let findings = try Check(workspace: publication.workspace, now: .distantFuture).findings()
    #expect(findings == [])
  }
}
