import Entries
import Foundation
import LoopbackWeb
import SeededRandom
import Testing

@testable import Pipeline

@Suite("Sources that are programs", .serialized)
struct ProgramSourcesTests {
  /// A publication whose source `minutes` has the given keys, with executable scripts by their paths.
  static func publication(
    _ keys: String,
    scripts: [String: String] = [:],
    more: String = "",
    fetching: String = "spacing: 0s, deadline: 20s"
  ) throws -> Publication {
    let publication = try Publication([
      "feeds.yml": feeds(keys, more: more, fetching: fetching)
    ])
    for (path, script) in scripts { try install(script, at: path, in: publication) }
    return publication
  }

  static func feeds(
    _ keys: String,
    more: String = "",
    fetching: String = "spacing: 0s, deadline: 20s"
  ) -> String {
    """
    publication:
      authority: example.org
      title: Example News
      languages: [en, fr]
      timezone: Europe/Brussels
      base_url: https://feeds.example.org
    delegations: [{ id: eu, name: Union }]
    fetching: { \(fetching) }
    sources:
      - id: minutes
        delegation: eu
    \(keys.split(separator: "\n").map { "    \($0)\n" }.joined())
    \(more)
    """
  }

  static func install(_ script: String, at path: String, in publication: Publication) throws {
    try publication.write(script, to: path)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: publication.root.appending(path: path).filePath
    )
  }

  static let item =
    #"{"id": "1", "title": "Trees", "content_text": "A hundred trees were planted."}"#

  private static func outcome(_ report: Build.Report) -> SourceReport.Outcome? {
    report.gathered.sources.first?.outcome
  }

  @Test("are run, and say what they say")
  func lines() throws {
    let publication = try Self.publication(
      "adapter: program\npath: bin/minutes",
      scripts: ["bin/minutes": "#!/bin/sh\necho looking >&2\necho '\(Self.item)'\n"]
    )
    let report = try publication.build(offline: false)
    #expect(Self.outcome(report) == .read(1))
    #expect(report.gathered.sources.first?.said == ["looking"])
    #expect(try publication.timeline().map(\.title) == ["Trees"])
    #expect(Self.outcome(try publication.build(offline: false)) == .unchanged)
    // Without the network it is not run, because it may ask the network itself.
    try publication.write("#!/bin/sh\nexit 7\n", to: "bin/minutes")
    guard case .notAsked = Self.outcome(try publication.build()) else {
      Issue.record("it was run")
      return
    }
  }

  @Test("get their request, their environment and their folder, and no more")
  func surroundings() throws {
    let publication = try Self.publication(
      """
      adapter: program
      path: bin/minutes
      arguments: ['two words', '$HOME; echo x', '', '*']
      language: fr
      date_format: dd.MM.yy
      settings: { council: north, last: 3, deep: { list: [a, 'no', true, 1.50] } }
      """,
      scripts: [
        "bin/minutes": """
        #!/bin/sh
        cat > request.json
        env | sed 's/=.*//' | sort > environment
        printf '<%s>\\n' "$@" > arguments
        ls /proc/self/fd | tr '\\n' ' ' > descriptors
        echo '\(Self.item)'
        """
      ]
    )
    #expect(Self.outcome(try publication.build(offline: false)) == .read(1))
    let names = try publication.text("environment").split(separator: "\n").map(String.init)
    // Three that a shell sets by itself.
    #expect(
      Set(names).subtracting(["PWD", "OLDPWD", "SHLVL", "_"]) == [
        "DEPECHE_SOURCE", "HOME", "LANG", "PATH",
      ]
    )
    #expect(try publication.text("arguments") == "<two words>\n<$HOME; echo x>\n<>\n<*>\n")
    #expect(
      try publication.text("request.json") == """
        {"source": "minutes", "page_url": null, "language": "fr", "date_format": "dd.MM.yy", \
        "timezone": "Europe/Brussels", "since": null, "now": "2026-03-31T04:00:00+02:00", \
        "settings": {"council": "north", "last": 3, "deep": {"list": ["a", "no", true, "1.50"]}}}

        """
    )
    let faults = try SchemaCheck("program-request.schema.json")
      .faults(in: publication.text("request.json"))
    #expect(faults.isEmpty)
    #if os(Linux)
    // `ls` opens the folder that it lists.
    #expect(try publication.text("descriptors") == "0 1 2 3 ")
    #endif
  }

  @Test("are told of the newest piece that is known of them")
  func since() throws {
    let dated = #"{"id": "1", "title": "Trees", "date_published": "2026-03-05T10:00:00Z"}"#
    let publication = try Self.publication(
      "adapter: program\npath: bin/minutes",
      scripts: ["bin/minutes": "#!/bin/sh\ncat > request.json\necho '\(dated)'\n"]
    )
    try publication.build(offline: false)
    try publication.build(offline: false)
    #expect(try publication.text("request.json").contains(#""since": "2026-03-05T11:00:00+01:00""#))
  }

  @Test(
    "that fail keep what they said before published, and are answered for with their last words",
    arguments: [
      (
        "echo '\(item)'; echo one >&2; echo 'no such page' >&2; exit 3",
        "its program failed with exit code 3; its last words: no such page"
      ),
      ("kill -9 $$", "its program was ended by signal 9"),
      ("echo 'no feed at all'", "neither XML nor JSON"),
      ("printf 'red \\033[31m\\007 words' >&2; exit 1", "last words: red [31m words"),
      ("exec sleep 60", "was not done after 0.3 seconds"),
      ("trap '' TERM HUP; while :; do sleep 60; done", "was not done after 0.3 seconds"),
      ("sleep 60 & sleep 60 & wait", "was not done after 0.3 seconds"),
    ]
  )
  func failing(_ script: String, words: String) throws {
    let publication = try Self.publication(
      "adapter: program\npath: bin/minutes\ntime_limit: 300ms",
      scripts: ["bin/minutes": "#!/bin/sh\necho '\(Self.item)'\n"]
    )
    try publication.build(offline: false)
    let before = try publication.timeline()
    try publication.write("#!/bin/sh\n\(script)\n", to: "bin/minutes")
    let report = try publication.build("2026-04-01T02:00:00Z", offline: false)
    let failure = try #require(report.gathered.sources.first?.failure)
    #expect(failure.contains(words), "\(failure)")
    #expect(try publication.timeline() == before)
  }

  @Test(
    "that cannot be run are named with a cure",
    arguments: [
      ("path: bin/none", "there is no such program"), ("path: bin/plain", "chmod +x"),
      ("command: bin/plain --all news", "command: [bin/plain, --all, news]"),
      ("path: bin", "may not be run"), ("command: no-such-program-here", "search path"),
    ]
  )
  func missing(_ keys: String, words: String) throws {
    let publication = try Self.publication("adapter: program\n\(keys)")
    try publication.write("echo", to: "bin/plain")
    let failure = try publication.build(offline: false).gathered.sources.first?.failure
    #expect(failure?.contains(words) == true, "\(failure ?? "")")
    let found = try Check(workspace: publication.workspace, now: .now).findings().all
    #expect(found.contains { $0.contains(words) }, "\(found)")
  }

  @Test("that no interpreter is named for are no programs")
  func noInterpreter() throws {
    for (script, words) in [("echo '{}'", "#!/bin/sh"), ("#!/no/such/sh\n", "interpreter")] {
      let publication = try Self.publication(
        "adapter: program\npath: bin/minutes",
        scripts: ["bin/minutes": script]
      )
      let failure = try publication.build(offline: false).gathered.sources.first?.failure
      #expect(failure?.contains(words) == true, "\(failure ?? "")")
    }
  }

  @Test("that print for ever are cut, and what they printed is read")
  func endless() throws {
    let publication = try Self.publication(
      "adapter: program\npath: bin/minutes\nmax_body: 3000B\ntime_limit: 5s",
      scripts: [
        "bin/minutes": """
        #!/bin/sh
        trap '' TERM PIPE
        n=0
        while :; do n=$((n + 1)); echo "{\\"id\\": \\"$n\\", \\"title\\": \\"Trees $n\\"}"; done
        """
      ]
    )
    let report = try publication.build(offline: false)
    let source = try #require(report.gathered.sources.first)
    guard case .read(let count) = source.outcome else {
      Issue.record("\(source.outcome)")
      return
    }
    #expect((70...100).contains(count))
    #expect(source.notes.contains { $0.contains("what its program prints is longer than 3000") })
  }

  @Test("run beside each other, and each within the deadline of the run")
  func sideBySide() throws {
    let sources = (1...16).map { number in
      """
        - id: slow-\(number)
          adapter: program
          command: [sleep, '30']
          time_limit: 400ms
      """
    }
    let publication = try Self.publication(
      "adapter: program\ncommand: [echo, '\(Self.item)']",
      more: sources.joined(separator: "\n"),
      fetching: "deadline: 900ms"
    )
    let began = ContinuousClock.now
    let report = try publication.build(offline: false)
    #expect(ContinuousClock.now - began < .seconds(4))
    #expect(report.gathered.sources.first?.outcome == .read(1))
    // Four sleep at once: the first ones are ended, and the last had no turn.
    let slow = report.gathered.sources.dropFirst()
    #expect(slow.prefix(4).allSatisfy { $0.failure != nil })
    guard case .notAsked(let reason) = slow.last?.outcome else {
      Issue.record("it had a turn")
      return
    }
    #expect(reason.contains("before it was its turn"))
  }
}
