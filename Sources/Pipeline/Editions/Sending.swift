package import Configuration
package import Entries
package import Foundation
package import Mail
internal import Newsletters

/// Sends an edition to test addresses, or to a small list once it is approved; to nobody twice.
package struct Sending {
  /// Who is to get it.
  package enum Audience: Sendable {
    /// The test addresses of `feeds.yml`, or those that are named.
    case tests([Mailbox])
    /// The readers in a file, who see their own address in `To`.
    case list(String)
  }

  /// What is asked for.
  package struct Order: Sendable {
    /// The one that is worked on when `nil`; for a list the newest that is approved.
    package let month: CalendarMonth?
    /// With every language, or the only one, when `nil`.
    package let form: MessageForm?
    package let audience: Audience
    /// Who gets it whatever the journal says.
    package let again: [Mailbox]

    package init(
      month: CalendarMonth?,
      form: MessageForm?,
      audience: Audience,
      again: [Mailbox] = []
    ) {
      self.month = month
      self.form = form
      self.audience = audience
      self.again = again
    }
  }

  private let workspace: Workspace
  private let now: Date
  private let pause: (Duration) -> Void
  private let tell: (WorkProgress) -> Void

  /// - Parameters:
  ///   - workspace: whose newsletter it is.
  ///   - now: what is not due by then is not told yet.
  ///   - pause: lets a time pass between two messages.
  ///   - tell: is told of every recipient.
  package init(
    workspace: Workspace,
    now: Date,
    pause: @escaping (Duration) -> Void,
    tell: @escaping (WorkProgress) -> Void
  ) {
    self.workspace = workspace
    self.now = now
    self.pause = pause
    self.tell = tell
  }

  /// Says who would get an edition and who has it; sends nothing and writes nothing.
  ///
  /// - Throws: as `send`.
  package func rehearse(_ order: Order) throws -> SendingReport {
    try prepared(order) { dispatch, settings in
      _ = try workspace.transport(settings)
      let mark = try SendingJournal.marks(at: dispatch.journal, of: dispatch.posting.id)
      return dispatch.report(
        dispatch.recipients.map { ($0, dispatch.known($0, mark($0)) ?? .due) }
      )
    }
  }

  /// Sends an edition.
  ///
  /// - Parameters:
  ///   - order: what is asked for.
  ///   - transport: who sends; as `feeds.yml` says when `nil`.
  /// - Returns: what came of it; after a failure that is not one recipient's nobody else is tried.
  /// - Throws: `SendingRefusal` where it may not be sent to those people; `PipelineError` where
  ///   something is missing or the journal cannot be written: nothing more is sent then.
  package func send(
    _ order: Order,
    through transport: (any MailTransport)? = nil
  ) throws -> SendingReport {
    try prepared(order) { dispatch, settings in
      let journal = try SendingJournal(at: dispatch.journal, of: dispatch.posting.id)
      let run = DispatchRun(
        dispatch: dispatch,
        journal: journal,
        transport: try transport ?? workspace.transport(settings),
        spacing: settings.spacing,
        pause: pause,
        tell: tell
      )
      return dispatch.report(try run.outcomes())
    }
  }

  /// Checks what is asked for, and holds the run's lock while it is done.
  private func prepared(
    _ order: Order,
    _ work: (Dispatch, SendingSettings) throws -> SendingReport
  ) throws -> SendingReport {
    guard let settings = workspace.feeds.newsletter?.sending else {
      throw PipelineError(
        .configuration,
        "feeds.yml does not say how mail is sent: add newsletter.sending as in the README"
      )
    }
    let lock = try RunLock(in: workspace.state)
    return try withExtendedLifetime(lock) {
      let desk = try EditionDesk(of: workspace, now: now)
      let month = try month(of: order, at: desk)
      let recipients = try recipients(of: order, settings)
      try allow(month, order.audience, recipients, settings, at: desk)
      let posting: Posting
      do {
        posting = try desk.newsletter.posting(desk.edition(month), in: order.form)
      } catch let error as NewsletterError {
        throw PipelineError(.configuration, error.description)
      }
      let dispatch = Dispatch(
        month: month,
        posting: posting,
        sender: try returnPath(settings) ?? posting.sender,
        recipients: recipients,
        isPersonal: order.audience.isList,
        again: Set(order.again.map { $0.address.lowercased() }),
        journal: workspace.sentFolder.appending(path: "\(month).\(posting.name).log")
      )
      return try work(dispatch, settings)
    }
  }

  /// The month that is meant: for a list an approved one.
  private func month(of order: Order, at desk: EditionDesk) throws -> CalendarMonth {
    guard order.month == nil, order.audience.isList else { return try desk.month(order.month) }
    let approved = desk.editions.folder.files.filter { $0.value.curation.isApproved }.keys.max()
    guard let approved else {
      throw SendingRefusal(
        description:
          "no edition is approved, so none goes to a list: look at the preview, then `depeche newsletter approve`"
      )
    }
    return approved
  }

  private func recipients(of order: Order, _ settings: SendingSettings) throws -> [Mailbox] {
    let recipients: [Mailbox]
    switch order.audience {
    case .list(let path): recipients = try RecipientList(at: path).recipients
    case .tests(let named):
      recipients = named.isEmpty ? try settings.tests.map(mailbox) : named.uniqued
    }
    guard !recipients.isEmpty else {
      throw PipelineError(
        .configuration,
        "nobody to send to: name test addresses under newsletter.sending.tests, or with --to"
      )
    }
    let known = Set(recipients.map { $0.address.lowercased() })
    if let stranger = order.again.first(where: { !known.contains($0.address.lowercased()) }) {
      throw PipelineError(
        .unreadable,
        "--resend \(stranger.address): is not among those who would get it; name the list or the address too"
      )
    }
    return recipients
  }

  /// Lets an edition that nobody approved go to the test addresses alone.
  private func allow(
    _ month: CalendarMonth,
    _ audience: Audience,
    _ recipients: [Mailbox],
    _ settings: SendingSettings,
    at desk: EditionDesk
  ) throws(SendingRefusal) {
    let state: String
    switch desk.editions.folder.files[month]?.curation.standing {
    case .approved: return
    case .voided(let approval): state = "was changed after \(approval.name) approved it"
    case .draft, nil: state = "is not approved"
    }
    let tests = Set(settings.tests.map { $0.lowercased() })
    let strangers = recipients.filter { !tests.contains($0.address.lowercased()) }
    guard audience.isList || !strangers.isEmpty else { return }
    let named = strangers.first.map { "\($0.address)" } ?? ""
    let more = strangers.count > 1 ? " and \(strangers.count - 1) more are" : " is"
    let reason = audience.isList ? "" : ", and \(named)\(more) none of them"
    throw SendingRefusal(
      description:
        "\(month) \(state): until it is, it goes to newsletter.sending.tests alone\(reason); look at the preview, then `depeche newsletter approve \(month)`"
    )
  }

  private func returnPath(_ settings: SendingSettings) throws -> Mailbox? {
    try settings.returnPath.map(mailbox)
  }

  private func mailbox(_ address: String) throws(PipelineError) -> Mailbox {
    do throws(MailError) {
      return try Mailbox(address: address)
    } catch {
      throw PipelineError(.configuration, "newsletter.sending: \(error)")
    }
  }
}

extension Sending.Audience {
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }
}
