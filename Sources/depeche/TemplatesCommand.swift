import ArgumentParser
import Foundation
import Markup
import Pipeline

/// `depeche templates`.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Hands out the templates of pages and messages, to be changed.",
    subcommands: [TemplatesExportCommand.self, TemplatesCheckCommand.self]
  )
}

/// `depeche templates check`.
struct TemplatesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Fills every template with hard data, and names every tag and phrase that is wrong."
  )

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run {
      let findings = try common.workspace().templateFindings
      if common.json {
        try Console.result(
          JSONText.object([("findings", .list(findings.map { .text($0) }))]) + "\n"
        )
      } else {
        try Console.result(findings.map { $0 + "\n" }.joined())
      }
      if !findings.isEmpty { throw ExitCode(1) }
      if !common.quiet, !common.json { Console.note("nothing found") }
    }
  }
}

/// `depeche templates export`.
struct TemplatesExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the templates and phrases that are inside the program into templates/.",
    discussion: """
      Keep the files that you change and delete the others: a file that is not there is taken from \
      the program, and goes on being mended with it. Files of yours are never overwritten, unless \
      --force says so.
      """
  )

  @OptionGroup var common: CommonOptions

  @Flag(help: "Overwrite files that are there already.")
  var force = false

  @Argument(
    help: ArgumentHelp(
      "Only these files, such as style.mustache (default: all).",
      valueName: "name"
    )
  )
  var names: [String] = []

  func run() throws {
    try Console.run {
      let folder = URL(filePath: common.config).deletingLastPathComponent()
        .appending(path: "templates")
      let export = try TemplateExport(to: folder, only: names)
      let report = try export.write(overwriting: force)
      if common.json {
        try Console.result(
          JSONText.object([
            ("written", .list(report.written.map { .text($0) })),
            ("kept", .list(report.kept.map { .text($0) })),
          ]) + "\n"
        )
        return
      }
      guard !common.quiet else { return }
      try Console.result(report.written.map { "\(folder.filePath)/\($0)\n" }.joined())
      if !report.kept.isEmpty {
        Console.note(
          "kept as they are, because they differ: \(report.kept.joined(separator: ", ")) "
            + "(--force overwrites them)"
        )
      }
    }
  }
}
