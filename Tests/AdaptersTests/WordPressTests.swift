import Entries
import Foundation
import Markup
import Testing

@testable import Adapters

@Suite("A visit to a WordPress")
struct WordPressTests {
  private func visited(
    _ site: MadeWordPress,
    keys: String = "articles: 0"
  ) throws -> VisitedSource {
    var source = try VisitedSource("wordpress", at: "https://site.example/", keys: keys)
    _ = try source.visit(fetching: site.answer)
    return source
  }

  @Test("reads the whole once, then asks one small question")
  func quiet() throws {
    var source = try visited(MadeWordPress(count: 230))
    #expect(source.sightings.count == 230)
    let visit = try source.visit(fetching: MadeWordPress(count: 230).answer)
    #expect(!visit.isNew)
    #expect(visit.requests.map(\.keeping) == [.probe])
  }

  @Test("sees a deletion by its ids, over all pages of them")
  func deletion() throws {
    var site = MadeWordPress(count: 230)
    var source = try visited(site)
    site.posts.remove(at: 7)
    let visit = try source.visit(fetching: site.answer)
    #expect(visit.requests.count == 4)
    #expect(source.sightings.count == 229)
    #expect(!source.sightings.contains { $0.guid == "https://site.example/?p=107" })
    #expect(try !source.visit(fetching: site.answer).isNew)
  }

  @Test("sees an edit by what was modified since")
  func edit() throws {
    var site = MadeWordPress(count: 130)
    var source = try visited(site)
    site.posts[3].title = "Another"
    site.posts[3].modified = "2026-03-20T09:00:00"
    let visit = try source.visit(fetching: site.answer)
    #expect(visit.requests.count == 2)
    #expect(source.sightings.count == 130)
    #expect(source.sightings.count { $0.title?.description == "Another" } == 1)
    #expect(try !source.visit(fetching: site.answer).isNew)
  }

  @Test("sees a post that waited for its day, which changed before it")
  func scheduled() throws {
    var site = MadeWordPress(count: 30)
    var source = try visited(site)
    site.posts.append(
      .init(
        id: 500,
        title: "Planned",
        date: "2026-03-25T06:00:00",
        modified: "2026-03-01T00:00:00"
      )
    )
    _ = try source.visit(fetching: site.answer)
    #expect(source.sightings.count { $0.title?.description == "Planned" } == 1)
    #expect(try !source.visit(fetching: site.answer).isNew)
  }

  @Test("asks for posts by their ids that came in with old dates")
  func imported() throws {
    var site = MadeWordPress(count: 30)
    var source = try visited(site)
    let old = "2011-01-01T00:00:00"
    site.posts.append(.init(id: 500, title: "Imported", date: old, modified: old))
    _ = try source.visit(fetching: site.answer)
    _ = try source.visit(fetching: site.answer)
    #expect(source.sightings.count { $0.title?.description == "Imported" } == 1)
    #expect(try !source.visit(fetching: site.answer).isNew)
  }

  @Test("takes back a post that gets a password", arguments: [true, false])
  func password(isInterfaceOpen: Bool) throws {
    var site = MadeWordPress(count: 30)
    site.isInterfaceOpen = isInterfaceOpen
    var source = try visited(site)
    site.posts[29].isProtected = true
    site.posts[29].modified = "2026-03-20T09:00:00"
    _ = try source.visit(fetching: site.answer)
    #expect(source.sightings.count == 29)
    #expect(!source.sightings.contains { "\($0)".contains("Piece 29") })
  }

  @Test("keeps ids when the interface closes, and when it opens again")
  func roads() throws {
    var site = MadeWordPress(count: 30)
    var source = try visited(site)
    let names = Set(source.sightings.compactMap(\.guid))
    site.isInterfaceOpen = false
    _ = try source.visit(fetching: site.answer)
    #expect(Set(source.sightings.compactMap(\.guid)) == names)
    #expect(try !source.visit(fetching: site.answer).isNew)
    site.isInterfaceOpen = true
    site.posts[29].title = "Another"
    _ = try source.visit(fetching: site.answer)
    #expect(Set(source.sightings.compactMap(\.guid)) == names)
    site.isInterfaceOpen = false
    site.hasFeeds = false
    let links = Set(source.sightings.compactMap(\.link))
    _ = try source.visit(fetching: site.answer)
    #expect(Set(source.sightings.compactMap(\.link)) == links)
  }

