import Testing

@testable import Markup

@Suite("Selectors on a page")
struct PageSelectorTests {
  private static let page = HTMLTree(
    html: Array(
      """
      <div id=top class="wide box"><h2 lang=en-GB>One <b>bold</b></h2><p class=intro>alpha</p>
      <p>beta <a href=/x title="Read more">x</a></p><p class="last box">gamma</p></div>
      <ul id=list><li class=item data-n=1>a</li><li class=item data-n=2>b<ul><li>c</li></ul></li>
      <li data-n=3>d</li></ul><div></div>
      """.utf8
    )
  )

  /// The words of what a selector finds, an element's first line each.
  private func found(_ text: String, from id: String? = nil) throws -> [String] {
    let tree = Self.page
    var effort = SelectionEffort()
    let start = id.flatMap { id in
      (0..<tree.count).first { tree.attribute("id", of: $0) == id }
    }
    let matches = try PageSelector(text).matches(
      in: tree,
      from: start ?? tree.root,
      effort: &effort
    )
    return matches.map { match in
      switch match {
      case .element(let node): tree.name(of: node) + ":" + (tree.words(of: node).lines.first ?? "")
      case .words(let words): words
      }
    }
  }

  @Test(
    "find what CSS says",
    arguments: [
      ("p.intro", ["p:alpha"]), ("#top > p:first-of-type", ["p:alpha"]), (".box.last", ["p:gamma"]),
      ("h2 + p", ["p:alpha"]), ("h2 ~ p:last-child", ["p:gamma"]), ("p a[href]", ["a:x"]),
      ("[title='Read more']", ["a:x"]), ("[title='READ MORE' i]", ["a:x"]),
      ("[title~=more]", ["a:x"]),
      ("[lang|=en]", ["h2:One bold"]), ("[href^='/']", ["a:x"]), ("[title$=more]", ["a:x"]),
      ("[title*='ad m']", ["a:x"]), ("ul > li:nth-child(2n+1)", ["li:a", "li:c", "li:d"]),
      ("#list > li:nth-last-child(1)", ["li:d"]), ("#list > li:not(.item)", ["li:d"]),
      ("li:has(> ul)", ["li:b"]), ("li:has(+ li:last-child)", ["li:b"]),
      ("p:contains('beta')", ["p:beta x"]), ("p:-soup-contains-own(\"x\")", []),
      (":is(h2, .intro) b", ["b:bold"]), ("div:empty", ["div:"]),
      ("p:nth-of-type(-n+1)", ["p:alpha"]),
      ("li:only-child", ["li:c"]), ("b, .intro", ["b:bold", "p:alpha"]), ("P.last", ["p:gamma"]),
      ("li[data-n='2'] li", ["li:c"]), (".\\6c ast", ["p:gamma"]), ("body > p", []),
      ("#list li:nth-child(odd)", ["li:a", "li:c", "li:d"]),
      ("[data-n!='1']:is(li)", ["li:b", "li:c", "li:d"]),
    ]
  )
  func css(selector: String, expected: [String]) throws {
    #expect(try found(selector) == expected)
  }

  @Test(
    "find what XPath says",
    arguments: [
      ("//p[@class='intro']", ["p:alpha"]), ("/html/body/ul/li[2]/ul/li", ["li:c"]),
      ("//li[1]", ["li:a", "li:c"]), ("(//li)[last()]", ["li:d"]), ("//a/@href", ["/x"]),
      ("//p[contains(., 'beta')]/a/text()", ["x"]), ("//li[@data-n > 1]", ["li:b", "li:d"]),
      ("//a/ancestor::div/h2", ["h2:One bold"]), ("xpath:count(//li) + 1", ["5"]),
      ("//h2/following-sibling::p[2]/a", ["a:x"]),
      ("//p[last()]/preceding-sibling::*[1]", ["p:beta x"]),
      ("//b | //p[1]", ["b:bold", "p:alpha"]), ("//li[not(@data-n)]", ["li:c"]),
      ("xpath:normalize-space(//p[2])", ["beta x"]),
      ("//p[position() mod 2 = 1]", ["p:alpha", "p:gamma"]),
      ("xpath:substring-before('2026-03', '-')", ["2026"]),
      ("xpath:translate('abc', 'ab', 'x')", ["xc"]),
      ("xpath:substring('12345', 2, 3)", ["234"]),
      ("xpath:concat('a', 1 div 2, true())", ["a0.5true"]),
      ("//*[starts-with(name(), 'h') and @lang]", ["h2:One bold"]), ("//li[lang('en')]", []),
      ("//h2[lang('en')]", ["h2:One bold"]), ("xpath:id('list')/li[3]", ["li:d"]),
      ("//li/..", ["ul:a", "ul:c"]),
      ("xpath:round(2.5)", ["3"]), ("xpath:-(-2) * 3 - 1", ["5"]), ("//p/comment()", []),
      ("//ul//ul/preceding::a", ["a:x"]), ("xpath:string-length('é')", ["1"]),
    ]
  )
  func xpath(selector: String, expected: [String]) throws {
    #expect(try found(selector) == expected)
  }

