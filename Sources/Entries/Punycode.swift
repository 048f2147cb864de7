/// Punycode: the letters of a label in ASCII (RFC 3492).
enum Punycode {
  // The parameters of §5.
  private static let base: UInt32 = 36
  private static let lowest: UInt32 = 1
  private static let highest: UInt32 = 26
  private static let skew: UInt32 = 38
  private static let damp: UInt32 = 700
  private static let firstBias: UInt32 = 72
  private static let firstCodePoint: UInt32 = 0x80

  /// The label's ASCII, a hyphen, and what says which letters stand where.
  ///
  /// - Parameter label: 63 scalars at most, because a label of the DNS is no longer; the time grows
  ///   with the square of that.
  /// - Returns: without `xn--`; `nil` for a longer label.
  static func encoded(_ label: some Collection<Unicode.Scalar>) -> String? {
    guard label.count <= 63 else { return nil }
    var output = label.filter(\.isASCII).map { UInt8(truncatingIfNeeded: $0.value) }
    let basicCount = UInt32(output.count)
    if basicCount > 0 { output.append(UInt8(ascii: "-")) }
    var known = firstCodePoint
    var delta: UInt32 = 0
    var bias = firstBias
    var handled = basicCount
    // Nothing overflows: all steps together go once through the code points, 64 for each at most.
    while let next = label.lazy.map(\.value).filter({ $0 >= known }).min() {
      delta += (next - known) * (handled + 1)
      known = next
      for scalar in label {
        if scalar.value < known { delta += 1 }
        guard scalar.value == known else { continue }
        append(delta, bias: bias, to: &output)
        bias = adapted(delta, count: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      known += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Writes a number with digits whose weight changes (§3.3).
  private static func append(_ delta: UInt32, bias: UInt32, to output: inout [UInt8]) {
    var rest = delta
    var position = base
    while true {
      let threshold = min(max(position, bias + lowest) - bias, highest)
      guard rest >= threshold else { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      position += base
    }
    output.append(digit(rest))
  }

  /// The bias after a number (§3.4).
  private static func adapted(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
    var rest = isFirst ? delta / damp : delta / 2
    rest += rest / count
    var steps: UInt32 = 0
    while rest > (base - lowest) * highest / 2 {
      rest /= base - lowest
      steps += base
    }
    return steps + (base - lowest + 1) * rest / (rest + skew)
  }

  private static func digit(_ value: UInt32) -> UInt8 {
    let byte = UInt8(truncatingIfNeeded: value)
    return byte < 26 ? UInt8(ascii: "a") + byte : UInt8(ascii: "0") + byte - 26
  }
}
