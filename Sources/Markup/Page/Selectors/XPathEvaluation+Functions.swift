extension XPathEvaluation {
  /// What a function of the core library gives (XPath §4).
  mutating func call(
    _ function: XPathFunction,
    _ arguments: [XPathTerm],
    at context: XPathContext
  ) -> XPathValue {
    switch function {
    case .last: return .number(Double(context.size))
    case .position: return .number(Double(context.position))
    case .isTrue: return .truth(true)
    case .isFalse: return .truth(false)
    default: break
    }
    var values: [XPathValue] = []
    for argument in arguments { values.append(value(of: argument, at: context)) }
    // Those with an argument to spare take the node that they are asked at.
    let first = values.first ?? .items([context.item])
    switch function {
    case .last, .position, .isTrue, .isFalse: return .truth(false)
    case .count: return .number(Double(items(first).count))
    case .id: return .items(elements(withID: first))
    case .name, .localName: return .text(name(of: items(first).first))
    case .namespaceURI: return .text("")
    case .boolean: return .truth(truth(first))
    case .not: return .truth(!truth(first))
    case .number: return .number(number(first))
    case .sum:
      return .number(items(first).reduce(0) { $0 + XPathNumber.read(text(of: $1)) })
    case .floor: return .number(number(first).rounded(.down))
    case .ceiling: return .number(number(first).rounded(.up))
    case .round: return .number(XPathNumber.rounded(number(first)))
    case .lang: return .truth(isIn(language: text(of: first), context.item.node))
    case .string, .concat, .contains, .startsWith, .substring, .substringBefore, .substringAfter,
      .stringLength, .normalizeSpace, .translate:
      return words(function, first, values)
    }
  }

  private mutating func words(
    _ function: XPathFunction,
    _ first: XPathValue,
    _ values: [XPathValue]
  ) -> XPathValue {
    let text = text(of: first)
    let second = values.count > 1 ? self.text(of: values[1]) : ""
    guard effort.spend(text.utf8.count / 16) else { return .text("") }
    switch function {
    case .concat: return .text(values.map { self.text(of: $0) }.joined())
    case .contains: return .truth(second.isEmpty || text.contains(second))
    case .startsWith: return .truth(text.hasPrefix(second))
    case .stringLength: return .number(Double(text.unicodeScalars.count))
    case .normalizeSpace:
      return .text(text.split(whereSeparator: Self.isSpace).joined(separator: " "))
    case .substringBefore:
      return .text(text.firstRange(of: second).map { String(text[..<$0.lowerBound]) } ?? "")
    case .substringAfter:
      return .text(text.firstRange(of: second).map { String(text[$0.upperBound...]) } ?? "")
    case .substring:
      return .text(
        part(of: text, from: number(values[1]), values.count > 2 ? number(values[2]) : nil)
      )
    case .translate:
      return .text(translated(text, from: second, to: self.text(of: values[2])))
    default: return .text(text)
    }
  }

  /// White space of XML (XPath §3.7); a no-break space is none.
  private static func isSpace(_ character: Character) -> Bool {
    character == " " || character == "\n" || character == "\t" || character == "\r"
      || character == "\r\n"
  }

  /// The characters whose places, from 1, lie in a stretch whose ends are rounded (XPath §4.2).
  private func part(of text: String, from start: Double, _ length: Double?) -> String {
    let first = XPathNumber.rounded(start)
    let end = length.map { first + XPathNumber.rounded($0) } ?? .infinity
    var part = String.UnicodeScalarView()
    for (index, scalar) in text.unicodeScalars.enumerated()
    where Double(index + 1) >= first && Double(index + 1) < end {
      part.append(scalar)
    }
    return String(part)
  }

  private func translated(_ text: String, from: String, to: String) -> String {
    let targets = Array(to.unicodeScalars)
    var table: [Unicode.Scalar: Unicode.Scalar?] = [:]
    for (index, scalar) in from.unicodeScalars.enumerated() where table[scalar] == nil {
      table[scalar] = .some(index < targets.count ? targets[index] : nil)
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let target = table[scalar] {
        if let target { result.append(target) }
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private func name(of item: XPathItem?) -> String {
    guard let item else { return "" }
    guard let attribute = item.attribute else { return tree.name(of: item.node) }
    let attributes = tree.attributes(of: item.node)
    return attributes[attributes.startIndex + attribute].name
  }

  private mutating func elements(withID value: XPathValue) -> [XPathItem] {
    let texts =
      if case .items(let items) = value { items.map { text(of: $0) } } else { [text(of: value)] }
    let ids = Set(texts.flatMap { $0.split(whereSeparator: Self.isSpace).map(String.init) })
    guard effort.spend(tree.count) else { return [] }
    var left = ids
    return (0..<tree.count).filter { node in
      tree.attribute("id", of: node).map { left.remove($0) != nil } ?? false
    }.map { XPathItem($0) }
  }

  /// Whether the nearest `lang` around a node is a language, or a part of it (XPath §4.3).
  private func isIn(language: String, _ node: Int) -> Bool {
    let nearest = ([node] + tree.ancestors(of: node)).lazy
      .compactMap { tree.attribute("lang", of: $0) }.first?.lowercased()
    let wanted = language.lowercased()
    return nearest.map { $0 == wanted || $0.hasPrefix(wanted + "-") } ?? false
  }
}
