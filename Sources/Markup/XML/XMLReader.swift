/// Reads XML into events, leniently, in bounded depth and without opening anything.
package enum XMLReader {
  /// Reads a document to a receiver, in time linear in its length.
  ///
  /// Broken markup is read as far as it goes: end tags close what bears their name, what was left
  /// open ends with what is around it. Named characters of HTML are read without a declaration; an
  /// unknown name stays as it was written. Nothing outside is opened.
  ///
  /// - Parameters:
  ///   - document: in UTF-8, whatever it came in.
  ///   - vocabulary: the names that the receiver compares with.
  ///   - receiver: told in the order of the document, of each start an end.
  /// - Returns: what was mended or passed over, the first 20.
  package static func read(
    _ document: DecodedDocument,
    knowing vocabulary: XMLVocabulary,
    to receiver: some XMLReceiver
  ) -> [XMLFault] {
    var reading = XMLReading(document, knowing: vocabulary, for: receiver)
    return reading.faults()
  }
}

/// One document on its way from its tokens to a receiver.
struct XMLReading {
  /// An element that is open.
  private struct Element {
    /// Where its name stands.
    let name: Range<Int>
    let identity: XMLName
    /// How many declarations of namespaces held around it.
    let namespaces: Int
  }

  private let receiver: any XMLReceiver
  private let vocabulary: XMLVocabulary
  private var tokenizer: XMLTokenizer
  private var namespaces: XMLNamespaces
  private var lines = XMLLines()
  private var open: [Element] = []
  /// Text that waits for more of it: a run of the document, or else `text`.
  private var run: Range<Int>?
  private var text: [UInt8] = []
  private var hasEnded = false

  /// Deeper elements are passed over, and their text belongs to the one around them.
  private static let deepest = 256

  init(
    _ document: DecodedDocument,
    knowing vocabulary: XMLVocabulary,
    for receiver: any XMLReceiver
  ) {
    self.receiver = receiver
    self.vocabulary = vocabulary
    tokenizer = XMLTokenizer(document)
    namespaces = XMLNamespaces(vocabulary: vocabulary)
  }

  /// Reads the document and tells what was wrong with it.
  mutating func faults() -> [XMLFault] {
    while !receiver.isSatisfied, !hasEnded, let token = tokenizer.next() {
      switch token {
      case .text(let range): add(range, isLiteral: false)
      case .literal(let range): add(range, isLiteral: true)
      case .start(let name, let isEmpty): start(name, isEmpty: isEmpty)
      case .end(let name): end(name)
      }
    }
    if let last = open.last, !receiver.isSatisfied {
      let end = tokenizer.bytes.count
      tokenizer.note("the document breaks off inside <", last.name, ">", at: end)
    }
    close(downTo: 0)
    if hasEnded { lookBehindTheEnd() }
    return tokenizer.faults.list
  }

  /// Notes what stands behind the outermost element, and reads none of it.
  private mutating func lookBehindTheEnd() {
    let end = tokenizer.position
    while let token = tokenizer.next() {
      if case .text(let range) = token, isBlank(range) { continue }
      tokenizer.note("the document goes on behind its end", at: end)
      return
    }
  }

