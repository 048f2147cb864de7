/// Finds elements with more attributes than libxml2 reads in time: it compares each with each.
///
/// Every `<` is taken for the start of a tag, wherever it stands, and no value can have one inside
/// (XML §3.1). What is counted is therefore never less than what the parser would find. Zero bytes
/// are passed over, which makes UTF-16 look like ASCII.
enum AttributeBound {
  /// More than any feed has, and read in a few milliseconds.
  static let limit = 1_000

  /// Whether some element has more attributes than the limit; linear in the length.
  static func isExceeded(in bytes: [UInt8]) -> Bool {
    // An attribute takes five bytes, so that most tags need no look.
    var start = 0
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "<")) {
      let next = bytes[(open + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      if next - open > limit * 5, count(in: bytes[(open + 1)..<next]) > limit { return true }
      start = next
    }
    return false
  }

  /// How many attributes a start tag has at most.
  private static func count(in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var quote: UInt8?
    var isAfterEquals = false
    for byte in bytes where byte != 0 {
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: ">"): return count
      case UInt8(ascii: "="): isAfterEquals = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // A quotation mark that opens no value ends the tag for the parser as well.
        guard isAfterEquals else { return count }
        quote = byte
        count += 1
        isAfterEquals = false
      case _ where byte.isASCIIWhitespace: break
      default: isAfterEquals = false
      }
    }
    return count
  }
}
