import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("The web servers' configurations", .serialized)
struct WebServerTests {
  private let base = "https://feeds.example.org"

  /// How a publication is served.
  enum Way: String, CaseIterable, CustomTestStringConvertible {
    case plain, precompressed, belowAPath

    var testDescription: String { rawValue }
    var isPrecompressed: Bool { self != .plain }
    /// The path of its `base_url`.
    var path: String { self == .belowAPath ? "/news" : "" }
  }

  /// A publication with a feed that moved, one that is gone, and a closed page of an archive.
  private func published(_ way: Way) throws -> Publication {
    let publication = try Publication.ofNotes([
      "eu/2026-03-02-trees.en.md": "# Trees\n\n![](tree.png)\n\n\(Publication.trees)\n",
      "eu/2026-03-02-trees.fr.md": "# Arbres\n\n\(Publication.arbres)\n",
      "un/2026-03-03-more.en.md": "# More trees\n\n\(Publication.trees)\n",
    ])
    try publication.change("base_url: \(base)", to: "base_url: \(base)\(way.path)")
    try publication.write(Publication.picture(), to: "notes/eu/tree.png")
    try publication.build("2026-03-04T02:00:00Z")
    let feeds = try publication.text("feeds.yml")
    let words = "  moved: { en/un: en/onu, fr: gone }\n  precompress: \(way.isPrecompressed)\n"
    try publication.write(
      feeds.replacing("id: un,", with: "id: onu,").replacing("part_of: un,", with: "part_of: onu,")
        .replacing("languages: [en, fr]", with: "languages: [en]")
        .replacing("{ en: United Nations, fr: Nations Unies }", with: "United Nations")
        .replacing("  timezone:", with: words + "  timezone:"),
      to: "feeds.yml"
    )
    try publication.write(
      try publication.text("notes/un/2026-03-03-more.en.md"),
      to: "notes/onu/2026-03-03-more.en.md"
    )
    try publication.build("2026-03-05T02:00:00Z")
    try publication.write("<feed/>", to: "out/public/en/eu/archive/1.xml")
    return publication
  }

