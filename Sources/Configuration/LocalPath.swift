/// The path of a file or folder, relative to the folder of `feeds.yml` unless it begins with `/`.
package struct LocalPath: Hashable, Sendable, CustomStringConvertible {
  /// Not blank and without control characters.
  package let description: String

  /// Takes a path as written; `nil` for an address, a blank text or one with control characters.
  package init?(_ text: String) {
    guard isReadable(text), !text.contains("://"), !text.contains(where: \.isNewline),
      !text.contains("\t")
    else { return nil }
    description = text
  }
}

extension ConfigurationShape where Value == LocalPath {
  /// A path of a file or folder.
  package static var path: Self {
    Self(text: "a path such as content/page.txt (an address belongs to url)") { LocalPath($0) }
  }
}
