internal import Entries
internal import Markup

extension Author {
  /// The authors in one text, each as `name`, `address`, `address (name)`, `name <address>` or
  /// `name (address)`.
  ///
  /// Commas and semicolons part several only where each has an address: a name alone may have one
  /// inside, as in `Weber, Ada`. The first 200 of them are read.
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
      return parts.prefix(FeedDraft.most).compactMap { one(Substring($0)) }
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

  /// The author with no longer words than anybody is called by.
  ///
  /// - Returns: `nil` where nothing is left: an address of mail that is too long to be one is none
  ///   (RFC 5321 §4.5.3.1).
  var shortened: Author? {
    let mail = email.flatMap { $0.description.utf8.count <= 320 ? $0 : nil }
    return Author(name: name?.shortened(), email: mail, page: page)
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

extension [Author] {
  /// Those whom an item has from its feed: what one feed says once must not fill a thousand items.
  ///
  /// The first ten, as long as they take no more than 2,000 bytes together.
  var inherited: [Author] {
    var left = 2_000
    let end = prefix(10).firstIndex { author in
      left -= author.length
      return left < 0
    }
    let kept = end ?? Swift.min(count, 10)
    return kept == count ? self : Array(self[..<kept])
  }
}

extension Author {
  /// How many bytes its words have.
  fileprivate var length: Int {
    [name?.description, email?.description, page?.description].reduce(0) {
      $0 + ($1?.utf8.count ?? 0)
    }
  }
}

extension PlainText {
  /// The first characters of a line, where it is longer than any name.
  ///
  /// - Parameter most: in characters of people; one that is made of hundreds is cut as well.
  /// - Returns: no more than `most` of them, and no white space at the end.
  func shortened(to most: Int = 200) -> PlainText {
    guard description.utf8.count > most else { return self }
    let scalars = description.unicodeScalars.prefix(most * 2)
    return PlainText(line: String(String(scalars).prefix(most)))
  }
}
