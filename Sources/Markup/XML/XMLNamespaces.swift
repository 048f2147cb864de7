/// The namespaces that prefixes stand for, at the place of a document that is being read
/// (Namespaces in XML §6).
struct XMLNamespaces {
  /// What one declaration says.
  private struct Binding {
    /// Where the prefix stands; empty for the namespace of names without one.
    var prefix: Range<Int>
    let namespace: Int?
  }

  private let vocabulary: XMLVocabulary
  private var bindings: [Binding] = []
  /// Prefixes that nobody declared, looked up once.
  private var strangers: [Binding] = []
  /// That of names without a prefix.
  private(set) var ofPlainNames: Int?
  /// That of attributes without a prefix.
  let ofPlainAttributes: Int?
  private let ofXML: Int?

  /// More declarations at one place than any feed has; each name may be compared with all.
  private static let most = 256

  init(vocabulary: XMLVocabulary) {
    self.vocabulary = vocabulary
    ofPlainAttributes = vocabulary.namespaces[""]
    ofPlainNames = ofPlainAttributes
    ofXML = vocabulary.namespaces["http://www.w3.org/XML/1998/namespace"]
  }

  /// Where all prefixes stand, in an order of their own.
  var prefixes: [Range<Int>] { (bindings + strangers).map(\.prefix) }

  /// Takes where all prefixes stand from now on, in the order of `prefixes`.
  mutating func movePrefixes(to places: ArraySlice<Range<Int>>) {
    for (index, place) in zip(bindings.indices, places) { bindings[index].prefix = place }
    let rest = places.dropFirst(bindings.count)
    for (index, place) in zip(strangers.indices, rest) { strangers[index].prefix = place }
  }

  /// How many declarations hold now, by which `close` knows what to take back.
  var count: Int { bindings.count }

  /// Takes a declaration; `false` for one too many.
  ///
  /// - Parameters:
  ///   - prefix: where it stands among the bytes at hand; empty for names without one.
  ///   - address: the namespace's URI.
  /// - Returns: whether it holds from now on.
  mutating func declare(_ prefix: Range<Int>, as address: String) -> Bool {
    guard bindings.count < Self.most else { return false }
    let namespace = vocabulary.namespaces[address]
    bindings.append(Binding(prefix: prefix, namespace: namespace))
    if prefix.isEmpty { ofPlainNames = namespace }
    return true
  }

  /// Takes back all declarations but the first ones.
  mutating func close(downTo count: Int) {
    guard bindings.count > count else { return }
    let hadPlain = bindings[count...].contains { $0.prefix.isEmpty }
    bindings.removeSubrange(count...)
    guard hadPlain else { return }
    let plain = bindings.last { $0.prefix.isEmpty }
    ofPlainNames = plain.map(\.namespace) ?? ofPlainAttributes
  }

  /// The namespace of a prefix.
  ///
  /// - Returns: its number, `nil` for one that nobody knows; and whether it was declared.
  mutating func namespace(
    of prefix: Range<Int>,
    in bytes: [UInt8]
  ) -> (number: Int?, isDeclared: Bool) {
    if let binding = bindings.last(where: { bytes.areEqual($0.prefix, prefix) }) {
      return (binding.namespace, true)
    }
    if prefix.count == 3, bytes.holds("xml", at: prefix.lowerBound) { return (ofXML, true) }
    if let stranger = strangers.last(where: { bytes.areEqual($0.prefix, prefix) }) {
      return (stranger.namespace, false)
    }
    let text = String(decoding: bytes[prefix], as: UTF8.self)
    let number = vocabulary.namespaces["undeclared:" + text]
    if strangers.count < Self.most { strangers.append(Binding(prefix: prefix, namespace: number)) }
    return (number, false)
  }
}
