import Markup
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite("Relative addresses beside a long base")
struct AddressResolverTests {
  private static let base = "https://example.org/" + String(repeating: "a&b/", count: 450)

  /// The ways in which addresses are resolved.
  enum Way: CaseIterable {
    case written, sanitised, asking

    func resolve(_ html: String) -> String {
      switch self {
      case .written: HTMLAddresses.resolved(in: html, base: base)
      case .sanitised: SafeHTML(sanitizing: html, base: base).html
      case .asking:
        SafeHTML(sanitizing: html) { text, _ in URIReference.absolute(text, against: base) }.html
      }
    }
  }

  @Test(
    "make neither the text nor the time grow beyond its length",
    .tags(.hostile),
    arguments: [
      "<a href=x>", "<img src=x>", "<a href=..>", "<a href>", "<a href='#x'>", "<q cite=x>",
    ],
    Way.allCases
  )
  func areBounded(_ tag: String, _ way: Way) {
    let html = String(repeating: tag, count: 20_000 / tag.utf8.count)
    let twice = html + html
    let (short, long) = (Worked(on: html, by: way), Worked(on: twice, by: way))
    #expect(short.length < html.utf8.count * 20)
    #expect(long.length < twice.utf8.count * 20)
    #expect(long.time < short.time * 3 + .milliseconds(20))
  }

  @Test("stand as written, or are lost, once there is no room for them")
  func areLeft() {
    let html = String(repeating: "<a href=x>a</a>", count: 100) + "<img src=b.png><a href=/y>z</a>"
    let written = Way.written.resolve(html)
    #expect(written.hasPrefix("<a href=\"https://example.org/a&amp;b/"))
    #expect(written.hasSuffix("<a href=x>a</a><img src=b.png><a href=/y>z</a>"))
    for way in [Way.sanitised, .asking] {
      let safe = way.resolve(html)
      #expect(safe.hasPrefix("<a href=\"https://example.org/a&amp;b/"))
      #expect(safe.hasSuffix("<a>a</a><a>z</a>"))
    }
  }

  @Test("leave absolute ones as they are", arguments: Way.allCases)
  func absoluteOnes(_ way: Way) {
    let flood = String(repeating: "<a href=x>a</a>", count: 100)
    let link = "<a href=\"https://a.example/b\">c</a>"
    #expect(way.resolve(flood + link).hasSuffix(link))
  }

  @Test("are resolved to the last in any text that people write")
  func allOfThem() {
    let note = "<p>Words with a note.<a href=\"#note\">1</a></p>"
    let html = String(repeating: note, count: 1_500)
    let base = "https://example.org/2026/03/31/the-title-of-a-piece-as-a-site-writes-it-there/"
    let expected = note.replacing("#note", with: base + "#note")
    let safe = SafeHTML(sanitizing: html, base: base).html
    #expect(safe.utf8.count == expected.utf8.count * 1_500)
    #expect(HTMLAddresses.resolved(in: html, base: base).utf8.count == safe.utf8.count)
  }
}

/// What a way of resolving made of a text, and what that took.
private struct Worked {
  /// Of the processor.
  let time: Duration
  /// In bytes.
  let length: Int

  init(on html: String, by way: AddressResolverTests.Way) {
    let start = Self.now()
    length = way.resolve(html).utf8.count
    time = Self.now() - start
  }

  /// The time that this thread has worked.
  private static func now() -> Duration {
    var time = timespec()
    let result = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    precondition(result == 0, "every system of ours counts a thread's time")
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