  @Test("looks once a week whether a better way is open again, though nothing is new on the other")
  func betterRoad() throws {
    var site = MadeWordPress(count: 30)
    site.isInterfaceOpen = false
    var source = try visited(site)
    site.isInterfaceOpen = true
    let first = Date(timeIntervalSince1970: 1_790_000_000)
    for days in [1.0, 6.0] {
      let visit = try source.visit(at: first + days * 86_400, fetching: site.answer)
      #expect(!visit.isNew && visit.requests.count <= 2)
    }
    let later = try source.visit(at: first + 7 * 86_400, fetching: site.answer)
    #expect(later.requests.contains { $0.address.description.contains("/wp-json/") })
    #expect(source.sightings.count == 30)
  }

  @Test("asks for each language where the site answers in one, and removes none of the other")
  func languages() throws {
    var site = MadeWordPress(count: 40)
    site.isWPML = true
    for index in 0..<15 { site.posts[index].language = "fr" }
    var source = try visited(site)
    #expect(source.sightings.count == 40)
    #expect(source.sightings.count { $0.claimedLanguage?.primary == "fr" } == 15)
    let visit = try source.visit(fetching: site.answer)
    #expect(!visit.isNew && visit.requests.count == 2)
    site.posts.removeLast()
    _ = try source.visit(fetching: site.answer)
    #expect(source.sightings.count == 39)
    #expect(try !source.visit(fetching: site.answer).isNew)
  }

