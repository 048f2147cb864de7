/// The way from the addresses of one text to absolute ones, as far as the text may grow by it.
struct AddressResolver {
  private enum Way {
    /// By whoever sanitises.
    case asking((String, AddressUse) -> String?)
    /// Beside an address that was not taken apart yet: most texts never ask for it.
    case unread(String)
    case beside(AddressBase)
    /// Beside nothing: relative addresses are lost.
    case nowhere
  }

  private var way: Way
  private var allowance: AddressAllowance

  /// Resolves beside an address.
  ///
  /// - Parameters:
  ///   - base: an absolute address; any other counts as none.
  ///   - length: of the text in bytes.
  init(beside base: String?, length: Int) {
    way = base.map { .unread($0) } ?? .nowhere
    allowance = AddressAllowance(length: length)
  }

  /// Resolves by asking.
  ///
  /// - Parameters:
  ///   - resolve: answers with an absolute address, or with nothing.
  ///   - length: of the text in bytes.
  init(asking resolve: @escaping (String, AddressUse) -> String?, length: Int) {
    way = .asking(resolve)
    allowance = AddressAllowance(length: length)
  }

  /// Whether an absolute address stays as it is, because nobody is asked.
  var keepsAbsolute: Bool {
    if case .asking = way { return false }
    return true
  }

  /// The absolute address of one that is to be written.
  ///
  /// - Parameters:
  ///   - address: as somebody wrote it.
  ///   - use: what it is for.
  /// - Returns: `nil` for an address that is not to be shown, or that the text has no room for.
  mutating func absolute(_ address: String, for use: AddressUse) -> String? {
    let reference = URIReference(address)
    if case .asking(let resolve) = way {
      guard reference.scheme != nil || !allowance.isSpent, let answer = resolve(address, use),
        allowance.spend(answer.utf8.count - address.utf8.count)
      else { return nil }
      return answer
    }
    let whole = absolute(reference)
    // A base of our own scheme would make any picture one of ours.
    guard let scheme = whole?.scheme, scheme.lowercased() + ":" != SafeHTML.mediaScheme else {
      return nil
    }
    return whole?.description
  }

  /// What a reference means beside the base; `nil` for a relative one that there is no base or no
  /// room for.
  mutating func absolute(_ reference: URIReference) -> URIReference? {
    guard let base = base() else { return reference.scheme == nil ? nil : reference }
    return base.absolute(reference, within: &allowance)
  }

  private mutating func base() -> AddressBase? {
    switch way {
    case .asking, .nowhere: return nil
    case .beside(let base): return base
    case .unread(let text):
      let base = AddressBase(text)
      way = base.map { .beside($0) } ?? .nowhere
      return base
    }
  }
}
