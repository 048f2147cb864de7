internal import Configuration
internal import Entries
internal import Foundation
internal import Markup
internal import Store

/// A source's recording as files: `fixtures/SOURCE/responses.json` with what is said about each answer,
/// a file for each body, and `expected.json` with what is to be read in them.
struct RecordingFolder {
  let folder: URL

  static let heads = "responses.json"
  static let expectation = "expected.json"
  /// Of each file that is read, in bytes.
  static let largest = 60_000_000

  init(of source: SourceID, in workspace: Workspace) {
    folder = workspace.root.appending(path: "fixtures").appending(path: source.description)
  }

  /// Whether somebody recorded anything.
  var isThere: Bool { FileStamp(path: folder.appending(path: Self.heads).filePath) != nil }

  /// The expectation as it stands; `nil` where there is none.
  ///
  /// - Throws: `PipelineError` where it cannot be read.
  func expected() throws(PipelineError) -> [UInt8]? {
    guard FileStamp(path: folder.appending(path: Self.expectation).filePath) != nil else {
      return nil
    }
    return try bytes(Self.expectation)
  }

  /// The recording as it stands.
  ///
  /// - Throws: `PipelineError` with the place of what is wrong in it.
  func recording() throws(PipelineError) -> Recording {
    let name = folder.appending(path: Self.heads).filePath
    var mistakes = ConfigurationMistakes()
    let file = RecordedHeads(try bytes(Self.heads), named: name, reporting: &mistakes)
    do throws(ConfigurationError) { try mistakes.throwIfAny(in: name) } catch {
      throw PipelineError(.configuration, "\(error)")
    }
    guard let file else {
      throw PipelineError(.configuration, "\(name): cannot be read as a list of responses")
    }
    var answers: [RecordedAnswer] = []
    for head in file.heads {
      answers.append(RecordedAnswer(origin: head.origin, bytes: try bytes(head.file)))
    }
    return Recording(answers: answers, pictures: file.pictures)
  }

  /// Writes a recording and what is expected of it, each file aside first; bodies that are no longer
  /// named go.
  ///
  /// - Throws: `PipelineError` with `cannotWrite`.
  func write(_ recording: Recording, expecting items: [UInt8]) throws(PipelineError) {
    let names = recording.answers.enumerated().map { number, answer in
      let digits = String(number + 1)
      let padded = String(repeating: "0", count: max(0, 2 - digits.count)) + digits
      return "\(padded).\(answer.fileEnding)"
    }
    let old =
      (isThere ? try? self.recorded() : nil)?.map(\.file).filter { !names.contains($0) } ?? []
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, answer) in zip(names, recording.answers) {
        try Data(answer.bytes).write(to: folder.appending(path: name), options: .atomic)
      }
      let heads = RecordedHeads.text(of: recording, in: names)
      try Data(heads).write(to: folder.appending(path: Self.heads), options: .atomic)
      try Data(items).write(to: folder.appending(path: Self.expectation), options: .atomic)
      for name in old { try FileManager.default.removeItem(at: folder.appending(path: name)) }
    } catch {
      throw PipelineError(
        .cannotWrite,
        "\(folder.filePath): cannot be written (\(lastSystemError()))"
      )
    }
  }

  private func recorded() throws(PipelineError) -> [RecordedHeads.Head] {
    var mistakes = ConfigurationMistakes()
    let file = RecordedHeads(try bytes(Self.heads), named: Self.heads, reporting: &mistakes)
    return file?.heads ?? []
  }

  private func bytes(_ name: String) throws(PipelineError) -> [UInt8] {
    let file = folder.appending(path: name)
    guard let (bytes, isCut) = try? FileReading.bytes(of: file, limit: Self.largest), !isCut else {
      throw PipelineError(.configuration, "\(file.filePath): cannot be read, or is too long")
    }
    return bytes
  }
}
