import Foundation
import Testing

@testable import Pipeline

/// The W3C's validator over feeds and their archives, where `FEEDVALIDATOR_SRC` names its `src`.
///
/// `FEEDVALIDATOR_PYTHON` names a Python that has what it needs, if that is not the first `python3`.
@Suite("Feeds with archives")
struct ValidArchivesTests {
  private static let kit = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/kit/validate_feed.py")

  @Test("are valid to the W3C, without a warning", arguments: [4, 5, 9])
  func valid(count: Int) throws {
    let environment = ProcessInfo.processInfo.environment
    guard environment["FEEDVALIDATOR_SRC"] != nil,
      FileManager.default.fileExists(atPath: Self.kit.filePath)
    else {
      print("skipped: FEEDVALIDATOR_SRC names no validator, or there is no \(Self.kit.filePath)")
      return
    }
    let notes = Dictionary(uniqueKeysWithValues: (1...count).map { Publication.note($0, day: $0) })
    let publication = try Publication.archived(notes)
    try publication.build("2026-03-20T02:00:00Z")
    let (path, text) = Publication.note(1, day: 1, saying: "This was put right.")
    try publication.write(text, to: "notes/\(path)")
    try publication.build("2026-03-21T02:00:00Z")
    let feeds = try publication.outputs().keys.sorted().filter { path in
      path.hasPrefix("public/en/") && path.hasSuffix(".xml")
    }
    #expect(feeds.count == (count > 4 ? 8 : 4))
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [environment["FEEDVALIDATOR_PYTHON"] ?? "python3", Self.kit.filePath, "--strict"]
      + feeds.map { publication.root.appending(path: "out/\($0)").filePath }
    process.standardOutput = output
    try process.run()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: answer, as: UTF8.self))")
  }
}
