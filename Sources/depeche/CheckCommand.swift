import ArgumentParser
import Markup
import Pipeline

/// `depeche check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Looks for mistakes in the configuration, the templates and what stands in out/.",
    discussion: """
      With --online the front page and a feed are fetched from base_url and compared with what was \
      built: whether they are there, are the same, and have the types and validators that readers need.
      """
  )

  @OptionGroup var common: CommonOptions

  @OptionGroup var fetching: FetchingOptions

  @Flag(help: "Also ask the web server at base_url.")
  var online = false

  func validate() throws {
    if online, common.offline { throw ValidationError("--online and --offline exclude each other") }
  }

  func run() throws {
    try Console.run {
      let workspace = try common.workspace()
      // A check looks at everything; a name that does not exist is a mistake all the same.
      _ = try common.source(in: workspace)
      let found = try Check(workspace: workspace, now: common.moment).findings()
      let web =
        online ? try OnlineCheck(of: workspace, allowing: fetching.places).findings() : []
      let findings = found.all + web
      let printed = Result {
        if common.json {
          try Console.result(
            JSONText.object([("findings", .list(findings.map { .text($0) }))]) + "\n"
          )
        } else {
          try Console.result(findings.map { $0 + "\n" }.joined())
        }
      }
      if findings.isEmpty, !common.quiet, !common.json { Console.note("nothing found") }
      if found.isMisconfigured { throw ExitCode(78) }
      if !findings.isEmpty { throw ExitCode(1) }
      try printed.get()
    }
  }
}
