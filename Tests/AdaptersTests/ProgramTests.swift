import Configuration
import Entries
import Foundation
import Testing

@testable import Adapters

@Suite("What a program prints")
struct ProgramTests {
  private static let item = #"{"id": "1", "title": "One", "content_text": "Words of it."}"#

  @Test(
    "is read as a feed or as lines, whatever it is",
    arguments: [
      (item, 1), (item + "\n" + item + "\r\n\r\n" + item, 3), ("\u{FEFF}" + item, 1),
      ("hello\n" + item, 1),
      ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", 0),
      ("{\"items\": [\(item)], \"version\": \"https://jsonfeed.org/version/1\"}", 1),
      ("<rss version='2.0'><channel><item><title>One</title></item></channel></rss>", 1),
      (
        "Warning: old\n<rss version='2.0'><channel><item><title>One</title></item></channel></rss>",
        1
      ),
      ("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>One</title></entry></feed>", 1),
      ("", 0), (" \n\t\r\n", 0),
    ] as [(String, Int)]
  )
  func kinds(_ printed: String, count: Int) throws {
    #expect(try sightings(in: Array(printed.utf8), kind: "program").count == count)
  }

  @Test(
    "is refused in words that say what to print",
    arguments: [
      "hello\n", "[\(item)]", "{broken", "{}x\n{]\n", "null\n{", "<html><body>no</body></html>",
    ]
  )
  func refused(_ printed: String) {
    let made = Result { try sightings(in: Array(printed.utf8), kind: "program") }
    switch made {
    case .success(let sightings): #expect(sightings.isEmpty, "\(sightings)")
    case .failure(let error): #expect((error as? SourceFailure)?.code == .unreadable)
    }
  }

  @Test("keeps what stands around a broken line, and names the line")
  func brokenLines() throws {
    let printed = "\(Self.item)\nnot json\n{\"id\": \"2\", \"title\": \"Tw"
    let reading = try reading(of: Array(printed.utf8), kind: "program")
    #expect(
      reading.notes.lines == [
        "line 2: is no JSON object", "line 3: ends in the middle of an object, and was passed over",
      ]
    )
  }

  @Test("is bounded in what is told of it")
  func manyFaults() throws {
    let printed = String(repeating: "x\n", count: 5_000) + Self.item
    let notes = try reading(of: Array(("\(Self.item)\n" + printed).utf8), kind: "program").notes
    #expect(notes.lines.count <= 21)
    #expect(notes.count > 100)
  }

  @Test(
    "comes from a program that feeds.yml names whole",
    arguments: [
      ("path: bin/minutes", "bin/minutes", []), ("path: minutes", "./minutes", []),
      ("path: bin/minutes\n    arguments: [-v, '', -v]", "bin/minutes", ["-v", "", "-v"]),
      (
        "command: [python3, bin/minutes.py, '--since=3 days']", "python3",
        ["bin/minutes.py", "--since=3 days"]
      ),
      ("command: minutes", "minutes", []),
    ] as [(String, String, [String])]
  )
  func command(_ keys: String, program: String, arguments: [String]) throws {
    let source = try #require(try Self.feeds(keys).sources.first)
    #expect(
      source.location == .program(ProgramCommand(program: program, arguments: arguments))
    )
  }

  @Test(
    "comes from nowhere else",
    arguments: [
      ("", "missing"), ("path: bin/a\n    command: b", "either path or command"),
      ("url: https://example.org/", "the program asks the address itself"),
      ("command: a\n    arguments: [b]", "the arguments in the command itself"),
      ("command: []", "found an empty list"), ("command: ['']", "found a name that no program has"),
      ("command: [a, [b]]", "a word that a program is given"),
      ("path: bin/a\n    settings: [x]", "keys with their values"),
      ("path: bin/a\n    comand: b", "unknown key"),
      ("path: bin/a\n    filter: []", "found an empty list"),
      ("path: bin/a\n    time_limit: soon", "a duration"),
    ] as [(String, String)]
  )
  func mistakes(_ keys: String, words: String) {
    let error = #expect(throws: ConfigurationError.self) { try Self.feeds(keys) }
    #expect("\(String(describing: error))".contains(words), "\(String(describing: error))")
  }

  private static func feeds(_ keys: String) throws -> FeedsFile {
    let text = """
      publication:
        authority: example.org
        title: Fixtures
        languages: [en]
        timezone: Europe/Brussels
        base_url: https://feeds.example.org
      delegations: [{ id: eu, name: EU }]
      sources:
        - id: minutes
          adapter: program
      \(keys.isEmpty ? "" : "    " + keys)
      """
    return try FeedsFile.read(
      [UInt8](text.utf8),
      named: "feeds.yml",
      adapters: AdapterRegistry.standard.options
    )
  }
}
