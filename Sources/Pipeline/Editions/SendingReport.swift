package import Entries
package import Mail

/// What came of sending an edition.
package struct SendingReport: Sendable {
  /// What is known of a recipient.
  package enum Outcome: Equatable, Sendable {
    case sent
    /// A trial: it would be sent.
    case due
    /// An earlier run sent it.
    case sentBefore
    /// A run that was killed had begun, so this one did not: it may have arrived.
    case interrupted
    case refused(ServerReply)
    /// It cannot have left; in words for a person, which are the server's in part.
    case failed(String)
    /// It may have arrived; in words for a person.
    case unknown(String)
    /// Nobody was left to send it.
    case notTried
  }

  package let month: CalendarMonth
  /// The form's name: `bilingual`, `fr`.
  package let form: String
  package let subject: String
  package let message: MessageID
  /// Of the message that the list would get.
  package let bytes: Int
  /// Everybody who was to get it, in order.
  package let outcomes: [(recipient: Mailbox, outcome: Outcome)]

  /// Whether everybody has the message now, or would get it.
  package var isWhole: Bool {
    outcomes.allSatisfy { [.sent, .due, .sentBefore].contains($0.outcome) }
  }

  /// Whether nobody has it.
  package var isNothing: Bool {
    outcomes.allSatisfy { ![.sent, .due, .sentBefore].contains($0.outcome) }
  }
}

/// Why an edition is sent to nobody: it is not ready for those who were named.
package struct SendingRefusal: Error, CustomStringConvertible {
  /// With the cure.
  package let description: String
}
