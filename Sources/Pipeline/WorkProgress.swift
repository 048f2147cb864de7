/// How far a long piece of work is, for whoever waits for it.
package struct WorkProgress: Sendable {
  /// What is being done.
  package enum Phase: Sendable {
    /// Reading sources.
    case reading
    /// Rendering and writing files.
    case publishing
    /// Sending messages.
    case sending
  }

  package let phase: Phase
  /// How many are done.
  package let done: Int
  /// How many there are in this phase; one at least.
  package let total: Int
  /// The one that is next: a source's name, a file's path, or an address.
  package let next: String
}
