internal import CCrypto

/// The SHA-256 of some bytes: what a fingerprint, an id and a content hash are made of.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  package let description: String

  /// Digests bytes as they are.
  package init(of bytes: [UInt8]) {
    var result = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe bytes.withUnsafeBufferPointer { input in
      // libcrypto reads `count` bytes and writes 32; both buffers outlive the call.
      _ = unsafe SHA256(input.baseAddress, input.count, &result)
    }
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

  /// Takes back what `description` wrote.
  package init(stored description: String) {
    self.description = description
  }
}
