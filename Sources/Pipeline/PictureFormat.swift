/// A picture's format and size, from its first bytes.
struct PictureFormat: Equatable {
  /// The formats that browsers show, by the endings that we give them.
  enum Kind: String, CaseIterable {
    case png, jpg, gif, webp
  }

  /// The endings of files that may be pictures, in lower case.
  static let fileEndings = ["png", "jpg", "jpeg", "gif", "webp"]

  let kind: Kind
  /// In pixels, 1 to 65,535.
  let width: Int
  /// In pixels, 1 to 65,535.
  let height: Int

  /// - Returns: `nil` when the bytes are no such picture, whatever the file's name says.
  init?(_ bytes: [UInt8]) {
    let found: (Kind, size: (width: Int, height: Int)?)? =
      if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
        (.png, Self.pngSize(bytes))
      } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
        (.jpg, Self.jpegSize(bytes))
      } else if bytes.starts(with: Array("GIF8".utf8)) {
        (.gif, Self.gifSize(bytes))
      } else if bytes.starts(with: Array("RIFF".utf8)),
        bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
      {
        (.webp, Self.webPSize(bytes))
      } else { nil }
    guard let (kind, size) = found, let size, (1...65_535).contains(size.width),
      (1...65_535).contains(size.height)
    else { return nil }
    self.kind = kind
    (width, height) = size
  }

  /// The header chunk comes first (PNG, ISO/IEC 15948 §11.2.2).
  private static func pngSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard let width = number(bytes, at: 16, count: 4), let height = number(bytes, at: 20, count: 4)
    else { return nil }
    return (width, height)
  }

  /// The first start-of-frame segment has it (JPEG, ITU-T T.81 §B.2.2).
  private static func jpegSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    var offset = 2
    while let mark = number(bytes, at: offset, count: 2), mark > 0xFF00 {
      let code = mark & 0xFF
      if (0xC0...0xCF).contains(code), ![0xC4, 0xC8, 0xCC].contains(code) {
        guard let height = number(bytes, at: offset + 5, count: 2),
          let width = number(bytes, at: offset + 7, count: 2)
        else { return nil }
        return (width, height)
      }
      guard let length = number(bytes, at: offset + 2, count: 2), length >= 2 else { return nil }
      offset += 2 + length
    }
    return nil
  }

  /// The logical screen (GIF89a §18).
  private static func gifSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard let width = number(bytes, at: 6, count: 2, isLittle: true),
      let height = number(bytes, at: 8, count: 2, isLittle: true)
    else { return nil }
    return (width, height)
  }

  /// The first chunk: lossy, lossless or extended (RFC 9649 §2).
  private static func webPSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    func little(_ offset: Int, _ count: Int) -> Int? {
      number(bytes, at: offset, count: count, isLittle: true)
    }
    switch String(decoding: bytes.dropFirst(12).prefix(4), as: UTF8.self) {
    case "VP8 ":
      guard let width = little(26, 2), let height = little(28, 2) else { return nil }
      return (width & 0x3FFF, height & 0x3FFF)
    case "VP8L":
      guard let bits = little(21, 4) else { return nil }
      return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    case "VP8X":
      guard let width = little(24, 3), let height = little(27, 3) else { return nil }
      return (width + 1, height + 1)
    default: return nil
    }
  }

  private static func number(
    _ bytes: [UInt8],
    at offset: Int,
    count: Int,
    isLittle: Bool = false
  ) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    let part = bytes[offset..<(offset + count)]
    return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
  }
}
