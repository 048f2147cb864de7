internal import Entries
internal import Markup

extension Author {
  /// The authors in one text, each as `name`, `address`, `address (name)`, `name <address>` or
  /// `name (address)`.
  ///
  /// Commas and semicolons part several only where each has an address: a name alone may have one
  /// inside, as in `Weber, Ada`.
  static func reading(_ text: String) -> [Author] {
    guard text.utf8.contains(UInt8(ascii: "@")) else {
      // References are read; what looks like a tag is text, as the element's rule has it.
      let hasTag = text.utf8.contains(UInt8(ascii: "<"))
      let name = hasTag ? PlainText(line: text) : PlainText(lineOfHTML: text)
      let isTag = name.description.utf8.contains(UInt8(ascii: "<"))
      return [Author(name: isTag ? PlainText(line: text) : name)].compactMap(\.self)
    }
    let line = FeedText.undeclared(text, base: nil).line.description
    // Where the address stands in angle brackets, the tags' eye takes it for one of them.
    let whole =
      line.utf8.contains(UInt8(ascii: "@")) ? line : PlainText(line: text).description
    let parts = whole.utf8.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
    if parts.count > 1, parts.allSatisfy({ $0.contains(UInt8(ascii: "@")) }) {
      return parts.compactMap { one(Substring($0)) }
    }
    return [one(whole[...])].compactMap(\.self)
  }

  /// One author in one line: the first word with an address in it, and the name around it.
  private static func one(_ line: Substring) -> Author? {
    var name: [String] = []
    var email: String?
    for word in line.utf8.split(separator: UInt8(ascii: " ")) {
      if email == nil, let address = address(in: word) {
        email = address
      } else {
        let bare = word.filter { !isBracket($0) }
        if !bare.isEmpty { name.append(String(decoding: bare, as: UTF8.self)) }
      }
    }
    guard let email else { return Author(name: PlainText(line: String(line))) }
    return Author(
      name: PlainText(line: name.joined(separator: " ")),
      email: PlainText(line: email)
    )
  }

  /// The address of a word: something on both sides of an `@`, without the brackets around.
  private static func address(in word: Substring.UTF8View.SubSequence) -> String? {
    let bare = word.filter { !isBracket($0) }
    let scheme = "mailto:".utf8
    let isLong =
      bare.count > scheme.count && zip(bare, scheme).allSatisfy { $0.0 | 0x20 == $0.1 | 0x20 }
    let address = isLong ? bare.dropFirst(scheme.count) : bare[...]
    guard let at = address.firstIndex(of: UInt8(ascii: "@")), at > address.startIndex,
      at + 1 < address.endIndex
    else { return nil }
    return String(decoding: address, as: UTF8.self)
  }

  private static func isBracket(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "\""):
      true
    default: false
    }
  }
}
