internal import Entries
internal import Markup

/// Somebody while what is said of them is read: in parts (RFC 4287 §3.2), or in one text.
struct PersonDraft {
  private var name: FeedText?
  private var email: FeedText?
  private var page: FeedText?
  /// What stands beside the parts.
  private var text = ""

  mutating func take(_ field: FeedField, _ text: FeedText) {
    switch field {
    case .personName: name = name ?? text
    case .personEmail: email = email ?? text
    case .personPage: page = page ?? text
    default: break
    }
  }

  mutating func append(_ piece: String) {
    text += piece
  }

  /// Who it is: those of the parts, else those of the text.
  ///
  /// - Parameter base: what a relative page stands beside where nothing nearer is stated.
  /// - Returns: one, several where one text names them, or nobody.
  func authors(beside base: String?) -> [Author] {
    let address = FeedReference(page?.raw, base: page?.base)?.address(beside: base)
    // A name may have an address in it, as if it were all there is.
    let named = name.map { Author.reading($0.line.description) } ?? []
    if let one = named.first, named.count == 1 {
      let whole = Author(name: one.name, email: email?.line ?? one.email, page: address)
      return [whole].compactMap(\.self)
    }
    if email == nil, address == nil { return named.isEmpty ? Author.reading(text) : named }
    return [Author(name: name?.line, email: email?.line, page: address)].compactMap(\.self)
  }
}
