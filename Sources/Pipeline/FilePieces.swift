internal import Foundation
internal import Markup
internal import Synchronization

/// A file that is read in pieces, because it is too large to be held for as long as it is read.
///
/// An object, because several walks lead through one file and each may find that it has changed.
final class FilePieces: DocumentPieces {
  private let file: URL
  private let stamp: FileStamp
  let count: Int
  private let isBroken = Mutex(false)

  /// In bytes.
  private static let longestPiece = 262_144

  /// - Parameters:
  ///   - file: of the local file system.
  ///   - stamp: of the file as it is meant.
  ///   - count: how many bytes of it are read.
  init(of file: URL, stamp: FileStamp, count: Int) {
    self.file = file
    self.stamp = stamp
    self.count = count
  }

  /// Whether every walk that has ended went through the same file to its end.
  var isIntact: Bool {
    !isBroken.withLock(\.self) && FileStamp(path: file.filePath) == stamp
  }

  func walk() -> Walk { Walk(through: self) }

  /// One way through the file.
  struct Walk: IteratorProtocol {
    private let pieces: FilePieces
    private let handle: FileHandle?
    private var left: Int

    fileprivate init(through pieces: FilePieces) {
      self.pieces = pieces
      // Anything but a file might never end, or never begin.
      let isMeant = pieces.isIntact && FileStamp.kind(at: pieces.file.filePath) == .file
      handle = isMeant ? try? FileHandle(forReadingFrom: pieces.file) : nil
      left = pieces.count
    }

    mutating func next() -> [UInt8]? {
      guard left > 0 else { return nil }
      guard let data = try? handle?.read(upToCount: min(left, longestPiece)), !data.isEmpty else {
        pieces.isBroken.withLock { $0 = true }
        return nil
      }
      left -= data.count
      return Array(data)
    }
  }
}
