import ArgumentParser
import Entries
import Foundation
import Pipeline

/// What `depeche init` needs to know: by its options, else asked one by one and asked again.
struct Answers {
  let title: String
  let authority: String
  let languages: [LanguageTag]
  let offices: [FirstPublication.Office]
  let timezone: String

  /// - Throws: a usage error for an option that cannot be, and for everything that is missing where
  ///   there is no terminal to ask on.
  init(_ command: InitCommand) throws {
    let missing = [
      ("--title", command.title == nil), ("--authority", command.authority == nil),
      ("--delegation", command.delegation.isEmpty),
    ].filter(\.1).map(\.0)
    guard missing.isEmpty || isatty(STDIN_FILENO) == 1 else {
      throw ValidationError(
        "missing: \(missing.joined(separator: ", ")); there is no terminal to ask on"
      )
    }
    title = try Self.answer(command.title, "--title", "Title of the publication") { text in
      text.isEmpty ? nil : text
    }
    authority = try Self.answer(
      command.authority,
      "--authority",
      "The organisation's domain, such as example.org, or its site's address"
    ) { FirstPublication.authority(of: $0) }
    languages = try Self.answer(
      command.languages,
      "--languages",
      "Languages by their codes, the default first",
      or: "en,fr"
    ) { text in
      Self.all(text.split(separator: ",")) { LanguageTag(Self.trimmed($0)) }
    }
    // A name may have a comma; only the answer to a question is a list.
    let given = try command.delegation.map { text in
      try Self.answer(text, "--delegation", "", FirstPublication.Office.init)
    }
    offices =
      given.isEmpty
      ? try Self.answer(
        nil,
        "--delegation",
        "Delegations, such as: eu=European Union, un=United Nations"
      ) { text in
        Self.all(text.split(separator: ",")) { FirstPublication.Office(Self.trimmed($0)) }
      } : given
    timezone = try Self.answer(
      command.timezone,
      "--timezone",
      "Time zone, such as Europe/Brussels",
      or: Self.ownZone
    ) { TimeZone(identifier: $0)?.identifier }
  }

  /// Of this machine, by a name that any other knows.
  private static var ownZone: String {
    let zone = TimeZone.current.identifier
    return zone.contains("/") ? zone : "UTC"
  }

  /// An option's value, else what the person at the terminal says.
  private static func answer<Value>(
    _ given: String?,
    _ option: String,
    _ question: String,
    or usual: String? = nil,
    _ read: (String) -> Value?
  ) throws -> Value {
    if let given {
      guard let value = read(trimmed(given[...])) else {
        throw ValidationError("\(option) cannot be “\(given)”")
      }
      return value
    }
    // Without a terminal only what has a usual answer is not given.
    if let usual, isatty(STDIN_FILENO) == 0, let value = read(usual) { return value }
    while true {
      Console.ask("\(question)\(usual.map { " [\($0)]" } ?? ""): ")
      guard let line = readLine() else {
        throw ValidationError("\(option) is missing: the input ended")
      }
      let text = trimmed(line[...])
      if let value = read(text.isEmpty ? usual ?? "" : text) { return value }
      Console.note(text.isEmpty ? "Please say something." : "“\(text)” cannot be; try again.")
    }
  }

  /// Every part as a value; `nil` where there is none, or one of them cannot be.
  private static func all<Value>(
    _ parts: [Substring],
    _ read: (Substring) -> Value?
  ) -> [Value]? {
    let values = parts.compactMap(read)
    return values.isEmpty || values.count != parts.count ? nil : values
  }

  private static func trimmed(_ text: Substring) -> String {
    text.trimmingCharacters(in: .whitespaces)
  }
}
