internal import Markup

/// The beginning of a file that nobody said anything of, to tell what reads it.
struct FileOpening {
  /// In UTF-8, behind the white space that the file begins with.
  private let bytes: ArraySlice<UInt8>

  /// How much of a file is to be looked at, in bytes; some programs write much white space first.
  static let longest = 65_536
  /// How far behind the white space a feed may begin, in bytes.
  private static let farthest = 4_096

  /// - Parameter bytes: the first of the file, in whatever encoding.
  init(_ bytes: [UInt8]) {
    self.bytes = DecodedDocument(bytes).bytes.drop(while: Self.isBlank)
  }

  /// Whether there is nothing but white space.
  var isEmpty: Bool { bytes.isEmpty }

  /// Whether it looks like a feed: like markup, like an object of JSON, perhaps behind a comment, or
  /// like words of a program that failed, with a feed behind them.
  var isFeed: Bool {
    let near = bytes.prefix(Self.farthest)
    return bytes.first == UInt8(ascii: "<") || near.contains(0)
      || Self.behindComments(bytes).first == UInt8(ascii: "{")
      || near.indices.contains { index in
        near[index] == UInt8(ascii: "<") && Self.isRoot(near[index...].dropFirst())
      }
  }

  /// What feeds begin with, behind `<`, in small letters; the first one is a declaration.
  private static let roots = ["?xml", "rss", "feed", "rdf:rdf"].map { Array($0.utf8) }

  private static func isRoot(_ bytes: ArraySlice<UInt8>) -> Bool {
    roots.contains { root in
      guard bytes.prefix(root.count).elementsEqual(root, by: { $0 == $1 || $0 | 0x20 == $1 }),
        let next = bytes.dropFirst(root.count).first
      else { return false }
      // `<feedback>` is another.
      return isBlank(next) || next == UInt8(ascii: ">")
    }
  }

  /// What stands behind comments as programs write them before JSON: `// …` and `/* … */`.
  private static func behindComments(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while rest.starts(with: "//".utf8) || rest.starts(with: "/*".utf8) {
      let isLine = rest.starts(with: "//".utf8)
      rest = rest.dropFirst(2)
      if isLine {
        rest = rest.drop { $0 != 0x0A && $0 != 0x0D }
      } else {
        let end = rest.indices.first { index in
          rest[index] == UInt8(ascii: "*") && rest[index...].dropFirst().first == UInt8(ascii: "/")
        }
        guard let end else { return [] }
        rest = rest[end...].dropFirst(2)
      }
      rest = rest.drop(while: isBlank)
    }
    return rest
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(byte)
  }
}
