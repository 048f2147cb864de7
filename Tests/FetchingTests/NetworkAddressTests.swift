import Testing

@testable import Fetching

@Suite("A network address")
struct NetworkAddressTests {
  @Test(
    "of this machine, its network or its cloud is not the public's",
    arguments: [
      [127, 0, 0, 1], [0, 0, 0, 0], [10, 1, 2, 3], [172, 16, 0, 1], [172, 31, 255, 255],
      [192, 168, 1, 1], [169, 254, 169, 254], [100, 64, 0, 1], [224, 0, 0, 1],
      [255, 255, 255, 255],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 127, 0, 0, 1],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 1],
      [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 192, 168, 0, 1],
      [0x20, 0x02, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [0xFE, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      [0xFD, 0, 0x0E, 0xC2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0x54],
    ] as [[UInt8]]
  )
  func isPrivate(bytes: [UInt8]) throws {
    #expect(try #require(NetworkAddress(bytes)).isPublic == false)
  }

  @Test(
    "of anybody else is",
    arguments: [
      [93, 184, 215, 14], [172, 32, 0, 1], [192, 167, 255, 255], [9, 255, 255, 255],
      [0x2A, 0, 0x14, 0x50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 8, 8, 8, 8],
    ] as [[UInt8]]
  )
  func isPublic(bytes: [UInt8]) throws {
    #expect(try #require(NetworkAddress(bytes)).isPublic)
  }

  @Test("has four bytes or sixteen")
  func lengths() {
    #expect(NetworkAddress([]) == nil)
    #expect(NetworkAddress([1, 2, 3]) == nil)
  }
}
