/// The header of an answer as its lines arrive (RFC 9112 §5).
struct AnswerHead {
  /// The fields that are kept, by their names in lower case; of one that came twice, the first.
  private(set) var fields: [String: String] = [:]
  /// The values of all fields `Content-Encoding`, in their order.
  private(set) var codings: [String] = []
  /// Whether there was more of it than anybody sends in earnest.
  private(set) var isEndless = false
  private var length = 0

  /// The longest header, in bytes.
  private static let longest = 262_144
  /// The longest value that is kept, in bytes.
  private static let longestValue = 8_192

  /// Takes a line with its end.
  ///
  /// - Returns: `false` where there were too many of them.
  mutating func take(_ line: UnsafeRawBufferPointer) -> Bool {
    length += line.count
    guard length <= Self.longest else {
      isEndless = true
      return false
    }
    // Another answer begins: what came before it was only on the way (RFC 9110 §15.2).
    if unsafe line.starts(with: "HTTP/".utf8) {
      fields = [:]
      codings = []
      return true
    }
    guard let colon = unsafe line.firstIndex(of: UInt8(ascii: ":")),
      let name = unsafe Self.name(line[..<colon]), name == Self.coding || fields[name] == nil
    else { return true }
    var value = unsafe line[(colon + 1)...]
    guard unsafe value.count <= Self.longestValue else { return true }
    while let byte = unsafe value.first, Self.isBlank(byte) { unsafe value.removeFirst() }
    while let byte = unsafe value.last, Self.isBlank(byte) { unsafe value.removeLast() }
    let text = unsafe String(decoding: value, as: UTF8.self)
    if name == Self.coding {
      codings.append(text)
    } else {
      fields[name] = text
    }
    return true
  }

  /// The name in lower case of a field that is kept.
  private static func name(_ bytes: some Collection<UInt8>) -> String? {
    guard bytes.count <= 16 else { return nil }
    let name = String(
      decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 },
      as: UTF8.self
    )
    return name == coding || WebAnswer.fieldNames.contains(name) ? name : nil
  }

  /// Whether a byte is a blank or of the end of the line, which stand around a value (RFC 9110 §5.6.3).
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
  }

  /// A field that says how the body is coded; it is the transport's alone.
  private static let coding = "content-encoding"
}
