import ArgumentParser
import Foundation
import Pipeline
import Store
import Templates

/// What goes to the terminal: results to standard output, everything else to standard error.
enum Console {
  /// Writes a result.
  static func result(_ text: String) throws {
    try write(text, to: .standardOutput)
  }

  /// Writes a result that is no text of ours, as it is.
  static func result(bytes: [UInt8]) throws {
    try write(Data(bytes), to: .standardOutput)
  }

  /// Tells the person who runs the program something.
  ///
  /// Whatever was quoted in it, from a damaged database even, nothing of it acts on a terminal.
  static func note(_ text: String) {
    let scalars = text.unicodeScalars.map { scalar in
      let isControl = scalar.properties.generalCategory == .control
      return isControl && scalar != "\n" && scalar != "\t" ? "\u{FFFD}" : scalar
    }
    // Standard error may be closed; there is nobody left to tell.
    try? write(String(String.UnicodeScalarView(scalars)) + "\n", to: .standardError)
  }

  /// Puts a question to the person at the terminal; the answer follows on the same line.
  static func ask(_ question: String) {
    try? write(question, to: .standardError)
  }

  /// Draws a line over the one that stands on the terminal; an empty one takes it away.
  static func draw(_ line: String) {
    try? write("\r\u{1B}[K" + line, to: .standardError)
  }

  /// Runs a command and turns what goes wrong into a message and an exit code.
  static func run(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch is ReaderGone {
      return
    } catch let error as PipelineError {
      note(error.description)
      throw exitCode(of: error)
    } catch let error as StoreError {
      note(error.description)
      throw exitCode(of: error)
    } catch let error as TemplateError {
      note("templates/\(error)")
      throw ExitCode(78)
    }
  }

  private static func exitCode(of error: StoreError) -> ExitCode {
    switch error.code {
    case .notWritable, .noRoom: ExitCode(73)
    case .damaged, .fromNewerVersion: ExitCode(65)
    }
  }

  private static func exitCode(of error: PipelineError) -> ExitCode {
    switch error.code {
    case .configuration: ExitCode(78)
    case .cannotWrite: ExitCode(73)
    case .locked: ExitCode(75)
    case .unreadable: ExitCode(65)
    }
  }

  private static func write(_ text: String, to handle: FileHandle) throws {
    try write(Data(text.utf8), to: handle)
  }

  private static func write(_ data: Data, to handle: FileHandle) throws {
    do {
      try handle.write(contentsOf: data)
    } catch {
      // A reader such as `head` has enough: that is no failure, but there is no use in going on.
      if errno == EPIPE { throw ReaderGone() }
      throw PipelineError(
        .cannotWrite,
        "standard output: \(unsafe String(cString: strerror(errno)))"
      )
    }
  }
}

/// Whoever read the results has closed the door.
struct ReaderGone: Error {}
