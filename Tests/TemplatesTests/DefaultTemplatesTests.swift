import Markup
import Testing

@testable import Templates

@Suite("Default templates")
struct DefaultTemplatesTests {
  private static let pages: [TemplateName] = [
    .page, .entry, .index, .moved, .newsletterHTML, .reports, .report,
  ]

  @Test("stay whole with hostile text at every name", arguments: pages + [.preview])
  func hostile(_ name: TemplateName) throws {
    let page = try TemplateSet().render(name, HardData.value(for: name))
    #expect(page.hasPrefix("<!DOCTYPE html>\n"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("\u{0}"))
    #expect(page.contains("{{title}}"), "braces in a title are text")
    let quotes = page.utf8.count { $0 == UInt8(ascii: "\"") }
    let harmless = try TemplateSet().render(name, HardData.value(for: name, saying: "x"))
    #expect(quotes == harmless.utf8.count { $0 == UInt8(ascii: "\"") })
  }

  @Test("render with nothing at all", arguments: TemplateName.allCases)
  func empty(_ name: TemplateName) throws {
    let page = try TemplateSet().render(name, [:])
    #expect(!page.contains("{{"))
    #expect(!page.contains("http-equiv"), "no page reloads itself for want of a target")
  }

  @Test("load nothing from elsewhere and run nothing", arguments: pages)
  func inert(_ name: TemplateName) throws {
    let page = try TemplateSet().render(name, HardData.value(for: name, saying: "x"))
    for mark in ["<script", "<iframe", "@import", "url(http", "<link rel=\"stylesheet\"", " onl"] {
      #expect(!page.contains(mark))
    }
  }

  @Test("let the sanitiser's markup through on an entry's page")
  func markup() throws {
    let page = try TemplateSet().render(.entry, HardData.value(for: .entry))
    #expect(page.contains(HardData.markup.html))
  }

  @Test("keep every style of the newsletter on the elements, in quotes that hold")
  func newsletterStyles() throws {
    let page = try TemplateSet().render(
      .newsletterHTML,
      HardData.value(for: .newsletterHTML, saying: "x")
    )
    #expect(!page.contains("style=\"\""))
    #expect(page.contains("<a name=\"x\" id=\"x\"></a>"))
  }

  @Test("keep sixty stories in two languages under 90 KB")
  func weight() throws {
    let excerpt = String(repeating: "Ten words or so in every line of it. ", count: 6)
    let story: TemplateValue = [
      "title": .text(String(repeating: "A title of sixty letters. ", count: 3)),
      "address": "https://example.org/2026/03/a-slug-of-an-ordinary-length-for-a-story/",
      "date": ["machine": "2026-03-01", "written": "1 March 2026"],
      "excerpt": .text(excerpt), "paragraphs": [["text": .text(excerpt)]],
    ]
    let sections: TemplateValue = .list(
      (0..<6).map { _ in
        ["name": "UN Geneva", "items": .list(Array(repeating: ["story": story], count: 10))]
      }
    )
    let block: TemplateValue = ["language": "en", "direction": "ltr", "sections": sections]
    let page = try TemplateSet().render(.newsletterHTML, ["blocks": [block, block]])
    #expect(page.utf8.count < 90_000)
  }

  @Test("write the text part a paragraph a line, addresses on lines of their own")
  func textPart() throws {
    let text = try TemplateSet().render(
      .newsletterText,
      [
        "publication": ["title": "Example"],
        "blocks": [
          [
            "title": "News", "month": "March 2026", "publication_title": "Example",
            "phrase": [
              "undated": "Undated", "unsubscribe": "Unsubscribe", "newsletter_reason": "Why",
            ],
            "unsubscribe": "https://example.org/u",
            "sections": [
              [
                "name": "UN",
                "items": [["story": ["title": "One", "address": "https://example.org/1"]]],
              ]
            ],
          ]
        ],
      ]
    )
    let row = String(repeating: "-", count: 56)
    #expect(text.contains("\nUN\n\(row)\n\nOne\nUndated\nhttps://example.org/1\n"))
    #expect(text.contains("\nUnsubscribe\nhttps://example.org/u\n"))
    #expect(!text.contains("\n\n\n"))
  }
}
