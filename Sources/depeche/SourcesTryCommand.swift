import Adapters
import ArgumentParser
import Configuration
import Entries
import Foundation
import Pipeline

/// `depeche sources try`.
struct SourcesTryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Proposes a source: the lines for feeds.yml, and what they would read."
  )

  @OptionGroup var common: CommonOptions

  @OptionGroup var fetching: FetchingOptions

  @Option(help: ArgumentHelp("The address that the page was saved from.", valueName: "url"))
  var base: String?

  @Argument(
    help: ArgumentHelp("An address; or a page, its text or a feed in a file.", valueName: "page")
  )
  var page: String

  func run() throws {
    try Console.run {
      let trial = try trial()
      try Console.result(common.json ? trial.json : trial.text)
    }
  }

  private func trial() throws -> SourceTrial {
    guard let address = FetchingOptions.address(page) else {
      let folder = URL(filePath: common.config).deletingLastPathComponent()
      return try SourceTrial(ofFile: page, at: try self.address(), in: folder, for: setting)
    }
    let answer = try fetching.page(at: address, common)
    return try SourceTrial(
      of: answer.bytes,
      contentType: answer.contentType,
      at: answer.address,
      for: setting
    )
  }

  /// What the publication here says; one that has mistakes, or none, says nothing.
  private var setting: ProposalSetting {
    let feeds = (try? common.workspace())?.feeds
    return ProposalSetting(
      allowedPrivate: fetching.places,
      delegations: feeds?.delegations.list.map(\.id),
      languages: feeds?.publication.languages,
      taken: Set(feeds?.sources.map(\.id) ?? [])
    )
  }

  private func address() throws -> WebAddress? {
    guard let base else { return nil }
    guard let address = WebAddress(base) else {
      throw ValidationError("--base cannot be \(base)")
    }
    return address
  }
}
