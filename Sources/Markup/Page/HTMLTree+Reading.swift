extension HTMLTree {
  /// Reads a page as browsers do, in time linear in its length (HTML §13.2.6).
  ///
  /// Elements are implied and closed as the standard has it. Three things differ, because nothing is
  /// ever moved: what stands between the parts of a table stays there, an element whose end tag
  /// comes too early ends with what is open inside it, and templates are left out, whose content
  /// nobody sees.
  ///
  /// - Parameter bytes: UTF-8 in whatever state; 16 MB of it are read, and two million nodes.
  package init(html bytes: [UInt8]) {
    var reading = HTMLTreeReading(Array(bytes.prefix(Self.longest)))
    reading.run()
    self = reading.finished(isCut: bytes.count > Self.longest)
  }

  /// In bytes.
  static let longest = 16_000_000
}

/// A page while its tree is made.
private struct HTMLTreeReading {
  private var tokenizer: HTMLTokenizer
  private var making = HTMLTreeMaking()
  private var hasBody = false
  private var isFull = false

  init(_ bytes: [UInt8]) {
    var bytes = bytes
    bytes.clearForMarkup()
    tokenizer = HTMLTokenizer(bytes)
  }

  mutating func run() {
    while let token = tokenizer.next() {
      guard !making.isFull else {
        isFull = true
        break
      }
      switch token {
      case .text(let range): words(range)
      case .start(_, let range): start(range)
      case .end: end(name(tokenizer.endName))
      }
    }
    // A page without anything has a body all the same.
    openBody()
  }

  consuming func finished(isCut: Bool) -> HTMLTree { making.finished(isCut: isCut || isFull) }

  // MARK: Words

  private mutating func words(_ range: Range<Int>) {
    let written = tokenizer.bytes[range]
    if !hasBody, written.allSatisfy(\.isASCIIWhitespace) {
      // White space before the body is nothing, but in the head.
      if isOpen("head") { making.add(words: written) }
      return
    }
    openBody()
    making.add(words: referencesRead(written, in: .text))
  }

  private func referencesRead(
    _ written: ArraySlice<UInt8>,
    in place: CharacterReference.Place
  ) -> [UInt8] {
    guard written.contains(UInt8(ascii: "&")) else { return Array(written) }
    var bytes: [UInt8] = []
    CharacterReference.append(written, in: place, to: &bytes)
    return bytes
  }

  // MARK: Tags

  private mutating func start(_ nameRange: Range<Int>) {
    let attributes = attributes()
    let ending = tokenizer.endTag()
    guard ending != .cutOff else { return }
    let written = name(nameRange)
    if written == "template" { return skipTemplate() }
    let name = written == "image" ? "img" : written
    let number = making.number(of: name)
    let rules = making.rules(of: number)
    switch name {
    case "html": return openHTML(attributes)
    case "head": return openHead(attributes)
    case "body": return openBody(attributes)
    case "frameset": return
    // A part of a table stands nowhere else.
    default: if rules.contains(.ofTable), !making.isOpen("table") { return }
    }
    if !hasBody, rules.contains(.ofHead) {
      openHead()
    } else {
      openBody()
    }
    if making.open.last?.isForeign == true {
      guard rules.contains(.endsForeign) else {
        making.begin(number, attributes, isForeign: true)
        if ending == .closedItself { making.end() }
        return
      }
      while making.open.last?.isForeign == true { making.end() }
    }
    making.makeRoom(for: name, rules)
    if rules.contains(.foreign) {
      making.begin(number, attributes, isForeign: true)
      if ending == .closedItself { making.end() }
    } else if rules.contains(.void) {
      making.add(number, attributes)
    } else if rules.contains(.raw) {
      making.begin(number, attributes)
      raw(name, nameRange)
      making.end()
    } else if name == "plaintext" {
      making.begin(number, attributes)
      let rest = tokenizer.bytes[tokenizer.position...]
      tokenizer.skipRest()
      making.add(words: rest)
    } else if name == "form", making.isBetweenCells || making.isOpen("form") {
      // A form between the rows of a table ends at once, and none stands in another.
      if making.isBetweenCells { making.add(number, attributes) }
    } else {
      making.begin(number, attributes)
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "html", "body", "template", "frameset": return
    case "head": if isOpen(name) { making.end() }
    case "br":
      openBody()
      making.add(making.number(of: name), [])
    case "p" where making.scope(of: "p") == nil:
      openBody()
      making.add(making.number(of: name), [])
    default: making.endTag(name)
    }
  }

  /// Takes what stands up to the end tag of an element whose content is no markup.
  private mutating func raw(_ name: String, _ nameRange: Range<Int>) {
    let start = tokenizer.position
    tokenizer.skipRawText(of: nameRange)
    let all = tokenizer.bytes[start..<tokenizer.position]
    // The end tag is the last one, where there is one.
    let tag = all.lastIndex(of: UInt8(ascii: "<"))
    let isClosed =
      tag.map { tag in
        let written = all[tag...].dropFirst(2).prefix(name.utf8.count)
        return all[tag...].dropFirst().first == UInt8(ascii: "/") && all.last == UInt8(ascii: ">")
          && written.elementsEqual(name.utf8) { $0.inLowerCase == $1 }
      } ?? false
    let content = isClosed ? all[..<(tag ?? all.endIndex)] : all
    let isText = name == "title" || name == "textarea"
    making.add(words: isText ? referencesRead(content, in: .text) : Array(content))
  }

  /// Leaves out a template and those inside it.
  private mutating func skipTemplate() {
    var depth = 1
    while depth > 0, let token = tokenizer.next() {
      switch token {
      case .start(let tag, let range):
        let inner = name(range)
        if inner == "template" { depth += 1 }
        if case .rawText = tag { tokenizer.skipRawText(of: range) }
      case .end: if name(tokenizer.endName) == "template" { depth -= 1 }
      case .text: break
      }
    }
  }

  // MARK: The elements that every page has

  private func isOpen(_ name: String) -> Bool { making.open.last.map(making.name(of:)) == name }

  private mutating func openHTML(_ attributes: [HTMLTree.Attribute] = []) {
    if making.open.isEmpty {
      making.begin(making.number(of: "html"), attributes)
    } else {
      making.complete(0, with: attributes)
    }
  }

  private mutating func openHead(_ attributes: [HTMLTree.Attribute] = []) {
    openHTML()
    guard !hasBody, !isOpen("head") else { return }
    let number = making.number(of: "head")
    if making.open.count == 1, !making.reopen(number) { making.begin(number, attributes) }
  }

  private mutating func openBody(_ attributes: [HTMLTree.Attribute] = []) {
    if hasBody {
      if making.open.count > 1 { making.complete(1, with: attributes) }
      return
    }
    openHead()
    hasBody = true
    making.end(downTo: 1)
    making.begin(making.number(of: "body"), attributes)
  }

  // MARK: The tokenizer's words

  private func name(_ range: Range<Int>) -> String {
    String(decoding: tokenizer.bytes[range].map(\.inLowerCase), as: UTF8.self)
  }

  private mutating func attributes() -> [HTMLTree.Attribute] {
    var attributes: [HTMLTree.Attribute] = []
    while let (name, value) = tokenizer.attribute() {
      guard attributes.count < 256 else { continue }
      let lower = self.name(name)
      guard !attributes.contains(where: { $0.name == lower }) else { continue }
      let read = referencesRead(tokenizer.bytes[value], in: .attribute)
      attributes.append(
        HTMLTree.Attribute(name: lower, value: String(decoding: read, as: UTF8.self))
      )
    }
    return attributes
  }
}
