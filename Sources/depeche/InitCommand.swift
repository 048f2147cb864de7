import ArgumentParser
import Entries
import Foundation
import Pipeline

/// `depeche init`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a first feeds.yml, a drop folder and a first note.",
    discussion: """
      What no option says is asked, if there is a terminal to ask on. Nothing that is there already \
      is overwritten. Then `depeche build` in that folder publishes the first note.
      """
  )

  @Argument(help: "The folder of the new publication; it is made where it is missing.")
  var folder = "."

  @Option(help: "The publication's title.")
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The organisation's domain, or its site's address; it names entries for good.",
      valueName: "example.org"
    )
  )
  var authority: String?

  @Option(help: ArgumentHelp("Its languages, the default first.", valueName: "en,fr"))
  var languages: String?

  @Option(
    help: ArgumentHelp(
      "Who publishes; again for each one.",
      valueName: "eu=European Union"
    )
  )
  var delegation: [String] = []

  @Option(
    help: ArgumentHelp("Its time zone (default: this machine's).", valueName: "Europe/Brussels")
  )
  var timezone: String?

  @Option(
    help: ArgumentHelp(
      "Where the pages will be served (default: https://feeds.DOMAIN).",
      valueName: "https://…"
    )
  )
  var baseURL: String?

  @Flag(name: [.short, .long], help: "Silent unless something is wrong.")
  var quiet = false

  func run() throws {
    try Console.run {
      let folder = URL(filePath: folder, directoryHint: .isDirectory)
      try FirstPublication.refuse(folder)
      let answers = try Answers(self)
      let first = FirstPublication(
        title: answers.title,
        authority: answers.authority,
        languages: answers.languages,
        timezone: answers.timezone,
        baseURL: baseURL,
        offices: answers.offices,
        today: CalendarDay(CommonOptions.clock, in: TimeZone(identifier: answers.timezone) ?? .gmt)
      )
      let written = try first.write(to: folder)
      guard !quiet else { return }
      try Console.result(written.map { folder.appending(path: $0).filePath + "\n" }.joined())
      let isHere = folder.standardizedFileURL == URL(filePath: ".").standardizedFileURL
      Console.note(
        "Now run `depeche build`" + (isHere ? "" : " in \(folder.filePath)")
          + " and open out/public/index.html there."
      )
    }
  }
}
