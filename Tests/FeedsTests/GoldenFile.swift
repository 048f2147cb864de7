import Foundation
import Testing

/// A file under `Fixtures` that an output is compared to.
///
/// `DEPECHE_REGENERATE=1 swift test --filter FeedsTests` writes the files anew; look at the
/// difference before you keep it.
enum GoldenFile {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// Compares an output to a file in the folder of its kind.
  static func compare(_ output: [UInt8], to name: String, in kind: String = "writing") throws {
    let file = folder.appending(path: "\(kind)/\(name)")
    if ProcessInfo.processInfo.environment["DEPECHE_REGENERATE"] == "1" {
      try Data(output).write(to: file)
    }
    let expected = try Data(contentsOf: file)
    #expect(String(decoding: output, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    #expect(Array(expected) == output, "\(name) differs in bytes")
  }
}
