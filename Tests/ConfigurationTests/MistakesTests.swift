import Configuration
import Foundation
import Testing

@Suite("Mistakes in feeds.yml", .tags(.fixtures))
struct MistakesTests {
  /// The names of the files in `Fixtures/mistakes`, one mistake each.
  static var names: [String] {
    let folder = try? fixtures("mistakes")
    let files = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0.path) }
    return (files ?? []).filter { $0.hasSuffix(".yml") }.sorted()
  }

  // DEPECHE_RECORD=$PWD/Tests/ConfigurationTests/Fixtures/mistakes \
  //   swift test --filter MistakesTests
  // writes them again.
  @Test("are answered with place, expectation and nearest word", arguments: names)
  func answers(_ name: String) throws {
    let file = try fixtures("mistakes").appending(path: name)
    let bytes = [UInt8](try Data(contentsOf: file))
    let error = #expect(throws: ConfigurationError.self) { try read(bytes) }
    let found = try #require(error).description + "\n"
    if let folder = ProcessInfo.processInfo.environment["DEPECHE_RECORD"] {
      let target = URL(filePath: folder).appending(path: name).deletingPathExtension()
      try Data(found.utf8).write(to: target.appendingPathExtension("expected"))
      return
    }
    let golden = file.deletingPathExtension().appendingPathExtension("expected")
    #expect(found == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
  }

  @Test("are all in the folder")
  func isComplete() {
    #expect(Self.names.count >= 70)
  }

  @Test("never carry a control character to the terminal", arguments: names)
  func isPrintable(_ name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: try fixtures("mistakes").appending(path: name)))
    let error = #expect(throws: ConfigurationError.self) { try read(bytes, named: "\u{1B}[2J.yml") }
    let mistakes = try #require(error).mistakes
    #expect(mistakes.allSatisfy { isPrintableLine($0.description) })
  }
}

/// Whether a line holds no control, format or separator character.
func isPrintableLine(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
