import Testing

@testable import Markup

@Suite("Character references")
struct CharacterReferenceTests {
  private func read(_ text: String, in place: CharacterReference.Place) -> String {
    var bytes: [UInt8] = []
    CharacterReference.append(Array(text.utf8)[...], in: place, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "are read by name and by number",
    arguments: [
      ("&eacute;&Eacute;&#233;&#xE9;&#XE9", "éÉééé"), ("&lt;&gt;&amp;&quot;&apos;", "<>&\"'"),
      ("&colon;&lpar;&Ccaron;&ccaron;&LT;", ":(Čč<"), ("&euro;&diams;&zwj;", "€♦\u{200D}"),
      ("&#128;&#x97;", "€—"), ("&#0;&#xD800;&#x110000;&#99999999999999999999;", "����"),
      ("&Tab;&NewLine;&#13;", "\t\n\n"), ("&#8238;&#x1b;|", "|"),
      ("&unknown;&;&#;&#x;&", "&unknown;&;&#;&#x;&"), ("&amp;lt;", "&lt;"),
    ]
  )
  func areRead(_ text: String, _ expected: String) {
    #expect(read(text, in: .text) == expected)
    #expect(read(text, in: .attribute) == expected)
  }

  @Test(
    "may lack a semicolon where HTML says so",
    arguments: [
      ("&copy 2026", "© 2026", "© 2026"), ("?a=1&copy=2", "?a=1©=2", "?a=1&copy=2"),
      ("&ltb", "<b", "&ltb"), ("?a=1&num=2&colon", "?a=1&num=2&colon", "?a=1&num=2&colon"),
      ("&notit;", "¬it;", "&notit;"),
    ]
  )
  func mayLackASemicolon(_ text: String, inText: String, inAttribute: String) {
    #expect(read(text, in: .text) == inText)
    #expect(read(text, in: .attribute) == inAttribute)
  }
}
