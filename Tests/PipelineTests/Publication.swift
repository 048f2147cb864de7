import Entries
import Foundation
import Testing

@testable import Pipeline

/// A publication in a folder of its own, made of the files that a test names.
final class Publication {
  let root: URL

  /// Makes the folder from contents by path.
  ///
  /// The folder's name has a space and a letter outside ASCII, as people's folders do.
  init(_ files: [String: String]) throws {
    root = FileManager.default.temporaryDirectory
      .appending(path: "dépêche \(UUID().uuidString)")
    for (path, text) in files { try write(text, to: path) }
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func write(_ content: Data, to path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try content.write(to: file)
  }

  /// The text of an output, or of any other file of the folder.
  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  var workspace: Workspace {
    get throws {
      try Workspace(configuration: root.appending(path: "feeds.yml").filePath, out: nil)
    }
  }

  /// Builds at a moment, written as RFC 3339.
  @discardableResult
  func build(
    _ now: String = "2026-03-31T02:00:00Z",
    only: String? = nil,
    offline: Bool = true,
    isAnew: Bool = false
  ) throws -> Build.Report {
    try Build(workspace: workspace, now: try #require(RFC3339.instant(now)), isAnew: isAnew)
      .run(only: only.flatMap(SourceID.init), offline: offline)
  }

  /// The timeline as `timeline --json` prints it.
  func timeline(_ now: String = "2026-03-31T02:00:00Z") throws -> [Item] {
    var text = ""
    try TimelineListing(workspace: workspace, now: try #require(RFC3339.instant(now)))
      .writeJSON { text += $0 }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Items.self, from: Data(text.utf8)).items
  }

  /// Every file below the outputs, with its content and the moment of its last change.
  func outputs() throws -> [String: Output] {
    let out = root.appending(path: "out")
    let paths = FileManager.default.enumerator(atPath: out.filePath)?.allObjects ?? []
    return paths.compactMap { $0 as? String }.reduce(into: [:]) { files, path in
      let file = out.appending(path: path).filePath
      guard !path.hasPrefix(".new"), let stamp = FileStamp(path: file),
        let content = FileManager.default.contents(atPath: file)
      else { return }
      files[path] = Output(content: content, stamp: stamp)
    }
  }

  struct Output: Equatable {
    let content: Data
    let stamp: FileStamp
  }

  struct Items: Decodable {
    let items: [Item]
  }

  /// An entry as `timeline --json` shows it.
  struct Item: Decodable, Equatable {
    let id: String
    let url: String
    let title: String
    let summary: String
    let datePublished: String
    let dateModified: String
    let datePrecision: String
    let language: String
    let delegations: [String]
    let translations: [Translation]
    let warnings: [Warning]
  }

  struct Translation: Decodable, Equatable {
    let id: String
    let language: String
    let state: String
    let score: Double?
  }

  struct Warning: Decodable, Equatable {
    let code: String
    let message: String
  }
}

extension Publication {
  /// A configuration for one page, or several, of `page-text`.
  static func feeds(_ pages: [String], newsletter: Bool = false) -> String {
    let sources = pages.map { page in
      """
        - id: \(page)
          adapter: page-text
          path: \(page).txt
          page_url: https://example.org/\(page)
          date_format: dd.MM.yy
          sections: { "News from the Union": eu, "News from the UN": un, "Latest": none }
      """
    }
    let mail = """
      newsletter:
        from: Example <news@example.org>
        to: news@example.org
        list_id: news.example.org
        postal_address: 1 Example Street
        unsubscribe: { url: https://example.org/u }
      """
    return """
      publication:
        authority: example.org
        title: Example News
        languages: [en, fr]
        timezone: Europe/Brussels
        base_url: https://feeds.example.org
      delegations:
        - { id: eu, name: Union }
        - { id: un, name: { en: United Nations, fr: Nations Unies } }
        - { id: un-geneva, part_of: un, name: Geneva, dateline: '(UN|ONU) Gen[eè]v[ae]' }
      sources:
      \(sources.joined(separator: "\n"))
      \(newsletter ? mail : "")
      """
  }

  /// Words of a piece in English, and the same in French.
  static let trees = "The gardeners of the town met on Monday and planted a hundred trees."
  static let arbres = "Les jardiniers de la ville se sont réunis lundi et ont planté cent arbres."

  /// A publication of notes by their paths in its folder.
  static func ofNotes(
    _ notes: [String: String],
    newsletter: Bool = false
  ) throws -> Publication {
    let files = Dictionary(uniqueKeysWithValues: notes.map { ("notes/\($0)", $1) })
    let feeds = feedsOfNotes(newsletter: newsletter)
    return try Publication(files.merging(["feeds.yml": feeds]) { $1 })
  }

  /// A configuration for a folder of notes.
  static func feedsOfNotes(newsletter: Bool = false) -> String {
    let notes = """
        - id: notes
          adapter: notes
          path: notes
      """
    return feeds(["page"], newsletter: newsletter)
      .replacing(#/ {2}- id: page\n( {4}.*\n)*/#, with: notes + "\n")
  }

  /// The smallest PNG picture that browsers show, of a size in pixels.
  static func picture(width: UInt8 = 4, height: UInt8 = 3) -> Data {
    Data(
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0, 0, 0, 0, 0]
    )
  }

  /// A card as the pages show it; an absent date leaves its blank line.
  static func card(_ title: String, _ date: String, _ text: String) -> String {
    "\(title)\n\n\(date)\n\n\(text)\n\nRead more\n"
  }
}
