import ArgumentParser
import Entries
import Pipeline

/// `depeche sources try`.
struct SourcesTryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Proposes a source for a page: the lines for feeds.yml, and what they would read."
  )

  @OptionGroup var common: CommonOptions

  @OptionGroup var fetching: FetchingOptions

  @Option(help: ArgumentHelp("The address that the page was saved from.", valueName: "url"))
  var base: String?

  @Argument(help: ArgumentHelp("An address, or a page as a browser saved it.", valueName: "page"))
  var page: String

  func run() throws {
    try Console.run {
      let trial = try trial()
      try Console.result(common.json ? trial.json : trial.text)
    }
  }

  private func trial() throws -> SourceTrial {
    guard let address = FetchingOptions.address(page) else {
      return try SourceTrial(ofFile: page, at: try self.address())
    }
    let answer = try fetching.page(at: address, common)
    return try SourceTrial(of: answer.bytes, contentType: answer.contentType, at: answer.address)
  }

  private func address() throws -> WebAddress? {
    guard let base else { return nil }
    guard let address = WebAddress(base) else {
      throw ValidationError("--base cannot be \(base)")
    }
    return address
  }
}
