package import Entries

/// An address that was published, that nothing makes any more, and of which somebody said where it went.
package struct AddressMove: Hashable, Sendable {
  /// As it was published.
  package let origin: WebAddress
  /// Where it stands below the web root; `nil` for one of another server, or another part of it.
  package let path: String?
  /// Where it went; `nil` for what has ended.
  package let target: WebAddress?

  package init(origin: WebAddress, path: String?, target: WebAddress?) {
    self.origin = origin
    self.path = path
    self.target = target
  }
}