  @Test("start from an element, and find it alone where nothing in it matches")
  func scope() throws {
    #expect(try found("> p.intro", from: "top") == ["p:alpha"])
    #expect(try found("p", from: "list").isEmpty)
    #expect(try found("ul", from: "list") == ["ul:c"])
    #expect(try found("div.wide", from: "top") == ["div:One bold"])
    #expect(try found("./p[1]", from: "top") == ["p:alpha"])
    #expect(try found(".//b", from: "top") == ["b:bold"])
  }

  @Test(
    "are refused with the place where they go wrong",
    arguments: [
      ("", 1), ("p..x", 3), ("p >", 4), ("p:frist-child", 3), ("[a", 3), ("[a=]", 4),
      ("p::text", 3),
      ("p:not(", 7), ("a,", 3), ("p {", 3), (":nth-child(x)", 12), ("//p[", 5), ("//p[foo()]", 5),
      ("//", 3), ("//p[$x]", 5), ("//p[contains('a')]", 5), ("/p[1", 5), ("//p)", 4), ("ns|p", 3),
      ("p:contains", 11), ("//p['a]", 5), ("./bad::p", 3),
    ]
  )
  func faults(selector: String, column: Int) {
    let fault = #expect(throws: SelectorFault.self) { try PageSelector(selector) }
    #expect(fault?.column == column)
    #expect(fault?.expected.isEmpty == false)
  }

  @Test("know what holds the elements that they find")
  func containers() throws {
    let list = try #require(try PageSelector("#list > li").container)
    var effort = SelectionEffort()
    #expect(list.elements(in: Self.page, from: 0, effort: &effort).count == 1)
    #expect(try PageSelector("li").container == nil)
    #expect(try PageSelector("h2 + p").container == nil)
  }

  @Test(
    "end by their effort on a page and with a selector made to take for ever",
    .tags(.hostile),
    arguments: [
      "div div div div div div div div div p", "div:has(div:has(div:has(p)))",
      "//div//div//div//div//p",
      "//div[.//div[.//div[.//div]]]", "div ~ div ~ div ~ div ~ p", "div:contains('never')",
      "//div[following::div[following::div]]", "div:nth-last-of-type(3):nth-of-type(77777)",
    ]
  )
  func hostile(selector: String) throws {
    let deep = String(repeating: String(repeating: "<div>", count: 400) + "</div></div>", count: 20)
    let wide = String(repeating: "<div></div>", count: 5_000)
    let tree = HTMLTree(html: Array((deep + wide).utf8))
    var effort = SelectionEffort(steps: 60_000)
    let found = try PageSelector(selector).matches(in: tree, from: 0, effort: &effort)
    #expect(found.isEmpty || !effort.isSpent)
  }

  @Test("are refused before they nest too deep", .tags(.hostile))
  func nesting() {
    let deep = [
      String(repeating: ":not(", count: 300) + "p" + String(repeating: ")", count: 300),
      "xpath:" + String(repeating: "(", count: 900), "//p" + String(repeating: "[p", count: 600),
      "xpath:" + String(repeating: "-", count: 1_900) + "1", String(repeating: "p ", count: 1_001),
    ]
    for selector in deep {
      var effort = SelectionEffort()
      // Refused, or read and evaluated: never a trap.
      guard let made = try? PageSelector(selector) else { continue }
      #expect(made.matches(in: Self.page, from: 0, effort: &effort).count <= 1)
    }
  }
}
