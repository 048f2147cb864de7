/// The named texts that a document may refer to: HTML's characters, and plain texts that it declares.
///
/// Nothing is opened, and nothing grows: a declared text is expanded once, when it is declared, and
/// is short; what all references give together has a bound.
struct XMLEntities {
  private var declared: [[UInt8]: [UInt8]] = [:]
  /// Bytes that the document's own entities may still give.
  private var budget = 1_000_000
  /// Whether the document names declarations that stand elsewhere, which may declare anything.
  var hasDeclarationsElsewhere = false

  private static let longest = 1_000
  private static let most = 1_000

  /// What a name stands for; `nil` where nobody declared it or the bound is reached.
  ///
  /// A name that HTML has keeps its meaning, whatever the document declares.
  mutating func text(of name: ArraySlice<UInt8>) -> [UInt8]? {
    if let scalar = Self.predefined(name) { return Array(String(scalar).utf8) }
    guard !declared.isEmpty, let text = declared[Array(name)], text.count <= budget else {
      return nil
    }
    budget -= text.count
    return text
  }

  /// Whether XML itself or the document declares a name, so that using it is no fault.
  func isDeclared(_ name: ArraySlice<UInt8>) -> Bool {
    Self.own(name) != nil || hasDeclarationsElsewhere || declared[Array(name)] != nil
  }

  /// Takes a declaration; `false` for a text that holds markup, is long, or is one too many.
  mutating func declare(_ name: ArraySlice<UInt8>, as text: [UInt8]) -> Bool {
    guard text.count <= Self.longest, declared.count < Self.most, name.count <= 64 else {
      return false
    }
    // The first of several declarations counts (XML §4.2).
    if declared[Array(name)] == nil { declared[Array(name)] = text }
    return true
  }

  private static func predefined(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    own(name) ?? CharacterReference.named(name)
  }

  /// The five names of XML (§4.6).
  private static func own(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch name.count {
    case 2:
      if name.elementsEqual("lt".utf8) { return "<" }
      if name.elementsEqual("gt".utf8) { return ">" }
    case 3: if name.elementsEqual("amp".utf8) { return "&" }
    case 4:
      if name.elementsEqual("quot".utf8) { return "\"" }
      if name.elementsEqual("apos".utf8) { return "'" }
    default: break
    }
    return nil
  }
}
