import Markup
import Testing

/// A document as the reader gives it: kinds and values in one line, without white space.
func rendered(_ json: inout JSONReader) -> String {
  if let text = json.text() { return "'\(text)'" }
  if let number = json.number() { return number.description }
  if json.enterList() {
    var elements: [String] = []
    while json.nextElement() { elements.append(rendered(&json)) }
    return "[" + elements.joined(separator: ",") + "]"
  }
  if json.enterRecord() {
    var members: [String] = []
    while let name = json.nextMember() { members.append("\(name):\(rendered(&json))") }
    return "{" + members.joined(separator: ",") + "}"
  }
  return json.kind.map { "\($0)" } ?? "nothing"
}

@Suite("Reading JSON")
struct JSONReaderTests {
  private func json(_ text: String) -> JSONReader { JSONReader(Array(text.utf8)) }

  @Test(
    "reads every kind of value",
    arguments: [
      ("{}", "{}"), ("[ ]", "[]"), (" \"a\" ", "'a'"), ("-1.5e3", "-1500"), ("true", "flag"),
      ("false", "flag"), ("null", "null"), ("", "nothing"),
      ("{\"a\": [1, {\"b\": null}, []], \"c\":\n\"d\"}", "{a:[1,{b:null},[]],c:'d'}"),
      ("{\"a\": 1, \"a\": 2}", "{a:1,a:2}"), ("\u{FEFF}[1]", "[1]"),
    ]
  )
  func values(_ text: String, _ expected: String) {
    var json = json(text)
    let read = rendered(&json)
    json.finish()
    #expect(read == expected)
    #expect(json.faults.isEmpty)
  }

  @Test("passes over what nobody reads")
  func passes() throws {
    var json = json("{\"a\": {\"b\": [\"}\", \"\\\"]\"]}, \"c\": [[1], 2], \"d\": -3, \"e\": 4}")
    var names: [String] = []
    try entered(json.enterRecord())
    while let name = json.nextMember() { names.append(name) }
    #expect(names == ["a", "c", "d", "e"])
    #expect(json.faults.isEmpty)
  }

  @Test("gives nothing of another kind, and leaves it to be read")
  func kinds() {
    var json = json("\"a\"")
    #expect(json.kind == .text)
    let others = (json.number()?.description, json.enterList(), json.enterRecord())
    #expect(others == (nil, false, false))
    let texts = (json.text(), json.text())
    #expect(texts == ("a", nil))
    #expect(json.kind == nil)
  }

  @Test("leaves a container in the middle")
  func leaves() throws {
    var json = json("[[1, [2, 3], {\"a\": 4}], 5]")
    try entered(json.enterList())
    try entered(json.nextElement())
    try entered(json.enterList())
    try entered(json.nextElement())
    json.leave()
    try entered(json.nextElement())
    let last = (json.number()?.whole, json.nextElement())
    #expect(last == (5, false))
    json.leave()
    #expect(json.faults.isEmpty)
  }

  @Test("reads again from a copy")
  func bookmark() throws {
    var json = json("{\"a\": [1, 2], \"b\": 3}")
    try entered(json.enterRecord())
    let first = json.nextMember()
    var bookmark = json
    let names = [first, json.nextMember()]
    #expect(names == ["a", "b"])
    let again = (rendered(&bookmark), bookmark.nextMember())
    #expect(again == ("[1,2]", "b"))
  }

  /// Stops a test whose reader did not go where it should.
  private func entered(_ went: Bool) throws { try #require(went) }

  @Test("passes over values that stand too deep in each other", .tags(.hostile))
  func depth() {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    var json = json("{\"a\": \(deep), \"b\": 1}")
    let read = rendered(&json)
    #expect(read.hasSuffix(",b:1}"))
    #expect(json.faults.map(\.reason) == [.tooDeep(limit: JSONReader.mostDepth)])
  }

  @Test(
    "reads the escapes of a string",
    arguments: [
      (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t"), (#"\u00e9\u00C9"#, "éÉ"),
      (#"\ud83c\udf0d!"#, "🌍!"), (#"a\u0000b"#, "a\0b"),
      (#"eight bytes or more before \"this\" one"#, "eight bytes or more before \"this\" one"),
    ]
  )
  func escapes(_ written: String, _ expected: String) {
    var json = json("\"\(written)\"")
    let text = json.text()
    #expect(text == expected)
    #expect(json.faults.isEmpty)
  }

  @Test("finds the end of a string wherever it stands", arguments: 0..<40)
  func ends(length: Int) {
    let words =
      String(repeating: "é", count: length / 2) + String(repeating: "x", count: length % 2)
    var json = json("[\"\(words)\", \"\(words)\\n\", 1]")
    let read = rendered(&json)
    #expect(read == "['\(words)','\(words)\n',1]")
  }

  @Test(
    "gives whole numbers exactly, and others as they are written",
    arguments: [
      ("0", "0", 0), ("-7", "-7", -7), ("1e3", "1000", 1_000), ("1.50E1", "15", 15),
      ("1000.0", "1000", 1_000), ("-0.0", "0", 0), ("1.5", "1.5", nil), ("-1e-2", "-1e-2", nil),
      ("100e-2", "1", 1), ("123456789012345678901234567890", "123456789012345678901234567890", nil),
      ("1e20", "100000000000000000000", nil), ("1e99999", "1e99999", nil),
      ("1e99999999999999999999", "1e99999999999999999999", nil),
    ] as [(String, String, Int?)]
  )
  func numbers(_ written: String, _ expected: String, _ whole: Int?) {
    var json = json(written)
    let number = json.number()
    #expect(number?.description == expected)
    #expect(number?.whole == whole)
    #expect(json.faults.isEmpty)
  }
}