  private mutating func add(_ range: Range<Int>, isLiteral: Bool) {
    guard !open.isEmpty else { return stray(range, isLiteral: isLiteral) }
    guard !range.isEmpty else { return }
    let isPlain = isPlain(range, isLiteral: isLiteral)
    guard receiver.wantsText else {
      if !isPlain, !isLiteral {
        // Looked at for its faults alone.
        tokenizer.decode(range, into: &text)
        text.removeAll(keepingCapacity: true)
      }
      return
    }
    if isPlain, run == nil, text.isEmpty {
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
    let bytes = tokenizer.bytes
    let end = range.upperBound
    return bytes.position(of: UInt8(ascii: "\r"), in: range) == end
      && (isLiteral || bytes.position(of: UInt8(ascii: "&"), in: range) == end)
  }

  /// Text outside the outermost element, where only white space may be.
  private mutating func stray(_ range: Range<Int>, isLiteral: Bool) {
    if isLiteral || !isBlank(range) {
      tokenizer.note("text stands outside the outermost element", at: range.lowerBound)
    }
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    tokenizer.bytes[range].allSatisfy(\.isASCIIWhitespace)
  }

  private mutating func flush() {
    if let run {
      receiver.text(tokenizer.bytes.validText(in: run))
      self.run = nil
    } else if !text.isEmpty {
      receiver.text(text.validText(in: 0..<text.count))
      text.removeAll(keepingCapacity: true)
    }
  }

  private mutating func start(_ name: Range<Int>, isEmpty: Bool) {
    guard open.count < Self.deepest else {
      tokenizer.note(
        "elements stand more than \(Self.deepest) deep in each other",
        at: name.lowerBound
      )
      return
    }
    flush()
    let outer = namespaces.count
    let attributes = attributes()
    let identity = self.name(name, isAttribute: false)
    if let word = identity.word, vocabulary.selfEnding.contains(word) {
      endOpen(identity, at: name)
    }
    receiver.start(
      XMLStartTag(
        name: identity,
        attributes: attributes,
        plainNamespace: namespaces.ofPlainNames,
        line: lines.line(of: name.lowerBound, in: tokenizer.bytes)
      )
    )
    open.append(Element(name: name, identity: identity, namespaces: outer))
    hasEnded = false
    if isEmpty { close(downTo: open.count - 1) }
  }

  /// Ends an element of the same name that is still open, because none stands inside another.
  ///
  /// Inside an element of an unknown vocabulary anything may stand.
  private mutating func endOpen(_ name: XMLName, at place: Range<Int>) {
    guard let index = open.lastIndex(where: { $0.identity == name }),
      !open[index...].contains(where: { $0.identity.namespace == nil })
    else { return }
    tokenizer.note("<", place, "> begins inside another that was not closed", at: place.lowerBound)
    close(downTo: index)
  }

  private mutating func end(_ name: Range<Int>) {
    let bytes = tokenizer.bytes
    if let last = open.last, bytes.areEqual(last.name, name) {
      close(downTo: open.count - 1)
      return
    }
    if let index = open.lastIndex(where: { bytes.areEqual($0.name, name) }) {
      tokenizer.note("</", name, "> leaves something open inside", at: name.lowerBound)
      close(downTo: index)
    } else {
      tokenizer.note("</", name, "> closes nothing", at: name.lowerBound)
    }
  }

  /// Ends all open elements but the first ones.
  private mutating func close(downTo count: Int) {
    flush()
    while open.count > count, let element = open.popLast() {
      receiver.end()
      namespaces.close(downTo: element.namespaces)
    }
    hasEnded = open.isEmpty
  }

  /// The attributes of the last start tag, its declarations of namespaces taken.
  private mutating func attributes() -> [(name: XMLName, value: String)] {
    let raw = tokenizer.attributes
    guard !raw.isEmpty else { return [] }
    var plain: [XMLRawAttribute] = []
    for attribute in raw {
      guard let prefix = declaredPrefix(of: attribute.name) else {
        plain.append(attribute)
        continue
      }
      declare(prefix, as: tokenizer.value(attribute.value), at: attribute.name.lowerBound)
    }
    return plain.map { (name($0.name, isAttribute: true), tokenizer.value($0.value)) }
  }

  private mutating func declare(_ prefix: Range<Int>, as address: String, at place: Int) {
    if address.utf8.contains(where: { $0 <= 0x20 }) || address.isEmpty && !prefix.isEmpty {
      tokenizer.note("the address of a namespace is none", at: place)
    }
    if !namespaces.declare(prefix, as: address) {
      tokenizer.note("too many namespaces are declared", at: place)
    }
  }

  /// The prefix that an attribute declares a namespace for; `nil` where it declares none.
  private func declaredPrefix(of name: Range<Int>) -> Range<Int>? {
    let bytes = tokenizer.bytes
    guard bytes.holds("xmlns", at: name.lowerBound), name.count >= 5 else { return nil }
    if name.count == 5 { return name.upperBound..<name.upperBound }
    guard bytes[name.lowerBound + 5] == UInt8(ascii: ":") else { return nil }
    return name.lowerBound + 6..<name.upperBound
  }

  private mutating func name(_ range: Range<Int>, isAttribute: Bool) -> XMLName {
    let bytes = tokenizer.bytes
    let colon = bytes.position(of: UInt8(ascii: ":"), in: range)
    guard colon > range.lowerBound, colon + 1 < range.upperBound else {
      if colon < range.upperBound { tokenizer.note("a name has a colon at its end", at: colon) }
      // Attributes without a prefix are in no namespace; elements are in that of plain names.
      return name(range, in: isAttribute ? namespaces.ofPlainAttributes : namespaces.ofPlainNames)
    }
    let prefix = range.lowerBound..<colon
    let (namespace, isDeclared) = namespaces.namespace(of: prefix, in: bytes)
    if !isDeclared {
      tokenizer.note("nobody declared the prefix ", prefix, at: range.lowerBound)
    }
    if bytes.position(of: UInt8(ascii: ":"), in: colon + 1..<range.upperBound) < range.upperBound {
      tokenizer.note("a name has two colons", at: range.lowerBound)
    }
    return name(colon + 1..<range.upperBound, in: namespace)
  }

  private func name(_ local: Range<Int>, in namespace: Int?) -> XMLName {
    let word = vocabulary.number(of: tokenizer.bytes[local])
    let text = word.map { vocabulary.words[$0] }
    return XMLName(
      namespace: namespace,
      word: word,
      local: text ?? String(decoding: tokenizer.bytes[local], as: UTF8.self)
    )
  }
}
