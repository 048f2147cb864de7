/// The name of an element or an attribute in lower case, as two numbers that compare at once.
struct HTMLName: Hashable, Sendable, ExpressibleByStringLiteral {
  private let beginning: UInt64
  private let ending: UInt64

  /// The longest that fits, in bytes; no name that matters is longer.
  static let longest = 16

  /// A name as it is written (HTML §13.1.2).
  ///
  /// - Returns: `nil` for one that is empty, too long, or has a null in it.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard (1...Self.longest).contains(bytes.count) else { return nil }
    var beginning: UInt64 = 0
    var ending: UInt64 = 0
    for byte in bytes.prefix(8) {
      guard byte != 0 else { return nil }
      beginning = beginning << 8 | UInt64(byte.inLowerCase)
    }
    for byte in bytes.dropFirst(8) {
      guard byte != 0 else { return nil }
      ending = ending << 8 | UInt64(byte.inLowerCase)
    }
    self.beginning = beginning
    self.ending = ending
  }

  /// A name of ours, in lower case and short enough.
  init(_ name: String) {
    let bytes = Array(name.utf8)
    precondition(bytes.count <= Self.longest, "a name of ours fits")
    beginning = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    ending = bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  init(stringLiteral name: String) {
    self.init(name)
  }

  /// A place in a table of 256 for it.
  var slot: Int {
    Int(truncatingIfNeeded: ((beginning ^ ending &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}

/// Values by name, found in one or two steps; made once.
struct HTMLNameTable<Value: Sendable>: Sendable {
  private var slots: [(name: HTMLName, value: Value)?] = Array(repeating: nil, count: 256)

  /// - Parameter values: fewer than 256, each name once.
  init(_ values: [(HTMLName, Value)]) {
    precondition(values.count < slots.count, "the table has room for every name")
    for (name, value) in values {
      var slot = name.slot
      while let other = slots[slot], other.name != name { slot = (slot + 1) & 0xFF }
      slots[slot] = (name, value)
    }
  }

  /// What a name stands for; `nil` for one that is not in the table.
  subscript(name: HTMLName) -> Value? {
    var slot = name.slot
    while let found = slots[slot] {
      if found.name == name { return found.value }
      slot = (slot + 1) & 0xFF
    }
    return nil
  }
}

extension UInt8 {
  /// The small letter of a capital of ASCII; any other byte as it is.
  var inLowerCase: UInt8 {
    (0x41...0x5A).contains(self) ? self | 0x20 : self
  }
}
