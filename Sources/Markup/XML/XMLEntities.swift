internal import CLibXML2

/// The entities that a document may use: HTML's named characters, and plain texts of its own.
struct XMLEntities {
  /// An entity as a document declares it.
  enum Declaration {
    /// A name and the text that it stands for.
    case text(String, [UInt8])
    /// Something in another file, which is never opened.
    case elsewhere
    /// A piece of the declarations themselves.
    case parameter
  }

  private var declared: [String: [UInt8]] = [:]
  /// Bytes that the document's own entities may still give.
  private var budget = 1_000_000
  private let slot = XMLEntitySlot()

  /// Takes a declared text; `false` when it holds markup or other entities, or is long.
  ///
  /// A name that HTML has keeps its meaning.
  mutating func declare(_ name: String, as content: [UInt8]) -> Bool {
    if Self.isPredefined(name) || CharacterReference.named(Array(name.utf8)) != nil { return true }
    let isPlain = !content.contains(UInt8(ascii: "&")) && !content.contains(UInt8(ascii: "<"))
    guard isPlain, content.count <= 1_000, declared.count < 1_000 else { return false }
    // The first of several declarations counts (XML §4.2).
    if declared[name] == nil { declared[name] = content }
    return true
  }

  /// What libxml2 is told of an entity, good until the next question; `nil` beyond the budget.
  ///
  /// In an attribute the parser writes the reference by its name again, and `decoded` reads it.
  mutating func answer(for name: String, inAttribute: Bool) -> xmlEntityPtr? {
    guard spend(on: name) else { return nil }
    let text = inAttribute ? Array(name.utf8) : text(of: name) ?? Array("&\(name);".utf8)
    return unsafe slot.entity(text, inAttribute: inAttribute)
  }

  /// An attribute's value with its references read.
  mutating func decoded(_ value: UnsafeBufferPointer<xmlChar>) -> String {
    guard unsafe value.contains(UInt8(ascii: "&")) else {
      return unsafe String(decoding: value, as: UTF8.self)
    }
    var rest = unsafe Array(value)[...]
    var result: [UInt8] = []
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "&"), let end = rest.prefix(66).firstIndex(of: UInt8(ascii: ";"))
      else {
        result.append(byte)
        continue
      }
      let name = rest[..<end]
      if name.elementsEqual("#38".utf8) {
        // So the parser writes an ampersand that was escaped.
        result.append(byte)
      } else if let text = text(of: String(decoding: name, as: UTF8.self)) {
        result.append(contentsOf: text)
      } else {
        result.append(byte)
        continue
      }
      rest = rest[end...].dropFirst()
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func text(of name: String) -> [UInt8]? {
    if let scalar = CharacterReference.named(Array(name.utf8)) { return Array(String(scalar).utf8) }
    return declared[name]
  }

  private mutating func spend(on name: String) -> Bool {
    budget -= declared[name]?.count ?? 0
    return budget >= 0
  }

  private static func isPredefined(_ name: String) -> Bool {
    ["amp", "apos", "gt", "lt", "quot"].contains(name)
  }
}

/// The one entity that libxml2 is shown, with its text.
///
/// A class because libxml2 is told its address, which must not change while it reads.
@safe final class XMLEntitySlot {
  private let pointer = UnsafeMutablePointer<xmlEntity>.allocate(capacity: 1)
  private let content = UnsafeMutablePointer<xmlChar>.allocate(capacity: longest + 1)

  /// Longer than any text that an entity may have.
  private static let longest = 2_000

  init() {
    unsafe pointer.initialize(to: xmlEntity())
    unsafe content.initialize(repeating: 0, count: Self.longest + 1)
  }

  deinit {
    unsafe content.deallocate()
    unsafe pointer.deallocate()
  }

  /// Fills it with a text and shows it.
  func entity(_ text: [UInt8], inAttribute: Bool) -> xmlEntityPtr {
    let count = min(text.count, Self.longest)
    for index in 0..<count { unsafe content[index] = text[index] }
    unsafe content[count] = 0
    unsafe pointer.pointee.type = XML_ENTITY_DECL
    unsafe pointer.pointee.name = UnsafePointer(content)
    unsafe pointer.pointee.content = content
    // Both are what the parser would otherwise set, and own.
    unsafe pointer.pointee.orig = content
    unsafe pointer.pointee.checked = 2
    unsafe pointer.pointee.length = Int32(count)
    unsafe pointer.pointee.etype =
      inAttribute ? XML_INTERNAL_GENERAL_ENTITY : XML_INTERNAL_PREDEFINED_ENTITY
    return unsafe pointer
  }
}
