/// What of a document that is UTF-8 is not at hand.
struct DocumentRest: Sendable {
  let pieces: any DocumentPieces
  /// How many bytes the first piece has, which is at hand.
  let openingLength: Int
  /// How many bytes follow.
  let count: Int

  func walk() -> Walk { Walk(through: self) }

  /// Goes through the rest, piece by piece, each of them valid UTF-8.
  ///
  /// An object, because a walk through a file goes on for whoever holds it.
  final class Walk: IteratorProtocol {
    private var pieces: UTF8Pieces
    private let beginsAlike: Bool
    /// How many bytes are still to come.
    ///
    /// Above zero at the end where the document is another than it was when it was first looked at,
    /// or cannot be read any more.
    private(set) var left: Int
    /// How many bytes a reader needs at a time, at least.
    let window: Int

    init(through rest: DocumentRest) {
      pieces = rest.pieces.utf8
      beginsAlike = pieces.next()?.count == rest.openingLength
      left = rest.count
      window = rest.pieces.window
    }

    func next() -> [UInt8]? {
      guard beginsAlike, left > 0, let piece = pieces.next(), piece.count <= left,
        UTF8Survey(of: piece).isValid
      else { return nil }
      left -= piece.count
      return piece
    }
  }
}

extension DocumentPieces {
  fileprivate var utf8: UTF8Pieces { UTF8Pieces(of: self) }
}
