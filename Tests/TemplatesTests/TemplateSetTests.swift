import Markup
import Testing

@testable import Templates

@Suite("Template set")
struct TemplateSetTests {
  @Test("takes an editor's file for its own, one at a time")
  func overriding() throws {
    let own = try TemplateSet()
    let edited = try TemplateSet(overriding: [
      "footer.mustache": Array("<footer>ours</footer>\n".utf8), "README.md": [0xFF],
    ])
    let value: TemplateValue = ["title": "Moved", "target": "2.html"]
    let page = try edited.render(.moved, value)
    #expect(page.contains("<footer>ours</footer>"))
    #expect(!(try own.render(.moved, value)).contains("<footer>ours</footer>"))
    #expect(page.contains("2.html"))
  }

  @Test("renders the same bytes twice, and tells changed sources by its fingerprint text")
  func stable() throws {
    let first = try TemplateSet()
    let second = try TemplateSet()
    let edited = try TemplateSet(overriding: ["phrases.fr.yml": Array("unsubscribe: Partir\n".utf8)]
    )
    #expect(first.fingerprintText == second.fingerprintText)
    #expect(first.fingerprintText != edited.fingerprintText)
    let value = HardData.value(for: .page)
    #expect(try first.render(.page, value) == second.render(.page, value))
  }

  @Test(
    "refuses a template that cannot be read, with file and line",
    arguments: [
      ("\n\n{{title", TemplateError.Code.malformed, 3),
      ("{{#entries}}\n{{title}}\n", .malformed, 1),
      ("{{#entries}}\n{{/entry}}", .malformed, 2),
      ("\n{{/entries}}", .malformed, 2),
      ("{{{title}}", .malformed, 1),
      ("\n{{lowercased(title)}}", .malformed, 2),
      ("{{=<% %>=}}", .unsupportedTag, 1),
      ("\n{{% CONTENT_TYPE: HTML}}", .unsupportedTag, 2),
      ("{{<head}}{{/head}}", .unsupportedTag, 1),
      ("\n{{> loop}}", .circularPartial("loop"), 2),
    ]
  )
  func refuses(_ text: String, code: TemplateError.Code, line: Int) {
    let error = #expect(throws: TemplateError.self) {
      try TemplateSet(overriding: [
        "page.mustache": Array(text.utf8), "loop.mustache": Array("{{> page}}".utf8),
      ])
    }
    #expect(error?.code == code)
    #expect(error?.line == line)
    #expect(error?.file == "page.mustache")
  }

  @Test("refuses a file that is not UTF-8")
  func notUTF8() {
    let error = #expect(throws: TemplateError.self) {
      try TemplateSet(overriding: ["page.mustache": [0x68, 0xE9]])
    }
    #expect(error?.code == .notUTF8)
  }

  @Test("does not let an outer value shine through where an inner one is absent")
  func absence() throws {
    let templates = try TemplateSet(overriding: [
      "page.mustache": Array("{{#entries}}[{{title}}{{^title}}none{{/title}}]{{/entries}}".utf8)
    ])
    let value: TemplateValue = [
      "title": "outer", "entries": [["title": "inner"], [:], ["title": ""]],
    ]
    #expect(try templates.render(.page, value) == "[inner][none][none]")
  }

  @Test(
    "refuses a value that the contract does not have",
    arguments: [
      (["titel": "x"], "titel"), (["entries": [["titel": "x"]]], "entries.titel"),
      (["title": true], "title"), (["brand": ["logo": "x.png"]], "brand.logo"),
      (["entries": [["excerpt": .markup(SafeHTML(paragraphs: []))]]], "entries.excerpt"),
    ] as [(TemplateValue, String)]
  )
  func unfitting(_ value: TemplateValue, at path: String) throws {
    let templates = try TemplateSet()
    let error = #expect(throws: TemplateError.self) { try templates.render(.page, value) }
    #expect(error?.code == .unfittingValue(path))
  }

  @Test("passes a byte order mark over")
  func byteOrderMark() throws {
    let templates = try TemplateSet(overriding: ["moved.mustache": Array("\u{FEFF}{{title}}".utf8)])
    #expect(try templates.render(.moved, ["title": "x"]) == "x")
  }
}
