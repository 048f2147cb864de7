/// The coding of an answer's body (RFC 9110 §8.4.1).
enum ContentCoding: Hashable, Sendable {
  case identity, gzip, deflate, brotli, zstandard
  /// One that was not asked for, or several, one in the other.
  case other(String)

  /// What is asked for (RFC 9110 §12.5.3).
  static let accepted = "gzip, deflate, br, zstd"

  /// - Parameter values: of all fields `Content-Encoding`, in their order.
  init(_ values: [String]) {
    let names = values.flatMap { $0.split(separator: ",") }
      .map { $0.filter { !$0.isWhitespace }.lowercased() }
      .filter { !["", "identity", "none"].contains($0) }
    self =
      switch names {
      case []: .identity
      case ["gzip"], ["x-gzip"]: .gzip
      case ["deflate"]: .deflate
      case ["br"]: .brotli
      case ["zstd"]: .zstandard
      default: .other(String(names.joined(separator: ", ").prefix(40)))
      }
  }
}
