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

  @Option(help: ArgumentHelp("The address that the page was saved from.", valueName: "url"))
  var base: String?

  @Argument(help: "The page, as a browser saved it.")
  var file: String

  func run() throws {
    try Console.run {
      let trial = try SourceTrial(ofFile: file, at: try address())
      try Console.result(common.json ? trial.json : trial.text)
    }
  }

  private func address() throws -> WebAddress? {
    guard let base else { return nil }
    guard let address = WebAddress(base) else {
      throw ValidationError("--base cannot be \(base)")
    }
    return address
  }
}
