import Entries
import Foundation
import Testing

@testable import Adapters

/// A site of our own words that answers in one process.
struct MadeWordPress {
  struct Post {
    let id: Int
    var title: String
    /// Day and minute of March 2026.
    let date: String
    var modified: String
    var isProtected = false
    var language = "en"
  }

  var posts: [Post]
  var isInterfaceOpen = true
  var hasFeeds = true
  /// Whether its addresses end without a slash.
  var isSlashless = false
  /// Whether the interface answers in one language, as with WPML.
  var isWPML = false
  /// Whether the interface says the language of each post, as with Polylang.
  var saysLanguages = false
  /// What stands before the name of a post in its address.
  var folder = ""
  var homes = ["en": "https://site.example/", "fr": "https://site.example/fr/"]

  init(count: Int) {
    posts = (0..<count).map { index in
      let date = "2026-03-\(index / 40 + 10)T\(index % 10 + 10):\(index % 40 + 10):00"
      return Post(id: 100 + index, title: "Piece \(index)", date: date, modified: date)
    }
  }

  func answer(_ address: WebAddress) -> (reply: VisitedSource.Reply, address: WebAddress) {
    let parts = URLComponents(string: address.description)
    var query: [String: String] = [:]
    for item in parts?.queryItems ?? [] { query[item.name] = item.value }
    let path = parts?.path ?? ""
    if path.hasPrefix("/wp-json/wp/v2/posts") { return (interface(query), address) }
    if path.hasPrefix("/wp-json/") { return (.init(status: 404), address) }
    if path.hasSuffix(isSlashless ? "/feed" : "/feed/") {
      return (feed(path.hasPrefix("/fr/") ? "fr" : "en", query), address)
    }
    return (front(path), address)
  }

  private func link(of post: Post) -> String {
    "\(homes[post.language] ?? "https://site.example/")\(folder)\(post.id)/"
  }

  private func interface(_ query: [String: String]) -> VisitedSource.Reply {
    guard isInterfaceOpen else {
      return .init(
        status: 401,
        contentType: "application/json",
        body: #"{"code":"rest_forbidden"}"#
      )
    }
    let zone = { (text: String?) in (text ?? "").replacing("Z", with: "") }
    var found = posts
    if isWPML { found = found.filter { $0.language == query["lang", default: "en"] } }
    if query["modified_after"] != nil {
      found = found.filter { $0.modified > zone(query["modified_after"]) }
    }
    if query["after"] != nil { found = found.filter { $0.date > zone(query["after"]) } }
    if let ids = query["include"]?.split(separator: ",").compactMap({ Int($0) }) {
      found = found.filter { ids.contains($0.id) }
    }
    switch query["orderby"] {
    case "modified": found.sort { $0.modified > $1.modified }
    case "id": found.sort { $0.id < $1.id }
    default: found.sort { $0.date > $1.date }
    }
    let size = query["per_page"].flatMap { Int($0) } ?? 10
    let page = query["page"].flatMap { Int($0) } ?? 1
    let pages = (found.count + size - 1) / size
    if page > 1, page > pages { return .init(status: 400, body: "{}") }
    let items = found.dropFirst((page - 1) * size).prefix(size).map { post in
      """
      {"id":\(post.id),"status":"publish","date_gmt":"\(post.date)","modified_gmt":"\(post.modified)",
      "guid":{"rendered":"https://site.example/?p=\(post.id)"},"link":"\(link(of: post))",
      "title":{"rendered":"\(post.title)"},\(saysLanguages ? "\"lang\":\"\(post.language)\"," : "")
      "content":{"rendered":"<p>Words of \(post.title).</p>","protected":\(post.isProtected)}}
      """
    }
    return .init(
      contentType: "application/json",
      fields: ["x-wp-total": "\(found.count)", "x-wp-totalpages": "\(pages)"],
      body: "[\(items.joined(separator: ","))]"
    )
  }

  private func feed(_ language: String, _ query: [String: String]) -> VisitedSource.Reply {
    let page = query["paged"].flatMap { Int($0) } ?? 1
    let found = posts.filter { $0.language == language }.sorted { $0.date > $1.date }
    let items = found.dropFirst((page - 1) * 10).prefix(10)
    guard hasFeeds, page == 1 || !items.isEmpty else { return .init(status: 404) }
    let body = items.map { post in
      let form = "&lt;form class='post-password-form'&gt;"
      return """
        <item><title>\(post.isProtected ? "Protected: " : "")\(post.title)</title>
        <link>\(link(of: post))</link><guid isPermaLink="false">https://site.example/?p=\(post.id)</guid>
        <pubDate>\(post.date)Z</pubDate>
        <content:encoded>\(post.isProtected ? form : "Words of \(post.title).")</content:encoded></item>
        """
    }
    let text = """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>Site</title>\(body.joined())</channel></rss>
      """
    return .init(contentType: "application/rss+xml", body: text)
  }

  private func front(_ path: String) -> VisitedSource.Reply {
    if let post = posts.first(where: { link(of: $0).hasSuffix("example\(path)") }) {
      let others = posts.filter { $0.title == post.title }.map { other in
        "<link rel='alternate' hreflang='\(other.language)' href='\(link(of: other))'>"
      }
      return .init(body: "<html><head>\(others.joined())</head><body></body></html>")
    }
    let heads = homes.sorted { $0.key < $1.key }.map { language, home in
      "<link rel='alternate' hreflang='\(language)' href='\(home)'>"
    }
    let cards = posts.map { post in
      "<article><h2><a href='\(link(of: post))'>\(post.title)</a></h2></article>"
    }
    let feed =
      "<link rel=alternate type=application/rss+xml href='/feed\(isSlashless ? "" : "/")'>"
    let root = isInterfaceOpen ? "<link rel='https://api.w.org/' href='/wp-json/'>" : feed
    return .init(
      body: "<html lang='en'><head>\(root)\(heads.joined())</head>\(cards.joined())</html>"
    )
  }
}
