extension SafeHTML {
  /// Makes HTML from outside inert: an allow list of elements, attributes and schemes, written anew.
  ///
  /// Elements that are not allowed go and their words stay; those that run, load or hide something go
  /// with all that is inside. No attribute names a target, so that no page gets hold of ours and
  /// links need no `rel`. Sanitising it again gives the same.
  ///
  /// What resolving adds is at most 64 KB and four times the length of the text. From the first
  /// relative address that there is no room for, links lose theirs and pictures are left out.
  ///
  /// - Parameters:
  ///   - html: a fragment in whatever state; steering characters go before it is read. 8 MB of it
  ///     are read, in time linear in its length.
  ///   - resolve: makes an address absolute (`URIReference.absolute`), or answers `media:NAME` for a
  ///     picture of ours; without an answer a link loses its address and a picture is left out.
  package init(sanitizing html: String, resolving resolve: (String, AddressUse) -> String?) {
    self = withoutActuallyEscaping(resolve) {
      SafeHTML(html, by: AddressResolver(asking: $0, length: html.utf8.count))
    }
  }

  /// The same beside an address (RFC 3986 §5).
  ///
  /// - Parameters:
  ///   - html: as above.
  ///   - base: the absolute address against which relative ones are read; without one they are lost.
  package init(sanitizing html: String, base: String?) {
    // A feed's own `xml:base` may steer as well as its markup.
    let base = base.map { PlainText(line: $0).description }
    self.init(html, by: AddressResolver(beside: base, length: html.utf8.count))
  }

  private init(_ html: String, by resolver: AddressResolver) {
    var tokens = VisibleHTML(html)
    var writer = HTMLFragmentWriter()
    var attributes = SafeAttributes(resolver: resolver)
    writer.reserveCapacity(tokens.bytes.count)
    while let token = tokens.next() {
      switch token {
      case .text(let text): writer.append(tokens.words(of: text))
      case .start(.element(let element), _):
        attributes.read(of: element, from: &tokens)
        // A tag that the end of the text cuts off is none.
        guard tokens.endTag() else { continue }
        attributes.write(in: tokens.bytes)
        if attributes.isShown { writer.start(element, attributes.written) }
      case .end(.element(let element)): writer.end(element)
      case .start, .end: break
      }
    }
    self.init(stored: writer.finished())
  }
}

extension VisibleHTML {
  /// Words with their references read.
  fileprivate func words(of text: Range<Int>) -> ArraySlice<UInt8> {
    let written = bytes[text]
    guard
      bytes.span.firstIndex(of: UInt8(ascii: "&"), from: text.lowerBound, to: text.upperBound)
        != nil
    else { return written }
    var words: [UInt8] = []
    words.reserveCapacity(text.count)
    CharacterReference.append(written, in: .text, to: &words)
    // What was written in references may have been misread before it was written.
    Mojibake.repair(&words)
    words.clearOfSteering()
    return words[...]
  }
}
