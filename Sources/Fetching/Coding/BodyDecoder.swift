/// One coding being taken off a body, while its coded bytes arrive piece by piece.
///
/// Memory is bounded: what comes out is handed on 64 KB at a time, and whoever takes it may stop.
protocol BodyDecoder: ~Copyable {
  /// Whether what came so far is whole; no bytes at all are.
  var isWhole: Bool { get }

  /// Takes coded bytes, and hands on what they say.
  ///
  /// - Parameters:
  ///   - bytes: the next ones.
  ///   - emit: is handed what comes out; it throws `.enough` to end it.
  /// - Throws: `DecodingFault`.
  mutating func take(
    _ bytes: UnsafeRawBufferPointer,
    emit: (UnsafeRawBufferPointer) throws(DecodingFault) -> Void
  ) throws(DecodingFault)
}

/// What can end the decoding of a body.
enum DecodingFault: Error {
  /// Its bytes are not what they should be.
  case damaged
  /// Whoever takes what comes out wants no more.
  case enough
}
