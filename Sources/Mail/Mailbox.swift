/// Somebody who sends or receives: a name for people and an address (RFC 5322 §3.4).
package struct Mailbox: Hashable, Sendable {
  /// One line of NFC text; empty if there is none.
  package let name: String
  /// ASCII `local@domain`, at most 254 octets (RFC 5321 §4.5.3.1).
  package let address: String

  /// Takes a name, made fit for a header, and an address.
  ///
  /// Addresses stay ASCII so that no relay needs SMTPUTF8; quoted local parts and address
  /// literals are refused.
  ///
  /// - Throws: `MailError` with `.notAnAddress`.
  package init(name: String = "", address: String) throws(MailError) {
    guard Self.isAddress(address) else { throw MailError(code: .notAnAddress, text: address) }
    self.init(name: HeaderText(name), checkedAddress: address)
  }

  /// Reads `Name <local@domain>`, `"Name, quoted" <local@domain>` or an address alone.
  ///
  /// - Throws: `MailError` with `.notAnAddress`.
  package init(_ text: String) throws(MailError) {
    let line = HeaderText(text).text
    guard line.hasSuffix(">"), let bracket = line.lastIndex(of: "<") else {
      try self.init(address: line)
      return
    }
    let address = line[line.index(after: bracket)...].dropLast()
    try self.init(name: Self.unquoted(line[..<bracket]), address: String(address))
  }

  /// The same address under another name.
  func named(_ name: String) -> Self {
    Self(name: HeaderText(name), checkedAddress: address)
  }

  private init(name: HeaderText, checkedAddress: String) {
    self.name = name.text
    address = checkedAddress
  }

  private static func isAddress(_ text: String) -> Bool {
    guard let at = text.lastIndex(of: "@"), text.utf8.count <= 254 else { return false }
    let local = text[..<at]
    return local.utf8.count <= 64 && Atom.matchesDotted(local)
      && DomainName.matches(text[text.index(after: at)...])
  }

  /// A name without the quotes around it and the backslashes inside (RFC 5322 §3.2.4).
  private static func unquoted(_ text: Substring) -> String {
    let words = HeaderText(String(text)).text
    guard words.utf8.count >= 2, words.hasPrefix("\""), words.hasSuffix("\"") else { return words }
    var name = ""
    var isEscaped = false
    for character in words.dropFirst().dropLast() {
      if character == "\\" && !isEscaped {
        isEscaped = true
      } else {
        name.append(character)
        isEscaped = false
      }
    }
    return name
  }
}

extension HeaderField {
  /// Begins a field of mailboxes with commas between them (RFC 5322 §3.6.3).
  init(_ name: String, _ mailboxes: [Mailbox]) {
    self.init(name)
    for (index, mailbox) in mailboxes.enumerated() {
      let comma = index + 1 < mailboxes.count ? "," : ""
      if mailbox.name.isEmpty {
        append(mailbox.address + comma)
      } else {
        append(phrase: HeaderText(mailbox.name))
        append("<\(mailbox.address)>\(comma)")
      }
    }
  }
}
