/// How much longer a text may become by what its relative addresses take from their base.
///
/// An address of one letter beside a base of two thousand would make a megabyte of links a hundred.
package struct AddressAllowance: Sendable {
  /// What every text may take, in bytes: a short one may be a list of links.
  private static let least = 65_536
  /// What it may take besides for each of its own: notes at its foot link back with three.
  private static let perByte = 4

  /// In bytes; `nil` once something was refused.
  private var left: Int? = least

  /// - Parameter length: of the text in bytes, as far as it is known.
  package init(length: Int = 0) {
    grow(by: length)
  }

  /// Whether something was refused; then everything is that comes.
  var isSpent: Bool { left == nil }

  /// Takes in that the text is longer than was known.
  ///
  /// - Parameter length: in bytes.
  package mutating func grow(by length: Int) {
    left? += length * Self.perByte
  }

  /// Takes some bytes; those that nothing is left for are refused, and all after them.
  ///
  /// - Parameter cost: what costs nothing is never refused.
  /// - Returns: whether they may be added.
  mutating func spend(_ cost: Int) -> Bool {
    guard cost > 0 else { return true }
    guard let rest = left.map({ $0 - cost }), rest >= 0 else {
      left = nil
      return false
    }
    left = rest
    return true
  }
}
