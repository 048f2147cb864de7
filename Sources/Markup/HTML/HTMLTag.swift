/// What the name of a tag means for what is read of it.
enum HTMLTag: Equatable {
  /// Its element may stand in a `SafeHTML`.
  case element(HTMLElement)
  /// Its content is no markup for a browser (HTML §13.2.5.1 and §13.2.6.2).
  case rawText
  /// The same in a browser that runs scripts, and markup in any other.
  case noscript
  /// Everything after it is text.
  case plaintext
  /// The element of another vocabulary, which a browser leaves at the first element of a text.
  case foreign(HTMLName)
  /// It goes with everything inside: it runs or loads something, or belongs to a form.
  case dropped(HTMLName)
  /// It goes and its words stay.
  case unknown

  /// - Parameter name: `nil` for one that is no `HTMLName`.
  init(_ name: HTMLName?) {
    self = name.flatMap { Self.byName[$0] } ?? .unknown
  }

  private static let byName = HTMLNameTable<HTMLTag>(
    HTMLElement.tags.map { (HTMLName($0.name), .element($0.element)) }
      + ["iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"]
      .map { (HTMLName($0), .rawText) }
      + [("noscript", .noscript), ("plaintext", .plaintext)]
      + ["math", "svg"].map { (HTMLName($0), .foreign(HTMLName($0))) }
      + ["applet", "canvas", "datalist", "frameset", "object", "select", "template"]
      .map { (HTMLName($0), .dropped(HTMLName($0))) }
  )
}
