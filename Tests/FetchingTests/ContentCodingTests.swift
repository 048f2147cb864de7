import Foundation
import LoopbackWeb
import Testing

@testable import Fetching

/// Bodies that arrive compressed.
@Suite("The coding of an answer")
struct ContentCodingTests {
  /// The sentence in two halves, each a member of its own (RFC 1952 §2.2).
  private static let first = bytes("H4sIAAAAAAACAyvJSFVIyywqLlHISMxJ01EAAI2dmJ4QAAAA")
  private static let second = bytes("H4sIAAAAAAACAyvJSFUoTk3Oz0tRyEjMSQMA/6CCgA8AAAA=")
  private static let sentence = Array("the first half, the second half".utf8)
  /// The same sentence as a zlib stream, and as deflate alone.
  private static let zlib = bytes("eNoryUhVSMssKi5RyEjMSdNRKAHyi1OT8/NSwAIAsvQLKQ==")
  private static let bare = bytes("K8lIVUjLLCouUchIzEnTUSgB8otTk/PzUsACAA==")
  /// It as brotli, and its halves as frames of Zstandard, the second with an empty frame before it
  /// that readers skip.
  private static let brotli = bytes("Gx4A+KVBytDopCDAhJMgJETRT2qfHwE=")
  private static let firstFrame = bytes("KLUv/SQQgQAAdGhlIGZpcnN0IGhhbGYsIPps5E8=")
  private static let secondFrame =
    bytes("UCpNGAAAAAA=") + bytes("KLUv/SQPeQAAdGhlIHNlY29uZCBoYWxmGisnsQ==")
  /// It as a frame that asks for a window of 128 MB.
  private static let wide = bytes("KLUv/QCI+QAAdGhlIGZpcnN0IGhhbGYsIHRoZSBzZWNvbmQgaGFsZg==")
  /// Four million blanks as brotli, and as Zstandard.
  private static let brotliBlanks = bytes("m/8IPfglQOKxQCAXoAc=")
  private static let frameOfBlanks = bytes(
    "KLUv/aAACT0ATAAACCABAPz/ORACAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECADSAgg"
  )
  /// 65,536 blanks as gzip.
  private static let blanks = bytes(
    "H4sIAAAAAAACA+3BgQAAAACAIJX9KRepCgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAGqUGSy0AAABAA=="
  )

  private static func bytes(_ base64: String) -> [UInt8] {
    Data(base64Encoded: base64).map { Array($0) } ?? []
  }

  /// What is made of a body, in pieces of a size.
  private static func decoded(
    _ body: [UInt8],
    _ coding: ContentCoding,
    by size: Int
  ) -> (said: [UInt8], fault: DecodingFault?, isWhole: Bool) {
    var said: [UInt8] = []
    var decoding = ContentDecoding(coding, limit: 1_000)
    for start in stride(from: 0, to: body.count, by: size) {
      let piece = Array(body[start..<min(start + size, body.count)])
      do throws(DecodingFault) {
        try unsafe piece.span.withUnsafeBytes { piece throws(DecodingFault) in
          try unsafe decoding.take(piece) { unsafe said += Array($0) }
        }
      } catch {
        return (said, error, false)
      }
    }
    return (said, nil, decoding.isWhole)
  }

  @Test("is taken off, in whatever pieces it comes", arguments: [1, 2, 3, 7, 10_000])
  func pieces(size: Int) {
    let whole: [(body: [UInt8], coding: ContentCoding)] = [
      (Self.first + Self.second, .gzip), (Self.first + Self.second + [0, 0, 0], .gzip),
      (Self.first + Self.second + [0x1F], .gzip),
      (Self.first + Self.second + Self.first.prefix(1), .gzip),
      (Self.first + Self.second + Array("trailing".utf8), .gzip), (Self.zlib, .deflate),
      (Self.bare, .deflate), (Self.zlib + [1, 2, 3], .deflate), (Self.sentence, .identity),
      (Self.brotli, .brotli), (Self.brotli + Array("trailing".utf8), .brotli),
      (Self.firstFrame + Self.secondFrame, .zstandard),
      (Self.firstFrame + Self.secondFrame + Array("trailing".utf8), .zstandard),
      (Self.firstFrame + Self.secondFrame + Self.firstFrame.prefix(2), .zstandard),
    ]
    for (index, (body, coding)) in whole.enumerated() {
      let (said, fault, isWhole) = Self.decoded(body, coding, by: size)
      #expect(said == Self.sentence && fault == nil && isWhole, "body \(index)")
    }
  }

