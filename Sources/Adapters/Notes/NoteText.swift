internal import Foundation

/// A note's two parts: what stands between its `---` lines, and what is below.
struct NoteText {
  /// YAML, preceded by as many empty lines as it takes to keep its line numbers; `nil` without one.
  let frontMatter: String?
  /// Markdown.
  let body: String

  /// Parts a note.
  ///
  /// - Parameters:
  ///   - text: with line feeds between its lines.
  ///   - file: the note's name in messages.
  ///   - keys: the words that front matter may open with.
  /// - Throws: `SourceFailure` with the line and the cure where keys stand at the top and the two
  ///   lines around them do not: what was meant to stay between them would be published.
  init(_ text: String, named file: String, keys: [String]) throws(SourceFailure) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.firstIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0
    func isFence(_ line: Substring) -> Bool {
      line.hasPrefix("---") && line.drop { $0 == "-" }.allSatisfy(\.isWhitespace)
    }
    /// The word before a line's colon, as somebody in a hurry writes it.
    func key(_ line: Substring) -> String? {
      let word = line.prefix { $0 != ":" }
      guard word.endIndex != line.endIndex else { return nil }
      return word.trimmingCharacters(in: .whitespaces).lowercased()
    }
    let known = Set(keys.map { $0.lowercased() })
    guard lines.indices.contains(first), isFence(lines[first]) else {
      let paragraph = lines.dropFirst(first).prefix { !$0.allSatisfy(\.isWhitespace) }
      let opensWithKey = paragraph.first.flatMap(key).map(known.contains) ?? false
      if opensWithKey || paragraph.contains(where: { key($0) == "draft" }) {
        throw SourceFailure(
          .unreadable,
          "\(file):\(first + 1): a note's keys without “---” above; put a line of it above and below them"
        )
      }
      frontMatter = nil
      body = text
      return
    }
    guard let end = lines[(first + 1)...].firstIndex(where: isFence) else {
      if lines[(first + 1)...].prefix(30).contains(where: { key($0).map(known.contains) ?? false })
      {
        throw SourceFailure(
          .unreadable,
          "\(file):\(first + 1): the “---” above the note's keys has none below them; put a line of it there"
        )
      }
      frontMatter = nil
      body = text
      return
    }
    frontMatter =
      String(repeating: "\n", count: first + 1)
      + lines[(first + 1)..<end].joined(separator: "\n") + "\n"
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
