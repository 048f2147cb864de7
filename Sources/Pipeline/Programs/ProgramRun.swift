internal import Adapters
internal import Foundation

/// One run of a program: what it is given, and within which limits.
struct ProgramRun: Sendable {
  /// The executable file; absolute.
  let path: String
  /// The first one is the program's name.
  let words: [String]
  let environment: [String: String]
  /// The working folder; absolute.
  let folder: String
  /// How long it may take.
  let timeLimit: Duration
  /// How much it may print, in bytes.
  let outputLimit: Int
  /// How long it has to end after it was told to, and how long what it left behind may still print.
  var grace = Duration.seconds(1)

  /// What came of it.
  struct Answer: Sendable {
    let output: [UInt8]
    /// Whether it would have printed more than it may.
    let isCut: Bool
    /// What it said on standard error.
    let words: ProgramWords
    let ending: Ending
  }

  /// How a program ended.
  enum Ending: Hashable, Sendable {
    case exit(Int32)
    case signal(Int32)
    /// It was ended because its time was over.
    case timeLimit
  }

  /// Runs it to its end, or to that of its patience.
  ///
  /// Nothing of it is left behind: what it started and did not wait for ends with it.
  ///
  /// - Parameter input: what it finds on standard input; it may leave it unread.
  /// - Returns: what it said, and how it ended.
  /// - Throws: `SourceFailure` where it cannot be started.
  func answer(to input: [UInt8]) throws(SourceFailure) -> Answer {
    let started = try ProgramProcess(self, reading: input)
    return started.finish(timeLimit: timeLimit, outputLimit: outputLimit, grace: grace)
  }
}
