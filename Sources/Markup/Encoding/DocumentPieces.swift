/// A document that somebody else holds, and gives out in pieces as often as it is asked for.
///
/// What reads a document of many megabytes needs a part of it at a time; whose I/O that costs is no
/// business of the reader.
package protocol DocumentPieces: Sendable {
  associatedtype Walk: IteratorProtocol<[UInt8]>

  /// How many bytes all pieces have together.
  var count: Int { get }

  /// How many bytes of it a reader needs at a time, at least.
  var window: Int { get }

  /// Begins at the beginning.
  ///
  /// - Returns: the bytes in their order, in pieces of any length but none, the same each time; fewer
  ///   than `count` where they cannot be read to their end.
  func walk() -> Walk
}

extension DocumentPieces {
  package var window: Int { 65_536 }

  /// All bytes that can be read.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    var walk = walk()
    while let piece = walk.next() { bytes.append(contentsOf: piece) }
    return bytes
  }
}

/// The pieces of a document, each at least a window long but for the last, and cut where no character
/// of UTF-8 is cut if it is UTF-8.
struct UTF8Pieces: IteratorProtocol {
  private var walk: any IteratorProtocol<[UInt8]>
  private let window: Int
  /// The beginning of a character whose end has not come yet.
  private var cut: [UInt8] = []

  init(of pieces: some DocumentPieces) {
    walk = pieces.walk()
    window = pieces.window
  }

  mutating func next() -> [UInt8]? {
    var piece = cut
    cut = []
    while let more = walk.next() {
      piece.append(contentsOf: more)
      let length = piece.cutLength
      if piece.count - length >= window {
        cut = Array(piece.suffix(length))
        piece.removeLast(length)
        return piece
      }
    }
    return piece.isEmpty ? nil : piece
  }
}

extension [UInt8] {
  /// How many bytes at the end begin a character of UTF-8 without ending it (RFC 3629 §3).
  fileprivate var cutLength: Int {
    for length in 1..<4 where length <= count {
      let byte = self[count - length]
      if byte & 0xC0 == 0x80 { continue }
      let promised = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return promised > length ? length : 0
    }
    return 0
  }
}
