import Foundation
import Testing

@testable import Pipeline

@Suite("A picture's first bytes")
struct PictureFormatTests {
  private static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0] + [0xFF, 0xC0, 0, 11, 8, 0x01, 0x02, 0x03, 0x04, 3, 0, 0]
  private static let gif = Array("GIF89a".utf8) + [0x40, 0x01, 0xF0, 0, 0, 0, 0]
  private static let lossless =
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8L".utf8) + [0, 0, 0, 0, 0x2F]
    + [0x03, 0x80, 0x00, 0x00]

  @Test(
    "tell its format and size",
    arguments: [
      (Array(Publication.picture(width: 9, height: 7)), PictureFormat.Kind.png, 9, 7),
      (jpeg, .jpg, 0x0304, 0x0102), (gif, .gif, 0x0140, 0x00F0), (lossless, .webp, 4, 3),
    ]
  )
  func sizes(bytes: [UInt8], kind: PictureFormat.Kind, width: Int, height: Int) throws {
    let format = try #require(PictureFormat(bytes))
    #expect(format.kind == kind && format.width == width && format.height == height)
  }

  @Test(
    "are no picture where they are cut or other than the name says",
    .tags(.hostile),
    arguments: [
      [], Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), [0xFF, 0xD8, 0xFF],
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], Array(gif.prefix(8)), Array(lossless.prefix(22)),
      Array(Publication.picture(width: 0)), Array(Publication.picture().prefix(20)),
    ]
  )
  func refused(bytes: [UInt8]) {
    #expect(PictureFormat(bytes) == nil)
  }
}