  @Test("is found damaged or cut, and never guessed at", arguments: [1, 5, 10_000])
  func faults(size: Int) {
    var bent = Self.first
    bent[bent.count - 6] ^= 0xFF
    for body in [Self.sentence, bent, Self.first + [0x1F, 0x8B, 0xFF, 0xFF]] {
      #expect(Self.decoded(body, .gzip, by: size).fault == .damaged)
    }
    // What lacks nothing but its check, in the last eight bytes, has said all.
    for cut in 1..<Self.first.count {
      let cutShort = Self.decoded(Array(Self.first.prefix(cut)), .gzip, by: size)
      #expect(cutShort.isWhole == (cut >= Self.first.count - 8), "\(cut)")
    }
    #expect(!Self.decoded(Self.first + Self.second.prefix(9), .gzip, by: size).isWhole)
    #expect(Self.decoded([], .gzip, by: size).isWhole)
    for cut in 1..<Self.brotli.count {
      let cutShort = Self.decoded(Array(Self.brotli.prefix(cut)), .brotli, by: size)
      #expect(cutShort.fault == nil && !cutShort.isWhole, "\(cut)")
    }
    for cut in 1..<Self.firstFrame.count {
      let cutShort = Self.decoded(Array(Self.firstFrame.prefix(cut)), .zstandard, by: size)
      #expect(cutShort.fault == nil && !cutShort.isWhole, "\(cut)")
    }
    bent = Self.firstFrame
    bent[bent.count - 6] ^= 0xFF
    for body in [Self.sentence, bent, Self.wide, Self.firstFrame + bent] {
      #expect(Self.decoded(body, .zstandard, by: size).fault == .damaged)
    }
    #expect(Self.decoded(Array(Self.sentence.reversed()), .brotli, by: size).fault == .damaged)
    #expect(Self.decoded([], .brotli, by: size).isWhole)
    #expect(Self.decoded([], .zstandard, by: size).isWhole)
    // Members that say nothing may come without an end.
    let nothing = Self.bytes("H4sIAAAAAAACAwMAAAAAAAAAAAA=")
    let endless = Array(repeatElement(nothing, count: 5_000).joined())
    #expect(Self.decoded(endless, .gzip, by: 1_000).fault == .damaged)
  }

  @Test(
    "is read from the header",
    arguments: [
      ([], .identity), (["identity"], .identity), (["gzip"], .gzip), ([" X-GZIP "], .gzip),
      (["deflate"], .deflate), (["identity, gzip"], .gzip), (["gzip, gzip"], .other("gzip, gzip")),
      (["gzip", "br"], .other("gzip, br")), (["BR"], .brotli), (["zstd"], .zstandard),
      (["compress"], .other("compress")),
    ] as [([String], ContentCoding)]
  )
  func names(values: [String], coding: ContentCoding) {
    #expect(ContentCoding(values) == coding)
  }

  @Test("is taken off what a server sends, and its fault is told in words")
  func answers() throws {
    let bodies: [String: (coding: String, body: [UInt8])] = [
      "/members": ("gzip", Self.first + Self.second),
      "/trail": ("gzip", Self.first + Self.second + Array("junk".utf8)),
      "/deflate": ("deflate", Self.bare), "/empty": ("gzip", []), "/lie": ("gzip", Self.sentence),
      "/cut": ("gzip", Array(Self.first.dropLast(12))), "/odd": ("x-odd", Self.sentence),
      "/br": ("br", Self.brotli), "/zstd": ("zstd", Self.firstFrame + Self.secondFrame),
      "/bomb": ("gzip", Array(repeatElement(Self.blanks, count: 2_000).joined())),
      "/br-bomb": ("br", Self.brotliBlanks), "/zstd-bomb": ("zstd", Self.frameOfBlanks),
    ]
    let web = try LoopbackWeb { question in
      guard let (coding, body) = bodies[question.path] else { return .status(404) }
      return .answer(status: 200, fields: ["Content-Encoding": coding], body: body)
    }
    let paths = [
      "/members", "/trail", "/deflate", "/br", "/zstd", "/empty", "/lie", "/cut", "/odd", "/bomb",
      "/br-bomb", "/zstd-bomb",
    ]
    let results = try FetcherTests.fetch(paths, from: web, maxBody: 500_000)
    for result in results.prefix(5) {
      guard case .bytes(Self.sentence) = try result.get().body else {
        Issue.record("it was read as something else")
        continue
      }
    }
    guard case .bytes([]) = try results[5].get().body else {
      Issue.record("no bytes at all are an empty body")
      return
    }
    let words = results[6...8].map(FetcherTests.words)
    #expect(words[0].contains("is compressed, and damaged"))
    #expect(words[1].contains("is compressed, and breaks off before its end"))
    #expect(words[2].contains("in a coding that nobody asked for (x-odd)"))
    // An answer without a body has none that could be coded in any way.
    let bodiless = try LoopbackWeb { _ in .status(404, fields: ["Content-Encoding": "br"]) }
    #expect(try FetcherTests.fetch(["/"], from: bodiless)[0].get().status == 404)
    for result in results.suffix(3) {
      let bomb = try result.get()
      guard bomb.isCut, case .bytes(let bytes) = bomb.body else {
        Issue.record("it was not cut")
        continue
      }
      #expect(bytes.count == 500_000)
    }
  }
}
