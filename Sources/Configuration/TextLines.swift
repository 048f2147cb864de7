internal import Foundation

/// A text of YAML as lines that can be added, changed and taken out, whatever ends them.
package struct TextLines: Hashable, Sendable {
  /// Without their ends.
  package private(set) var all: [String]
  private let end: String
  /// Whether the last line has an end.
  private let isEnded: Bool

  package init(_ text: String) {
    end = text.utf8.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    isEnded = text.isEmpty || text.last?.isNewline == true
    all = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
    if isEnded { all.removeLast() }
  }

  package init(_ text: [Unicode.Scalar]) {
    self.init(String(String.UnicodeScalarView(text)))
  }

  /// How many Unicode scalars stand before a place.
  ///
  /// - Parameters:
  ///   - line: zero-based.
  ///   - column: zero-based, in Unicode scalars.
  /// - Returns: `nil` where there is no such line.
  package func offset(ofLine line: Int, column: Int) -> Int? {
    guard all.indices.contains(line) else { return nil }
    return all[..<line].reduce(column) { $0 + $1.unicodeScalars.count + end.unicodeScalars.count }
  }

  /// The lines as one text.
  package var text: String {
    all.map { $0 + end }.joined()
  }

  /// Whether a line says nothing.
  package static func isBlankOrComment(_ line: String) -> Bool {
    let first = line.first { $0 != " " && $0 != "\t" }
    return first == nil || first == "#"
  }

  /// The character in a column of a line, both zero-based, columns in Unicode scalars.
  package func character(at column: Int, of line: Int) -> Unicode.Scalar? {
    guard all.indices.contains(line) else { return nil }
    return all[line].unicodeScalars.dropFirst(column).first
  }

  /// The line behind an item of a list, without the blank lines and comments that follow it.
  ///
  /// - Parameters:
  ///   - line: where the item begins.
  ///   - hyphen: the column of the list's hyphens.
  /// - Returns: as many as there are lines for the last item of a file.
  package func endOfItem(from line: Int, hyphen: Int) -> Int {
    var end = line + 1
    for next in all.indices.dropFirst(line + 1) where !Self.isBlankOrComment(all[next]) {
      guard all[next].prefix(while: { $0 == " " }).count > hyphen else { break }
      end = next + 1
    }
    return end
  }

  /// The comment behind what a line says; `nil` for none.
  ///
  /// What stands before it holds no ` #`.
  package func remark(on line: Int) -> String? {
    guard all.indices.contains(line), let mark = all[line].range(of: " #") else { return nil }
    return String(all[line][mark.lowerBound...].dropFirst())
  }

  package mutating func insert(_ lines: [String], at line: Int) {
    all.insert(contentsOf: lines, at: min(max(0, line), all.count))
  }

  package mutating func append(_ lines: [String]) {
    all += lines
  }

  package mutating func remove(_ lines: Range<Int>) {
    all.removeSubrange(lines.clamped(to: all.indices))
  }

  /// Inserts a text before the bracket that ends a list in brackets on a line.
  package mutating func insert(_ text: String, beforeLastBracketOn line: Int) {
    guard all.indices.contains(line) else { return }
    // A comment behind it may hold brackets, an id or an address in quotes none.
    let content = all[line].range(of: " #").map { all[line][..<$0.lowerBound] } ?? all[line][...]
    guard let bracket = content.lastIndex(of: "]") else { return }
    all[line].insert(contentsOf: text, at: bracket)
  }

  /// Takes the brackets of an empty list away.
  package mutating func dropBrackets(on line: Int) {
    guard all.indices.contains(line), let open = all[line].firstIndex(of: "["),
      let close = all[line][open...].firstIndex(of: "]")
    else { return }
    all[line].removeSubrange(open...close)
    if all[line].hasSuffix(": ") { all[line].removeLast() }
  }

  /// Adds a text behind a key and its colon.
  package mutating func appendText(_ text: String, to key: String, on line: Int) {
    guard all.indices.contains(line), let range = all[line].range(of: key + ":") else { return }
    all[line].insert(contentsOf: text, at: range.upperBound)
  }
}
