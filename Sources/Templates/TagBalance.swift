/// Whether a page closes what it opens: what a condition around half of an element breaks.
enum TagBalance {
  /// Elements without an end tag (HTML §13.1.2).
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
  /// Elements whose end tag may be left out (HTML §13.1.2.4).
  private static let unended: Set<String> = [
    "dd", "dt", "li", "option", "p", "tbody", "td", "tfoot", "th", "thead", "tr",
  ]

  /// The first element that is opened and not closed, or closed and not open; `nil` for none.
  static func fault(in html: String) -> String? {
    var open: [Substring] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      if rest.hasPrefix("!--") {
        guard let end = rest.firstRange(of: "-->") else { return "a comment without its end" }
        rest = rest[end.upperBound...]
        continue
      }
      let isEnd = rest.first == "/"
      let name = rest.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      guard name.first?.isLetter == true else { continue }
      if isEnd {
        while let last = open.last, last != name, unended.contains(String(last)) {
          open.removeLast()
        }
        guard open.last == name else { return "</\(name)> closes nothing that is open" }
        open.removeLast()
      } else if name == "style" || name == "script" || name == "title" {
        guard let end = rest.firstRange(of: "</\(name)>") else { return "<\(name)> is not closed" }
        rest = rest[end.upperBound...]
      } else if !void.contains(String(name)) {
        open.append(name)
      }
    }
    return open.last { !unended.contains(String($0)) }.map { "<\($0)> is not closed" }
  }
}
