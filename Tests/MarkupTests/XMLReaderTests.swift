import Markup
import Testing

/// Writes down what it is told, one word each.
private final class Notes: XMLReceiver {
  var wantsText = true
  var isSatisfied = false
  private(set) var lines: [String] = []

  func start(_ tag: XMLStartTag) {
    let name = tag.name
    let number = name.word.map { "\($0)" } ?? "?"
    let namespace = name.namespace.map { "\($0)" } ?? "?"
    let attributes = tag.attributes.map { " \($0.name.local)=\($0.value)" }.joined()
    lines.append("<\(name.local)|\(namespace):\(number)|\(tag.line)\(attributes)")
  }

  func end() { lines.append(">") }
  func text(_ text: String) { lines.append(text) }
}

@Suite("XML")
struct XMLReaderTests {
  private static let vocabulary = XMLVocabulary(
    namespaces: ["": 0, "urn:a": 1, "urn:also-a": 1, "undeclared:x": 2],
    words: ["a", "b"]
  )

  private static let expanding: [(String, MarkupError.Code)] = [
    ("<!DOCTYPE a [<!ENTITY % x '<!ENTITY y \"z\">'>%x;]><a/>", .parameterEntity),
    ("<!DOCTYPE a [<!ENTITY x 'y'><!ENTITY z '&x;&x;'>]><a>&z;</a>", .expandingEntities),
    ("<!DOCTYPE a [<!ENTITY x '<b/>'>]><a>&x;</a>", .expandingEntities),
    (
      "<!DOCTYPE a [<!ENTITY x '\(String(repeating: "y", count: 1_000))'>]><a>"
        + String(repeating: "&x;", count: 2_000) + "</a>", .expandingEntities
    ),
    ("<a " + manyAttributes(in: "'") + "/>", .tooManyAttributes(limit: 1_000)),
    // The comment's quotation mark must not hide the tag behind it.
    ("<!-- <a \" --><a " + manyAttributes(in: "\"") + "/>", .tooManyAttributes(limit: 1_000)),
  ]

  private static func manyAttributes(in quote: String) -> String {
    (0..<2_000).map { "a\($0)=\(quote)>\(quote) " }.joined()
  }

  private func events(_ text: String) throws(MarkupError) -> (lines: [String], faults: [XMLFault]) {
    let notes = Notes()
    let faults = try XMLReader.read(Array(text.utf8), knowing: Self.vocabulary, to: notes)
    return (notes.lines, faults)
  }

  @Test("tells names by namespace and number, never by prefix")
  func names() throws {
    let (lines, faults) = try events(
      "<p:a xmlns:p='urn:a'>\n<b xmlns='urn:also-a' b='1'/><c/></p:a>"
    )
    #expect(lines == ["<a|1:0|1", "\n", "<b|1:1|2 b=1", ">", "<c|0:?|2", ">", ">"])
    #expect(faults.isEmpty)
  }

  @Test("takes an undeclared prefix for what the vocabulary says")
  func undeclared() throws {
    let (lines, faults) = try events("<a><x:b/><y:b/></a>")
    #expect(lines == ["<a|0:0|1", "<b|2:1|1", ">", "<b|?:1|1", ">", ">"])
    #expect(faults.count == 2)
  }

  @Test(
    "reads references of every kind",
    arguments: [
      ("&amp;&lt;&#233;&#xE9;", "&<éé"), ("&nbsp;&eacute;&hellip;", "\u{A0}é…"),
      ("&nonsense;", "&nonsense;"),
      ("a & b &amp; c", "a & b & c"), ("AT&T?a=1&b=2;", "AT&T?a=1&b=2;"),
      ("<![CDATA[a & <b>]]>", "a & <b>"),
      ("&own;", "mine"), ("&", "&"), ("&#38;amp;", "&amp;"),
    ]
  )
  func references(_ text: String, _ expected: String) throws {
    let document = "<!DOCTYPE a [<!ENTITY own 'mine'>]><a b='x'>\(text)</a>"
    #expect(try events(document).lines.contains(expected))
    guard !text.contains("<") else { return }
    #expect(
      try events("<!DOCTYPE a [<!ENTITY own 'mine'>]><a b='\(text)'/>").lines.first?
        .hasSuffix(" b=\(expected)") == true
    )
  }

  @Test("reads broken markup as far as it goes, and says where it broke")
  func broken() throws {
    let (lines, faults) = try events("<a>one\n<b>two</a>\nthree &amp; four<b")
    #expect(lines.prefix(4) == ["<a|0:0|1", "one\n", "<b|0:1|2", "two"])
    #expect(faults.first?.line == 2)
  }

  @Test(
    "refuses what expands",
    .tags(.hostile),
    arguments: expanding
  )
  func refuses(_ text: String, with code: MarkupError.Code) {
    let error = #expect(throws: MarkupError.self) { try events(text) }
    #expect(error?.code == code)
  }

  @Test("opens nothing that a document names", .tags(.hostile))
  func external() throws {
    let text = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"
    #expect(try events(text).lines == ["<a|0:0|1", "&x;", ">"])
    let subset = "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a>&nbsp;</a>"
    #expect(try events(subset).lines == ["<a|0:0|1", "\u{A0}", ">"])
  }

  @Test("stands any bytes", .tags(.hostile), arguments: 0..<20)
  func anyBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "<a>", "</a>", "<", "&", "\0", "<![CDATA[", "]]>", "<!DOCTYPE", "é", "<?xml", "='\"",
      "\u{FFFF}",
    ]
    for _ in 0..<50 {
      var bytes = (0..<20).flatMap { _ in Array((pieces.randomElement(using: &random) ?? "").utf8) }
      bytes.append(UInt8.random(in: 0...255, using: &random))
      // A refusal is an answer as well; only a trap is none.
      _ = try? XMLReader.read(bytes, knowing: Self.vocabulary, to: Notes())
    }
  }

  @Test("stands nesting without end", .tags(.hostile))
  func nesting() throws {
    let (lines, faults) = try events(String(repeating: "<a>", count: 100_000))
    #expect(lines.count >= 250)
    #expect(!faults.isEmpty)
  }
}
