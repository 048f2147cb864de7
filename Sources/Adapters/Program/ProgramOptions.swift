package import Configuration

/// The keys of a `program` source: what is run, and what it is told.
package struct ProgramOptions: ConfigurationReadable, Hashable, Sendable {
  /// What `settings` says, for the program alone; nothing of it means anything here.
  package let settings: [ConfigurationMapping.Pair]

  /// Of a program that is told nothing.
  static let none = ProgramOptions(settings: [])

  package static let keys = ["command", "arguments", "settings"]

  private init(settings: [ConfigurationMapping.Pair]) {
    self.settings = settings
  }

  package init?(
    reading mapping: ConfigurationMapping,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    let settings = mapping.value(of: "settings", as: .mapping, reporting: &mistakes)
    if mapping["settings"] != nil, settings == nil { return nil }
    self.settings = settings?.pairs ?? []
  }

  /// Reads `command`, or else `path` with `arguments`.
  package static func location(
    reading mapping: ConfigurationMapping,
    reporting mistakes: inout ConfigurationMistakes
  ) -> SourceLocation? {
    let path = mapping.value(of: "path", as: .path, reporting: &mistakes)
    let arguments = mapping.value(of: "arguments", as: .programWords, reporting: &mistakes)
    let command = mapping.value(of: "command", as: .command, reporting: &mistakes)
    let isArgued = mapping["arguments"] != nil
    if mapping["url"] != nil {
      mistakes.add(
        at: mapping.place(of: "url"),
        found: "found for a program",
        expected: "path, or command; the program asks the address itself"
      )
      return nil
    }
    switch (mapping["path"], mapping["command"]) {
    case (nil, nil):
      mistakes.add(
        at: mapping.place(of: "path"),
        found: "missing",
        expected: "the path of an executable file, or a command instead"
      )
      return nil
    case (.some, .some):
      mistakes.add(
        at: mapping.place(of: "command"),
        found: "found beside a path",
        expected: "either path or command"
      )
      return nil
    case (nil, .some) where isArgued:
      mistakes.add(
        at: mapping.place(of: "arguments"),
        found: "found beside a command",
        expected: "the arguments in the command itself"
      )
      return nil
    case (nil, .some): return command.map(SourceLocation.program)
    case (.some, nil):
      guard let path, !isArgued || arguments != nil else { return nil }
      return .program(ProgramCommand(running: path, arguments: arguments ?? []))
    }
  }
}
