extension HTMLTree {
  /// The markup inside a node, written anew: for a sanitiser or a reader of words, and not yet inert.
  ///
  /// Scripts and styles are left out.
  ///
  /// - Parameters:
  ///   - node: an element; of a text its words.
  ///   - omitted: nodes that are left out with everything inside.
  /// - Returns: well-formed HTML.
  package func markup(inside node: Node, without omitted: Set<Node> = []) -> String {
    var markup = MarkupOfTree(tree: self)
    markup.append(inside(node), without: omitted)
    return markup.finished()
  }

  /// The same of some nodes that follow one another in the page.
  package func markup(of nodes: [Node], without omitted: Set<Node> = []) -> String {
    var markup = MarkupOfTree(tree: self)
    for node in nodes {
      markup.append(node..<Int(entries[node].end), without: omitted)
    }
    return markup.finished()
  }

  /// The words inside a node as lines, as a browser would show them.
  package func words(of node: Node, without omitted: Set<Node> = []) -> PlainText {
    PlainText(html: markup(inside: node, without: omitted))
  }

  /// The words inside a node in one line: a title.
  package func line(of node: Node) -> PlainText {
    PlainText(lineOfHTML: markup(inside: node))
  }

  /// What the page is called; `nil` where it has no `title`.
  package var title: PlainText? {
    inside(root).first { name(of: $0) == "title" }.map { line(of: $0) }
  }
}

/// Markup as it is written from a tree.
private struct MarkupOfTree {
  let tree: HTMLTree
  private var bytes: [UInt8] = []
  /// The elements that were begun, and where they end.
  private var open: [(name: String, end: Int)] = []

  init(tree: HTMLTree) {
    self.tree = tree
  }

  mutating func append(_ nodes: Range<Int>, without omitted: Set<Int>) {
    var node = nodes.lowerBound
    while node < nodes.upperBound {
      close(before: node)
      let end = Int(tree.entries[node].end)
      let name = tree.name(of: node)
      if omitted.contains(node) || name == "script" || name == "style" {
        node = end
        continue
      }
      if tree.isText(node) {
        append(text: tree.bytes(ofText: node))
      } else {
        start(node, name)
        if !HTMLTreeRules.rules(of: name).contains(.void) { open.append((name, end)) }
      }
      node += 1
    }
    close(before: nodes.upperBound)
  }

  consuming func finished() -> String { String(decoding: bytes, as: UTF8.self) }

  private mutating func start(_ node: Int, _ name: String) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    for attribute in tree.attributes(of: node) {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: attribute.name.utf8)
      bytes.append(contentsOf: "=\"".utf8)
      append(text: Array(attribute.value.utf8)[...])
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func close(before node: Int) {
    while let last = open.last, last.end <= node {
      bytes.append(contentsOf: "</".utf8)
      bytes.append(contentsOf: last.name.utf8)
      bytes.append(UInt8(ascii: ">"))
      open.removeLast()
    }
  }

  private mutating func append(text: ArraySlice<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
