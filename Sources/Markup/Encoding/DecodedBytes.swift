/// A text on its way into UTF-8, with a count of what could not be read.
struct DecodedBytes {
  /// Valid UTF-8.
  var bytes: [UInt8] = []
  /// How many sequences meant nothing; each became U+FFFD or was dropped.
  private(set) var faults = 0

  /// - Parameter capacity: how many bytes to expect.
  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    bytes.append(contentsOf: scalar.utf8)
  }

  /// Appends U+FFFD in place of something.
  mutating func appendFault() {
    faults += 1
    bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
  }

  /// Counts something that a cut left at the end, where nothing can stand for it.
  mutating func dropFault() {
    faults += 1
  }
}
