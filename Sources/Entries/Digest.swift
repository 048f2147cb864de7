internal import CCrypto

/// The SHA-256 of some bytes: what a fingerprint, an id and a content hash are made of.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  package let description: String

  /// Digests bytes as they are.
  package init(of bytes: [UInt8]) {
    let result = Self.bytes(of: bytes)
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * result.count)
    for byte in result {
      digits.append(Self.digit(byte >> 4))
      digits.append(Self.digit(byte & 15))
    }
    description = String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x57 + value
  }

  /// Digests a list of texts so that no two different lists agree.
  package init(of fields: [String]) {
    var list = Fields(room: fields.reduce(0) { $0 + $1.utf8.count + 8 })
    for field in fields { list.append(field) }
    self.init(of: list)
  }

  /// Digests a list of texts that was written as it was found.
  package init(of fields: Fields) {
    self.init(of: fields.bytes)
  }

  /// A list of texts as bytes that no other list has: before each its length.
  package struct Fields {
    fileprivate var bytes: [UInt8] = []

    /// - Parameter room: how many bytes there will be, about.
    package init(room: Int) {
      bytes.reserveCapacity(room)
    }

    /// Adds a text; none is as an empty one.
    package mutating func append(_ field: String?) {
      let field = field ?? ""
      append(field.utf8.count)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: field.utf8)
    }

    /// Writes a length in decimal digits.
    private mutating func append(_ count: Int) {
      if count >= 10 { append(count / 10) }
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: count % 10))
    }
  }

  /// The first eight bytes of a text's digest as a number: for tables of many, where two texts of one
  /// number do no harm.
  package static func number(of text: String) -> Int64 {
    bytes(of: Array(text.utf8)).prefix(8).reduce(0) { $0 << 8 | Int64($1) }
  }

  private static func bytes(of bytes: [UInt8]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe bytes.withUnsafeBufferPointer { input in
      // libcrypto reads `count` bytes and writes 32; both buffers outlive the call.
      _ = unsafe SHA256(input.baseAddress, input.count, &result)
    }
    return result
  }

  /// Takes back what `description` wrote.
  package init(stored description: String) {
    self.description = description
  }
}
