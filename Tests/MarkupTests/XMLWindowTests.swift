import Foundation
import Markup
import SeededRandom
import Testing

@Suite("XML that is read in pieces")
struct XMLWindowTests {
  private static let vocabulary = XMLVocabulary(
    namespaces: ["": 0, "urn:a": 1, "undeclared:x": 2],
    words: [("a", 0), ("b", 1), ("item", 2), ("entry", 3)],
    selfEnding: [2, 3]
  )

  private func events(_ document: DecodedDocument) -> (told: [String], faults: [XMLFault]) {
    var told = ToldEvents()
    let faults = XMLReader.read(document, knowing: Self.vocabulary, to: &told)
    return (told.lines, faults)
  }

  private func isAlike(_ bytes: [UInt8], length: Int, window: Int) -> Bool {
    let whole = DecodedDocument(bytes)
    let parts = DecodedDocument(SmallPieces(bytes, length: length, window: window))
    return events(whole) == events(parts) && parts.allBytes == whole.bytes
      && parts.encoding == whole.encoding && parts.notes == whole.notes
      && parts.hasForbiddenCharacters == whole.hasForbiddenCharacters
  }

  @Test("is read as one that is at hand, wherever its seams are", arguments: 0..<20)
  func seams(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = [
      "<a>", "</a>", "<b c='d' e=\"&amp;f\">", "</b>", "<item>", "</item>", "<x:entry/>", "\n", "é",
      "<a xmlns='urn:a' xmlns:p='urn:a'>", "<p:b>", "</p:b>", "text & more", "&eacute;", "&own;",
      "<![CDATA[ <b> ]]>", "<!-- a -- b -->", "<?b c?>", "<!--", "<![CDATA[", "<?", "<b c='", "\">",
      "<!DOCTYPE a [<!ENTITY own 'my\nown'>]>", "<!DOCTYPE a \"", "]]>", "€\r\n", "<", "&#x20ac;",
      String(repeating: "long ", count: 60), "<\(String(repeating: "n", count: 200))>", "\u{7}",
    ]
    for _ in 0..<100 {
      let count = Int.random(in: 1...60, using: &random)
      let text = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined()
      let length = Int.random(in: 1...300, using: &random)
      let window = Int.random(in: 1...300, using: &random)
      let isAlike = isAlike(Array(("<a>" + text).utf8), length: length, window: window)
      #expect(
        isAlike,
        "seed \(seed), pieces of \(length), window of \(window): \(text)"
      )
    }
  }

  @Test("is taken in whole where its bytes are no UTF-8, or nothing but a label says what they are")
  func otherEncodings() {
    let latin = Array("<?xml version='1.0' encoding='iso-8859-1'?><a>caf".utf8) + [0xE9]
    let chinese = Array("<?xml version='1.0' encoding='gb18030'?><a>".utf8) + [0xC4, 0xE3, 0xBA]
    let marked = [0xEF, 0xBB, 0xBF] + Array("<a>caf\u{E9}</a>".utf8)
    let wide = "<a>caf\u{E9}</a>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [latin, chinese, marked, wide, [], Array("      <a>b</a>".utf8)] {
      for length in 1...5 { #expect(isAlike(bytes, length: length, window: length)) }
    }
  }

  @Test(
    "is read the same where a seam stands at an odd place",
    arguments: [
      "<a><b q=\"1 <i> \(String(repeating: "v", count: 300))\"></b>", "<a></c <b></c\n<b/>",
      "<a>\(String(repeating: "</c ", count: 400))>", "<a><item><item q='1&2' r='&#1;'>",
      "<a><item xmlns:x='urn:a'><x:item xmlns:x='urn:b c' y='&z;'>",
    ]
  )
  func oddSeams(_ text: String) {
    let bytes = Array(text.utf8)
    for length in 1...min(340, bytes.count) {
      #expect(isAlike(bytes, length: length, window: length), "\(length)")
    }
  }

  @Test("has each fault noted once, however often a tag is looked at")
  func faultsOnce() {
    let (_, faults) = events(DecodedDocument(Array("<a><item><item q='1&2' r='&#1;'></a>".utf8)))
    #expect(faults.count == 4)
    let many = Array("<a>".utf8) + Array(String(repeating: "</c ", count: 500_000).utf8)
    #expect(events(DecodedDocument(many)).faults.contains { $0.reason.contains("499") })
  }

  @Test("is told to be cut where it became another on the way, and what was read is kept")
  func changed() {
    let before = Array("<a>\n<b>1</b>\n<b>2</b>\n<b>3</b></a>".utf8)
    let cut = Array(before.prefix(20))
    var broken = before
    broken[16] = 0xFF
    for later in [cut, broken, before + before, []] {
      let document = DecodedDocument(SmallPieces(before, later: later, length: 4, window: 4))
      let (told, faults) = events(document)
      #expect(told.first == "<a|0:0|")
      guard later != before + before else { continue }
      #expect(faults.contains { $0.reason.contains("cannot be read to its end") })
    }
  }

  @Test(
    "gives the same of every feed that others wrote",
    arguments: ["corpora/open", "kit/hostile/feeds", "kit/perf/real"]
  )
  func others(_ folder: String) throws {
    let shared = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/\(folder)")
    var read = 0
    for case let file as URL in FileManager.default.enumerator(
      at: shared,
      includingPropertiesForKeys: nil
    ) ?? FileManager.DirectoryEnumerator() {
      guard let data = try? Data(contentsOf: file), data.count < 200_000 else { continue }
      read += 1
      #expect(isAlike([UInt8](data), length: 700, window: 300), "\(file.lastPathComponent)")
    }
    if read == 0 { print("skipped: no feeds in \(shared.path())") }
  }
}
