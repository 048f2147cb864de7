/// A mail address with the name that people see, checked simply; the mail room checks the rest.
package struct NamedAddress: Hashable, Sendable {
  /// The name before the angle brackets, without its quotes; `nil` without one.
  package let name: String?
  /// `local@domain` in ASCII.
  package let address: String

  /// Takes `a@example.org`, `Name <a@example.org>` or `"Name" <a@example.org>`.
  ///
  /// `nil` for anything else and where a control character is inside.
  package init?(_ text: String) {
    guard isReadable(text), !text.contains(where: \.isNewline), !text.contains("\t") else {
      return nil
    }
    guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else {
      guard Self.isAddress(text) else { return nil }
      name = nil
      address = text
      return
    }
    address = String(text[text.index(after: open)...].dropLast())
    var words = text[..<open].drop { $0 == " " }
    while words.last == " " { words.removeLast() }
    if words.count >= 2, words.first == "\"", words.last == "\"" {
      words = words.dropFirst().dropLast()
    }
    guard Self.isAddress(address), !words.contains(where: { "<>\"".contains($0) }) else {
      return nil
    }
    name = words.isEmpty ? nil : String(words)
  }

  /// Whether a text is `local@domain`, the local part a dot-atom (RFC 5322 §3.2.3).
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, isDomainName(String(parts[1])), parts[1].contains("."),
      text.utf8.count <= 254
    else { return false }
    let atoms = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    return parts[0].utf8.count <= 64
      && atoms.allSatisfy { atom in
        !atom.isEmpty
          && atom.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
            }
          }
      }
  }
}

extension ConfigurationShape where Value == NamedAddress {
  /// A mail address, with a name or without.
  package static var namedAddress: Self {
    Self(text: "a mail address such as news@example.org or Name <news@example.org>") {
      NamedAddress($0)
    }
  }

  /// A mail address alone.
  static var bareAddress: Self {
    Self(text: "a mail address such as news@example.org") { text in
      NamedAddress(text).flatMap { $0.name == nil && $0.address == text ? $0 : nil }
    }
  }
}
