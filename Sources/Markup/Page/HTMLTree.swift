/// A page as the elements and the words that it is made of, in the order in which they stand.
///
/// Nodes are numbers that count on in document order, so that all that is inside an element stands
/// directly behind it and two nodes compare as their places do. Node 0 is the document, which holds
/// the element `html`.
package struct HTMLTree: Sendable {
  /// The number of a node.
  package typealias Node = Int

  /// An element's or a text's place among the others.
  struct Entry: Sendable {
    /// The number of its name; `HTMLTree.words` for a text, `HTMLTree.document` for the document.
    var name: Int32
    var parent: Int32
    /// The node behind everything that is inside it.
    var end: Int32
    /// The node before it in its parent; -1 for the first.
    var previous: Int32
    /// Where its attributes stand, or the bytes of a text.
    var first: Int32
    var last: Int32
    /// How many elements stand before it in its parent.
    var position: Int32
    /// How many elements stand directly in it.
    var children: Int32
  }

  struct Attribute: Sendable {
    /// In lower case.
    let name: String
    /// Its character references read.
    let value: String
  }

  static let words: Int32 = -1
  static let document: Int32 = -2

  var entries: [Entry]
  var attributes: [Attribute]
  /// The words of all texts, UTF-8 with their references read.
  var text: [UInt8]
  /// Of elements, in lower case, by their number.
  var names: [String]
  /// Whether the page is larger than what is read of one.
  package internal(set) var isCut = false

  /// The document.
  package var root: Node { 0 }

  /// How many nodes there are.
  package var count: Int { entries.count }

  /// Whether a node is an element, and no text.
  package func isElement(_ node: Node) -> Bool { entries[node].name >= 0 }

  func isText(_ node: Node) -> Bool { entries[node].name == Self.words }

  /// The name of an element in lower case; empty for anything else.
  package func name(of node: Node) -> String {
    let name = Int(entries[node].name)
    return name >= 0 ? names[name] : ""
  }

  /// What a node stands in; `nil` for the document.
  package func parent(of node: Node) -> Node? {
    node == 0 ? nil : Int(entries[node].parent)
  }

  /// The nodes inside a node, in their order.
  package func inside(_ node: Node) -> Range<Node> { node + 1..<Int(entries[node].end) }

  /// The node that follows in the same parent.
  func next(after node: Node) -> Node? {
    guard let parent = parent(of: node) else { return nil }
    let end = Int(entries[node].end)
    return end < Int(entries[parent].end) ? end : nil
  }

  /// The node before it in the same parent.
  func previous(before node: Node) -> Node? {
    let previous = Int(entries[node].previous)
    return previous >= 0 ? previous : nil
  }

  /// The elements that stand directly in a node, in their order.
  package func children(of node: Node) -> [Node] {
    nodes(in: node).filter(isElement)
  }

  /// How many elements stand directly in a node.
  package func childCount(of node: Node) -> Int { Int(entries[node].children) }

  /// Elements and texts that stand directly in a node, in their order.
  func nodes(in node: Node) -> [Node] {
    var nodes: [Node] = []
    let end = Int(entries[node].end)
    var next = node + 1
    while next < end {
      nodes.append(next)
      next = Int(entries[next].end)
    }
    return nodes
  }

  /// The elements around a node, the nearest first, `html` last.
  package func ancestors(of node: Node) -> [Node] {
    var ancestors: [Node] = []
    var next = node
    while let parent = parent(of: next), parent != 0 {
      ancestors.append(parent)
      next = parent
    }
    return ancestors
  }

  /// An attribute's value with its references read; `nil` where the element has none.
  ///
  /// - Parameters:
  ///   - name: in lower case.
  ///   - node: whose.
  /// - Returns: empty for an attribute without a value.
  package func attribute(_ name: String, of node: Node) -> String? {
    attributes(of: node).first { $0.name == name }?.value
  }

  func attributes(of node: Node) -> ArraySlice<Attribute> {
    let entry = entries[node]
    return entry.name >= 0 ? attributes[Int(entry.first)..<Int(entry.last)] : []
  }

  /// The words of an attribute that are parted by white space: `class`, `rel`.
  package func tokens(_ name: String, of node: Node) -> [String] {
    attribute(name, of: node)?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
  }

  /// The bytes of a text; none for an element.
  func bytes(ofText node: Node) -> ArraySlice<UInt8> {
    let entry = entries[node]
    return entry.name == Self.words ? text[Int(entry.first)..<Int(entry.last)] : []
  }

  /// How long the words inside a node are, in bytes of UTF-8, the white space among them included.
  package func length(of node: Node) -> Int {
    let inner = inside(node).reduce(0) { $0 + bytes(ofText: $1).count }
    return inner + bytes(ofText: node).count
  }

  /// All words inside a node one after the other, as `textContent` of the DOM has them.
  package func content(of node: Node) -> String {
    guard !isText(node) else { return String(decoding: bytes(ofText: node), as: UTF8.self) }
    var bytes: [UInt8] = []
    for inner in inside(node) { bytes.append(contentsOf: self.bytes(ofText: inner)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
