internal import Foundation

/// The body of an answer as its pieces arrive: in memory, or in a file once it is large.
struct BodyStore: ~Copyable {
  private var bytes: [UInt8] = []
  private var file: FileHandle?
  private var path = ""
  private(set) var count = 0
  /// Whether there was more than the limit lets through.
  private(set) var isCut = false
  /// Whether the file could not be written.
  private(set) var isLost = false
  private let limit: Int
  private let spool: String

  /// What is held in memory, in bytes.
  private static let largestAtHand = 1_048_576

  /// - Parameters:
  ///   - limit: in bytes.
  ///   - spool: a folder that exists.
  init(limit: Int, spool: String) {
    self.limit = limit
    self.spool = spool
  }

  /// Removes the file, unless somebody took it.
  deinit {
    guard file != nil else { return }
    unsafe unlink(path)
  }

  /// Takes a piece.
  ///
  /// - Returns: `false` where no more is wanted.
  mutating func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    let room = limit - count
    let taken = unsafe piece.prefix(room)
    count += unsafe taken.count
    if piece.count > room { isCut = true }
    if file == nil, count <= Self.largestAtHand {
      unsafe bytes.append(contentsOf: taken)
    } else {
      do {
        let file = try opened()
        if !bytes.isEmpty {
          try file.write(contentsOf: bytes)
          bytes = []
        }
        try file.write(contentsOf: unsafe Data(taken))
      } catch {
        isLost = true
      }
    }
    return !isCut && !isLost
  }

  /// All that came; the file is the caller's from here on.
  mutating func finish() -> WebAnswer.Body {
    guard let file else { return .bytes(bytes) }
    try? file.close()
    self.file = nil
    return .file(path: path, count: count)
  }

  private mutating func opened() throws -> FileHandle {
    if let file { return file }
    let name = URL(filePath: spool).appending(path: ".\(UUID().uuidString).part")
    path = name.path(percentEncoded: false)
    try Data().write(to: name, options: .withoutOverwriting)
    let file = try FileHandle(forWritingTo: name)
    self.file = file
    return file
  }
}
