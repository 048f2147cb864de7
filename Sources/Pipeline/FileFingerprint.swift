internal import Templates

/// What a file was made from, as it is kept: its rendering's fingerprint, then that of its input.
struct FileFingerprint: CustomStringConvertible, Sendable {
  /// Equal for equal content.
  let rendering: String
  /// Equal for equal content too; `nil` where the rendering has none.
  private let input: String?

  /// As it was kept.
  init(_ text: String) {
    let end = text.utf8.firstIndex(of: UInt8(ascii: " "))
    rendering = end.map { String(text[..<$0]) } ?? text
    input = end.map { String(text[$0...].dropFirst()) }
  }

  /// - Throws: what finding the input throws.
  init(of rendering: Rendering) throws {
    self.rendering = rendering.fingerprint
    input = try rendering.input?()
  }

  var description: String { ([rendering] + [input].compactMap(\.self)).joined(separator: " ") }

  /// Whether both were made from the same, whatever else their renderings knew; `false` where either
  /// does not say.
  func isOfSameInput(as other: Self) -> Bool {
    input != nil && input == other.input
  }
}
