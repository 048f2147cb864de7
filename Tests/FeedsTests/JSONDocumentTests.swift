import Markup
import Testing

@Suite("JSON as a file")
struct JSONDocumentTests {
  @Test("has a member or an item on each line, in the order given")
  func indents() {
    let value = JSONText.record([
      ("b", .text("\"é\\\n\u{1F}")),
      ("a", .list([.number(-1), .flag(true), .null, .list([]), .record([])])),
    ])
    let expected = #"""
      {
        "b": "\"é\\\n\u001f",
        "a": [
          -1,
          true,
          null,
          [],
          {}
        ]
      }

      """#
    #expect(String(decoding: value.document, as: UTF8.self) == expected)
  }

  @Test("is one line where the value is one")
  func leaf() {
    #expect(String(decoding: JSONText.text("x").document, as: UTF8.self) == "\"x\"\n")
  }

  @Test("is one line for readers of lines")
  func line() {
    let value = JSONText.record([("a", .list([.number(1), .list([]), "x"])), ("b", .record([]))])
    #expect(value.description == #"{"a": [1, [], "x"], "b": {}}"#)
  }
}
