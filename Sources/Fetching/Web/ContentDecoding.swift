/// The coding of an answer's body (RFC 9110 §8.4.1).
enum ContentCoding: Hashable, Sendable {
  case identity, gzip, deflate
  /// One that was not asked for, or several, one in the other.
  case other(String)

  /// What is asked for: what every server has, and what can be bounded here.
  static let accepted = "gzip, deflate"

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
      default: .other(String(names.joined(separator: ", ").prefix(40)))
      }
  }
}

/// The body of an answer without its coding, while it arrives piece by piece.
struct ContentDecoding: ~Copyable {
  private let coding: ContentCoding
  /// The first two bytes, which tell a zlib stream from a bare one.
  private var opening: [UInt8] = []
  private var inflation: Inflation?
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
    switch inflation {
    case nil: opening.isEmpty
    case .some(let inflation): inflation.isWhole
    }
  }

  /// Takes a piece of the body.
  ///
  /// - Parameters:
  ///   - bytes: as they came.
  ///   - emit: is handed what they say.
  /// - Throws: `Inflation.Fault`.
  mutating func take(
    _ bytes: UnsafeRawBufferPointer,
    emit: (UnsafeRawBufferPointer) throws(Inflation.Fault) -> Void
  ) throws(Inflation.Fault) {
    switch coding {
    case .identity: try unsafe emit(bytes)
    case .other: throw .damaged
    case .gzip, .deflate:
      guard bytes.count <= room else { throw .damaged }
      room -= bytes.count
      let missing = unsafe bytes.prefix(2 - opening.count)
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes.dropFirst(missing.count))
      unsafe opening += missing
      if inflation == nil {
        guard opening.count == 2 else { return }
        inflation = Inflation(frame)
        let held = opening
        try unsafe held.span.withUnsafeBytes { held throws(Inflation.Fault) in
          try unsafe feed(held, emit)
        }
      }
      try unsafe feed(rest, emit)
    }
  }

  private mutating func feed(
    _ bytes: UnsafeRawBufferPointer,
    _ emit: (UnsafeRawBufferPointer) throws(Inflation.Fault) -> Void
  ) throws(Inflation.Fault) {
    guard unsafe try inflation?.take(bytes, emit: emit) != nil else { throw .damaged }
  }

  private var frame: Inflation.Frame {
    guard coding == .deflate else { return .gzip }
    // RFC 1950 §2.2: deflate with a window of 32 KB at most, and a check of the two bytes.
    let isFramed =
      opening[0] & 0x0F == 8 && opening[0] >> 4 <= 7
      && (Int(opening[0]) << 8 + Int(opening[1])) % 31 == 0
    return isFramed ? .zlib : .bare
  }
}
