/// The attributes that may stand in a `SafeHTML`, each on the elements that it means something for.
enum HTMLAttribute: String, CaseIterable {
  // In the order in which they are written.
  case href, src, alt, title, width, height, lang, dir, datetime, colspan, rowspan, scope, start
  case reversed, type, cite

  /// Whether an element may have it.
  func fits(_ element: HTMLElement) -> Bool {
    switch self {
    case .title, .lang, .dir: true
    case .href: element == .a
    case .src, .alt: element == .img
    case .width, .height: element == .img
    case .datetime: element == .time || element == .del || element == .ins
    case .colspan, .rowspan: element == .td || element == .th
    case .scope: element == .th
    case .start, .reversed, .type: element == .ol
    case .cite: element == .blockquote || element == .q || element == .del || element == .ins
    }
  }

  /// What a value is read as.
  var form: Form {
    switch self {
    case .alt, .title: .words
    case .href, .cite: .address(.link)
    case .src: .address(.image)
    case .width, .height, .colspan, .rowspan: .number
    case .start: .signedNumber
    case .lang, .datetime: .token
    case .dir: .word(["ltr", "rtl", "auto"])
    case .scope: .word(["col", "row", "colgroup", "rowgroup"])
    case .type: .letter(["1", "a", "A", "i", "I"])
    case .reversed: .flag
    }
  }

  /// What a value may be.
  enum Form {
    /// Any words.
    case words
    /// An address that the reader can follow.
    case address(AddressUse)
    /// One to five digits.
    case number
    /// The same with a sign.
    case signedNumber
    /// Letters, digits and the marks of dates and languages, 40 at most.
    case token
    /// One of these in any case.
    case word([String])
    /// One of these as it is written.
    case letter([String])
    /// There or not.
    case flag

    /// The value as it may be written.
    ///
    /// - Parameters:
    ///   - value: as read.
    ///   - resolve: the way to an absolute address.
    /// - Returns: `nil` for a value that may not be written.
    func read(_ value: String, resolving resolve: (String, AddressUse) -> String?) -> String? {
      switch self {
      case .words: PlainText(line: value).description
      case .address(let use): SafeAddress.text(of: value, for: use, resolving: resolve)
      case .number: Self.digits(value[...])
      case .signedNumber:
        value.hasPrefix("-")
          ? Self.digits(value.dropFirst()).map { "-" + $0 } : Self.digits(value[...])
      case .token: Self.token(value)
      case .word(let known): known.contains(value.lowercased()) ? value.lowercased() : nil
      case .letter(let known): known.contains(value) ? value : nil
      case .flag: ""
      }
    }

    /// A number without what a style would have behind it: `100px` is 100.
    private static func digits(_ value: Substring) -> String? {
      let digits = value.prefix(6).prefix { ("0"..."9").contains($0) }
      let unit = value.dropFirst(digits.count)
      guard (1...5).contains(digits.count), unit.isEmpty || unit == "px" else { return nil }
      return String(digits)
    }

    private static func token(_ value: String) -> String? {
      let isToken = value.utf8.allSatisfy { $0.isASCIILetterOrDigit || ":+-. ".utf8.contains($0) }
      return isToken && (1...40).contains(value.utf8.count) ? value : nil
    }
  }
}
