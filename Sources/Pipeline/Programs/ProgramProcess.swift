internal import Adapters
internal import Foundation

/// A program that runs, in a process group of its own, with its two outputs at hand.
///
/// Whatever becomes of it, its group is gone and its descriptors are closed when it was finished.
struct ProgramProcess: ~Copyable {
  private let pid: pid_t
  private let output: ProgramPipe
  private let words: ProgramPipe

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - run: what and where.
  ///   - input: what stands on its standard input.
  /// - Throws: `SourceFailure` with what the system says.
  init(_ run: ProgramRun, reading input: [UInt8]) throws(SourceFailure) {
    let input = try ProgramInput(input)
    let output = try ProgramPipe()
    let words = try ProgramPipe()
    let start = ProgramStart(input: input.descriptor, output: output.writing, words: words.writing)
    pid = try start.spawn(run)
    output.closeWriting()
    words.closeWriting()
    self.output = output
    self.words = words
  }

  /// Takes what it says until it has ended, and ends it where it does not by itself.
  ///
  /// - Parameters:
  ///   - timeLimit: from now on.
  ///   - outputLimit: in bytes; a program that prints more is ended, and what it printed counts.
  ///   - grace: between the request to end and the end, and for what outlives the program.
  /// - Returns: what it said, and how it ended.
  consuming func finish(
    timeLimit: Duration,
    outputLimit: Int,
    grace: Duration
  ) -> ProgramRun.Answer {
    let clock = ContinuousClock()
    let limit = clock.now + timeLimit
    var said = ProgramWords()
    var printed: [UInt8] = []
    var isCut = false
    var isOverdue = false
    /// When it is ended for good; set as soon as it has ended or was told to.
    var end: ContinuousClock.Instant?
    var hasEnded = false
    while true {
      let now = clock.now
      if !hasEnded, Self.hasEnded(pid) {
        hasEnded = true
        end = min(end ?? limit, now + grace)
      }
      if let end, now >= end || hasEnded && (isCut || isOverdue || output.isOver) { break }
      if end == nil, now >= limit || isCut {
        isOverdue = !isCut
        end = now + grace
        kill(-pid, SIGTERM)
      }
      ProgramPipe.wait(for: output, words, atMost: hasEnded || output.isOver ? 2 : 20)
      for piece in output.pieces() where !isCut {
        let room = outputLimit - printed.count
        printed.append(contentsOf: piece.prefix(room))
        isCut = piece.count > room
      }
      for piece in words.pieces() { said.add(piece) }
    }
    // The number of a process that nobody has waited for is no other's yet, and so is its group's.
    kill(-pid, SIGKILL)
    var status: CInt = 0
    while unsafe waitpid(pid, &status, 0) == -1, errno == EINTR {}
    for piece in words.pieces() { said.add(piece) }
    return ProgramRun.Answer(
      output: printed,
      isCut: isCut,
      words: said,
      ending: isOverdue ? .timeLimit : Self.ending(status)
    )
  }

  /// Whether it has ended; whoever asks has still to wait for it.
  private static func hasEnded(_ pid: pid_t) -> Bool {
    var information = unsafe siginfo_t()
    let options = WEXITED | WNOHANG | WNOWAIT
    let answer = unsafe waitid(P_PID, id_t(bitPattern: pid), &information, CInt(options))
    return unsafe answer != 0 || information.si_signo != 0
  }

  /// How it ended, out of what the system notes (POSIX.1-2024, `sys/wait.h`).
  private static func ending(_ status: CInt) -> ProgramRun.Ending {
    let signal = status & 0x7F
    return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
  }
}
