import Markup
import SeededRandom
import Testing

@Suite("XML")
struct XMLReaderTests {
  private static let vocabulary = XMLVocabulary(
    namespaces: ["": 0, "urn:a": 1, "urn:also-a": 1, "undeclared:x": 2],
    words: [("a", 0), ("b", 1), ("s", 2)],
    selfEnding: [2]
  )

  private func events(_ text: String) -> (lines: [String], faults: [XMLFault]) {
    let document = DecodedDocument(Array(text.utf8))
    var notes = ToldEvents()
    let faults = XMLReader.read(document, knowing: Self.vocabulary, to: &notes)
    return (notes.lines, faults)
  }

  @Test("tells names by namespace and number, never by prefix")
  func names() {
    let (lines, faults) = events(
      "<p:a xmlns:p='urn:a'>\n<b xmlns='urn:also-a' b='1'/><c/></p:a>"
    )
    #expect(lines == ["<a|1:0|", "\n", "<b|1:1| b=1", ">", "<c|0:?|", ">", ">"])
    #expect(faults.isEmpty)
  }

  @Test("takes an undeclared prefix for what the vocabulary says")
  func undeclared() {
    let (lines, faults) = events("<a><x:b/><y:b/></a>")
    #expect(lines == ["<a|0:0|", "<b|2:1|", ">", "<b|?:1|", ">", ">"])
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
  func references(_ text: String, _ expected: String) {
    let document = "<!DOCTYPE a [<!ENTITY own 'mine'>]><a b='x'>\(text)</a>"
    #expect(events(document).lines.contains(expected))
    guard !text.contains("<") else { return }
    #expect(
      events("<!DOCTYPE a [<!ENTITY own 'mine'>]><a b='\(text)'/>").lines.first?
        .hasSuffix(" b=\(expected)") == true
    )
  }

  @Test("reads line ends and the white space of values as XML asks")
  func whiteSpace() {
    let (lines, faults) = events("<a b='1\r\n2\t3'>x\r\ny\rz<![CDATA[\r]]></a>")
    #expect(lines == ["<a|0:0| b=1 2 3", "x\ny\nz\n", ">"])
    #expect(faults.isEmpty)
  }

  @Test(
    "passes over what is no content",
    arguments: [
      "<?xml version='1.0'?><!-- a - b --><!DOCTYPE a [<!ELEMENT a ANY> <?x?> <!-- ] -->]><a/><!-- c -->",
      "\n <?xml version='1.0'?><a><!-- <b> --><?b <b> ?></a>\n",
      "<!DOCTYPE a PUBLIC \"'>\" 'urn:>'><a></a>",
    ]
  )
  func passedOver(_ document: String) {
    let (lines, faults) = events(document)
    #expect(lines.map { $0.prefix(4) } == ["<a|0", ">"])
    #expect(faults.isEmpty)
  }

  /// A document that breaks a rule, what is read of it, and what is said of it.
  private static let mended: [(String, [String], String)] = [
    (
      "<a>1<b>2</a>", ["<a", "1", "<b", "2", ">", ">"], "line 1: </a> comes while <b> is open"
    ),
    ("<a>1</b>2</a>", ["<a", "12", ">"], "line 1: </b> closes nothing"),
    ("<a>\n<b>2", ["<a", "\n", "<b", "2", ">", ">"], "line 2: the document breaks off inside <b>"),
    ("<a>1<b c", ["<a", "1", ">"], "line 1: the attribute c has no value"),
    ("<a>1<b ", ["<a", "1", ">"], "line 1: the document breaks off inside a tag"),
    (
      "<a b=1 c>2</a>", ["<a b=1 c=", "2", ">"],
      "line 1: the value of an attribute has no quotation marks"
    ),
    ("<a b='1'c='2'/>", ["<a b=1 c=2", ">"], "line 1: no space stands before an attribute"),
    ("<a b='1' b='2'/>", ["<a b=1", ">"], "line 1: an attribute stands twice in one tag"),
    (
      "<a b='<b>'/>", ["<a b=<b>", ">"],
      "line 1: the value of an attribute has “<” inside or no end"
    ),
    (
      "<a b='1>2<b c='3'/></a>", ["<a b=1", "2", "<b c=3", ">", ">"],
      "line 1: the value of an attribute has “<” inside or no end"
    ),
    ("<a <b/></a>", ["<a", "<b", ">", ">"], "line 1: the tag <a> is not closed"),
    ("<a>1 < 2</a>", ["<a", "1 < 2", ">"], "line 1: “<” begins no tag (it is written &lt;)"),
    ("<a>1 & 2</a>", ["<a", "1 & 2", ">"], "line 1: “&” opens no reference (it is written &amp;)"),
    ("<a>&none;</a>", ["<a", "&none;", ">"], "line 1: nobody declared &none;"),
    ("<a>&nbsp;</a>", ["<a", "\u{A0}", ">"], "line 1: nobody declared &nbsp;"),
    ("<a>&#0;&#xD800;1</a>", ["<a", "1", ">"], "line 1: a number stands for no character"),
    ("<a>]]></a>", ["<a", "]]>", ">"], "line 1: “]]>” ends nothing"),
    ("<a><![CDATA[1</a>", ["<a", "1</a>", ">"], "line 1: a section of CDATA has no end"),
    ("<a><!-- 1</a>", ["<a", " 1", ">"], "line 1: a comment has no end"),
    ("<a><!-- -- --></a>", ["<a", ">"], "line 1: a comment has “--” inside"),
    ("<a></a>\n<b/>", ["<a", ">"], "line 2: the document goes on behind its end"),
    ("1<a/>", ["<a", ">"], "line 1: text stands outside the outermost element"),
    ("<a></a", ["<a", ">"], "line 1: an end tag is broken"),
    ("<a><?x </a>", ["<a", ">"], "line 1: a processing instruction has no end"),
    ("<a xmlns:p='a b'/>", ["<a", ">"], "line 1: the address of a namespace is none"),
    (
      "<s>1<s>2</s>", ["<s", "1", ">", "<s", "2", ">"],
      "line 1: <s> begins inside another that was not closed"
    ),
    (
      "<!DOCTYPE a [<!ENTITY x '<b/>'>]><a>&x;</a>", ["<a", "&x;", ">"],
      "line 1: an entity that holds markup or too much is not read"
    ),
    (
      "<!DOCTYPE a [<!ENTITY % x '<b/>'>%x;]><a/>", ["<a", ">"],
      "line 1: a parameter entity is not read"
    ),
  ]

