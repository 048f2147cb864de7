internal import Foundation
internal import Mail

/// What is known of each recipient of one form of an edition: `.depeche/sent/2026-03.bilingual.log`.
///
/// A line is added before a message is handed over and after the answer, and is on the disk before
/// anything else happens. So whoever has a beginning without an end may have got the message.
final class SendingJournal {
  /// What a line says.
  enum Mark: Equatable {
    /// The message is about to be handed over.
    case sending
    case sent
    /// The server did not take it, with its code.
    case refused(Int)
    /// It cannot have left.
    case failed
  }

  private let handle: FileHandle
  private let name: String
  private let message: MessageID
  private var marks: Marks

  /// The largest journal that is read, in bytes: five hundred recipients of a hundred versions.
  private static let longest = 32_000_000

  /// Opens the journal, and makes it where there is none.
  ///
  /// - Parameters:
  ///   - file: the journal.
  ///   - message: the one that is sent; lines of others are kept, and say nothing of it.
  /// - Throws: `PipelineError`: `cannotWrite`, or `unreadable` where a line says nothing, since
  ///   nobody could tell then who has the message.
  init(at file: URL, of message: MessageID) throws(PipelineError) {
    name = file.filePath
    self.message = message
    let bytes = try Self.bytes(of: file)
    // A line counts with its end: what a killed run left without one was never acted upon.
    let whole = bytes.lastIndex(of: UInt8(ascii: "\n")).map { bytes[...$0] } ?? []
    marks = try Self.marks(in: whole, of: message, named: name)
    do {
      handle = try FileHandle(forUpdating: file)
      try handle.truncate(atOffset: UInt64(whole.count))
      try handle.seek(toOffset: UInt64(whole.count))
      try handle.synchronize()
      try Self.synchronize(file.deletingLastPathComponent())
    } catch {
      throw PipelineError(.cannotWrite, "\(name): cannot be written (\(lastSystemError()))")
    }
  }

  deinit {
    try? handle.close()
  }

  /// How a recipient stands; `nil` where nothing was written.
  subscript(recipient: Mailbox) -> Mark? { marks[Self.key(of: recipient)] }

  /// What a journal that may not be there says, without touching it.
  static func marks(
    at file: URL,
    of message: MessageID
  ) throws(PipelineError) -> (Mailbox) -> Mark? {
    guard FileStamp(path: file.filePath) != nil else { return { _ in nil } }
    let bytes = try read(file)
    let whole = bytes.lastIndex(of: UInt8(ascii: "\n")).map { bytes[...$0] } ?? []
    let marks = try marks(in: whole, of: message, named: file.filePath)
    return { marks[key(of: $0)] }
  }

  /// Writes what happens to a recipient; it is on the disk when this returns.
  ///
  /// - Throws: `PipelineError` with `cannotWrite`.
  func write(_ mark: Mark, of recipient: Mailbox) throws(PipelineError) {
    let line = "\(message) \(Self.key(of: recipient)) \(mark)\n"
    do {
      try handle.write(contentsOf: Data(line.utf8))
      try handle.synchronize()
    } catch {
      throw PipelineError(
        .cannotWrite,
        "\(name): cannot be written, so nothing more is sent (\(lastSystemError()))"
      )
    }
    marks.add(mark, of: Self.key(of: recipient))
  }

  /// Addresses that differ in case alone are one: nobody gets two.
  private static func key(of recipient: Mailbox) -> String { recipient.address.lowercased() }

  private static func marks(
    in bytes: ArraySlice<UInt8>,
    of message: MessageID,
    named name: String
  ) throws(PipelineError) -> Marks {
    var marks = Marks()
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      let words = String(decoding: line, as: UTF8.self)
        .split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard words.count == 3, let mark = Mark(written: words[2]) else {
        throw PipelineError(
          .unreadable,
          "\(name): line \(index + 1) says nothing, so nobody can tell who has the message; mend the line or take it out"
        )
      }
      if words[0] == message.description { marks.add(mark, of: String(words[1])) }
    }
    return marks
  }

  /// The file's bytes; an empty file is made where there is none.
  private static func bytes(of file: URL) throws(PipelineError) -> [UInt8] {
    guard FileStamp(path: file.filePath) == nil else { return try read(file) }
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data().write(to: file)
    } catch {
      throw PipelineError(
        .cannotWrite,
        "\(file.filePath): cannot be written (\(error.localizedDescription))"
      )
    }
    return []
  }

  private static func read(_ file: URL) throws(PipelineError) -> [UInt8] {
    guard let (bytes, isCut) = try? FileReading.bytes(of: file, limit: longest), !isCut else {
      throw PipelineError(
        .unreadable,
        "\(file.filePath): cannot be read, or is longer than 32 MB, so nobody can tell who has the message"
      )
    }
    return bytes
  }

  /// Makes the folder's list of its files last, too.
  private static func synchronize(_ folder: URL) throws {
    let descriptor = unsafe open(folder.filePath, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw POSIXError(.EIO) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw POSIXError(.EIO) }
  }
}

extension SendingJournal {
  /// How recipients stand, line after line.
  ///
  /// An attempt that comes to nothing takes nothing back: whoever had the message before, or may have
  /// had it, still does.
  private struct Marks {
    private var current: [String: Mark] = [:]
    /// What was known before the attempt that is under way.
    private var before: [String: Mark] = [:]

    subscript(key: String) -> Mark? { current[key] }

    mutating func add(_ mark: Mark, of key: String) {
      switch mark {
      case .sending:
        before[key] = current[key]
        current[key] = mark
      case .sent: current[key] = mark
      case .refused, .failed:
        switch before[key] {
        case .sent, .sending: current[key] = before[key]
        case .refused, .failed, nil: current[key] = mark
        }
      }
    }
  }
}

extension SendingJournal.Mark: CustomStringConvertible {
  var description: String {
    switch self {
    case .sending: "sending"
    case .sent: "sent"
    case .refused(let code): "refused \(code)"
    case .failed: "failed"
    }
  }

  /// Takes back what `description` wrote; `nil` for anything else.
  fileprivate init?(written text: Substring) {
    switch text {
    case "sending": self = .sending
    case "sent": self = .sent
    case "failed": self = .failed
    default:
      guard text.hasPrefix("refused "), let code = Int(text.dropFirst("refused ".count)) else {
        return nil
      }
      self = .refused(code)
    }
  }
}
