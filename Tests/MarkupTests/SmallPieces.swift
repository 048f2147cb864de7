import Markup
import Synchronization

/// Bytes in pieces of a few, read through a window of a few: every seam that a document can have.
final class SmallPieces: DocumentPieces {
  private let bytes: [UInt8]
  /// What is found there when it is walked through again.
  private let later: [UInt8]
  private let length: Int
  let window: Int
  private let walks = Mutex(0)

  var count: Int { bytes.count }

  init(_ bytes: [UInt8], later: [UInt8]? = nil, length: Int, window: Int) {
    self.bytes = bytes
    self.later = later ?? bytes
    self.length = length
    self.window = window
  }

  func walk() -> Walk {
    let isFirst = walks.withLock { walks in
      walks += 1
      return walks == 1
    }
    return Walk(rest: (isFirst ? bytes : later)[...], length: length)
  }

  struct Walk: IteratorProtocol {
    fileprivate var rest: ArraySlice<UInt8>
    fileprivate let length: Int

    mutating func next() -> [UInt8]? {
      defer { rest = rest.dropFirst(length) }
      return rest.isEmpty ? nil : Array(rest.prefix(length))
    }
  }
}
