import Foundation
import LoopbackWeb
import Synchronization
import Testing

@testable import Pipeline

@Suite("Posts that a WordPress counts no more", .serialized)
struct WordPressCensusTests {
  private struct Post: Sendable {
    let id: Int
    var title: String
    let date: String
    var modified: String
    var isProtected = false
  }

  /// A site of more posts than the interface gives at once; its front page says where that is.
  private final class Site: Sendable {
    let posts = Mutex<[Post]>(
      (100..<230).map { id in
        let date = "2026-02-\(id / 10)T08:\(id % 10 + 10):00"
        return Post(id: id, title: "Piece \(id)", date: date, modified: date)
      }
    )

    func web() throws -> LoopbackWeb {
      let port = Mutex(0)
      let web = try LoopbackWeb { [self] question in
        let base = "http://127.0.0.1:\(port.withLock { $0 })"
        guard let parts = URLComponents(string: base + question.path) else { return .status(400) }
        if parts.path == "/" {
          return .ok("<link rel='https://api.w.org/' href='/wp-json/'><p>Site", "text/html")
        }
        guard parts.path == "/wp-json/wp/v2/posts" else { return .status(404) }
        let query = (parts.queryItems ?? []).reduce(into: [:]) { $0[$1.name] = $1.value }
        return answer(query, base)
      }
      port.withLock { $0 = web.port }
      return web
    }

    private func answer(_ query: [String: String], _ base: String) -> LoopbackWeb.Reply {
      var found = posts.withLock { $0 }
      if let moment = query["modified_after"] { found = found.filter { $0.modified > moment } }
      switch query["orderby"] {
      case "modified": found.sort { $0.modified > $1.modified }
      case "id": found.sort { $0.id < $1.id }
      default: found.sort { $0.date > $1.date }
      }
      let size = query["per_page"].flatMap { Int($0) } ?? 10
      let page = query["page"].flatMap { Int($0) } ?? 1
      let posts = found.dropFirst((page - 1) * size).prefix(size).map { post in
        """
        {"id":\(post.id),"status":"publish","date_gmt":"\(post.date)","modified_gmt":"\(post.modified)",
        "guid":{"rendered":"\(base)/?p=\(post.id)"},"link":"\(base)/\(post.id)/",
        "title":{"rendered":"\(post.title)"},
        "content":{"rendered":"<p>What \(post.title) says.</p>","protected":\(post.isProtected)}}
        """
      }
      let pages = (found.count + size - 1) / size
      return .ok(
        "[\(posts.joined(separator: ","))]",
        "application/json",
        fields: ["X-WP-Total": "\(found.count)", "X-WP-TotalPages": "\(pages)"]
      )
    }

    func change(_ id: Int, _ change: (inout Post) -> Void) {
      posts.withLock { posts in
        for index in posts.indices where posts[index].id == id { change(&posts[index]) }
      }
    }
  }

  @Test("are taken out, also when the last page of the count is what it was the time before")
  func counted() throws {
    let site = Site()
    let web = try site.web()
    let publication = try Publication([
      "feeds.yml": ProgramSourcesTests.feeds(
        """
        adapter: wordpress
        url: \(web.base)/
        language: en
        allow_private: ['127.0.0.1:\(web.port)']
        """
      )
    ])
    func takenOut(_ hour: Int) throws -> Int {
      let moment = "2026-03-02T\(hour + 10):00:00Z"
      return try publication.build(moment, offline: false).gathered.takenOutEntries
    }
    #expect(try takenOut(0) == 0)
    #expect(try publication.timeline().count == 130)
    for (hour, id) in [(1, 105), (2, 110), (3, 115)] {
      site.change(200 + hour) { post in
        post.title = "Corrected \(id)"
        post.modified = "2026-03-02T0\(hour):00:00"
      }
      #expect(try takenOut(2 * hour) == 0)
      site.change(id) { post in
        post.isProtected = true
        post.modified = "2026-03-02T0\(hour):30:00"
      }
      #expect(try takenOut(2 * hour + 1) == 1, "\(id)")
    }
  }
}
