import Testing

@testable import Markup

@Suite("HTML in pieces")
struct HTMLPiecesTests {
  @Test("gives tags with their attributes, words with their references read, and raw content")
  func pieces() {
    let html =
      "<!DOCTYPE html><P Class='a &amp; b' class=c hidden>1 &lt; 2</p x><!-- no -->"
      + "<style>a { b: \"</p>\" }</STYLE ><br/>"
    #expect(
      Array(HTMLPieces(html)) == [
        .start("p", attributes: ["class": "a & b", "hidden": ""]), .text("1 < 2"), .end("p"),
        .start("style", attributes: [:]), .raw("a { b: \"</p>\" }", of: "style"),
        .start("br", attributes: [:]),
      ]
    )
  }

  @Test(
    "reads what is cut off",
    arguments: [
      ("<style>a {", [.start("style", attributes: [:]), .raw("a {", of: "style")]),
      ("<p class=\"a", [.start("p", attributes: ["class": "a"])]), ("</", [.text("</")]),
      ("a<", [.text("a"), .text("<")]), ("<!-- ", []),
    ] as [(String, [HTMLPiece])]
  )
  func cut(html: String, pieces: [HTMLPiece]) {
    #expect(Array(HTMLPieces(html)) == pieces)
  }
}
