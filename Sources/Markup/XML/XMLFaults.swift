/// Something in a document that is not as XML asks, and was mended or passed over.
package struct XMLFault: Hashable, Sendable, CustomStringConvertible {
  /// One-based, in the decoded text.
  package let line: Int
  /// What is wrong, in one clause for a person.
  package let reason: String

  package var description: String { "line \(line): \(reason)" }
}

/// The first faults of each kind in one document, with the lines on which they stand.
struct XMLFaults {
  /// Those of one kind.
  private struct Noted {
    let kind: XMLFaultKind
    var told: [XMLFault] = []
    var count = 0
  }

  private var noted: [Noted] = []
  var lines = XMLLines()

  /// How many of one kind are worth telling: one publisher's slip stands in every item.
  private static let mostOfAKind = 3

  /// Notes a fault; beyond those that are told it costs a comparison.
  ///
  /// - Parameters:
  ///   - kind: what is wrong.
  ///   - names: where the names from the document stand that belong to it.
  ///   - position: where the fault stands.
  ///   - bytes: what is at hand of the document.
  mutating func note(
    _ kind: XMLFaultKind,
    _ names: (Range<Int>?, Range<Int>?),
    at position: Int,
    in bytes: [UInt8]
  ) {
    let known = noted.firstIndex { $0.kind == kind }
    if known == nil { noted.append(Noted(kind: kind)) }
    let place = known ?? noted.count - 1
    noted[place].count += 1
    guard noted[place].told.count < Self.mostOfAKind else { return }
    let reason = kind.reason(Self.name(names.0, in: bytes), Self.name(names.1, in: bytes))
    noted[place].told.append(XMLFault(line: lines.line(at: position, in: bytes), reason: reason))
  }

  /// What is told, by lines; the last of a kind says how many more there are.
  var told: [XMLFault] {
    noted.flatMap { kind in
      let more = kind.count - kind.told.count
      guard more > 0, let last = kind.told.last else { return kind.told }
      let summary = XMLFault(line: last.line, reason: "\(last.reason) (and \(more) more like it)")
      return kind.told.dropLast() + [summary]
    }
    .sorted { $0.line < $1.line }
  }

  /// A name of the document as a fault may show it: short, and without anything that steers.
  private static func name(_ range: Range<Int>?, in bytes: [UInt8]) -> String {
    let shown = (range ?? 0..<0).clamped(to: 0..<bytes.count).prefix(40)
    return PlainText(line: String(decoding: bytes[shown], as: UTF8.self)).description
  }
}
