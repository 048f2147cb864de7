internal import Foundation
internal import Markup

/// A file that is read in pieces, because it is too large to be held for as long as it is read.
struct FilePieces: DocumentPieces {
  private let file: URL
  let count: Int

  /// In bytes.
  private static let longestPiece = 262_144

  /// - Parameters:
  ///   - file: of the local file system.
  ///   - count: how many bytes of it are read.
  init(of file: URL, count: Int) {
    self.file = file
    self.count = count
  }

  func walk() -> Walk { Walk(through: file, count: count) }

  /// One way through the file; it ends early where the file cannot be read.
  struct Walk: IteratorProtocol {
    private let handle: FileHandle?
    private var left: Int

    fileprivate init(through file: URL, count: Int) {
      handle = try? FileHandle(forReadingFrom: file)
      left = count
    }

    mutating func next() -> [UInt8]? {
      guard left > 0, let data = try? handle?.read(upToCount: min(left, longestPiece)),
        !data.isEmpty
      else { return nil }
      left -= data.count
      return Array(data)
    }
  }
}
