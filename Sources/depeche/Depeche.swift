import ArgumentParser

/// The program.
@main
struct Depeche: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "depeche",
    abstract: "Turns what delegations publish into one timeline, feeds, pages and a newsletter.",
    discussion: """
      Run `depeche build` in the folder of feeds.yml. Exit codes: 0 done; 1 a check found \
      something; 2 some sources failed, the rest is published; 3 every source failed, out/ kept; \
      64 usage; 65 the input is not readable; 73 cannot write; 75 another run holds the lock; \
      78 configuration error.
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, FetchCommand.self, PublishCommand.self, PingCommand.self,
      NewsletterCommand.self,
      CheckCommand.self,
      TimelineCommand.self, StatusCommand.self, SourcesCommand.self, TemplatesCommand.self,
      InspectCommand.self, ReplayCommand.self, RestoreCommand.self,
      WhyCommand.self, StoriesCommand.self, InitCommand.self,
    ]
  )
}
