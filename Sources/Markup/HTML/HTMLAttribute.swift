/// The attributes that may stand in a `SafeHTML`, each on the elements that it means something for.
enum HTMLAttribute: String, CaseIterable {
  // In the order in which they are written.
  case href, src, alt, title, width, height, lang, dir, datetime, colspan, rowspan, scope, start
  case reversed, type, cite

  /// The attribute of a name; `nil` for one that may stand nowhere.
  init?(_ name: HTMLName) {
    guard let attribute = Self.byName[name] else { return nil }
    self = attribute
  }

  private static let byName = HTMLNameTable(allCases.map { (HTMLName($0.rawValue), $0) })

  /// All of them in the order in which they are written.
  static let inOrder = allCases

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
    case .dir: .word(Self.directions)
    case .scope: .word(Self.scopes)
    case .type: .letter
    case .reversed: .flag
    }
  }

  private static let directions: Set<HTMLName> = ["ltr", "rtl", "auto"]
  private static let scopes: Set<HTMLName> = ["col", "row", "colgroup", "rowgroup"]

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
    case word(Set<HTMLName>)
    /// How a list is numbered, as it is written: `1`, `a`, `A`, `i` or `I`.
    case letter
    /// There or not.
    case flag

    /// The value as it may be written, but for its escapes.
    ///
    /// - Parameters:
    ///   - value: as read.
    ///   - resolver: the way to an absolute address.
    /// - Returns: `nil` for a value that may not be written.
    func read(_ value: ArraySlice<UInt8>, by resolver: inout AddressResolver) -> ArraySlice<UInt8>?
    {
      switch self {
      case .words: Array(PlainText(line: Array(value)).description.utf8)[...]
      case .address(let use): SafeAddress.read(value, for: use, by: &resolver)
      case .number: Self.isNumber(value) ? Self.digits(value) : nil
      case .signedNumber: Self.isSignedNumber(value) ? Self.digits(value) : nil
      case .token: Self.isToken(value) ? value : nil
      case .word(let known):
        HTMLName(value).map(known.contains) == true ? value.map(\.inLowerCase)[...] : nil
      case .letter: value.count == 1 && value.allSatisfy("1aAiI".utf8.contains) ? value : nil
      case .flag: []
      }
    }

    /// Whether it is a number, perhaps with what a style would have behind it: `100px` is 100.
    private static func isNumber(_ value: ArraySlice<UInt8>) -> Bool {
      let digits = value.prefix(6).prefix { (0x30...0x39).contains($0) }
      let unit = value.dropFirst(digits.count)
      return (1...5).contains(digits.count) && (unit.isEmpty || unit.elementsEqual("px".utf8))
    }

    private static func isSignedNumber(_ value: ArraySlice<UInt8>) -> Bool {
      isNumber(value.first == UInt8(ascii: "-") ? value.dropFirst() : value)
    }

    private static func digits(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      value.prefix { !$0.isASCIILetter }
    }

    private static func isToken(_ value: ArraySlice<UInt8>) -> Bool {
      (1...40).contains(value.count)
        && value.allSatisfy { $0.isASCIILetterOrDigit || ":+-. ".utf8.contains($0) }
    }
  }
}
