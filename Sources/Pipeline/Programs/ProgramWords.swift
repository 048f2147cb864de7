internal import Markup

/// What a program says beside its answer, on standard error: its first words and its last ones.
///
/// A program may write for ever; what stands between is only counted.
struct ProgramWords: Hashable, Sendable {
  private var first: [UInt8] = []
  private var last: [UInt8] = []
  private var omitted = 0

  /// Of the first words, in bytes.
  private static let mostFirst = 16_384
  /// Of the last ones.
  private static let mostLast = 4_096
  /// Of a line, in characters.
  private static let longestLine = 500

  /// Takes more of them.
  mutating func add(_ bytes: some Collection<UInt8>) {
    let room = Self.mostFirst - first.count
    first.append(contentsOf: bytes.prefix(room))
    last.append(contentsOf: bytes.dropFirst(room))
    if last.count > 2 * Self.mostLast {
      omitted += last.count - Self.mostLast
      last.removeFirst(last.count - Self.mostLast)
    }
  }

  /// A line each, without control characters and blank lines.
  var lines: [String] {
    guard omitted > 0 else { return Self.lines(of: first + last) }
    return Self.lines(of: first) + ["… (\(omitted) bytes more)"] + Self.lines(of: last)
  }

  /// Its last line; `nil` where it said nothing.
  var lastLine: String? { lines.last }

  private static func lines(of bytes: [UInt8]) -> [String] {
    bytes.split { [0x0A, 0x0D].contains($0) }
      .map { PlainText(line: String(decoding: $0, as: UTF8.self)).description }
      .filter { !$0.isEmpty }
      .map { $0.count > longestLine ? $0.prefix(longestLine - 1) + "…" : $0 }
  }
}
