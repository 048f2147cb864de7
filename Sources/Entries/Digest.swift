internal import CCrypto

/// The SHA-256 of some bytes: what a fingerprint, an id and a content hash are made of.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  package let description: String

  /// Digests bytes as they are.
  package init(of bytes: [UInt8]) {
    let result = Self.bytes(of: bytes)
    let digits = Array("0123456789abcdef".utf8)
    description = String(
      decoding: result.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self
    )
  }

  /// Digests a list of texts so that no two different lists agree.
  package init(of fields: [String]) {
    var bytes: [UInt8] = []
    for field in fields {
      bytes.append(contentsOf: "\(field.utf8.count):".utf8)
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
