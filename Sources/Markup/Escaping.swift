/// Escaping by byte, so that no combining mark can shield the character before it.
package enum Escaping {
  /// Text between tags and inside double-quoted attributes, of HTML and of XML alike.
  package static func text(_ text: String) -> String {
    guard text.utf8.contains(where: isMarkup) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same, onto the end of a document.
  ///
  /// - Parameters:
  ///   - text: as it should be read.
  ///   - bytes: the document so far.
  ///   - quotes: between tags quotes may stand as they are, which people read more easily.
  static func append(_ text: String, to bytes: inout [UInt8], quotes: Bool = true) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: bytes.append(contentsOf: "&amp;".utf8)
      case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
      case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
      case 0x22 where quotes: bytes.append(contentsOf: "&quot;".utf8)
      case 0x27 where quotes: bytes.append(contentsOf: "&#39;".utf8)
      default: bytes.append(byte)
      }
    }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
  }
}
