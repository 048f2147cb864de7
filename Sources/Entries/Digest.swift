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
    var bytes: [UInt8] = []
    bytes.reserveCapacity(fields.reduce(0) { $0 + $1.utf8.count + 8 })
    for field in fields {
      bytes.append(contentsOf: String(field.utf8.count).utf8)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: field.utf8)
    }
    self.init(of: bytes)
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
