import Configuration
import Entries
import Foundation
import LoopbackWeb
import Testing

@testable import Pipeline

@Suite("A check of the web")
struct OnlineCheckTests {
  /// How a server serves a web root.
  enum Fault: String, CaseIterable, CustomTestStringConvertible {
    case none, missing, mistyped, foreign, stale, forgetful, elsewhere

    var testDescription: String { rawValue }

    /// What is said of it, in part.
    var words: String? {
      switch self {
      case .none: nil
      case .missing: "answers 404"
      case .mistyped: "in place of application/atom+xml"
      case .foreign: "it is in UTF-8"
      case .stale: "is not what out/public/en/all/atom.xml has"
      case .forgetful: "without ETag and Last-Modified"
      case .elsewhere: "write in feeds.yml under base_url where it does"
      }
    }
  }

  @Test(
    "says what is wrong and how it is mended, and nothing where all is well",
    arguments: Fault.allCases
  )
  func finds(_ fault: Fault) throws {
    let publication = try Publication.ofNotes(
      ["eu/2026-03-02-trees.en.md": "# Trees\n\n\(Publication.trees)\n"]
    )
    let root = publication.root.appending(path: "out/public")
    let web = try LoopbackWeb { question in
      var path = question.path
      if fault == .elsewhere {
        guard path.hasPrefix("/new") else {
          return .status(302, fields: ["Location": "/new\(path)"])
        }
        path.removeFirst("/new".count)
      }
      let isPage = path == "/"
      if fault == .missing, !isPage { return .status(404) }
      let file = root.appending(path: isPage ? "index.html" : String(path.dropFirst()))
      guard let data = try? Data(contentsOf: file) else { return .status(404) }
      var type = isPage ? "text/html; charset=utf-8" : "application/atom+xml"
      if fault == .mistyped { type = "text/plain" }
      if fault == .foreign { type += "; charset=iso-8859-1" }
      let fields = fault == .forgetful ? [:] : ["ETag": "\"1\""]
      let stale = fault == .stale ? Data("<feed/>".utf8) : data
      return .ok(String(decoding: stale, as: UTF8.self), type, fields: fields)
    }
    let feeds = try publication.text("feeds.yml")
    try publication.write(
      feeds.replacing("https://feeds.example.org", with: web.base),
      to: "feeds.yml"
    )
    try publication.build()
    let findings = try OnlineCheck(of: publication.workspace).findings()
    if let words = fault.words {
      #expect(findings.contains { $0.contains(words) }, "\(findings)")
    } else {
      #expect(findings.isEmpty, "\(findings)")
    }
  }

  @Test("says that nobody answers, or that nothing was built")
  func silent() throws {
    let publication = try Publication.ofNotes(
      ["eu/2026-03-02-trees.en.md": "# Trees\n\n\(Publication.trees)\n"]
    )
    let error = #expect(throws: PipelineError.self) {
      try OnlineCheck(of: publication.workspace).findings()
    }
    #expect(error?.code == .unreadable)
    let feeds = try publication.text("feeds.yml")
    try publication.write(
      feeds.replacing("https://feeds.example.org", with: "http://127.0.0.1:1"),
      to: "feeds.yml"
    )
    try publication.build()
    let findings = try OnlineCheck(of: publication.workspace).findings()
    #expect(findings.count == 2 && findings.allSatisfy { $0.contains("base_url") })
  }
}
