import Entries
import Foundation
import LoopbackWeb
import Testing

@testable import Pipeline

@Suite("Sources with a filter", .serialized)
struct FilteredSourcesTests {
  private static let page = """
    <html><body><ul><li>Trees</li><li>Wells</li></ul></body></html>

    """

  /// Makes a feed of a page's list items, as people write such things.
  private static let script = """
    #!/bin/sh
    echo '<rss version="2.0"><channel><title>Made</title>'
    sed -n 's/.*<li>\\([A-Z][a-z]*\\).*<li>\\([A-Z][a-z]*\\).*/\\1 \\2/p' | tr ' ' '\\n' |
    while read -r title; do
      echo "<item><title>$title of the town</title><guid>$title</guid></item>"
    done
    echo '</channel></rss>'
    """

  private static func publication(_ keys: String) throws -> Publication {
    let publication = try Publication([
      "feeds.yml": ProgramSourcesTests.feeds(keys), "page.html": page,
    ])
    try ProgramSourcesTests.install(script, at: "bin/make-feed", in: publication)
    return publication
  }

  @Test("are read through it, from a file")
  func file() throws {
    let publication = try Self.publication("adapter: feed\npath: page.html\nfilter: bin/make-feed")
    let report0 = try publication.build()
    #expect(report0.gathered.sources.map(\.outcome) == [.read(2)], "\(report0.gathered.sources)")
    #expect(
      try publication.timeline().map(\.title).sorted() == [
        "Trees of the town", "Wells of the town",
      ]
    )
    #expect(try publication.build().gathered.sources.map(\.outcome) == [.unchanged])
    // Another filter reads other things in the same bytes.
    try ProgramSourcesTests.install(
      Self.script.replacing("of the town", with: "of the village"),
      at: "bin/make-feed",
      in: publication
    )
    let report1 = try publication.build()
    #expect(report1.gathered.sources.map(\.outcome) == [.read(2)], "\(report1.gathered.sources)")
    #expect(try publication.timeline().allSatisfy { $0.title.hasSuffix("of the village") })
  }

  @Test("are read through it, from the web and again from what is kept")
  func web() throws {
    let web = try LoopbackWeb { _ in .ok(Self.page, "text/html") }
    let publication = try Self.publication(
      """
      adapter: page-text
      url: \(web.base)/page
      allow_private: ['127.0.0.1:\(web.port)']
      filter: [bin/make-feed, unused]
      """
    )
    #expect(try publication.build(offline: false).gathered.sources.map(\.outcome) == [.read(2)])
    #expect(try publication.build(offline: false).gathered.sources.map(\.outcome) == [.unchanged])
    try publication.write(
      try publication.text("feeds.yml") + "    # the same\n",
      to: "feeds.yml"
    )
    let report2 = try publication.build()
    #expect(report2.gathered.sources.map(\.outcome) == [.read(2)], "\(report2.gathered.sources)")
    withExtendedLifetime(web) {}
  }

  @Test("need no selectors as a page: what the filter prints is read")
  func webPage() throws {
    let publication = try Self.publication(
      "adapter: web-page\npath: page.html\nfilter: bin/make-feed"
    )
    #expect(try publication.build().gathered.sources.map(\.outcome) == [.read(2)])
  }

  @Test("are no WordPress, which is asked for one thing after another")
  func wordPress() throws {
    let publication = try Self.publication(
      "adapter: wordpress\nurl: https://example.org/\nfilter: bin/make-feed"
    )
    let error = #expect(throws: PipelineError.self) { try publication.build() }
    #expect(error?.code == .configuration)
    #expect(error?.description.contains("filter: found in a source of wordpress") == true)
  }

  @Test(
    "keep what they said before published where it fails, and say why",
    arguments: [
      ("echo oh no >&2; exit 9", "exit code 9; its last words: oh no"),
      ("exec sleep 30", "was not done after 0.4 seconds"), ("cat", "no feed"),
      (
        "cat",
        "make-feed printed cannot be read: a filter gets the answer"
      ),
    ]
  )
  func failing(_ script: String, words: String) throws {
    let publication = try Self.publication(
      "adapter: feed\npath: page.html\nfilter: bin/make-feed\ntime_limit: 400ms"
    )
    try publication.build()
    let before = try publication.timeline()
    try ProgramSourcesTests.install("#!/bin/sh\n\(script)\n", at: "bin/make-feed", in: publication)
    let failure = try #require(try publication.build().gathered.sources.first?.failure)
    #expect(failure.contains(words), "\(failure)")
    #expect(try publication.timeline() == before)
  }
}
