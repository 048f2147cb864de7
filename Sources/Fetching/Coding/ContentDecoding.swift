/// The body of an answer without its coding, while it arrives piece by piece.
struct ContentDecoding: ~Copyable {
  private let coding: ContentCoding
  /// The first bytes, until they tell how deflate is framed.
  private var opening: [UInt8] = []
  private var decoder: (any BodyDecoder & ~Copyable)?
  /// How many coded bytes may still come.
  private var room: Int

  /// Coded bytes are at most so many more than what they say, in bytes: whoever sends more of them
  /// sends none that say anything.
  private static let slack = 65_536

  /// - Parameters:
  ///   - coding: of the body.
  ///   - limit: of what it says, in bytes.
  init(_ coding: ContentCoding, limit: Int) {
    self.coding = coding
    room = max(0, limit) + Self.slack
  }

  /// Whether what came so far is a whole body.
  var isWhole: Bool {
    switch decoder {
    case nil: opening.isEmpty
    case .some(let decoder): decoder.isWhole
    }
  }

  /// Takes a piece of the body.
  ///
  /// - Parameters:
  ///   - bytes: as they came.
  ///   - emit: is handed what they say.
  /// - Throws: `DecodingFault`.
  mutating func take(
    _ bytes: UnsafeRawBufferPointer,
    emit: (UnsafeRawBufferPointer) throws(DecodingFault) -> Void
  ) throws(DecodingFault) {
    if coding == .identity { return try unsafe emit(bytes) }
    guard bytes.count <= room else { throw .damaged }
    room -= bytes.count
    if decoder != nil { return try unsafe feed(bytes, emit) }
    unsafe opening += bytes
    guard opening.count >= coding.openingLength else { return }
    decoder = coding.decoder(opening)
    let held = opening
    opening = []
    try unsafe held.span.withUnsafeBytes { held throws(DecodingFault) in
      try unsafe feed(held, emit)
    }
  }

  private mutating func feed(
    _ bytes: UnsafeRawBufferPointer,
    _ emit: (UnsafeRawBufferPointer) throws(DecodingFault) -> Void
  ) throws(DecodingFault) {
    guard unsafe try decoder?.take(bytes, emit: emit) != nil else { throw .damaged }
  }
}

extension ContentCoding {
  /// How many bytes tell which decoder it takes.
  fileprivate var openingLength: Int { self == .deflate ? 2 : 0 }

  /// What takes it off; `nil` for one that is not known, and where there is no memory.
  fileprivate func decoder(_ opening: [UInt8]) -> (any BodyDecoder & ~Copyable)? {
    switch self {
    case .identity, .other: return nil
    case .gzip: return InflatingDecoder(.gzip)
    case .deflate:
      // RFC 1950 §2.2: deflate with a window of 32 KB at most, and a check of the two bytes.
      guard let first = opening.first, let second = opening.dropFirst().first else { return nil }
      let isFramed =
        first & 0x0F == 8 && first >> 4 <= 7 && (Int(first) << 8 + Int(second)) % 31 == 0
      return InflatingDecoder(isFramed ? .zlib : .bare)
    case .brotli: return BrotliDecoder()
    case .zstandard: return ZstandardDecoder()
    }
  }
}
