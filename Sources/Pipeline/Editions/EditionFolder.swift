internal import Configuration
internal import Entries
internal import Foundation
internal import Newsletters

/// `editions/`: what people decided about each month, a file each.
struct EditionFolder {
  /// By month; empty where there is no folder.
  let files: [CalendarMonth: EditionText]
  private let root: URL
  private let context: ConfigurationContext
  private let zone: TimeZone

  /// The largest edition file that is read, in bytes.
  private static let longest = 1_000_000

  /// Reads every edition.
  ///
  /// - Throws: `PipelineError` with every mistake of the first file that has any.
  init(of workspace: Workspace, settings: NewsletterSettings) throws(PipelineError) {
    root = workspace.root.appending(path: "editions")
    zone = workspace.feeds.publication.timezone
    context = ConfigurationContext(
      delegations: workspace.feeds.delegations.list.map(\.id),
      languages: settings.languages
    )
    guard FileStamp(path: root.filePath) != nil else {
      files = [:]
      return
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: root.filePath) else {
      throw PipelineError(.configuration, "editions: is a folder that cannot be read, or no folder")
    }
    var files: [CalendarMonth: EditionText] = [:]
    for name in names.sorted() where name.hasSuffix(".yml") {
      guard let month = CalendarMonth(String(name.dropLast(4))) else {
        throw PipelineError(
          .configuration,
          "editions/\(name): is called after no month; an edition is a file such as 2026-03.yml"
        )
      }
      let text = try Self.read(root.appending(path: name), Self.name(of: month))
      let file = try Self.parsed(text, Self.reading(month, context, zone))
      guard file.curation.month == month else {
        throw PipelineError(
          .configuration,
          "editions/\(name): says edition: \(file.curation.month); the file's name and it must agree"
        )
      }
      files[month] = file
    }
    self.files = files
  }

  /// The files, oldest month first.
  var inOrder: [EditionText] { files.sorted { $0.key < $1.key }.map(\.value) }

  /// An edition's file name beside the configuration.
  static func name(of month: CalendarMonth) -> String { "editions/\(month).yml" }

  /// How a month's file is read.
  func reading(_ month: CalendarMonth) -> EditionText.Reading {
    Self.reading(month, context, zone)
  }

  private static func reading(
    _ month: CalendarMonth,
    _ context: ConfigurationContext,
    _ zone: TimeZone
  ) -> EditionText.Reading {
    EditionText.Reading(name: name(of: month), context: context, zone: zone)
  }

  /// Writes an edition, whole or not at all.
  ///
  /// - Throws: `PipelineError` where it cannot be written.
  func write(_ file: EditionText) throws(PipelineError) {
    let name = Self.name(of: file.curation.month)
    do {
      try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
      try Data(file.text.utf8)
        .write(to: root.appending(path: "\(file.curation.month).yml"), options: .atomic)
    } catch {
      throw PipelineError(.cannotWrite, "\(name): cannot be written: \(error.localizedDescription)")
    }
  }

  /// A file's text as an edition.
  static func parsed(
    _ text: String,
    _ reading: EditionText.Reading
  ) throws(PipelineError) -> EditionText {
    do throws(ConfigurationError) {
      return try EditionText(text, reading: reading)
    } catch {
      throw PipelineError(.configuration, "\(error)")
    }
  }

  private static func read(_ file: URL, _ name: String) throws(PipelineError) -> String {
    guard let (bytes, isCut) = try? FileReading.bytes(of: file, limit: longest), !isCut else {
      throw PipelineError(.configuration, "\(name): cannot be read, or is longer than 1 MB")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw PipelineError(.configuration, "\(name): is no UTF-8")
    }
    return text
  }
}