  @Test("says when a post was changed only where that was after it came out")
  func changes() throws {
    var site = MadeWordPress(count: 3)
    site.posts[1].modified = "2026-03-20T10:00:00"
    site.posts[2].modified = "2026-03-01T10:00:00"
    let sightings = try visited(site).sightings.sorted { $0.guid ?? "" < $1.guid ?? "" }
    #expect(
      sightings.map { $0.modified.map { RFC3339.text($0, in: .gmt) } }
        == [nil, "2026-03-20T10:00:00Z", nil]
    )
    #expect(
      sightings.map(\.published)
        == site.posts.map { RFC3339.instant("\($0.date)Z").map { .instant($0) } }
    )
  }

  @Test("asks for feeds in the form that the site gives their addresses", arguments: [true, false])
  func slashes(isSlashless: Bool) throws {
    var site = MadeWordPress(count: 30)
    site.isInterfaceOpen = false
    site.isSlashless = isSlashless
    var source = try VisitedSource("wordpress", at: "https://site.example/", keys: "articles: 0")
    let visit = try source.visit(fetching: site.answer)
    #expect(source.sightings.count == 30)
    let feeds = visit.requests.map(\.address.description).filter { $0.contains("/feed") }
    #expect(feeds.contains("https://site.example/feed\(isSlashless ? "" : "/")"))
    #expect(feeds.allSatisfy { $0.contains("/feed/") != isSlashless })
  }

  @Test("finds the site above a feed of it", arguments: ["feed/", "fr/feed/"])
  func feedAddress(path: String) throws {
    var site = MadeWordPress(count: 40)
    site.isWPML = true
    for index in 0..<15 { site.posts[index].language = "fr" }
    var source = try VisitedSource("wordpress", at: "https://site.example/\(path)")
    _ = try source.visit(fetching: site.answer)
    #expect(source.sightings.count == 40)
  }

  @Test("reads all anew, and counts nothing out, where the interface answers otherwise")
  func shapes() throws {
    var site = MadeWordPress(count: 40)
    for index in 0..<15 { site.posts[index].language = "fr" }
    var source = try visited(site)
    let names = Set(source.sightings.compactMap(\.guid))
    let changes: [(inout MadeWordPress) -> Void] = [
      { $0.isWPML = true }, { $0.saysLanguages = true }, { $0.isWPML = false },
      { $0.saysLanguages = false }, { $0.folder = "2026/" }, { $0.folder = "" },
    ]
    for (number, change) in changes.enumerated() {
      let wasWPML = site.isWPML
      change(&site)
      let visit = try source.visit(fetching: site.answer)
      #expect(visit.requests.contains { $0.keeping == .base }, "\(number)")
      #expect(visit.readings.allSatisfy { $0.census == nil }, "\(number), \(wasWPML)")
      #expect(Set(source.sightings.compactMap(\.guid)) == names, "\(number)")
      #expect(try !source.visit(fetching: site.answer).isNew, "\(number)")
    }
  }

  @Test("counts nothing out where one language of a small site is not told any more")
  func smallSite() throws {
    var site = MadeWordPress(count: 6)
    for index in 0..<2 { site.posts[index].language = "fr" }
    var source = try visited(site)
    site.isWPML = true
    _ = try source.visit(fetching: site.answer)
    #expect(source.sightings.count == 6)
    #expect(try !source.visit(fetching: site.answer).isNew)
  }

  @Test("reads all anew where the addresses of posts are made otherwise, after an edit as well")
  func addresses() throws {
    var site = MadeWordPress(count: 30)
    var source = try visited(site)
    site.folder = "news/"
    site.posts[4].title = "Another"
    site.posts[4].modified = "2026-03-20T09:00:00"
    _ = try source.visit(fetching: site.answer)
    #expect(source.sightings.allSatisfy { $0.link?.description.contains("/news/") == true })
    #expect(source.sightings.count { $0.title?.description == "Another" } == 1)
  }

  @Test("fetches articles for their translations, so many a visit and one of a pair")
  func articles() throws {
    var site = MadeWordPress(count: 20)
    for index in 10..<20 {
      site.posts[index].language = "fr"
      site.posts[index].title = site.posts[index - 10].title
    }
    var source = try visited(site, keys: "articles: 6")
    var asked: [Int] = []
    repeat {
      let visit = try source.visit(fetching: site.answer)
      asked.append(visit.requests.count { $0.keeping == .article })
      if !visit.isNew { break }
    } while asked.count < 9
    #expect(asked.allSatisfy { $0 <= 6 })
    #expect(asked.last == 0)
    let pairs = source.sightings.flatMap { sighting in
      sighting.particulars.translations.map { other in
        Set([sighting.link?.description ?? "", other.address.description])
      }
    }
    #expect(Set(pairs).count == 10)
    #expect(asked.reduce(0, +) < 20)
  }

  @Test("takes the newest posts alone, and stays within what it took")
  func limit() throws {
    var site = MadeWordPress(count: 330)
    var source = try visited(site, keys: "posts: 200\narticles: 0")
    #expect(source.sightings.count == 200)
    #expect(try !source.visit(fetching: site.answer).isNew)
    let date = "2026-03-28T09:00:00"
    site.posts.append(.init(id: 900, title: "New", date: date, modified: date))
    _ = try source.visit(fetching: site.answer)
    #expect(source.sightings.count == 201)
    #expect(try !source.visit(fetching: site.answer).isNew)
  }

  @Test("fails, and forgets nothing, while the site is being mended", arguments: [500, 503, 429])
  func mended(status: Int) throws {
    var source = try visited(MadeWordPress(count: 30))
    #expect(throws: SourceFailure.self) {
      try source.visit { (.init(status: status), $0) }
    }
    #expect(source.sightings.count == 30)
  }

  @Test("finds the cards behind a script that is empty")
  func scripts() throws {
    let address = try #require(WebAddress("https://site.example/"))
    let html = "<script src='/a.js'></script><h2><a href='/one/'>One</a></h2>"
    let links = PageScan.names(in: "<title></title><article>\(html)</article>")
    #expect(links == ["title", "article", "script", "h2", "a"])
    #expect(
      WordPressPageLinks(of: "<iframe></iframe><html lang='fr'>", at: address).language != nil
    )
  }

  @Test("stands any answer to any of its questions", .tags(.hostile))
  func hostile() throws {
    let bodies = [
      "", "[", "[{\"id\":1", "{}", "[[[", "<", "<article>", "<rss>", "null", "[{\"id\":1e999}]",
    ]
    for body in bodies {
      for kind in ["text/html", "application/json"] {
        var source = try visited(MadeWordPress(count: 3))
        for _ in 0..<3 {
          // A refusal is an answer as well; only a trap is none.
          _ = try? source.visit { (.init(contentType: kind, body: body), $0) }
        }
        var empty = try VisitedSource("wordpress", at: "https://site.example/")
        _ = try? empty.visit { (.init(contentType: kind, body: body), $0) }
      }
    }
  }
}

extension PageScan {
  /// The names of the elements of a page in their order.
  fileprivate static func names(in html: String) -> [String] {
    var scan = PageScan(html)
    var names: [String] = []
    while let piece = scan.next() {
      if case .start(let name, _) = piece { names.append(name) }
    }
    return names
  }
}
