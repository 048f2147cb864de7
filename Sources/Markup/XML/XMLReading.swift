/// One document on its way from its tokens to a receiver.
struct XMLReading {
  /// An element that is open.
  private struct Element {
    /// Where its name stands.
    var name: Range<Int>
    let identity: XMLName
    /// How many declarations of namespaces held around it.
    let namespaces: Int
  }

  let vocabulary: XMLVocabulary
  var tokenizer: XMLTokenizer
  var namespaces: XMLNamespaces
  private var open: [Element] = []
  /// Text that waits for more of it: a run of the document, or else `text`.
  private var run: Range<Int>?
  private var text: [UInt8] = []
  private var hasEnded = false

  /// Deeper elements are passed over, and their text belongs to the one around them.
  private static let deepest = 256

  init(_ document: DecodedDocument, from start: Int, knowing vocabulary: XMLVocabulary) {
    self.vocabulary = vocabulary
    tokenizer = XMLTokenizer(document, from: start)
    namespaces = XMLNamespaces(vocabulary: vocabulary)
  }

  /// Reads the document and tells what was wrong with it.
  mutating func read(to receiver: inout some XMLReceiver) -> [XMLFault] {
    while !receiver.isSatisfied, !hasEnded, let token = next() {
      switch token {
      case .text(let range): add(range, isLiteral: false, for: &receiver)
      case .literal(let range): add(range, isLiteral: true, for: &receiver)
      case .start(let name, let isEmpty): start(name, isEmpty: isEmpty, to: &receiver)
      case .end(let name): end(name, to: &receiver)
      }
    }
    if let last = open.last, !receiver.isSatisfied {
      tokenizer.note(.breaksOff, last.name, at: tokenizer.bytes.count)
      flush(to: &receiver)
      receiver.breakOff()
    }
    close(downTo: 0, for: &receiver)
    if hasEnded { lookBehindTheEnd() }
    return tokenizer.faults.told
  }

  /// The next token, behind which as much of the document is at hand as most tokens have.
  private mutating func next() -> XMLToken? {
    if tokenizer.isLow { moveOn() }
    return tokenizer.next()
  }

  /// Lets go of what was read, but for the names that are still asked for.
  private mutating func moveOn() {
    if let run { text.append(contentsOf: tokenizer.bytes[run]) }
    run = nil
    let names = tokenizer.moveOn(keeping: open.map(\.name) + namespaces.prefixes)
    for (index, name) in names.prefix(open.count).enumerated() { open[index].name = name }
    namespaces.movePrefixes(to: names.dropFirst(open.count))
  }

  /// Notes what stands behind the outermost element, and reads none of it.
  private mutating func lookBehindTheEnd() {
    while let token = next() {
      let place: Int
      switch token {
      case .text(let range) where isBlank(range): continue
      case .text(let range), .literal(let range), .start(let range, _), .end(let range):
        place = range.lowerBound
      }
      tokenizer.note(.goesOn, at: place)
      return
    }
  }

  private mutating func add(
    _ range: Range<Int>,
    isLiteral: Bool,
    for receiver: inout some XMLReceiver
  ) {
    guard !open.isEmpty else { return stray(range, isLiteral: isLiteral) }
    guard !range.isEmpty else { return }
    guard receiver.wantsText else {
      // Looked at for its faults alone.
      if !isLiteral, tokenizer.hasReference(in: range) { tokenizer.decode(range, into: &text) }
      text.removeAll(keepingCapacity: true)
      return
    }
    if run == nil, text.isEmpty, isPlain(range, isLiteral: isLiteral) {
      run = range
      return
    }
    if let run { text.append(contentsOf: tokenizer.bytes[run]) }
    run = nil
    if isLiteral {
      tokenizer.appendLines(range, to: &text)
    } else {
      tokenizer.decode(range, into: &text)
    }
  }

  /// Whether text means what stands there, byte for byte.
  private func isPlain(_ range: Range<Int>, isLiteral: Bool) -> Bool {
    !tokenizer.hasReturn(in: range) && (isLiteral || !tokenizer.hasReference(in: range))
  }

  /// Text outside the outermost element, where only white space may be.
  private mutating func stray(_ range: Range<Int>, isLiteral: Bool) {
    if isLiteral || !isBlank(range) {
      tokenizer.note(.strayText, at: range.lowerBound)
    }
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    tokenizer.bytes[range].allSatisfy(\.isASCIIWhitespace)
  }

  private mutating func flush(to receiver: inout some XMLReceiver) {
    if let run {
      receiver.text(tokenizer.bytes.validText(in: run))
      self.run = nil
    } else if !text.isEmpty {
      receiver.text(text.validText(in: 0..<text.count))
      text.removeAll(keepingCapacity: true)
    }
  }

  private mutating func start(
    _ name: Range<Int>,
    isEmpty: Bool,
    to receiver: inout some XMLReceiver
  ) {
    var outer = namespaces.count
    let declarations = declarations()
    declare(declarations)
    let identity = self.name(name, isAttribute: false)
    if let last = elementToEnd(before: identity) {
      tokenizer.note(.beginsInsideItself, name, at: name.lowerBound)
      // What the tag declares holds inside it, and not in what ends before it.
      namespaces.close(downTo: outer)
      close(downTo: last, for: &receiver)
      outer = namespaces.count
      declare(declarations)
    }
    let attributes = attributes(beside: declarations.count)
    guard open.count < Self.deepest else {
      tokenizer.note(.tooDeep, at: name.lowerBound)
      namespaces.close(downTo: outer)
      return
    }
    flush(to: &receiver)
    receiver.start(
      XMLStartTag(
        name: identity,
        attributes: attributes,
        plainNamespace: namespaces.ofPlainNames,
        line: identity.word.flatMap { word in
          vocabulary.selfEnding.contains(word) ? tokenizer.line(at: name.lowerBound) : nil
        }
      )
    )
    open.append(Element(name: name, identity: identity, namespaces: outer))
    hasEnded = false
    if isEmpty { close(downTo: open.count - 1, for: &receiver) }
  }

  /// The position of an open element that ends where one of the same name begins, because none stands
  /// inside another; `nil` where there is none.
  ///
  /// Inside an element of an unknown vocabulary anything may stand, unless that is the document's own.
  private func elementToEnd(before name: XMLName) -> Int? {
    guard let word = name.word, vocabulary.selfEnding.contains(word),
      let index = open.lastIndex(where: { $0.identity == name })
    else { return nil }
    let isForeign = open[index...].contains { $0.identity.namespace == nil }
    return isForeign && open.first?.identity.namespace != nil ? nil : index
  }

  private mutating func end(_ name: Range<Int>, to receiver: inout some XMLReceiver) {
    let bytes = tokenizer.bytes
    if let last = open.last, bytes.areEqual(last.name, name) {
      close(downTo: open.count - 1, for: &receiver)
      return
    }
    if let index = open.lastIndex(where: { bytes.areEqual($0.name, name) }) {
      tokenizer.note(.leavesOpen, name, open.last?.name, at: name.lowerBound)
      close(downTo: index, for: &receiver)
    } else {
      tokenizer.note(.closesNothing, name, at: name.lowerBound)
    }
  }

  /// Ends all open elements but the first ones.
  private mutating func close(downTo count: Int, for receiver: inout some XMLReceiver) {
    flush(to: &receiver)
    while open.count > count, let element = open.popLast() {
      receiver.end()
      namespaces.close(downTo: element.namespaces)
    }
    hasEnded = open.isEmpty
  }
}