  @Test(
    "say what each file is, and how it may be used and shown",
    arguments: WebServer.Kind.allCases,
    Way.allCases
  )
  func types(_ kind: WebServer.Kind, _ way: Way) throws {
    let publication = try published(way)
    guard let server = try WebServer(kind, serving: publication, below: way.path) else { return }
    for (path, type, age) in [
      ("/en/eu/atom.xml", "application/atom+xml; charset=utf-8", "max-age=300,"),
      ("/en/eu/rss.xml", "application/rss+xml; charset=utf-8", "max-age=300,"),
      ("/en/eu/feed.json", "application/feed+json; charset=utf-8", "max-age=300,"),
      ("/en/eu/archive/1.xml", "application/atom+xml; charset=utf-8", "max-age=604800"),
      ("/opml.xml", "text/x-opml; charset=utf-8", "max-age=300,"),
      ("/en/eu/", "text/html; charset=utf-8", "max-age=300"),
      ("/addresses.txt", "text/plain; charset=utf-8", "max-age=300"),
    ] {
      let answer = try server.get(way.path + path)
      #expect(answer.status == 200, "\(path)")
      let said = answer.fields["content-type"]?.lowercased()
      #expect(said == type, "\(path): \(said ?? "")")
      #expect(answer.fields["cache-control"]?.contains(age) == true, "\(path)")
      #expect(answer.fields["x-content-type-options"] == "nosniff")
      #expect(answer.fields["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
      #expect(answer.fields["access-control-allow-origin"] == "*")
    }
    // A browser takes the types that readers know for plain text.
    for path in ["/en/eu/atom.xml", "/en/eu/rss.xml", "/en/eu/archive/1.xml"] {
      for coding in ["identity", "gzip, deflate, br"] {
        let answer = try server.get(
          way.path + path,
          ["Accept: text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Encoding: \(coding)"]
        )
        let said = answer.fields["content-type"]?.lowercased()
        #expect(answer.status == 200 && said == "application/xml; charset=utf-8", "\(path)")
        #expect(answer.fields["vary"]?.contains("Accept") == true, "\(path)")
      }
    }
    let plain = try server.get(
      way.path + "/en/eu/feed.json",
      ["Accept-Encoding: gzip;q=0, identity"]
    )
    #expect(plain.fields["content-encoding"] == nil)
    let name = try #require(
      try FileManager.default.contentsOfDirectory(
        atPath: publication.root.appending(path: "out/public/media").filePath
      ).first
    )
    let picture = try server.get(way.path + "/media/\(name)")
    #expect(picture.fields["content-type"] == "image/png")
    #expect(picture.fields["cache-control"]?.contains("immutable") == true)
  }

  @Test(
    "answer what did not change by 304, compressed or not",
    arguments: WebServer.Kind.allCases,
    Way.allCases
  )
  func conditions(_ kind: WebServer.Kind, _ way: Way) throws {
    let publication = try published(way)
    guard let server = try WebServer(kind, serving: publication, below: way.path) else { return }
    for coding in ["identity", "gzip"] {
      for path in ["/en/eu/atom.xml", "/en/eu/index.html", "/en/eu/feed.json"] {
        let accepting = "Accept-Encoding: \(coding)"
        let answer = try server.get(way.path + path, [accepting])
        #expect(answer.status == 200)
        #expect((answer.fields["content-encoding"] ?? "identity") == coding, "\(path)")
        let file = try Data(contentsOf: publication.root.appending(path: "out/public\(path)"))
        if coding == "identity" {
          #expect(answer.body == file)
        } else {
          #expect(answer.body.prefix(2) == Data([0x1F, 0x8B]))
          #expect(answer.fields["vary"]?.contains("Accept-Encoding") == true)
          if way.isPrecompressed {
            let copy = publication.root.appending(path: "out/public\(path).gz")
            #expect(answer.body == (try Data(contentsOf: copy)))
          }
        }
        let tag = try #require(answer.fields["etag"])
        let date = try #require(answer.fields["last-modified"])
        for condition in ["If-None-Match: \(tag)", "If-Modified-Since: \(date)"] {
          let again = try server.get(way.path + path, [accepting, condition])
          #expect(again.status == 304 && again.body.isEmpty, "\(path) \(condition)")
        }
      }
    }
  }

  @Test(
    "send readers of what moved or is gone where they belong",
    arguments: WebServer.Kind.allCases,
    Way.allCases
  )
  func redirects(_ kind: WebServer.Kind, _ way: Way) throws {
    let publication = try published(way)
    guard let server = try WebServer(kind, serving: publication, below: way.path) else { return }
    for (path, target) in [
      ("/en/un/atom.xml", "atom.xml"), ("/en/un/rss.xml", "rss.xml"),
      ("/en/un/feed.json", "feed.json"), ("/en/un/", "index.html"),
    ] {
      for coding in ["identity", "gzip"] {
        let answer = try server.get(way.path + path, ["Accept-Encoding: \(coding)"])
        #expect(answer.status == 301, "\(path)")
        #expect(answer.fields["location"] == "\(base)\(way.path)/en/onu/\(target)")
      }
    }
    for path in ["/fr/eu/atom.xml", "/fr/index.html", "/fr/all/"] {
      #expect(try server.get(way.path + path).status == 410, "\(path)")
    }
    #expect(try server.get(way.path + "/en/nobody/atom.xml").status == 404)
    let folder = try server.get(way.path + "/en/eu")
    #expect(folder.status == 301)
    #expect(folder.fields["location"]?.hasSuffix("\(way.path)/en/eu/") == true)
  }

  @Test(
    "show staff their reports behind a password",
    arguments: WebServer.Kind.allCases,
    Way.allCases
  )
  func reports(_ kind: WebServer.Kind, _ way: Way) throws {
    let publication = try published(way)
    guard let server = try WebServer(kind, serving: publication, below: way.path) else { return }
    let word = "Authorization: Basic " + Data("staff:secret".utf8).base64EncodedString()
    for (path, type) in [
      ("", "text/html"), ("sources.html", "text/html"), ("sources.json", "application/json"),
      ("sources.xml", "application/atom+xml"),
    ] {
      let refused = try server.get("\(way.path)/reports/\(path)")
      #expect(refused.status == 401 && refused.fields["www-authenticate"] != nil, "\(path)")
      let answer = try server.get("\(way.path)/reports/\(path)", [word])
      let name = path.isEmpty ? "index.html" : path
      let file = try Data(contentsOf: publication.root.appending(path: "out/reports/\(name)"))
      #expect(answer.status == 200 && answer.body == file, "\(path)")
      #expect(answer.fields["content-type"]?.hasPrefix(type) == true, "\(path)")
      #expect(answer.fields["cache-control"] == "private, no-cache", "\(path)")
      #expect(answer.fields["access-control-allow-origin"] == nil, "\(path)")
    }
    // As a report leads to a page of ours, which lies beside it in the folder.
    let page = try server.get("\(way.path)/public/en/eu/atom.xml")
    #expect(page.status == 302)
    #expect(page.fields["location"]?.hasSuffix("\(way.path)/en/eu/atom.xml") == true)
    #expect(page.fields["location"]?.contains("public") == false)
    let feed = try publication.text("out/reports/sources.xml")
    let address = "href=\"\(base)\(way.path)/reports/sources.xml\""
    #expect(feed.contains("rel=\"self\" type=\"application/atom+xml\" \(address)"))
  }
}
