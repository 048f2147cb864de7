import ArgumentParser
import Configuration
import Entries
import Foundation
import Pipeline

/// `depeche inspect`.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract:
      "Shows what an adapter reads in a file or at an address, before anything is concluded from it.",
    discussion: """
      With --only SOURCE the file is read by that source's settings, its sections and date format \
      included.
      """
  )

  @OptionGroup var common: CommonOptions

  @OptionGroup var fetching: FetchingOptions

  @Option(help: ArgumentHelp("The kind of source; else it is detected.", valueName: "adapter"))
  var adapter: String?

  @Option(help: ArgumentHelp("The address that the file was saved from.", valueName: "url"))
  var base: String?

  @Option(
    help: ArgumentHelp("The media type that the file came with.", valueName: "type")
  )
  var contentType: String?

  @Flag(help: "Make the markup of a feed's items inert.")
  var sanitize = false

  @Option(help: ArgumentHelp("How dates are written, such as dd.MM.yy.", valueName: "pattern"))
  var dateFormat: String?

  @Option(help: ArgumentHelp("What language the page claims.", valueName: "language"))
  var language: String?

  @Argument(help: ArgumentHelp("The file, or an address.", valueName: "file"))
  var file: String

  func run() throws {
    try Console.run {
      guard let address = FetchingOptions.address(file) else {
        return try write(inspect(file))
      }
      let page = try fetching.page(at: address, common)
      let copy = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      defer { try? FileManager.default.removeItem(at: copy) }
      try Data(page.bytes).write(to: copy)
      try write(inspect(copy.path(percentEncoded: false), at: page))
    }
  }

  private func write(_ inspection: Inspection) throws {
    if common.json {
      try inspection.writeJSON(to: Console.result)
    } else {
      try inspection.writeTable(to: Console.result)
    }
  }

  /// Chooses how a file is read; `page` is what it is a copy of.
  private func inspect(_ file: String, at page: FetchedPage? = nil) throws -> Inspection {
    var request = Inspection.Request()
    request.contentType = contentType ?? page?.contentType
    request.isSanitized = sanitize
    request.name = page?.address.description
    if common.only != nil {
      let workspace = try common.workspace()
      let id = try common.source(in: workspace)
      if let source = workspace.feeds.sources.first(where: { $0.id == id }) {
        return try Inspection(of: file, as: source, request, in: workspace)
      }
    }
    request.adapter = try read(adapter, "--adapter") { AdapterKind($0) }
    request.base = try read(base, "--base", WebAddress.init) ?? page?.address
    request.language = try read(language, "--language", LanguageTag.init)
    request.dateFormat = try read(dateFormat, "--date-format") { try? DateFormat($0) }
    return try Inspection(of: file, request)
  }

  private func read<Value>(
    _ text: String?,
    _ name: String,
    _ make: (String) -> Value?
  ) throws -> Value? {
    guard let text else { return nil }
    guard let value = make(text) else {
      throw ValidationError("\(name) cannot be \(text)")
    }
    return value
  }
}
