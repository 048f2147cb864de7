import Testing

@testable import Templates

@Suite("Checking templates")
struct TemplateCheckTests {
  @Test("finds nothing in the program's own templates and phrases")
  func defaults() throws {
    #expect(try TemplateSet().check(languages: ["en", "fr", "nl", "fr-BE"]) == [])
  }

  @Test(
    "names what would render as nothing",
    arguments: [
      ("{{titel}}", TemplateError.Code.unknownName("titel")),
      ("{{feed.atoms}}", .unknownName("feed.atoms")),
      ("{{title.length}}", .unknownName("title.length")),
      ("{{entries}}", .unknownName("entries")),
      ("{{excerpt}}", .unknownName("excerpt")),
      ("{{#entries}}{{exerpt}}{{/entries}}", .unknownName("exerpt")),
      ("{{^entries}}{{excerpt}}{{/entries}}", .unknownName("excerpt")),
      ("{{#date}}{{written}}{{/date}}", .unknownName("date")),
      ("{{first()}}", .unknownName("first()")),
      (
        "{{#entries}}{{#date}}{{#first()}}x{{/first()}}{{/date}}{{/entries}}",
        .unknownName("first()")
      ),
      ("{{> heat}}", .unknownPartial("heat")),
      ("{{phrase.subscrib}}", .unknownPhrase("subscrib")),
      ("{{phrase.only_in}}", .unknownPhrase("only_in")),
    ]
  )
  func finds(_ tag: String, _ code: TemplateError.Code) throws {
    let page =
      "{{> head}}{{> masthead}}{{> navigation}}{{> subscribe}}{{> footer}}\n"
      + "{{#entries}}{{> summary}}{{/entries}}\n\(tag)\n"
    let findings = try TemplateSet(overriding: ["page.mustache": Array(page.utf8)]).check()
    #expect(findings.contains { $0.code == code && $0.line == 3 && $0.file == "page.mustache" })
    #expect(findings.allSatisfy { $0.file == "page.mustache" })
  }

  @Test(
    "names a page that is broken where something is absent, or there",
    arguments: [
      (
        "newsletter-story.mustache", "{{#address}}<a href=\"{{address}}\">{{/address}}{{title}}</a>"
      ),
      ("newsletter-foot.mustache", "<p>{{#unsubscribe}}<b>{{/unsubscribe}}</p>"),
    ]
  )
  func broken(_ file: String, _ text: String) throws {
    let findings = try TemplateSet(overriding: [file: Array(text.utf8)]).check()
    #expect(findings.map(\.code).contains(.unbalanced))
    #expect(findings.contains { $0.file == "newsletter.html.mustache" })
  }

  @Test("takes one file of an editor's over the program's, and leaves the others")
  func oneFile() throws {
    let own = try TemplateSet(overriding: [
      "newsletter-serif.mustache": Array("Palatino,serif".utf8)
    ])
    #expect(own.check() == [])
    let values: TemplateValue = ["blocks": [["language": "en", "title": "News"]]]
    let html = try own.render(.newsletterHTML, values)
    #expect(html.contains("font:bold 32px/38px Palatino,serif"))
    #expect(!html.contains("Georgia"))
    #expect(try TemplateSet().render(.newsletterHTML, values).contains("Georgia"))
  }

  @Test("follows names into partials, and reports them there")
  func partials() throws {
    let findings = try TemplateSet(overriding: [
      "elsewhere.mustache": Array("\n{{#source}}{{adress}}{{/source}}".utf8)
    ]).check()
    #expect(findings.map(\.code) == [.unknownName("adress")])
    #expect(
      findings.first?.description
        == "elsewhere.mustache:2: there is no “adress” here; did you mean “address”?"
    )
  }

  @Test("names a file that nothing uses, and the name it was meant to bear")
  func unusedFile() throws {
    let findings = try TemplateSet(overriding: ["pages.mustache": []]).check()
    #expect(findings.map(\.code) == [.unknownTemplate])
    #expect(findings.first?.reason.contains("page.mustache") == true)
  }

  @Test("names phrases that a language lacks or that nothing uses, and languages without any")
  func phrases() throws {
    let findings = try TemplateSet(overriding: [
      "phrases.de.yml": Array("own_name: Deutsch\nabonieren: x\n".utf8)
    ]).check(languages: ["en", "de", "it"])
    #expect(findings.contains { $0.code == .missingPhrase("unsubscribe") })
    #expect(findings.contains { $0.code == .missingPhrase("months") })
    #expect(findings.contains { $0.code == .unknownPhrase("abonieren") && $0.line == 2 })
    #expect(findings.contains { $0.code == .missingPhrase("it") && $0.file == "phrases.it.yml" })
  }

  @Test("documents every name of every contract", arguments: TemplateName.allCases)
  func documentation(_ name: TemplateName) {
    let table = TemplateContract.of(name).documentation
    #expect(table.contains("| `brand.colour` | colour |"))
    #expect(!table.contains("|  |"))
  }
}
