/// Reads a JSON document value by value, when it is asked for one (RFC 8259).
///
/// Nothing is kept but the place in the bytes and the containers that are open: the caller walks
/// down where it wants, and a value that nobody asks for is passed over. A copy is a bookmark, from
/// which the same is read again.
///
///     var json = JSONReader(bytes)
///     guard json.enterRecord() else { return }
///     while let name = json.nextMember() {
///       switch name {
///       case "title": title = json.text()
///       case "items": if json.enterList() { while json.nextElement() { … } }
///       default: break
///       }
///     }
///
/// A record or list that was entered is read to its end, or left with `leave()`. Each byte is gone
/// over once and nothing is recursive, so time is linear in the document's length, however deep it
/// is. Of two members of one name both are given, in their order (RFC 8259 §4 leaves the meaning
/// open).
///
/// It mends what people get wrong – commas too many or too few, comments, words such as `NaN`,
/// control characters and bad escapes in strings – and notes it in `faults`. Where it can tell no
/// further, everything that is open ends; what was read counts. The inside of a value that is passed
/// over is looked at for its strings and brackets only.
package struct JSONReader: Sendable {
  /// What kinds of container can be open.
  enum Container: Sendable { case record, list }

  /// The deepest nesting that a caller can walk down to; deeper values are passed over.
  package static let mostDepth = 256

  /// The document in UTF-8, perhaps with broken sequences.
  let bytes: [UInt8]
  /// Never beyond the end.
  var index = 0
  /// Whether a value begins at `index` that nobody has read yet.
  var isBeforeValue = false
  /// What was mended and why reading stopped: each kind once, where it was met first, in the order
  /// in which they were met.
  package private(set) var faults: [JSONFault] = []
  /// Whether the value that was read last was cut by the end of the document.
  package var isCut = false

  /// From the outside in.
  private var open: [Container] = []
  /// Whether nothing of the innermost container was read yet.
  private var isAtFirst = false
  /// Where line feeds were counted up to, and the line there.
  private var counted = (index: 0, line: 1)

  /// - Parameter bytes: UTF-8, with or without a byte order mark (RFC 8259 §8.1).
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    passSpace()
    isBeforeValue = index < bytes.count
  }

  // MARK: Containers

  /// Goes into the object that stands here; `false`, and nothing is read, where another value does.
  package mutating func enterRecord() -> Bool { enter(.record, at: 0x7B) }

  /// Goes into the array that stands here; `false`, and nothing is read, where another value does.
  package mutating func enterList() -> Bool { enter(.list, at: 0x5B) }

  /// Goes to the next member of the innermost object.
  ///
  /// - Returns: its name; the value can be read. `nil` at the end, where the object is left.
  package mutating func nextMember() -> String? {
    guard advance(in: .record) else { return nil }
    guard byte == 0x22 else {
      stop(.unexpected)
      return nil
    }
    let name = readString()
    passSpace()
    guard byte == 0x3A else {
      stop(index < bytes.count ? .unexpected : .cut)
      return nil
    }
    index += 1
    passSpace()
    switch byte {
    case nil: break
    case 0x2C, 0x7D, 0x5D: note(.missingValue)
    default: isBeforeValue = true
    }
    return name
  }

  /// Goes to the next element of the innermost array, which can then be read.
  ///
  /// - Returns: `false` at the end, where the array is left.
  package mutating func nextElement() -> Bool {
    guard advance(in: .list) else { return false }
    isBeforeValue = true
    return true
  }

  /// Passes over the rest of the innermost object or array and leaves it.
  package mutating func leave() {
    if isBeforeValue { passValue() }
    guard open.popLast() != nil else { return }
    passContainer()
    isAtFirst = false
  }

  /// Passes over what was not read and looks whether more stands behind the document's value.
  package mutating func finish() {
    while !open.isEmpty { leave() }
    if isBeforeValue { passValue() }
    passSpace()
    if index < bytes.count { stop(.furtherText) }
  }

  private mutating func enter(_ container: Container, at bracket: UInt8) -> Bool {
    guard isBeforeValue, byte == bracket else { return false }
    guard open.count < Self.mostDepth else {
      note(.tooDeep(limit: Self.mostDepth))
      return false
    }
    index += 1
    open.append(container)
    isBeforeValue = false
    isAtFirst = true
    return true
  }

  /// Goes to where the next member or element begins; `false` at the container's end.
  private mutating func advance(in container: Container) -> Bool {
    if isBeforeValue, open.last == container { passValue() }
    guard open.last == container else { return false }
    var commas = isAtFirst ? 1 : 0
    while true {
      passSpace()
      switch byte {
      case nil:
        stop(.cut)
        return false
      case 0x2C:
        commas += 1
        if commas > 1 { note(.looseComma) }
        index += 1
      case 0x7D where container == .record, 0x5D where container == .list:
        if commas > 0, !isAtFirst || commas > 1 { note(.looseComma) }
        index += 1
        close()
        return false
      case 0x7D, 0x5D:
        note(.mismatchedBracket)
        // One that closes what is around this closes this as well; any other is passed over.
        if open.dropLast().last.map({ $0 != container }) == true {
          close()
          return false
        }
        index += 1
      default:
        if commas == 0 { note(.missingComma) }
        isAtFirst = false
        return true
      }
    }
  }

  private mutating func close() {
    open.removeLast()
    isAtFirst = false
  }

  // MARK: Faults

  /// How many containers are open.
  var depth: Int { open.count }

  /// The byte that stands here; `nil` at the end.
  var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Notes a fault here; one of a kind that was noted before is not noted again.
  mutating func note(_ reason: JSONFault.Reason) {
    guard !faults.contains(where: { $0.reason == reason }) else { return }
    if counted.index < index {
      counted.line += bytes.occurrences(of: 0x0A, in: counted.index..<index)
      counted.index = index
    }
    faults.append(JSONFault(line: counted.line, reason: reason))
  }

  /// Notes a fault and reads nothing more: everything that is open ends here.
  mutating func stop(_ reason: JSONFault.Reason) {
    note(reason)
    index = bytes.count
    isBeforeValue = false
    open.removeAll()
  }
}
