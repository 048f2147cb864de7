/// Something in a document that is not as XML asks, and was mended or passed over.
package struct XMLFault: Hashable, Sendable, CustomStringConvertible {
  /// One-based, in the decoded text.
  package let line: Int
  /// What is wrong, in one clause for a person.
  package let reason: String

  package var description: String { "line \(line): \(reason)" }
}

/// The first faults of one document, with the lines on which they stand.
struct XMLFaults {
  private(set) var list: [XMLFault] = []
  private var lines: XMLLines

  init(in document: DecodedDocument) {
    lines = XMLLines(of: document)
  }

  /// How many are worth telling; a broken document has one in each line.
  private static let most = 20

  /// Notes a fault; beyond the most that are told it costs nothing.
  ///
  /// - Parameters:
  ///   - before: what is wrong, up to a name from the document.
  ///   - name: where that name stands; `nil` to say nothing of one.
  ///   - after: what comes behind the name.
  ///   - position: where the fault stands.
  ///   - bytes: the document.
  mutating func note(
    _ before: String,
    _ name: Range<Int>?,
    _ after: String,
    at position: Int,
    in bytes: [UInt8]
  ) {
    guard list.count < Self.most else { return }
    let name = name.map { Self.name($0, in: bytes) } ?? ""
    let line = lines.line(at: position)
    list.append(XMLFault(line: line, reason: before + name + after))
  }

  /// A name of the document as a fault may show it: short, and without anything that steers.
  private static func name(_ range: Range<Int>, in bytes: [UInt8]) -> String {
    let shown = range.clamped(to: 0..<bytes.count).prefix(40)
    return PlainText(line: String(decoding: bytes[shown], as: UTF8.self)).description
  }
}
