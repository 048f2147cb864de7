internal import Foundation

/// A text of YAML as lines that can be added, changed and taken out, whatever ends them.
struct TextLines {
  /// Without their ends.
  private(set) var all: [String]
  private let end: String
  /// Whether the last line has an end.
  private let isEnded: Bool

  init(_ text: String) {
    end = text.utf8.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    isEnded = text.isEmpty || text.last?.isNewline == true
    all = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
    if isEnded { all.removeLast() }
  }

  init(_ text: [Unicode.Scalar]) {
    self.init(String(String.UnicodeScalarView(text)))
  }

  /// The list in brackets that begins at a place; `nil` where none does.
  func brackets(at place: StoriesText.Place) -> BracketedList? {
    guard all.indices.contains(place.line) else { return nil }
    let before = all[..<place.line].map { Array((String($0) + end).unicodeScalars).count }
    return BracketedList(
      in: Array(text.unicodeScalars),
      at: before.reduce(0, +) + place.column
    )
  }

  /// The lines as one text.
  var text: String {
    all.map { $0 + end }.joined()
  }

  /// Whether a line says nothing.
  static func isBlankOrComment(_ line: String) -> Bool {
    let first = line.first { $0 != " " && $0 != "\t" }
    return first == nil || first == "#"
  }

  /// The character in a column of a line, both zero-based, columns in Unicode scalars.
  func character(at column: Int, of line: Int) -> Unicode.Scalar? {
    guard all.indices.contains(line) else { return nil }
    return all[line].unicodeScalars.dropFirst(column).first
  }

  /// The line behind an item of a list, without the blank lines and comments that follow it.
  ///
  /// - Parameters:
  ///   - line: where the item begins.
  ///   - hyphen: the column of the list's hyphens.
  /// - Returns: as many as there are lines for the last item of a file.
  func endOfItem(from line: Int, hyphen: Int) -> Int {
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
  func remark(on line: Int) -> String? {
    guard all.indices.contains(line), let mark = all[line].range(of: " #") else { return nil }
    return String(all[line][mark.lowerBound...].dropFirst())
  }

  mutating func insert(_ lines: [String], at line: Int) {
    all.insert(contentsOf: lines, at: min(max(0, line), all.count))
  }

  mutating func append(_ lines: [String]) {
    all += lines
  }

  mutating func remove(_ lines: Range<Int>) {
    all.removeSubrange(lines.clamped(to: all.indices))
  }

  /// Inserts a text before the bracket that ends a list in brackets on a line.
  mutating func insert(_ text: String, beforeLastBracketOn line: Int) {
    guard all.indices.contains(line) else { return }
    // A comment behind it may hold brackets, an id or an address in quotes none.
    let content = all[line].range(of: " #").map { all[line][..<$0.lowerBound] } ?? all[line][...]
    guard let bracket = content.lastIndex(of: "]") else { return }
    all[line].insert(contentsOf: text, at: bracket)
  }

  /// Takes the brackets of an empty list away.
  mutating func dropBrackets(on line: Int) {
    guard all.indices.contains(line), let open = all[line].firstIndex(of: "["),
      let close = all[line][open...].firstIndex(of: "]")
    else { return }
    all[line].removeSubrange(open...close)
    if all[line].hasSuffix(": ") { all[line].removeLast() }
  }

  /// Adds a text behind a key and its colon.
  mutating func appendText(_ text: String, to key: String, on line: Int) {
    guard all.indices.contains(line), let range = all[line].range(of: key + ":") else { return }
    all[line].insert(contentsOf: text, at: range.upperBound)
  }
}
