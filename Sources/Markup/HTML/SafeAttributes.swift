/// The attributes of one start tag after the other, as they may be written.
struct SafeAttributes {
  private var resolver: AddressResolver
  private var element = HTMLElement.span
  /// Where the values stand; the first of several of a name counts.
  private var found: [(attribute: HTMLAttribute, value: Range<Int>)] = []
  /// Escaped, each with a space before it.
  private(set) var written: [UInt8] = []
  /// Whether the element is to be shown: a picture without an address, or of one pixel, is not.
  private(set) var isShown = true

  init(resolver: AddressResolver) {
    self.resolver = resolver
  }

  /// Finds the attributes that an element may have.
  mutating func read(of element: HTMLElement, from tokens: inout VisibleHTML) {
    self.element = element
    found.removeAll(keepingCapacity: true)
    while let (name, value) = tokens.attribute() {
      guard let name = HTMLName(tokens.bytes[name]), let attribute = HTMLAttribute(name),
        attribute.fits(element), !found.contains(where: { $0.attribute == attribute })
      else { continue }
      found.append((attribute, value))
    }
  }

  /// Writes what was found.
  ///
  /// - Parameter bytes: in which it stands.
  mutating func write(in bytes: [UInt8]) {
    written.removeAll(keepingCapacity: true)
    isShown = true
    guard element == .img || !found.isEmpty else { return }
    var hasSource = false
    for attribute in HTMLAttribute.inOrder {
      let place = found.first { $0.attribute == attribute }?.value
      // A picture has words, if none (HTML §4.8.4.4).
      let isMissing = element == .img && attribute == .alt
      guard let value = place.map({ read(bytes[$0]) }) ?? (isMissing ? [] : nil),
        let safe = attribute.form.read(value, by: &resolver)
      else { continue }
      switch attribute {
      case .src: hasSource = true
      case .width, .height:
        // A picture of one pixel shows nothing and tells who is reading.
        if safe.count == 1, safe.first == 0x30 || safe.first == 0x31 { isShown = false }
      default: break
      }
      written.append(0x20)
      written.append(contentsOf: attribute.rawValue.utf8)
      written.append(contentsOf: "=\"".utf8)
      Escaping.append(safe, to: &written)
      written.append(UInt8(ascii: "\""))
    }
    if element == .img, !hasSource { isShown = false }
  }

  /// A value with its references read.
  private func read(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard value.contains(UInt8(ascii: "&")) else { return value }
    var read: [UInt8] = []
    CharacterReference.append(value, in: .attribute, to: &read)
    return read[...]
  }
}
