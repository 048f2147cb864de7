import Testing

@testable import Templates

@Suite("Words that stand in for those of another language")
struct ForeignWordsTests {
  @Test(
    "are asked for without an element in attributes and titles alone",
    arguments: [
      (
        "<p>{{phrase.by}} <b title=\"a > b {{phrase.by}}\">{{title}}</b></p>",
        "<p>{{phrase.by}} <b title=\"a > b {{phrase.by.bare}}\">{{title}}</b></p>"
      ),
      ("<title>{{title}}</title>{{title}}", "<title>{{title.bare}}</title>{{title}}"),
      (
        "<a{{#x}} lang=\"{{language}}\"{{/x}}>{{name}}</a>",
        "<a{{#x}} lang=\"{{language.bare}}\"{{/x}}>{{name}}</a>"
      ),
      (
        "<!-- <p {{a}} -->{{b}}<i class='{{> part}}'>",
        "<!-- <p {{a}} -->{{b}}<i class='{{> part}}'>"
      ),
      ("1 < 2 {{a}} {{{b}}}", "1 < 2 {{a}} {{{b}}}"), ("{{", "{{"), ("", ""),
    ]
  )
  func places(template: String, marked: String) {
    #expect(AttributePlaces.marked(template) == marked)
  }

  @Test("are marked with their language and direction in a page, and stand alone in an attribute")
  func page() throws {
    let phrases = try TemplateSet().phraseBook.phrases(for: "ar")
    let page = try TemplateSet(overriding: [
      "moved.mustache": Array(
        "<nav aria-label=\"{{phrase.languages}}\" dir=\"{{direction}}\">{{phrase.by}}</nav>".utf8
      )
    ]).render(.moved, ["phrase": phrases.value, "direction": .text(phrases.direction)])
    #expect(
      page
        == "<nav aria-label=\"Languages\" dir=\"rtl\"><span lang=\"en\" dir=\"ltr\">By</span></nav>"
    )
  }
}