  @Test("reads broken markup as far as it goes, and says where it broke", arguments: mended)
  func broken(_ document: String, _ expected: [String], _ fault: String) {
    let (lines, faults) = events(document)
    let shown = lines.map { line in
      // The numbers of names and the line are another test's.
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
      guard line.hasPrefix("<"), parts.count == 3 else { return line }
      return String(parts[0]) + parts[2].drop { $0 != " " }
    }
    #expect(shown == expected)
    #expect(faults.first?.description == fault)
  }

  @Test(
    "ends what begins again, however deep it left things open, and keeps what the new one declares"
  )
  func beginningAgain() {
    let inner = String(repeating: "<b>", count: 400)
    let (lines, _) = events("<a><s>\(inner)<s xmlns:p='urn:a'><p:b/></s></a>")
    #expect(lines.suffix(5) == ["<s|0:2|1", "<b|1:1|", ">", ">", ">"])
    let (foreign, _) = events("<x:a xmlns:x='urn:x'><s xmlns='urn:x'><s>1</s></s></x:a>")
    #expect(foreign.count { $0.hasPrefix("<s") } == 2)
  }

  @Test("tells three faults of a kind and how many more there are, and each other kind")
  func manyFaults() {
    let (_, faults) = events("<a>" + String(repeating: "& ", count: 30) + "\n<b>")
    #expect(faults.count == 4)
    #expect(faults[2].reason.hasSuffix(" (and 27 more like it)"))
    #expect(faults[3].description == "line 2: the document breaks off inside <b>")
  }

  @Test("tells the receiver that the document is cut, and only then")
  func cut() {
    for (text, isCut) in [("<a><b>", true), ("<a></a>", false), ("<a></a><b>", false)] {
      let document = DecodedDocument(Array(text.utf8))
      var notes = ToldEvents()
      _ = XMLReader.read(document, knowing: Self.vocabulary, to: &notes)
      #expect(notes.isCut == isCut, "\(text)")
    }
  }

  @Test("lets no entity grow", .tags(.hostile))
  func expanding() {
    let ten = (1...20).map { level in
      "<!ENTITY x\(level) '" + String(repeating: "&x\(level - 1);", count: 10) + "'>"
    }
    let laughs = "<!DOCTYPE a [<!ENTITY x0 'lol'>\(ten.joined())]><a>&x20;</a>"
    #expect(events(laughs).lines[1].utf8.count <= 1_000)
    let long = "<!DOCTYPE a [<!ENTITY x '\(String(repeating: "y", count: 1_000))'>]><a>"
    let many = long + String(repeating: "&x;", count: 20_000) + "</a>"
    #expect(events(many).lines[1].utf8.count < 1_100_000)
  }

  @Test("opens nothing that a document names", .tags(.hostile))
  func external() {
    let text = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"
    #expect(events(text).lines == ["<a|0:0|", "&x;", ">"])
    let subset = "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a>&nbsp;</a>"
    #expect(events(subset).lines == ["<a|0:0|", "\u{A0}", ">"])
  }

  @Test("stands any bytes, and tells of each start an end", .tags(.hostile), arguments: 0..<20)
  func anyBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "<a>", "</a>", "<b ", "<", "&", "\0", "<![CDATA[", "]]>", "<!DOCTYPE", "[", "é", "<?xml",
      "='\"",
      "<!ENTITY x '", "\u{FFFF}", "xmlns:x=", "/>", "<!--", "&#x", ";", "x:",
    ]
    for _ in 0..<200 {
      var bytes = (0..<20).flatMap { _ in Array((pieces.randomElement(using: &random) ?? "").utf8) }
      bytes.append(UInt8.random(in: 0...255, using: &random))
      let document = DecodedDocument(bytes)
      var notes = ToldEvents()
      _ = XMLReader.read(document, knowing: Self.vocabulary, to: &notes)
      #expect(notes.starts == notes.ends, "seed \(seed): \(bytes)")
    }
  }

  @Test(
    "is linear in what is made to be more",
    .tags(.hostile),
    arguments: [
      "<a>", "<a b='", "<!--", "<![CDATA[", "<?", "&", "<", "</a>", "<a xmlns:p='q'>",
      "<!DOCTYPE a [", "a='1' ",
      "\"", "<!ENTITY x '&x;'>",
    ]
  )
  func repeated(_ piece: String) {
    let opening = piece.hasPrefix("a=") ? "<a " : "<!DOCTYPE a [<!ENTITY y 'z'>]><a>"
    let (lines, _) = events(opening + String(repeating: piece, count: 200_000))
    #expect(lines.count <= 200_010)
  }
}
