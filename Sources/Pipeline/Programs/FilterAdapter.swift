internal import Adapters
internal import Configuration
internal import Entries
internal import Fetching
internal import Foundation

/// Reads what a filter makes of a source's answer: a program that finds the body on its standard input
/// as it came, and prints a feed or JSON lines in its place.
///
/// The one adapter that runs something, which is why it stands here and in no registry: the source's
/// own adapter says what is asked of the web, and `program` reads what is printed.
struct FilterAdapter: SourceAdapter {
  static let kind: AdapterKind = "filter"
  static let fileEndings: [String] = []

  private let options: FilterOptions
  private let source: Source
  private let printed: ProgramAdapter

  init(options: FilterOptions, source: Source) {
    self.options = options
    self.source = source
    printed = ProgramAdapter(filtering: source)
  }

  func opening(
    of address: WebAddress,
    after kept: [KeptResponse],
    at now: Date
  ) -> [Request] {
    guard let asking = options.asking else { return [Request(address: address)] }
    return asking.opening(of: address, after: kept, at: now)
  }

  func read(
    _ response: StoredResponse,
    emit: (Sighting) -> Void
  ) throws(SourceFailure) -> SourceReading {
    let time = try timeLeft()
    let run = try ProgramRun(options.command, of: source, in: options.root, within: time)
    let answer = try run.answer(to: response.content.bytes)
    if let failure = answer.failure(after: time) {
      throw SourceFailure(.unanswered, "its filter \(options.command): \(failure.description)")
    }
    let reading = try reading(of: answer, to: response, emit: emit)
    let tooMuch = "its filter printed more than \(source.maxBody) bytes (max_body) and was ended"
    let cut = answer.isCut ? [tooMuch] : []
    let said = answer.words.lines.map { "its filter said: \($0)" }
    return reading.adding(cut + said)
  }

  private func reading(
    of answer: ProgramRun.Answer,
    to response: StoredResponse,
    emit: (Sighting) -> Void
  ) throws(SourceFailure) -> SourceReading {
    do throws(SourceFailure) {
      return try printed.read(
        StoredResponse(.bytes(answer.output), name: response.name, answer: response.answer),
        emit: emit
      )
    } catch {
      guard error.code == .unreadable else { throw error }
      // Whoever gives it to a page may think that the selectors read what it prints; the cure of what
      // was fetched is none.
      let fault =
        error.description.firstRange(of: ": ")
        .map { error.description[..<$0.lowerBound] } ?? error.description[...]
      throw SourceFailure(
        .unreadable,
        "what its filter \(options.command) printed cannot be read: a filter gets the answer as it "
          + "came and prints a feed or one JSON object a line, whatever the source’s adapter is "
          + "(\(fault))"
      )
    }
  }

  private func timeLeft() throws(SourceFailure) -> Duration {
    guard let end = options.end else { return source.timeLimit }
    let rest = ContinuousClock.now.duration(to: end)
    guard rest > .zero else {
      throw SourceFailure(.unanswered, "the run was over before its filter could run (deadline)")
    }
    return min(source.timeLimit, rest)
  }
}

/// What a filter is, and what stands before it.
struct FilterOptions: ConfigurationReadable, Sendable {
  let command: ProgramCommand
  /// The folder of `feeds.yml`.
  let root: URL
  /// What says which requests are sent; a source's own address without it.
  let asking: (any SourceAdapter)?
  /// When it may run no more.
  let end: ContinuousClock.Instant?

  static let keys = ["filter"]

  init(
    command: ProgramCommand,
    root: URL,
    asking: (any SourceAdapter)?,
    end: ContinuousClock.Instant?
  ) {
    self.command = command
    self.root = root
    self.asking = asking
    self.end = end
  }

  /// Reads a filter alone, to be run in the working folder.
  init?(
    reading mapping: ConfigurationMapping,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    let command = mapping.required("filter", as: .command, reporting: &mistakes)
    guard let command else { return nil }
    self.init(command: command, root: URL(filePath: "."), asking: nil, end: nil)
  }
}
