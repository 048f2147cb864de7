import Foundation
import SeededRandom
import Testing

@testable import Adapters

@Suite("The JSON Schema of what a program prints", .tags(.fixtures))
struct PrintedSchemaTests {
  private static let schema = "program-answer.schema.json"

  /// The lines of the fixtures that are JSON.
  private static let lines: [String] = AdapterFixture.all(of: "program")
    .filter { $0.input.pathExtension == "jsonl" }
    .flatMap { fixture in
      ((try? String(contentsOf: fixture.input, encoding: .utf8)) ?? "").split(separator: "\n")
        .map(String.init)
    }

  @Test("holds for the fixtures, each of which is read")
  func fixtures() throws {
    #expect(Self.lines.count > 2)
    for line in Self.lines {
      #expect(try SchemaCheck(Self.schema).faults(in: line).isEmpty, "\(line)")
      #expect(try sightings(in: Array(line.utf8), kind: "program").count == 1)
    }
  }

  @Test(
    "refuses what is read as less than was meant",
    arguments: [
      "{}", "[]", #"{"id": "only an id"}"#, #"{"title": 3}"#, #"{"title": "a", "tags": "b"}"#,
      #"{"title": "a", "authors": [{"name": 1}]}"#, #"{"title": "a", "attachments": [{}]}"#,
      #"{"title": "a", "attachments": [{"url": "b", "size_in_bytes": -1}]}"#,
    ]
  )
  func refused(_ line: String) throws {
    #expect(try !SchemaCheck(Self.schema).faults(in: line).isEmpty)
  }
}
