/// The pairs of positions that were compared, so that none is compared from both its sides.
struct ComparedPairs {
  private var numbers: Set<UInt64> = []

  /// Notes a pair.
  ///
  /// - Returns: whether it is new.
  mutating func insert(_ one: Int, _ other: Int) -> Bool {
    let low = UInt64(truncatingIfNeeded: min(one, other))
    let high = UInt64(truncatingIfNeeded: max(one, other))
    return numbers.insert(high << 32 | low & 0xFFFF_FFFF).inserted
  }
}
