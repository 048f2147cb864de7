/// An absolute address beside which relative ones are read, taken apart once for all of them.
package struct AddressBase: Sendable {
  /// As it was given.
  package let text: String
  private let reference: URIReference
  /// How long its parts are, in bytes as markup writes them.
  private let lengths: (scheme: Int, origin: Int, path: Int, query: Int)

  /// - Returns: `nil` for an address that has no scheme.
  package init?(_ text: String) {
    let reference = URIReference(text)
    guard let scheme = reference.scheme else { return nil }
    self.text = text
    self.reference = reference
    lengths = (
      scheme: scheme.utf8.count + 1,
      origin: scheme.utf8.count + 3 + Self.length(reference.authority),
      path: Self.length(reference.path),
      query: Self.length(reference.query) + 1
    )
  }

  /// What a reference means beside it (RFC 3986 §5.2), while that may be added to the text.
  ///
  /// - Parameters:
  ///   - reference: one that has a scheme costs nothing.
  ///   - allowance: of the text that it stands in; asked before anything is made.
  /// - Returns: `nil` where that is spent.
  package func absolute(
    _ reference: URIReference,
    within allowance: inout AddressAllowance
  ) -> URIReference? {
    allowance.spend(cost(of: reference)) ? reference.resolved(against: self.reference) : nil
  }

  /// How much of the base a reference takes, and goes over, at most.
  private func cost(of reference: URIReference) -> Int {
    if reference.scheme != nil { return 0 }
    if reference.authority != nil { return lengths.scheme }
    switch reference.path.utf8.first {
    case nil: return lengths.origin + lengths.path + lengths.query
    case UInt8(ascii: "/"): return lengths.origin
    default: return lengths.origin + lengths.path
    }
  }

  private static func length(_ part: String?) -> Int {
    part.map { Escaping.text($0).utf8.count } ?? 0
  }
}
