package import Configuration
package import Entries

extension Inspection {
  /// How the file is to be read.
  package struct Request: Sendable {
    package var adapter: AdapterKind?
    /// The page that the file was saved from.
    package var base: WebAddress?
    /// The value of `Content-Type` that the file came with.
    package var contentType: String?
    package var dateFormat: DateFormat?
    package var language: LanguageTag?
    /// What the file is called in messages; its path unless said.
    package var name: String?
    /// Whether the markup of a feed's items is made inert.
    package var isSanitized = false

    package init() {}
  }
}
