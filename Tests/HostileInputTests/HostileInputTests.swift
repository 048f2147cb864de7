import Foundation
import HostileInput
import Testing

/// The inputs that the search for crashes begins with, and those that it found.
@Suite("Hostile input")
struct HostileInputTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fuzzing").standardizedFileURL

  private static func files(in name: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: name).path
    )
    return (names ?? []).filter { !$0.hasPrefix(".") && $0 != "README.md" }.sorted()
      .map { "\(name)/\($0)" }
  }

  @Test("is read or refused, and every promise is kept", arguments: files(in: "corpus"))
  func corpus(file: String) throws {
    try HostileInput(Data(contentsOf: Self.folder.appending(path: file))).read()
  }

  @Test("that once broke a reader breaks it no more", arguments: files(in: "crashes"))
  func crashes(file: String) throws {
    try HostileInput(Data(contentsOf: Self.folder.appending(path: file))).read()
  }

  @Test("has a beginning for every reader")
  func readers() throws {
    let chosen = try Self.files(in: "corpus").map { file in
      try Data(contentsOf: Self.folder.appending(path: file)).first
    }
    #expect(Set(chosen.compactMap(\.self)) == Set("fhjmnpx".utf8))
  }
}
