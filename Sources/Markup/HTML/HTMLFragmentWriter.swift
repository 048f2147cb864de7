/// Writes a fragment in which every element is closed, nests as HTML has it, and is allowed.
struct HTMLFragmentWriter {
  /// An element that was begun.
  private struct Open {
    let element: HTMLElement
    /// Its end tag came while a block inside it was open: it ends with that block.
    var isEnded = false
  }

  /// How deep elements may nest; a deeper one is left out and its words stay.
  static let deepest = 100

  private var open: [Open] = []
  private var bytes: [UInt8] = []

  /// Makes room for a fragment of a length in bytes.
  mutating func reserveCapacity(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  /// The fragment with everything closed; the last thing to ask for.
  consuming func finished() -> String {
    close(to: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes words whose references are read.
  mutating func append(_ text: ArraySlice<UInt8>) {
    if open.last?.element.holdsTablePartsOnly == true, !text.allSatisfy(\.isASCIIWhitespace) {
      openCell()
    }
    Escaping.append(text, to: &bytes)
  }

  /// Begins an element, and ends those that end with its beginning.
  ///
  /// - Parameters:
  ///   - element: nothing is written where a part of a table has none around it, or too deep.
  ///   - attributes: as they are to be written, escaped, each with a space before it.
  mutating func start(_ element: HTMLElement, _ attributes: [UInt8]) {
    if element.isTablePart {
      guard makeRoomInTable(for: element) else { return }
    } else if open.last?.element.holdsTablePartsOnly == true {
      openCell()
    }
    if element.isBlock { close(.p, unlessBehind: \.isWall) }
    switch element {
    case .li: close(.li) { $0.isWall || $0 == .ul || $0 == .ol }
    case .dt, .dd:
      close(.dt) { $0.isWall || $0 == .dl }
      close(.dd) { $0.isWall || $0 == .dl }
    case .rt, .rp:
      close(.rt) { $0.isWall || $0 == .ruby }
      close(.rp) { $0.isWall || $0 == .ruby }
    case .a: close(.a, unlessBehind: \.isWall)
    case _ where element.isHeading && open.last?.element.isHeading == true:
      close(to: open.count - 1)
    default: break
    }
    // The cells of a table that stands at the edge may be two levels deeper.
    guard element.isVoid || open.count < Self.deepest else { return }
    appendTag(element, attributes)
    if !element.isVoid { open.append(Open(element: element)) }
  }

  /// Ends the nearest element of a kind, if its end tag may.
  mutating func end(_ element: HTMLElement) {
    guard !element.isVoid else { return }
    let isPart = element.isTablePart || element == .table
    var isBehindBlock = false
    for index in open.indices.reversed() {
      let other = open[index].element
      if other == element || element.isHeading && other.isHeading, !open[index].isEnded {
        if isBehindBlock { open[index].isEnded = true } else { close(to: index) }
        return
      }
      if isPart ? other == .table : other.isWall { return }
      // A paragraph ends with what it stands in; a larger block does not end with its words.
      if !element.isBlock, other.isBlock, other != .p { isBehindBlock = true }
    }
  }

  /// Ends the nearest element of a kind with everything inside it; a wall before it saves it.
  private mutating func close(
    _ element: HTMLElement,
    unlessBehind isWall: (HTMLElement) -> Bool
  ) {
    for index in open.indices.reversed() {
      if open[index].element == element { return close(to: index) }
      if isWall(open[index].element) { return }
    }
  }

  /// Ends open elements until no more than some are left, and those around that ended with them.
  private mutating func close(to count: Int) {
    while let last = open.last, open.count > count || last.isEnded {
      open.removeLast()
      bytes.append(UInt8(ascii: "<"))
      bytes.append(UInt8(ascii: "/"))
      bytes.append(contentsOf: last.element.rawValue.utf8)
      bytes.append(UInt8(ascii: ">"))
    }
  }

  /// Ends what is open in a table until a part of it may follow; `false` where there is no table.
  private mutating func makeRoomInTable(for element: HTMLElement) -> Bool {
    guard let table = open.lastIndex(where: { $0.element == .table }), table < Self.deepest - 3
    else { return false }
    while let last = open.last, !last.element.holds(element) { close(to: open.count - 1) }
    if element == .td || element == .th, open.last?.element != .tr { begin(.tr) }
    return true
  }

  /// Begins the cell in which words stand that somebody put between cells.
  private mutating func openCell() {
    if open.last?.element != .tr { begin(.tr) }
    begin(.td)
  }

  private mutating func begin(_ element: HTMLElement) {
    appendTag(element)
    open.append(Open(element: element))
  }

  private mutating func appendTag(_ element: HTMLElement, _ attributes: [UInt8] = []) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: element.rawValue.utf8)
    bytes.append(contentsOf: attributes)
    bytes.append(UInt8(ascii: ">"))
  }
}
