/// The addresses in HTML, made absolute where they stand.
package enum HTMLAddresses {
  /// HTML as it came, byte for byte, but with every relative address absolute (RFC 3986 §5.2).
  ///
  /// It is made no safer by this. Addresses that have a scheme stand as written; words, comments and
  /// scripts are not looked into. Linear in the length of both.
  ///
  /// What resolving adds is at most 64 KB and four times the length of the text; from the first
  /// relative address that there is no room for, they stand as written too.
  ///
  /// - Parameters:
  ///   - html: a fragment in whatever state.
  ///   - base: the absolute address that it stands beside; without one nothing changes.
  /// - Returns: the very text where there is nothing to do.
  package static func resolved(in html: String, base: String?) -> String {
    guard let base, html.utf8.contains(UInt8(ascii: "<")) else { return html }
    var tokenizer = HTMLTokenizer(Array(html.utf8))
    var result = RewrittenHTML(tokenizer.bytes, beside: base)
    while let token = tokenizer.next() {
      guard case .start(let tag, let name) = token else { continue }
      while let (key, value) = tokenizer.attribute() {
        guard let use = use(of: tokenizer.bytes[key], in: tokenizer.bytes[name]) else { continue }
        result.resolve(value, as: use)
      }
      switch tag {
      case .rawText: tokenizer.skipRawText(of: name)
      case .plaintext: tokenizer.skipRest()
      case .element, .noscript, .foreign, .dropped, .unknown: break
      }
    }
    return result.finished() ?? html
  }

  /// How an attribute carries addresses.
  fileprivate enum Use {
    /// One address; an empty one is that of the document.
    case link
    /// One address; an empty one is none.
    case file
    /// Pictures to choose from, each with what it is good for (HTML §4.8.2.1).
    case candidates
  }

  private static let uses = HTMLNameTable<Use>(
    [
      "action", "background", "cite", "classid", "codebase", "data", "dynsrc", "formaction",
      "longdesc", "lowsrc", "manifest", "poster", "profile", "src", "usemap",
    ].map { (HTMLName($0), .file) }
      + [("href", .link), ("srcset", .candidates), ("imagesrcset", .candidates)]
  )

  /// - Returns: `nil` for an attribute that carries no address of a document.
  private static func use(of name: ArraySlice<UInt8>, in tag: ArraySlice<UInt8>) -> Use? {
    guard let name = HTMLName(name), let use = uses[name] else { return nil }
    // Drawings name their own parts: `<use href="#arrow">`.
    if case .link = use { return HTMLName(tag).flatMap { linking[$0] } == nil ? nil : use }
    return use
  }

  private static let linking = HTMLNameTable<Void>(
    ["a", "area", "link"].map { (HTMLName($0), ()) }
  )
}

/// HTML of which some values are replaced; what lies between is copied as it is.
private struct RewrittenHTML {
  private let source: [UInt8]
  private var bytes: [UInt8] = []
  /// How much of the source is in `bytes`.
  private var copied = 0
  private var resolver: AddressResolver

  init(_ source: [UInt8], beside base: String) {
    self.source = source
    resolver = AddressResolver(beside: base, length: source.count)
  }

  /// The whole; `nil` where nothing was replaced.
  consuming func finished() -> String? {
    guard copied > 0 else { return nil }
    bytes.append(contentsOf: source[copied...])
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func resolve(_ value: Range<Int>, as use: HTMLAddresses.Use) {
    let isQuoted = value.lowerBound > 0 && Self.isQuote(source[value.lowerBound - 1])
    switch use {
    // An attribute without a value has no `=` behind which one could stand.
    case .link where !isQuoted && value.isEmpty, .file where value.isEmpty: break
    case .link, .file: replace(value, quoting: !isQuoted)
    // Without quotes there is one candidate.
    case .candidates where !isQuoted:
      if !value.isEmpty { replace(value, quoting: true) }
    case .candidates: replaceCandidates(in: value)
    }
  }

  /// Replaces an address that has no scheme.
  private mutating func replace(_ value: Range<Int>, quoting: Bool) {
    let written = source[value]
    guard !Self.hasScheme(written) else { return }
    var read: [UInt8] = []
    CharacterReference.append(written, in: .attribute, to: &read)
    // As browsers do: no white space around, no line break or tab inside (URL §4.4).
    let end = read.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    let address = read[..<end].drop { $0 <= 0x20 }.filter { $0 != 9 && $0 != 10 && $0 != 13 }
    let reference = URIReference(String(decoding: address, as: UTF8.self))
    guard reference.scheme == nil, let whole = resolver.absolute(reference) else { return }
    copy(to: value.lowerBound)
    if quoting { bytes.append(UInt8(ascii: "\"")) }
    Escaping.append(whole.description, to: &bytes)
    if quoting { bytes.append(UInt8(ascii: "\"")) }
    copied = value.upperBound
  }

  /// Replaces the addresses of `a.png 1x, b.png 2x` (HTML §4.8.2.1, "parse a srcset attribute").
  private mutating func replaceCandidates(in value: Range<Int>) {
    let comma = UInt8(ascii: ",")
    var index = value.lowerBound
    while index < value.upperBound {
      guard !source[index].isASCIIWhitespace, source[index] != comma else {
        index += 1
        continue
      }
      let start = index
      while index < value.upperBound, !source[index].isASCIIWhitespace { index += 1 }
      let commas = source[start..<index].reversed().prefix { $0 == comma }.count
      replace(start..<index - commas, quoting: false)
      guard commas == 0 else { continue }
      // What it is good for ends at the next comma.
      index = source[index..<value.upperBound].firstIndex(of: comma) ?? value.upperBound
    }
  }

  private mutating func copy(to end: Int) {
    if copied == 0 { bytes.reserveCapacity(source.count + source.count / 4 + 256) }
    bytes.append(contentsOf: source[copied..<end])
  }

  /// Whether an address is absolute as it is written.
  private static func hasScheme(_ address: ArraySlice<UInt8>) -> Bool {
    let name = address.prefix {
      $0.isASCIILetterOrDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
    return name.first?.isASCIILetter == true
      && address.dropFirst(name.count).first == UInt8(ascii: ":")
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
