internal import Yams

/// A position in a YAML text, both numbers one-based, the column in Unicode scalars.
struct YAMLMark: Hashable {
  /// From 1.
  let line: Int
  /// From 1.
  let column: Int
}

extension YAMLMark {
  /// Where a node begins; a node without a mark begins where its parent does.
  init(of node: Node, orAt place: ConfigurationPlace) {
    self.init(line: node.mark?.line ?? place.line, column: node.mark?.column ?? place.column)
  }
}

extension YAMLText {
  /// The same text with the first character of a key changed into one that nobody writes.
  ///
  /// The number makes the key differ from others changed before. `nil` where one character cannot
  /// be changed without changing more.
  func changingKey(at mark: YAMLMark, number: Int) -> YAMLText? {
    guard let unused = Unicode.Scalar(0xF0000 + UInt32(number)) else { return nil }
    var scalars = text.unicodeScalars
    var line = 1
    var position = scalars.startIndex
    while line < mark.line, position < scalars.endIndex {
      line += Self.endsLine(at: position, in: scalars) ? 1 : 0
      position = scalars.index(after: position)
    }
    guard
      var index = scalars.index(
        position,
        offsetBy: mark.column - 1,
        limitedBy: scalars.endIndex
      ),
      index < scalars.endIndex
    else { return nil }
    let first = scalars[index]
    if first == "\"" || first == "'" {
      index = scalars.index(after: index)
      guard index < scalars.endIndex, scalars[index] != first, scalars[index] != "\\" else {
        return nil
      }
    } else if "|>[{&*!?-:".unicodeScalars.contains(first) {
      return nil
    }
    scalars.replaceSubrange(index...index, with: CollectionOfOne(unused))
    return YAMLText(changed: String(scalars))
  }

  private static func endsLine(
    at position: String.Index,
    in scalars: String.UnicodeScalarView
  ) -> Bool {
    if scalars[position] == "\n" { return true }
    let next = scalars.index(after: position)
    return scalars[position] == "\r" && (next == scalars.endIndex || scalars[next] != "\n")
  }
}
