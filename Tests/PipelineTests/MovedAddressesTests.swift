import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("Addresses that moved")
struct MovedAddressesTests {
  private let later = "2026-03-05T02:00:00Z"

  @Test("lets go of a name that moved: old feeds end with where they went, and maps lead there")
  func moved() throws {
    let publication = try Publication.published()
    try publication.renameDelegation(saying: "{ en/un: en/onu }")
    #expect(try publication.build(later).hasNewRedirects)
    #expect(try !publication.build(later).hasNewRedirects)
    let last = try publication.text("out/public/en/un/atom.xml")
    #expect(last.contains("<title type=\"text\">This feed has moved</title>"))
    #expect(last.contains("https://feeds.example.org/en/onu/atom.xml"))
    #expect(last.contains("<title type=\"text\">More trees</title>"), "what it said stays")
    #expect(last.contains("<updated>2026-03-05T"))
    for file in ["rss.xml", "feed.json"] {
      let text = try publication.text("out/public/en/un/\(file)")
      #expect(text.contains("This feed has moved") && text.contains("More trees"))
    }
    let page = try publication.text("out/public/en/un/index.html")
    #expect(page.contains("url=https://feeds.example.org/en/onu/index.html"))
    let nginx = try publication.text("out/redirects/nginx.conf")
    let target = "https://feeds.example.org/en/onu"
    #expect(nginx.contains("location = \"/en/un/atom.xml\" { return 301 \"\(target)/atom.xml\"; }"))
    #expect(nginx.contains("location = \"/en/un/\" { return 301 \"\(target)/index.html\"; }"))
    let apache = try publication.text("out/redirects/apache.conf")
    #expect(apache.contains("RedirectMatch 301 \"^/en/un/feed\\.json$\" \"\(target)/feed.json\""))
    let netlify = try publication.text("out/public/_redirects")
    #expect(netlify.contains("/en/un/rss.xml \(target)/rss.xml 301!"))
  }

  @Test("has last files that stay byte for byte, also after the outputs were lost")
  func stable() throws {
    let publication = try Publication.published()
    try publication.renameDelegation(saying: "{ en/un: en/onu }")
    try publication.build(later)
    let first = try publication.outputs().filter { $0.key.hasPrefix("public/en/un/") }
    #expect(first.count == 4)
    try publication.build("2026-03-06T02:00:00Z")
    #expect(try publication.outputs().filter { $0.key.hasPrefix("public/en/un/") } == first)
    try FileManager.default.removeItem(at: publication.root.appending(path: "out"))
    try publication.build("2026-03-07T02:00:00Z")
    let again = try publication.outputs()
    for (path, file) in first { #expect(again[path]?.content == file.content, "\(path)") }
    // Without the timeline, the feed at the old address says when it was closed.
    try FileManager.default.removeItem(at: publication.root.appending(path: ".depeche"))
    try publication.build("2026-03-08T02:00:00Z", isAnew: true)
    #expect(try publication.text("out/public/en/un/atom.xml").contains("<updated>2026-03-05T"))
  }

  @Test("lets go of what is gone: feeds end, pages say so, and servers answer 410")
  func gone() throws {
    let publication = try Publication.published()
    try publication.dropFrench(saying: "{ fr: gone }")
    try publication.build(later)
    let last = try publication.text("out/public/fr/eu/atom.xml")
    #expect(last.contains("<title type=\"text\">Ce flux est clos</title>"))
    #expect(last.contains("xml:lang=\"fr\""))
    #expect(try publication.text("out/public/fr/eu/index.html").contains("n’existe plus"))
    let nginx = try publication.text("out/redirects/nginx.conf")
    #expect(nginx.contains("location = \"/fr/eu/atom.xml\" { return 410; }"))
    let apache = try publication.text("out/redirects/apache.conf")
    #expect(apache.contains("RedirectMatch 410 \"^/fr/eu/atom\\.xml$\""))
    #expect(try !publication.text("out/public/_redirects").contains("/fr/"))
  }

  @Test("follows a server that moved, in a map of its own for the old one")
  func otherServer() throws {
    let publication = try Publication.published()
    try publication.change(
      "base_url: https://feeds.example.org",
      to: "base_url: https://news.example.org/all"
    )
    try publication.say("{ 'https://feeds.example.org': 'https://news.example.org/all' }")
    try publication.build(later)
    #expect(try !publication.text("out/redirects/nginx.conf").contains("location"))
    let old = try publication.text("out/redirects/nginx.feeds.example.org.conf")
    let target = "https://news.example.org/all/en/eu/atom.xml"
    #expect(old.contains("location = \"/en/eu/atom.xml\" { return 301 \"\(target)\"; }"))
    let feed = try publication.text("out/public/en/eu/atom.xml")
    #expect(feed.contains("<title type=\"text\">Trees</title>"))
  }

  @Test("follows a way over several names, and refuses one that leads round or nowhere")
  func ways() throws {
    let publication = try Publication.published()
    try publication.renameDelegation(saying: "{ en/un: en/uno, en/uno: en/onu }")
    try publication.build(later)
    let nginx = try publication.text("out/redirects/nginx.conf")
    #expect(nginx.contains("return 301 \"https://feeds.example.org/en/onu/atom.xml\""))
    let chain = "{ en/un: en/uno, en/uno: en/onu }"
    for (words, reason) in [
      ("{ en/un: en/uno, en/uno: en/un }", "which nothing publishes"),
      ("{ en/un: de/un }", "which nothing publishes"),
      ("{ en/un: en/onu, en/eu: en/onu }", "is published as ever"),
    ] {
      try publication.change(chain, to: words)
      let error = #expect(throws: PipelineError.self) { try publication.build(later) }
      #expect(error?.code == .configuration)
      #expect(error?.description.contains(reason) == true, "\(words): \(error?.description ?? "")")
      try publication.change(words, to: chain)
    }
  }

  @Test("leads to the nearest feed of the same kind where the same is not there")
  func nearest() throws {
    let publication = try Publication.published()
    try publication.dropFrench(saying: "{ fr: en, fr/eu: en/nobody }")
    try publication.build(later)
    let nginx = try publication.text("out/redirects/nginx.conf")
    let base = "https://feeds.example.org"
    #expect(nginx.contains("\"/fr/eu/rss.xml\" { return 301 \"\(base)/en/all/rss.xml\"; }"))
    #expect(nginx.contains("\"/fr/all/atom.xml\" { return 301 \"\(base)/en/all/atom.xml\"; }"))
  }

  @Test("takes a feed back that was put back, and asks again when it goes again")
  func back() throws {
    let publication = try Publication.published()
    try publication.renameDelegation(saying: "{ en/un: en/onu }")
    try publication.build(later)
    try publication.change("id: onu,", to: "id: un,")
    try publication.change("part_of: onu,", to: "part_of: un,")
    try publication.change("{ en/un: en/onu }", to: "{ en/onu: en/un }")
    try FileManager.default.moveItem(
      at: publication.root.appending(path: "notes/onu"),
      to: publication.root.appending(path: "notes/un")
    )
    try publication.build("2026-03-06T02:00:00Z")
    #expect(try !publication.text("out/public/en/un/atom.xml").contains("has moved"))
    #expect(try publication.text("out/public/en/onu/atom.xml").contains("has moved"))
    let nginx = try publication.text("out/redirects/nginx.conf")
    #expect(!nginx.contains("/en/un/atom.xml\" {") && nginx.contains("/en/onu/atom.xml\" {"))
  }
}
