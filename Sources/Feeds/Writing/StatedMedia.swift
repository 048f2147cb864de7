internal import Entries

extension Enclosure {
  /// The type as its source says, if it is one; feeds in the wild say `mp3` and worse.
  var statedType: String? { mediaType.flatMap(mediaTypeText) }

  /// The type, or the one that promises nothing (RFC 2046 §4.5.1): RSS and JSON Feed ask for one.
  var someType: String { statedType ?? "application/octet-stream" }

  /// The length as its source says, if it can be one.
  var statedLength: Int? { length.flatMap { $0 >= 0 ? $0 : nil } }
}

extension Feed.Picture {
  /// The type, if it is one.
  var statedType: String? { mediaType.flatMap(mediaTypeText) }
}

/// A type and a subtype in lower case without parameters (RFC 6838 §4.2); `nil` for anything else.
private func mediaTypeText(_ text: String) -> String? {
  let type = text.prefix { $0 != ";" && !$0.isWhitespace }
  let parts = type.split(separator: "/", omittingEmptySubsequences: false)
  let isWellFormed = parts.allSatisfy { part in
    (1...127).contains(part.utf8.count) && part.utf8.allSatisfy(isNameByte)
  }
  return parts.count == 2 && isWellFormed ? type.lowercased() : nil
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  case 0x21, 0x23, 0x24, 0x26, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F: true
  default: false
  }
}
