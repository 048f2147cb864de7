extension SafeHTML {
  /// Makes HTML from outside inert: an allow list of elements, attributes and schemes, written anew.
  ///
  /// Elements that are not allowed go and their words stay; those that run, load or hide something go
  /// with all that is inside. No attribute names a target, so that no page gets hold of ours and
  /// links need no `rel`. Sanitising it again gives the same.
  ///
  /// - Parameters:
  ///   - html: a fragment in whatever state; steering characters go before it is read. 8 MB of it
  ///     are read, in time linear in its length.
  ///   - resolve: makes an address absolute (`URIReference.absolute`), or answers `media:NAME` for a
  ///     picture of ours; without an answer a link loses its address and a picture is left out.
  package init(sanitizing html: String, resolving resolve: (String, AddressUse) -> String?) {
    self = withoutActuallyEscaping(resolve) { resolve in
      var writer = HTMLFragmentWriter(resolving: resolve)
      var tokens = VisibleHTML(html)
      while let token = tokens.next() { writer.append(token) }
      return SafeHTML(stored: writer.finished())
    }
  }

  /// The same beside an address (RFC 3986 §5).
  ///
  /// - Parameters:
  ///   - html: as above.
  ///   - base: the absolute address against which relative ones are read; without one they are lost.
  package init(sanitizing html: String, base: String?) {
    self.init(sanitizing: html) { text, _ in
      // A base of our own scheme would make any picture one of ours.
      URIReference.absolute(text, against: base).flatMap { address in
        address.lowercased().hasPrefix(SafeHTML.mediaScheme) ? nil : address
      }
    }
  }
}
