/// A note's two parts: what stands between its `---` lines, and what is below.
struct NoteText {
  /// YAML, preceded by as many empty lines as it takes to keep its line numbers; `nil` without one.
  let frontMatter: String?
  /// Markdown.
  let body: String

  /// Parts a note; front matter that is never closed is none.
  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func isFence(_ line: Substring) -> Bool {
      line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
    }
    guard let first = lines.first, isFence(first),
      let end = lines.dropFirst().firstIndex(where: isFence)
    else {
      frontMatter = nil
      body = text
      return
    }
    frontMatter = "\n" + lines[1..<end].joined(separator: "\n") + "\n"
    body = lines[(end + 1)...].joined(separator: "\n")
  }

  /// The heading of the first rank that opens the body, and what is below it.
  ///
  /// - Returns: no heading where the body opens with anything else.
  var opening: (heading: String?, rest: String) {
    let trimmed = body.drop(while: \.isWhitespace)
    let line = trimmed.prefix { $0 != "\n" }
    guard line.hasPrefix("# ") else { return (nil, body) }
    var heading = line.dropFirst(2)
    while let last = heading.last, last == "#" || last.isWhitespace { heading.removeLast() }
    let rest = trimmed.dropFirst(line.count)
    return heading.allSatisfy(\.isWhitespace)
      ? (nil, String(rest)) : (String(heading), String(rest))
  }
}
