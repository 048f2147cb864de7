/// What a transport says that some bytes are: the value of `Content-Type` (RFC 9110 §8.3).
package struct ContentType: Hashable, Sendable {
  /// Type and subtype in lower case, without parameters: `application/atom+xml`.
  package let essence: String
  /// The label of an encoding, as written; `nil` where none is given.
  package let charset: String?

  /// Reads a value leniently; `nil` where there is no type and subtype.
  ///
  /// Parameters that are none are passed over, and so are quotation marks of either kind.
  package init?(_ value: String) {
    var parts = Self.parts(of: Array(value.utf8.prefix(1_000)))[...]
    let essence = Self.trimmed(parts.popFirst() ?? [])
    guard let slash = essence.firstIndex(of: UInt8(ascii: "/")),
      slash > essence.startIndex, slash < essence.endIndex - 1,
      essence.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    self.essence = String(decoding: essence.map(Self.lowercased), as: UTF8.self)
    charset = parts.lazy.compactMap(Self.charset).first
  }

  /// Whether it is one of the types of XML (RFC 7303 §9), or built on it.
  package var isXML: Bool {
    essence.hasSuffix("+xml") || essence.hasSuffix("/xml") || essence.hasSuffix("/xml-dtd")
      || essence.hasSuffix("/xml-external-parsed-entity")
  }

  /// Whether it is JSON's own type or built on it (RFC 6839 §3.1).
  package var isJSON: Bool {
    essence.hasSuffix("+json") || essence.hasSuffix("/json")
  }

  /// Whether it is a type of text, which meant US-ASCII where no charset was given (RFC 3023 §3.1).
  var isText: Bool { essence.hasPrefix("text/") }

  /// The value cut at its semicolons, but for those between double quotation marks.
  private static func parts(of value: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in value {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ";"), !isQuoted {
        parts.append([])
      } else {
        parts[parts.endIndex - 1].append(byte)
      }
    }
    return parts
  }

  private static func charset(in parameter: [UInt8]) -> String? {
    guard let equals = parameter.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let name = trimmed(parameter[..<equals]).map(lowercased)
    guard name.elementsEqual("charset".utf8) else { return nil }
    // Some servers write 'utf-8', which is no quotation but is meant as one.
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    let label = trimmed(parameter[(equals + 1)...]).filter { !quotes.contains($0) }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }

  private static func trimmed(_ bytes: some Sequence<UInt8>) -> ArraySlice<UInt8> {
    let start = Array(bytes).drop(while: \.isASCIIWhitespace)
    return start.prefix(
      (start.lastIndex { !$0.isASCIIWhitespace } ?? start.startIndex - 1)
        - start.startIndex + 1
    )
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
