internal import Entries
internal import Foundation
internal import Mail
internal import Newsletters

/// One message, and everybody who is to get it.
struct Dispatch {
  let month: CalendarMonth
  let posting: Posting
  /// Where failures come back to.
  let sender: Mailbox
  /// In order, each once.
  let recipients: [Mailbox]
  /// Whether each recipient stands in `To`, instead of the newsletter's list.
  let isPersonal: Bool
  /// Who gets it whatever the journal says, in small letters.
  let again: Set<String>
  /// The journal's file.
  let journal: URL

  /// What the journal settles about a recipient before anything is sent; `nil` for nothing.
  func known(_ recipient: Mailbox, _ mark: SendingJournal.Mark?) -> SendingReport.Outcome? {
    if again.contains(recipient.address.lowercased()) { return nil }
    return switch mark {
    case .sent: .sentBefore
    case .sending: .interrupted
    case .refused, .failed, nil: nil
    }
  }

  /// The message as a recipient gets it.
  func message(to recipient: Mailbox) -> [UInt8] {
    isPersonal ? posting.encoded(to: recipient) : posting.encoded()
  }

  func report(_ outcomes: [(Mailbox, SendingReport.Outcome)]) -> SendingReport {
    SendingReport(
      month: month,
      form: posting.name,
      subject: posting.subject,
      message: posting.id,
      bytes: posting.encoded().count,
      outcomes: outcomes.map { (recipient: $0.0, outcome: $0.1) }
    )
  }
}

/// Hands a dispatch over, one recipient after the other.
struct DispatchRun {
  let dispatch: Dispatch
  let journal: SendingJournal
  let transport: any MailTransport
  let spacing: Duration
  let pause: (Duration) -> Void
  let tell: (WorkProgress) -> Void

  /// Sends, and writes into the journal before and after each recipient.
  ///
  /// - Throws: `PipelineError` when the journal cannot be written: nobody is tried after that.
  func outcomes() throws(PipelineError) -> [(Mailbox, SendingReport.Outcome)] {
    var outcomes: [(Mailbox, SendingReport.Outcome)] = []
    var hasSent = false
    var hasStopped = false
    for (index, recipient) in dispatch.recipients.enumerated() {
      if let known = dispatch.known(recipient, journal[recipient]) {
        outcomes.append((recipient, known))
        continue
      }
      guard !hasStopped else {
        outcomes.append((recipient, .notTried))
        continue
      }
      tell(
        WorkProgress(
          phase: .sending,
          done: index,
          total: dispatch.recipients.count,
          next: recipient.address
        )
      )
      if hasSent, spacing > .zero { pause(spacing) }
      hasSent = true
      let (outcome, isOver) = try outcome(of: recipient)
      outcomes.append((recipient, outcome))
      hasStopped = isOver
    }
    return outcomes
  }

  /// Sends to one, and says whether there is no use in going on.
  private func outcome(
    of recipient: Mailbox
  ) throws(PipelineError) -> (SendingReport.Outcome, isOver: Bool) {
    let message = dispatch.message(to: recipient)
    try journal.write(.sending, of: recipient)
    switch transport.deliver(message, from: dispatch.sender, to: recipient) {
    case .accepted:
      try journal.write(.sent, of: recipient)
      return (.sent, false)
    case .refused(let reply):
      try journal.write(.refused(reply.code), of: recipient)
      return (.refused(reply), false)
    case .failed(let words):
      try journal.write(.failed, of: recipient)
      return (.failed(words), true)
    case .unknown(let words):
      // The journal keeps the beginning without an end: nobody knows it.
      return (.unknown(words), true)
    }
  }
}
