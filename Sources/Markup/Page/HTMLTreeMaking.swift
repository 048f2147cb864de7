/// Elements and words on their way to a tree.
///
/// It only ever adds at the end, so that nodes count on in document order.
struct HTMLTreeMaking {
  /// An element whose end has not come.
  struct Open {
    let node: Int
    let name: Int32
    let rules: HTMLTreeRules
    /// Whether its end tag came while another element was open inside it.
    var hasEnded = false
    /// Whether it belongs to a drawing or a formula.
    var isForeign = false
  }

  private(set) var tree = HTMLTree(entries: [], attributes: [], text: [], names: [])
  private(set) var open: [Open] = []
  private var numbers: [String: Int32] = [:]
  private var rules: [HTMLTreeRules] = []
  /// How many elements of each name are open.
  private var openCounts: [Int] = []
  /// The last node that ended in each open element; -1 for none.
  private var lastChildren: [Int32] = [-1]

  /// How many elements may be open; what is deeper stands beside the deepest (as in browsers).
  private static let deepest = 512
  /// How many nodes a tree has at most.
  private static let most = 2_000_000
  /// How many attributes an element keeps.
  private static let mostAttributes = 256

  init() {
    tree.entries.append(
      HTMLTree.Entry(
        name: HTMLTree.document,
        parent: 0,
        end: 1,
        previous: -1,
        first: 0,
        last: 0,
        position: 0,
        children: 0
      )
    )
  }

  /// Whether there is room for more.
  var isFull: Bool { tree.entries.count >= Self.most }

  /// The number of a name in lower case.
  mutating func number(of name: String) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(tree.names.count)
    numbers[name] = number
    tree.names.append(name)
    rules.append(HTMLTreeRules.rules(of: name))
    openCounts.append(0)
    return number
  }

  /// Whether an element of a name is open; at once, as most end tags on hostile pages close nothing.
  func isOpen(_ name: String) -> Bool { numbers[name].map { openCounts[Int($0)] > 0 } ?? false }

  func rules(of name: Int32) -> HTMLTreeRules { rules[Int(name)] }

  func name(of element: Open) -> String { tree.names[Int(element.name)] }

  /// Begins an element in the innermost open one.
  ///
  /// - Parameters:
  ///   - name: its number.
  ///   - attributes: none twice.
  ///   - isForeign: whether it belongs to a drawing or a formula.
  mutating func begin(
    _ name: Int32,
    _ attributes: [HTMLTree.Attribute] = [],
    isForeign: Bool = false
  ) {
    while open.count >= Self.deepest { end() }
    let first = Int32(tree.attributes.count)
    tree.attributes.append(contentsOf: attributes.prefix(Self.mostAttributes))
    let parent = open.last?.node ?? 0
    let node = add(name: name, first: first, last: Int32(tree.attributes.count))
    tree.entries[node].position = tree.entries[parent].children
    tree.entries[parent].children += 1
    open.append(Open(node: node, name: name, rules: rules(of: name), isForeign: isForeign))
    openCounts[Int(name)] += 1
    lastChildren.append(-1)
  }

  /// Adds an element that has no content.
  mutating func add(_ name: Int32, _ attributes: [HTMLTree.Attribute]) {
    begin(name, attributes)
    end()
  }

  /// Adds words to the innermost open element.
  mutating func add(words: some Sequence<UInt8>) {
    let first = Int32(tree.text.count)
    tree.text.append(contentsOf: words)
    let last = Int32(tree.text.count)
    guard first < last else { return }
    // Words that a comment or a stray tag parts are one text, as in a browser.
    if let before = lastChildren.last, before >= 0, tree.isText(Int(before)),
      tree.entries[Int(before)].last == first
    {
      tree.entries[Int(before)].last = last
      return
    }
    let node = add(name: HTMLTree.words, first: first, last: last)
    lastChildren[lastChildren.count - 1] = Int32(node)
    tree.entries[node].end = Int32(node + 1)
  }

  /// Ends the innermost open element, and those around it whose end tags came before.
  mutating func end() {
    repeat {
      guard let ended = open.popLast() else { return }
      openCounts[Int(ended.name)] -= 1
      lastChildren.removeLast()
      tree.entries[ended.node].end = Int32(tree.entries.count)
      lastChildren[lastChildren.count - 1] = Int32(ended.node)
    } while open.last?.hasEnded == true
  }

  /// Ends open elements until so many are left.
  mutating func end(downTo count: Int) {
    while open.count > max(count, 0) { end() }
  }

  /// Notes that the end tag of an open element came too early.
  mutating func markEnded(at index: Int) { open[index].hasEnded = true }

  /// Adds the attributes that an open element does not have yet.
  mutating func complete(_ index: Int, with attributes: [HTMLTree.Attribute]) {
    let node = open[index].node
    let old = Array(tree.attributes(of: node))
    let new = attributes.filter { one in !old.contains { $0.name == one.name } }
    guard !new.isEmpty, old.count + new.count <= Self.mostAttributes else { return }
    tree.entries[node].first = Int32(tree.attributes.count)
    tree.attributes.append(contentsOf: old + new)
    tree.entries[node].last = Int32(tree.attributes.count)
  }

  /// Opens the last element inside the innermost open one again, because nothing came behind it.
  mutating func reopen(_ name: Int32) -> Bool {
    guard let last = lastChildren.last, last >= 0, tree.entries[Int(last)].name == name,
      Int(tree.entries[Int(last)].end) == tree.entries.count
    else { return false }
    var inner: Int32 = -1
    for node in tree.nodes(in: Int(last)) { inner = Int32(node) }
    open.append(Open(node: Int(last), name: name, rules: rules(of: name)))
    openCounts[Int(name)] += 1
    lastChildren.append(inner)
    return true
  }

  /// The tree, when nothing more comes.
  consuming func finished(isCut: Bool) -> HTMLTree {
    end(downTo: 0)
    tree.entries[0].end = Int32(tree.entries.count)
    tree.isCut = isCut
    return tree
  }

  private mutating func add(name: Int32, first: Int32, last: Int32) -> Int {
    let node = tree.entries.count
    tree.entries.append(
      HTMLTree.Entry(
        name: name,
        parent: Int32(open.last?.node ?? 0),
        end: Int32(node + 1),
        previous: lastChildren.last ?? -1,
        first: first,
        last: last,
        position: 0,
        children: 0
      )
    )
    return node
  }
}
