internal import Adapters
internal import Foundation

/// A pipe that a program writes into; the end that is read never waits.
final class ProgramPipe {
  /// The end that the program is given.
  private(set) var writing: CInt
  private let reading: CInt
  /// Whether nobody has it open for writing any more.
  private(set) var isOver = false

  /// How much is read before whoever reads looks at the clock again, in pieces.
  private static let mostPieces = 64
  private static let piece = 65_536

  /// - Throws: `SourceFailure` where no more files can be open.
  init() throws(SourceFailure) {
    var ends: [CInt] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .notStarted() }
    (reading, writing) = (ends[0], ends[1])
    let isPrepared =
      ends.allSatisfy { fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }
      && fcntl(reading, F_SETFL, O_NONBLOCK) == 0
    guard isPrepared else { throw .notStarted() }
  }

  deinit {
    closeWriting()
    close(reading)
  }

  /// Leaves the writing to the program.
  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  /// What stands in it now.
  func pieces() -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    while !isOver, pieces.count < Self.mostPieces {
      var bytes = [UInt8](repeating: 0, count: Self.piece)
      let count = unsafe read(reading, &bytes, bytes.count)
      if count > 0 {
        pieces.append(Array(bytes.prefix(count)))
      } else if count == 0 {
        isOver = true
      } else if errno != EINTR {
        if errno != EAGAIN { isOver = true }
        break
      }
    }
    return pieces
  }

  /// Waits until something stands in one of two pipes.
  ///
  /// - Parameters:
  ///   - one: perhaps over.
  ///   - other: the same.
  ///   - time: in milliseconds.
  static func wait(for one: ProgramPipe, _ other: ProgramPipe, atMost time: CInt) {
    // A descriptor below zero is passed over (POSIX.1-2024, `poll`).
    var waiting = [one, other].map { pipe in
      pollfd(fd: pipe.isOver ? -1 : pipe.reading, events: Int16(POLLIN), revents: 0)
    }
    unsafe poll(&waiting, nfds_t(waiting.count), time)
  }
}

/// A file that holds what a program finds on its standard input, and that has no name.
///
/// Unlike a pipe it needs nobody who fills it, so a program that does not read it holds up nothing.
final class ProgramInput {
  /// At its beginning.
  let descriptor: CInt

  /// - Throws: `SourceFailure` where it cannot be written.
  init(_ bytes: [UInt8]) throws(SourceFailure) {
    let folder = FileManager.default.temporaryDirectory.filePath
    var name = Array("\(folder)/depeche-input.XXXXXX".utf8CString)
    descriptor = unsafe mkstemp(&name)
    guard descriptor >= 0 else { throw .notStarted() }
    unsafe unlink(name)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || count < 0 && errno == EINTR else { throw .notStarted() }
      rest = rest.dropFirst(max(0, count))
    }
    guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0, lseek(descriptor, 0, SEEK_SET) == 0
    else { throw .notStarted() }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}

extension SourceFailure {
  /// That a program could not be run, in the system's words.
  static func notStarted(_ code: CInt = errno) -> SourceFailure {
    SourceFailure(.unanswered, "it cannot be run (\(unsafe String(cString: strerror(code))))")
  }
}
