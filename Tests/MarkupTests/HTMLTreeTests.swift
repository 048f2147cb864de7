import Testing

@testable import Markup

@Suite("The tree of a page")
struct HTMLTreeTests {
  /// A tree as elements with what is in them: `html(head()body(p('a')))`.
  private func outline(_ tree: HTMLTree, _ node: HTMLTree.Node) -> String {
    guard tree.isElement(node) else { return "'\(tree.content(of: node))'" }
    return tree.name(of: node) + "("
      + tree.nodes(in: node).map { outline(tree, $0) }.joined(separator: " ") + ")"
  }

  private func body(of html: String) -> String {
    let tree = HTMLTree(html: Array(html.utf8))
    let body = (0..<tree.count).first { tree.name(of: $0) == "body" } ?? tree.root
    return tree.nodes(in: body).map { outline(tree, $0) }.joined(separator: " ")
  }

  @Test(
    "closes and implies what HTML does",
    arguments: [
      ("<p>a<p>b", "p('a') p('b')"), ("<p>a<div>b</div>c", "p('a') div('b') 'c'"),
      ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "ul(li('a') li('b' ul(li('c'))) li('d'))"),
      ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt('a') dd('b') dt('c'))"),
      (
        "<table><tr><td>a<td>b<tr><th>c</table>d",
        "table(tbody(tr(td('a') td('b')) tr(th('c')))) 'd'"
      ),
      (
        "<table><td>a<table><tr><td>b</table></table>",
        "table(tbody(tr(td('a' table(tbody(tr(td('b'))))))))"
      ),
      ("<table><thead><tr><th>a<tbody><tr><td>b", "table(thead(tr(th('a'))) tbody(tr(td('b'))))"),
      ("<select><option>a<option>b</select>", "select(option('a') option('b'))"),
      ("<h2>a<h3>b</h2>c", "h2('a') h3('b') 'c'"),
      ("a<br>b<img>c</br>", "'a' br() 'b' img() 'c' br()"),
      ("<a>a<a>b</a>", "a('a') a('b')"), ("a</p>b", "'a' p() 'b'"), ("</div>a", "'a'"),
      ("<td>a</td>", "'a'"), ("<b><p>a</b>b</p>c", "b(p('a' 'b')) 'c'"),
      ("<div><span>a</div>b", "div(span('a')) 'b'"), ("<x-y>a</x-y>b", "x-y('a') 'b'"),
      ("<svg><path d=1 /><g/></svg>b", "svg(path() g()) 'b'"), ("<svg><p>a", "svg() p('a')"),
      ("a<template><li>b</li></template>c", "'ac'"), ("a<!-- b -->c", "'ac'"),
      ("<textarea><b>a</textarea>b", "textarea('<b>a') 'b'"), ("&eacute;&amp;lt;", "'é&lt;'"),
    ]
  )
  func shapes(html: String, outline: String) {
    // Words that an unread end tag parts are one text or two: both are the same words.
    #expect(
      body(of: html).replacing("' '", with: "") == outline.replacing("' '", with: "")
    )
  }

  @Test(
    "has a head and a body whatever is said of them",
    arguments: ["", "a", "<title>t</title>", "<html>", "<body class=x>a", "</html>a<div>"]
  )
  func skeleton(html: String) {
    let tree = HTMLTree(html: Array(html.utf8))
    let top = tree.children(of: tree.root).map(tree.name(of:))
    #expect(top == ["html"])
    #expect(tree.children(of: 1).map(tree.name(of:)) == ["head", "body"])
  }

  @Test("takes the attributes of a second html or body, and of two of a name the first")
  func attributes() {
    let tree = HTMLTree(html: Array("<html lang=fr><p A=1 a=2><html lang=en id=x><body id=y>".utf8))
    #expect(tree.attribute("lang", of: 1) == "fr")
    #expect(tree.attribute("id", of: 1) == "x")
    let body = tree.children(of: 1).last ?? 0
    #expect(tree.attribute("id", of: body) == "y")
    #expect(tree.attribute("a", of: tree.children(of: body).first ?? 0) == "1")
  }

  @Test("writes what is inside an element anew, without scripts and what is to be left out")
  func markup() {
    let tree = HTMLTree(
      html: Array("<div>a<b title='\"'>&lt;</b><script>x</script><i>c</i></div>".utf8)
    )
    let nodes = Array(0..<tree.count)
    let div = nodes.first { tree.name(of: $0) == "div" } ?? 0
    let italic = nodes.filter { tree.name(of: $0) == "i" }
    #expect(
      tree.markup(inside: div, without: Set(italic)) == "a<b title=\"&quot;\">&lt;</b>"
    )
    #expect(tree.words(of: div).description == "a<c")
  }

  @Test(
    "is read in the encoding that a page names",
    arguments: [
      ("<meta charset=iso-8859-1><p>\u{E9}", nil), ("<p>\u{E9}", "text/html; charset=iso-8859-1"),
      ("<meta http-equiv=content-type content='text/html; charset=windows-1252'><p>\u{E9}", nil),
    ] as [(String, String?)]
  )
  func encodings(html: String, type: String?) {
    let bytes = html.unicodeScalars.map { UInt8($0.value) }
    let tree = HTMLTree(page: bytes, contentType: type.flatMap(ContentType.init))
    #expect(tree.content(of: tree.root) == "é")
  }

  @Test(
    "stands what is made to break it, in bounded time and depth",
    .tags(.hostile),
    arguments: [
      String(repeating: "<div>", count: 20_000), String(repeating: "</x>", count: 20_000),
      String(repeating: "<b><p></b>", count: 10_000), String(repeating: "<a>", count: 10_000),
      "<p " + (0..<10_000).map { "a\($0)=1 " }.joined() + ">",
      String(repeating: "<table><tr><td>", count: 10_000),
      String(repeating: "<svg>", count: 10_000),
      String(repeating: "<li><dd><option>", count: 10_000),
      "<script>" + String(repeating: "<", count: 30_000),
      String(repeating: "<template>", count: 10_000), "<", "<a href=\"", "</", "<!--", "&#", "\0",
    ]
  )
  func hostile(html: String) {
    let tree = HTMLTree(html: Array(html.utf8))
    #expect(tree.ancestors(of: tree.count - 1).count <= 512)
    #expect(tree.inside(tree.root).upperBound == tree.count)
  }
}
