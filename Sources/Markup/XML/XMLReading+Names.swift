/// Names and their namespaces (Namespaces in XML §6).
extension XMLReading {
  /// What the last start tag declares: prefixes, empty for names without one, and addresses.
  mutating func declarations() -> [(prefix: Range<Int>, address: String)] {
    var declarations: [(prefix: Range<Int>, address: String)] = []
    for index in tokenizer.attributes.indices {
      let attribute = tokenizer.attributes[index]
      guard let prefix = declaredPrefix(of: attribute.name) else { continue }
      let address = tokenizer.value(attribute.value)
      if address.utf8.contains(where: { $0 <= 0x20 }) || address.isEmpty && !prefix.isEmpty {
        tokenizer.note(.namespaceIsNoAddress, at: attribute.name.lowerBound)
      }
      declarations.append((prefix, address))
    }
    return declarations
  }

  mutating func declare(_ declarations: [(prefix: Range<Int>, address: String)]) {
    for (prefix, address) in declarations where !namespaces.declare(prefix, as: address) {
      tokenizer.note(.tooManyNamespaces, at: prefix.lowerBound)
    }
  }

  /// The attributes of the last start tag that declare nothing.
  ///
  /// - Parameter declarations: how many of them declare something.
  /// - Returns: in their order.
  mutating func attributes(beside declarations: Int) -> [(name: XMLName, value: String)] {
    let count = tokenizer.attributes.count
    guard count > declarations else { return [] }
    var attributes: [(name: XMLName, value: String)] = []
    attributes.reserveCapacity(count - declarations)
    for index in 0..<count {
      let attribute = tokenizer.attributes[index]
      guard declarations == 0 || declaredPrefix(of: attribute.name) == nil else { continue }
      attributes.append((name(attribute.name, isAttribute: true), tokenizer.value(attribute.value)))
    }
    return attributes
  }

  /// The prefix that an attribute declares a namespace for; `nil` where it declares none.
  private func declaredPrefix(of name: Range<Int>) -> Range<Int>? {
    guard name.count >= 5, tokenizer.bytes[name.lowerBound] == UInt8(ascii: "x"),
      tokenizer.bytes.holds("xmlns", at: name.lowerBound)
    else { return nil }
    if name.count == 5 { return name.upperBound..<name.upperBound }
    guard tokenizer.bytes[name.lowerBound + 5] == UInt8(ascii: ":") else { return nil }
    return name.lowerBound + 6..<name.upperBound
  }

  mutating func name(_ range: Range<Int>, isAttribute: Bool) -> XMLName {
    let bytes = tokenizer.bytes
    let colon = bytes.position(of: UInt8(ascii: ":"), in: range)
    guard colon > range.lowerBound, colon + 1 < range.upperBound else {
      if colon < range.upperBound { tokenizer.note(.colonAtEnd, at: colon) }
      // Attributes without a prefix are in no namespace; elements are in that of plain names.
      return name(range, in: isAttribute ? namespaces.ofPlainAttributes : namespaces.ofPlainNames)
    }
    let prefix = range.lowerBound..<colon
    let (namespace, isDeclared) = namespaces.namespace(of: prefix, in: bytes)
    if !isDeclared {
      tokenizer.note(.undeclaredPrefix, prefix, at: range.lowerBound)
    }
    if bytes.position(of: UInt8(ascii: ":"), in: colon + 1..<range.upperBound) < range.upperBound {
      tokenizer.note(.twoColons, at: range.lowerBound)
    }
    return name(colon + 1..<range.upperBound, in: namespace)
  }

  private func name(_ local: Range<Int>, in namespace: Int?) -> XMLName {
    let word = vocabulary.word(tokenizer.bytes[local])
    return XMLName(
      namespace: namespace,
      word: word?.number,
      local: word?.text ?? tokenizer.bytes.validText(in: local)
    )
  }
}
