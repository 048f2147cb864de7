import Entries
import Foundation
import Testing

@testable import Pipeline

/// The sample's files, and what was made of them before.
enum ShippedSample {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let expectations = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/sample")
  static let names = ["feeds.yml", "stories.yml", "content"]

  /// The sample as a publication of its own, so that its outputs stay out of the repository.
  static func publication() throws -> Publication {
    let publication = try Publication([:])
    try FileManager.default.createDirectory(
      at: publication.root,
      withIntermediateDirectories: true
    )
    for name in names {
      try FileManager.default.copyItem(
        at: repository.appending(path: name),
        to: publication.root.appending(path: name)
      )
    }
    return publication
  }

  /// Whether the sample is as it was when its expectations were made, or must be.
  static var isUnchanged: Bool {
    let environment = ProcessInfo.processInfo.environment
    if environment["CI"] != nil || environment["DEPECHE_REGENERATE"] != nil { return true }
    let known = try? String(contentsOf: expectations.appending(path: "digest"), encoding: .utf8)
    return known == (try? digest())
  }

  /// Of the sample's files, their names and their bytes.
  static func digest() throws -> String {
    let files = names.flatMap { name -> [String] in
      let walk = FileManager.default.enumerator(atPath: repository.appending(path: name).filePath)
      let below = (walk?.allObjects ?? []).compactMap { $0 as? String }.sorted()
      return below.isEmpty ? [name] : below.map { "\(name)/\($0)" }
    }
    let texts = try files.filter {
      FileStamp.kind(at: repository.appending(path: $0).filePath) == .file
    }
    .flatMap {
      [$0, Digest(of: [UInt8](try Data(contentsOf: repository.appending(path: $0)))).description]
    }
    return Digest(of: texts).description + "\n"
  }
}

/// The sample that the repository ships, built whole and compared to what it made before.
///
/// `DEPECHE_REGENERATE=1 swift test --filter SampleTests` writes the expectations anew; look at the
/// difference before you keep it. Where somebody has made the sample their own, as the README invites
/// them to, these tests are skipped; on a machine that sets `CI` they are not.
@Suite(
  "The shipped sample",
  .enabled(
    if: ShippedSample.isUnchanged,
    "skipped: feeds.yml or content/ is no longer the shipped one"
  )
)
struct SampleTests {
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
    let publication = try ShippedSample.publication()
    try publication.build()
    let made = try Data(contentsOf: publication.root.appending(path: "out/\(path)"))
    let expectation = ShippedSample.expectations
      .appending(path: path.replacing("/", with: "-"))
    if ProcessInfo.processInfo.environment["DEPECHE_REGENERATE"] != nil {
      try made.write(to: expectation)
      try Data(ShippedSample.digest().utf8).write(
        to: ShippedSample.expectations.appending(path: "digest")
      )
    }
    let expected = try Data(contentsOf: expectation)
    #expect(String(decoding: made, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }

  @Test("pairs what its editor and its notes pair, and names what lacks a translation")
  func translations() throws {
    let publication = try ShippedSample.publication()
    try publication.build()
    let items = try publication.timeline()
    #expect(items.filter { $0.translations.map(\.state) == ["confirmed"] }.count == 22)
    #expect(items.contains { $0.language == "en" && $0.translations.isEmpty })
  }

  @Test("has nothing that a check would find")
  func check() throws {
    let publication = try ShippedSample.publication()
    try publication.build()
    let findings = try Check(workspace: publication.workspace, now: .distantFuture).findings().all
    #expect(findings == [])
  }
}
