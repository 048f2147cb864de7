import Foundation

/// Reads what the module writes, by other means: a decoder for tests only.
enum WireReader {
  /// The lines of a field or a message.
  static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
  }

  /// The value of a field, unfolded (RFC 5322 §2.2.3).
  static func value(_ bytes: [UInt8]) -> String {
    let unfolded = lines(bytes).joined()
    let colon = unfolded.firstIndex(of: ":") ?? unfolded.startIndex
    return String(unfolded[colon...].dropFirst()).trimmingCharacters(in: .whitespaces)
  }

  /// A phrase as people read it: one quoted-string, or atoms and encoded-words.
  static func decoded(phrase: String) -> String {
    phrase.hasPrefix("\"") ? unquoted(phrase) : decoded(phrase)
  }

  /// Unstructured text as people read it (RFC 2047 §6).
  static func decoded(_ value: String) -> String {
    var text = ""
    var gap = ""
    var octets: [UInt8] = []
    var followsEncoded = false
    for word in value.split(separator: " ", omittingEmptySubsequences: false) {
      if let more = encodedWord(String(word)) {
        if !followsEncoded { text += gap }
        octets += more
        followsEncoded = true
      } else {
        text += String(decoding: octets, as: UTF8.self)
        octets = []
        text += gap + word
        followsEncoded = false
      }
      gap = " "
    }
    return text + String(decoding: octets, as: UTF8.self)
  }

  /// The octets of an encoded-word; `nil` for anything else.
  static func encodedWord(_ word: String) -> [UInt8]? {
    let fields = word.split(separator: "?", omittingEmptySubsequences: false)
    guard fields.count == 5, fields[0] == "=", fields[1] == "utf-8", fields[4] == "=" else {
      return nil
    }
    if fields[2] == "B" { return Data(base64Encoded: String(fields[3])).map { Array($0) } }
    return escaped(fields[3].utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }, by: "=")
  }

  /// A parameter, whole, quoted, encoded or in pieces (RFC 2231 §3, §4).
  static func parameter(_ name: String, in value: String) -> String? {
    var pieces: [UInt8] = []
    for parameter in value.components(separatedBy: "; ").dropFirst() {
      guard parameter.hasPrefix(name), let equals = parameter.firstIndex(of: "=") else { continue }
      let text = String(parameter[equals...].dropFirst())
      if parameter[..<equals] == name[...] { return unquoted(text) }
      let bare = text.hasPrefix("utf-8''") ? String(text.dropFirst(7)) : text
      pieces += escaped(Array(bare.utf8), by: "%") ?? []
    }
    return pieces.isEmpty ? nil : String(decoding: pieces, as: UTF8.self)
  }

  /// The octets that quoted-printable stands for; `nil` if it is broken (RFC 2045 §6.7).
  static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8]? {
    let joined = String(decoding: bytes, as: UTF8.self).replacing("=\r\n", with: "")
    return escaped(Array(joined.utf8), by: "=")
  }

  private static func escaped(_ octets: [UInt8], by mark: Unicode.Scalar) -> [UInt8]? {
    var result: [UInt8] = []
    var index = 0
    while index < octets.count {
      if octets[index] == UInt8(ascii: mark) {
        guard index + 2 < octets.count,
          let value = UInt8(
            String(decoding: octets[(index + 1)...(index + 2)], as: UTF8.self),
            radix: 16
          )
        else { return nil }
        result.append(value)
        index += 3
      } else {
        result.append(octets[index])
        index += 1
      }
    }
    return result
  }

  private static func unquoted(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars where scalar != "\"" || isEscaped {
      if scalar == "\\" && !isEscaped {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
        isEscaped = false
      }
    }
    return result
  }
}
