import Foundation
import Testing

@testable import Pipeline

@Suite("Looking into a file")
struct InspectionTests {
  private func inspected(_ text: String, in name: String) throws -> String {
    let publication = try Publication([name: text])
    return try Inspection(of: publication.root.appending(path: name).filePath, .init()).json
  }

  @Test(
    "tells by its name or its first character what reads it",
    arguments: [
      ("a.en.md", "# Trees\n\nA hundred of them.", #""format": "notes""#),
      ("a.xml", "<rss version='2.0'><channel><title>T</title></channel></rss>", "rss2.0"),
      ("a.txt", #" {"version": "https://jsonfeed.org/version/1.1", "items": []}"#, "jsonfeed1.1"),
      ("a.txt", "Trees\n\n02.03.26\n\nA hundred of them.\n\nRead more\n", "page-text"),
    ]
  )
  func detects(name: String, text: String, format: String) throws {
    #expect(try inspected(text, in: name).contains(format))
  }

  @Test(
    "answers that a page or an empty file is no feed",
    arguments: ["", "<html><body>Hi</body></html>"]
  )
  func refuses(text: String) throws {
    let error = #expect(throws: PipelineError.self) { try inspected(text, in: "a.xml") }
    #expect(error?.code == .unreadable)
  }

  @Test("takes any delegation that a note names, because no feeds.yml is at hand")
  func openNames() throws {
    let note = "---\ndelegation: anybody\n---\n# Trees\n\nA hundred of them."
    #expect(try inspected(note, in: "a.en.md").contains(#""tags": ["anybody"]"#))
  }
}
