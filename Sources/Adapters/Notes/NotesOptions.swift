package import Configuration

/// `notes` has no key of its own; what a note may name is what the file knows.
package struct NotesOptions: ConfigurationReadable, Hashable, Sendable {
  /// The delegations and languages that a note can name.
  let context: ConfigurationContext

  package static let keys: [String] = []

  package init?(
    reading mapping: ConfigurationMapping,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    self.context = context
  }
}
