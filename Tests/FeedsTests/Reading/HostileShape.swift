/// A way to make a feed that costs more than it is long.
enum HostileShape: String, CaseIterable {
  case longLanguage, longAuthor, manyAuthors, authorsInOneText, longTag, manyKeywords
  case authorsOfJSON, brackets, openBrackets, escapes
  case signsInTitle, signsInTitles, ampersandsInTitles
  case links, linksInItems, linksUpwards, candidates, linksInMarkup, pictures
  case depth, depthInText, attributes, sameAttributes, references, namespaces
  case comments, declarations, openQuotes, openQuotesInText, sections, basesInside

  /// A feed of the shape, about as long as a number of bytes.
  func feed(of length: Int) -> [UInt8] {
    Array(text(of: length).utf8)
  }

  private func text(of length: Int) -> String {
    switch self {
    case .longLanguage:
      let tag = "en" + filled("-aaaaaaaa", length / 2)
      return
        "<rss xml:lang='\(tag)'><channel>\(items("<title>t</title>", length / 2))</channel></rss>"
    case .longAuthor:
      let author = "<author><name>\(filled("name", length / 2))</name></author>"
      return atom(author + filled("<entry><title>t</title></entry>", length / 2))
    case .manyAuthors:
      let authors = (0..<300).map { "<author><name>author number \($0)</name></author>" }.joined()
      let title = String(repeating: "a title of many words ", count: 5)
      return atom(authors + filled("<entry><title>\(title)</title></entry>", length))
    case .authorsInOneText:
      return rss(items("<author>\(filled("a@b.example, ", 5_000))c@d.example</author>", length))
    case .longTag: return rss(items("<category>\(filled("tag", 15_000))</category>", length))
    case .manyKeywords:
      let words = (0..<length / 8).map { "word\($0 % 1_000)" }.joined(separator: ",")
      return rss("<item><itunes:keywords>\(words)</itunes:keywords></item>")
    case .authorsOfJSON:
      let name = filled("name", length / 2)
      return json(
        "\"authors\":[{\"name\":\"\(name)\"}],",
        filled("{\"content_text\":\"some words\"},", length / 2) + "{\"id\":\"1\"}"
      )
    case .brackets: return json("", "{\"id\":\"1\",\"x\":" + nested("[", "]", length) + "}")
    case .openBrackets: return json("", "{\"id\":\"1\",\"x\":" + filled("[{\"a\":", length))
    case .escapes: return json("", "{\"content_html\":\"\(filled("\\u003c\\ud83c", length))\"}")
    case .signsInTitle: return rss(item("title", filled("<", length)))
    case .signsInTitles:
      return rss(items("<title><![CDATA[\(filled("<", 5_000))]]></title>", length))
    case .ampersandsInTitles:
      return rss(items("<title><![CDATA[\(filled("&a", 5_000))]]></title>", length))
    case .links: return rss(farBase + item("description", filled("<a href=x>", length)))
    case .linksInItems:
      return rss(
        farBase + items("<description>\(filled("&lt;a href=x&gt;", 10_000))</description>", length)
      )
    case .linksUpwards: return rss(farBase + item("description", filled("<a href=..>", length)))
    case .candidates:
      return rss(farBase + item("description", "<img srcset='\(filled("a, ", length))'>"))
    case .linksInMarkup:
      return atom(
        "<entry><content type='xhtml'><b xml:base='\(Self.far)'>"
          + filled("<a href='x'/>", length) + "</b></content></entry>"
      )
    case .pictures: return rss(farBase + item("description", filled("<img src=a alt>", length)))
    case .depth: return rss(item("title", "t") + nested("<a>", "</a>", length))
    case .depthInText: return rss(item("description", filled("<div>", length)))
    case .attributes:
      let attributes = (0..<length / 10).map { "a\($0)='b'" }.joined(separator: " ")
      return rss("<item \(attributes)><title>t</title></item>")
    case .sameAttributes: return rss("<item \(filled("a='b' ", length))><title>t</title></item>")
    case .references:
      return rss("<item><title>\(filled("&amp;&#38;&x;&eacute;", length))</title></item>")
    case .namespaces:
      let names = (0..<length / 20).map { "xmlns:n\($0)='urn:\($0)'" }.joined(separator: " ")
      return rss("<item \(names)>\(filled("<n1:a/>", length / 2))</item>")
    case .comments: return rss("<item><title>t</title>" + filled("<!-- -- --!>", length))
    case .declarations:
      let entities = filled("<!ENTITY a '&b;&b;&b;&b;'>", length / 2)
      return "<!DOCTYPE rss [<!ENTITY b 'bbbbbbbb'>\(entities)]>"
        + rss("<item><title>\(filled("&a;", length / 2))</title></item>")
    case .openQuotes: return rss("<item><title>t</title>" + filled("<a b=\"c'", length))
    case .openQuotesInText: return rss(item("description", filled("<a href=\"", length)))
    case .sections: return rss("<item><title>\(filled("<![CDATA[<]]>", length))</title></item>")
    case .basesInside:
      return atom(
        "<entry><content type='xhtml'><div xml:base='\(Self.far)'>"
          + filled("<b xml:base='b'><a href='x'/></b>", length) + "</div></content></entry>"
      )
    }
  }

  /// As long as an address may be.
  private static let far = "https://example.org/" + String(repeating: "folder/", count: 280)

  private var farBase: String { "<link>\(Self.far)</link>" }

  private func rss(_ inside: String) -> String {
    "<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel>\(inside)</channel></rss>"
  }

  private func atom(_ inside: String) -> String {
    "<feed xmlns='http://www.w3.org/2005/Atom'>\(inside)</feed>"
  }

  private func json(_ head: String, _ items: String) -> String {
    "{\"version\":\"https://jsonfeed.org/version/1.1\",\(head)\"items\":[\(items)]}"
  }

  private func item(_ element: String, _ text: String) -> String {
    "<item><\(element)><![CDATA[\(text)]]></\(element)></item>"
  }

  private func items(_ inside: String, _ length: Int) -> String {
    filled("<item>\(inside)</item>", length)
  }

  /// A piece again and again, at least once, up to about a length in bytes.
  private func filled(_ piece: String, _ length: Int) -> String {
    String(repeating: piece, count: max(1, length / piece.utf8.count))
  }

  private func nested(_ opening: String, _ closing: String, _ length: Int) -> String {
    let count = length / (opening.utf8.count + closing.utf8.count)
    return String(repeating: opening, count: count) + String(repeating: closing, count: count)
  }
}
