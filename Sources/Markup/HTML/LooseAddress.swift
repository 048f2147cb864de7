/// What browsers forgive in the path, query and fragment of an address, and checkers do not.
package enum LooseAddress {
  /// The bytes with brackets and percent signs that open no code percent-encoded.
  ///
  /// Brackets may stand in a host alone (RFC 3986 §3.2.2), yet many sites write `?tag[]=1`; behind a
  /// percent sign stand two hexadecimal digits (§2.1).
  ///
  /// - Parameter bytes: of an address, from behind its host on.
  /// - Returns: the same bytes where nothing is loose.
  package static func mended(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    var rest = Array(bytes)[...]
    while let byte = rest.popFirst() {
      if isLoose(byte, before: rest) {
        result.append(contentsOf: byte.percentEncoded)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// Whether a byte may not stand as it is behind a host.
  ///
  /// - Parameters:
  ///   - byte: of an address, behind its host.
  ///   - rest: what follows it.
  /// - Returns: true for a bracket, and for a percent sign without two hexadecimal digits.
  static func isLoose(_ byte: UInt8, before rest: ArraySlice<UInt8>) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"): true
    case UInt8(ascii: "%"): rest.count < 2 || !rest.prefix(2).allSatisfy(isHexadecimal)
    default: false
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "a")...UInt8(ascii: "f"):
      true
    default: false
    }
  }
}
