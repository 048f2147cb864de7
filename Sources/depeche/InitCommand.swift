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
      "The organisation's domain, which names entries for good.",
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
      let title = try answer(title, "--title", "Title of the publication", or: nil)
      let authority = try answer(authority, "--authority", "The organisation's domain", or: nil)
      let languages = try answer(
        languages,
        "--languages",
        "Languages, the default first",
        or: "en,fr"
      )
      let names =
        delegation.isEmpty
        ? try answer(nil, "--delegation", "Delegations, parted by commas", or: nil)
          .split(separator: ",").map(String.init) : delegation
      let first = FirstPublication(
        title: title,
        authority: authority,
        languages: try languages.split(separator: ",").map { try language(String($0)) },
        timezone: timezone ?? Self.ownZone,
        baseURL: baseURL,
        offices: try names.map(office),
        today: CalendarDay(CommonOptions.clock, in: .current)
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

  /// An option's value, else what the person at the terminal says.
  private func answer(
    _ given: String?,
    _ option: String,
    _ question: String,
    or usual: String?
  ) throws -> String {
    if let given { return given }
    guard isatty(STDIN_FILENO) == 1 else {
      throw ValidationError("\(option) is missing, and there is no terminal to ask on")
    }
    while true {
      Console.ask("\(question)\(usual.map { " [\($0)]" } ?? ""): ")
      guard let line = readLine() else {
        throw ValidationError("\(option) is missing: the input ended")
      }
      let text = line.trimmingCharacters(in: .whitespaces)
      if !text.isEmpty { return text }
      if let usual { return usual }
    }
  }

  private func language(_ text: String) throws -> LanguageTag {
    let text = text.trimmingCharacters(in: .whitespaces)
    guard let tag = LanguageTag(text) else {
      throw ValidationError("--languages: “\(text)” is no language such as en, fr or nl-BE")
    }
    return tag
  }

  private func office(_ text: String) throws -> FirstPublication.Office {
    guard let office = FirstPublication.Office(text.trimmingCharacters(in: .whitespaces)) else {
      throw ValidationError("--delegation: “\(text)” is no delegation such as eu=European Union")
    }
    return office
  }

  private static var ownZone: String {
    let zone = TimeZone.current.identifier
    return zone.contains("/") ? zone : "UTC"
  }
}
