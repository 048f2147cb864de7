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
  fileprivate struct Noted {
    let kind: XMLFaultKind
    var told: [XMLFault] = []
    var count = 0

    mutating func add(_ fault: XMLFault?) {
      count += 1
      if let fault { told.append(fault) }
    }
  }

  private var noted: [Noted] = []
  /// Those that are not sure yet.
  private var held: [Noted] = []
  /// Whether what is noted now may turn out to be none, because more of the document must be known.
  var areHeld = false
  var lines = XMLLines()

  /// How many of one kind are worth telling: one publisher's slip stands in every item.
  private static let mostOfAKind = 3

  /// Notes a fault; beyond those that are told it costs a few comparisons.
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
    let known = noted.first { $0.kind == kind }?.told.count ?? 0
    let place = areHeld ? held.place(of: kind) : noted.place(of: kind)
    let told = areHeld ? known + held[place].told.count : known
    var fault: XMLFault?
    if told < Self.mostOfAKind {
      let reason = kind.reason(Self.name(names.0, in: bytes), Self.name(names.1, in: bytes))
      fault = XMLFault(line: lines.line(at: position, in: bytes), reason: reason)
    }
    if areHeld { held[place].add(fault) } else { noted[place].add(fault) }
  }

  /// Takes what was held as noted.
  mutating func takeHeld() {
    guard !held.isEmpty else { return }
    for kind in held {
      let place = noted.place(of: kind.kind)
      noted[place].count += kind.count
      noted[place].told += kind.told
    }
    held.removeAll(keepingCapacity: true)
  }

  /// Forgets what was held.
  mutating func dropHeld() {
    held.removeAll(keepingCapacity: true)
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

extension [XMLFaults.Noted] {
  /// Where the faults of a kind stand, of which there may be none yet.
  fileprivate mutating func place(of kind: XMLFaultKind) -> Int {
    if let known = firstIndex(where: { $0.kind == kind }) { return known }
    append(XMLFaults.Noted(kind: kind))
    return count - 1
  }
}
